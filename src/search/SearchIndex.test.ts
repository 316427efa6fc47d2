import { describe, expect, it } from 'vitest';
import { packLists } from '#base/lists.ts';
import { buildSearch } from './buildSearch.ts';
import { HIT_KINDS, type HitKind } from './packedSearch.ts';
import { openSearch, SearchFormatError, search } from './SearchIndex.ts';

const VARIANTS = new Map([
  ['東', '东'],
  ['龍', '龙'],
]);

const NAMED = {
  names: {
    actor: [['Fumio Kishida', '岸田文雄', 'Kishida'], ['Kishi'], ['Japan', '日本']],
    issue: [['Open an office in Tokyo', '在东京设处']],
    event: [
      ['Kishida speaks on Ukraine', '岸田谈乌克兰'],
      ['A speech in Madrid', '马德里演讲'],
      ['Talks in Tokyo', '東京会谈', 'Tokyo'],
    ],
    source: [['Kishida and Tokyo: an interview of unusual length with many words']],
    quote: [['Ukraine today may be East Asia tomorrow']],
  },
  sources: [['Kishida and Tokyo', 'en']],
  quotes: [[0, 'Ukraine today may be East Asia tomorrow', 'en']],
} satisfies Parameters<typeof buildSearch>[0];

const packed = buildSearch(NAMED, VARIANTS);
/** Kishida took part in the first and the second event. */
const index = openSearch(packed, packLists([[0, 1], [], [2]]));

const found = (query: string, kind?: HitKind) =>
  search(index, query, 5)
    .groups.filter((group) => kind === undefined || group.kind === kind)
    .flatMap((group) => group.hits.map(({ row }) => (kind === undefined ? `${group.kind} ${row}` : `${row}`)));

describe('search', () => {
  it('puts the name that is asked for before those that only begin with it', () => {
    expect(found('kishi', 'actor')).toEqual(['1', '0']);
    expect(found('kishida')[0]).toBe('actor 0');
  });

  it('finds events of an actor that do not name it, after those that do', () => {
    expect(found('kishida', 'event')).toEqual(['0', '1']);
    expect(found('kishida madrid', 'event')).toEqual(['1']);
  });

  it('asks for every word, in any order', () => {
    expect(found('ukraine kishida', 'event')).toEqual(['0']);
    expect(found('kishida warsaw')).toEqual([]);
  });

  it('forgives a missing, a wrong and a swapped letter in a word of four letters and more', () => {
    for (const query of ['kisida', 'kishoda', 'kihsida']) expect(found(query)[0], query).toBe('actor 0');
    expect(found('kjx')).toEqual([]);
  });

  it('takes for a mistake as well what one record alone has as its own word, and puts that record first', () => {
    const beside = buildSearch({ ...NAMED, names: { ...NAMED.names, quote: [['Ein Büro in Tokio']] } }, VARIANTS);
    const answer = search(openSearch(beside, packLists([[0, 1], [], [2]])), 'tokio', 5);
    expect(answer.groups.map(({ kind }) => kind).sort()).toEqual(['event', 'issue', 'quote', 'source']);
    expect(answer.groups[0]?.kind).toBe('quote');
  });

  it('knows a traditional character by the simplified one and the reverse', () => {
    expect(found('東京', 'issue')).toEqual(['0']);
    expect(found('东京', 'event')).toEqual(['2']);
  });

  it('finds characters in another order when they stand nowhere in this one', () => {
    expect(found('克兰岸田', 'event')).toEqual(['0']);
  });

  it('needs no small words, unless there are no others', () => {
    expect(found('office at the tokyo', 'issue')).toEqual(['0']);
    expect(found('an', 'issue')).toEqual(['0']);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '?!', '的']) expect(search(index, query, 5).groups, query).toEqual([]);
  });

  it('counts all hits and gives as many as it was asked for, in the order of the kinds’ best', () => {
    const [first, ...others] = search(index, 'tokyo', 1).groups;
    expect(first).toMatchObject({ kind: 'event', count: 1 });
    expect(others.every(({ hits }) => hits.length === 1)).toBe(true);
  });

  it('refuses an index of another format', () => {
    expect(() => openSearch({ ...packed, format: 99 }, packLists([]))).toThrow(SearchFormatError);
  });

  it('numbers every record once', () => {
    expect(index.firstRecord.at(-1)).toBe(HIT_KINDS.reduce((sum, kind) => sum + packed.counts[kind], 0));
    expect([...index.recordOf].at(-1)).toBe(8);
  });
});
