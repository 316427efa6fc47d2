import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { MESSAGES } from '#i18n/messages.ts';
import type { Clause } from '#selection/Selection.ts';
import { describeClause } from './words.ts';

const day = (text: string) => parseDay(text) as EpochDay;
const corpus = corpusFromText('2023-06-05  macron(FR)>france  tokyo-office  --');
const inBoth = (clause: Clause) => (['en', 'zh'] as const).map((l) => describeClause(corpus, clause, l, MESSAGES[l]));
const facet = (
  name: 'actor' | 'country' | 'issue' | 'kind' | 'source' | 'changed',
  value: string,
  excluded = false,
): Clause => ({
  kind: 'facet',
  facet: name,
  value,
  excluded,
});

describe('describeClause', () => {
  it.each<readonly [Clause, string, string]>([
    [facet('actor', 'macron'), 'Actor: Macron', '行为体：macron'],
    [facet('actor', 'macron', true), 'Actor: not Macron', '行为体：排除macron'],
    [facet('country', 'FR'), 'Country: France', '国家：法国'],
    [facet('issue', 'tokyo-office'), 'Issue: Tokyo office', '议题：tokyo-office'],
    [facet('kind', 'summit'), 'Kind: summit', '类型：峰会'],
    [facet('source', 'news-source'), 'Source: The news source (news-source)', '来源：The news source（news-source）'],
    [facet('changed', '2026-01-01'), 'Changed since release 2026-01-01', '自版本 2026-01-01 以来有变动'],
    [facet('changed', '2026-01-01', true), 'Not changed since release 2026-01-01', '自版本 2026-01-01 以来无变动'],
    [{ kind: 'stance', value: 'declined' }, 'Position: declined to say', '立场：拒绝表态'],
    [{ kind: 'text', value: 'a/b' }, 'Words: “a/b”', '字词：“a/b”'],
    [
      { kind: 'dates', from: day('2023-05-01'), to: day('2023-06-30') },
      '1 May – 30 June 2023',
      '2023年5月1日至6月30日',
    ],
    [{ kind: 'dates', from: day('2023-05-01'), to: null }, 'from 1 May 2023', '2023年5月1日起'],
    [{ kind: 'dates', from: null, to: day('2023-06-30') }, 'until 30 June 2023', '不晚于2023年6月30日'],
    [{ kind: 'dates', from: day('2023-05-01'), to: day('2023-05-01') }, '1 May 2023', '2023年5月1日'],
  ])('%o is %s', (clause, en, zh) => {
    expect(inBoth(clause)).toEqual([en, zh]);
  });

  it('shows an id that the record does not have as it is', () => {
    expect(inBoth(facet('actor', 'nobody'))[0]).toBe('Actor: nobody');
    expect(inBoth(facet('kind', 'party'))[0]).toBe('Kind: party');
    expect(inBoth(facet('source', 'none'))[0]).toBe('Source: none');
  });
});
