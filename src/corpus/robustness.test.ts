import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { actorIn, corpusFromText, issueIn } from './corpusFromText.ts';
import { randomCorpus } from './randomCorpus.ts';
import { loneSources } from './robustness.ts';
import { stanceAsOf, stanceSign, stanceTrack, trackOf } from './stance.ts';
import { allTracks } from './sweep.ts';

/** Each source on which the stance of `m` on `x` turns, with what it would be: `weak → −`; `none` for no stance. */
function loneIn(text: string, asOf = '2024-01-01', actor = 'm'): string[] {
  const corpus = corpusFromText(text);
  const track = stanceTrack(corpus, actorIn(corpus, actor), issueIn(corpus, 'x'));
  return loneSources(corpus, track, parseDay(asOf) as EpochDay).map(
    ({ source, without }) =>
      `${corpus.sources[source]?.id.replace('-source', '')} → ${stanceSign(without) || without.state}`,
  );
}

describe('loneSources, seven planted cases', () => {
  it.each([
    ['a stance on one source falls with it', '2023-06-05 m(FR) x - direct news', ['news → none']],
    ['a stance on two sources falls with neither', '2023-06-05 m(FR) x - direct news,relay', []],
    [
      'an older statement takes over',
      '2023-01-05 m(FR) x + direct primary\n2023-06-05 m(FR) x -- direct news',
      ['news → +'],
    ],
    [
      'a second statement of the same position, from elsewhere, holds it',
      '2023-05-05 m(FR) x -- direct primary\n2023-06-05 m(FR) x -- direct news',
      [],
    ],
    [
      'a contradiction is one only while both words are there',
      '2023-06-01 m(FR) x + direct primary\n2023-06-10 m(FR) x - direct news',
      ['news → +', 'primary → −'],
    ],
    [
      'a tie turns when the stronger source is withdrawn and a weaker one is left',
      '2023-06-05 m(FR) x ++ direct weak,primary\n2023-06-05 m(FR) x + direct news',
      ['primary → +'],
    ],
    [
      'a split is one only while both voices are there',
      '2023-06-01 a(FR)>m x + direct primary\n2023-06-10 b(FR)>m x - direct news,weak',
      ['primary → −'],
    ],
  ])('%s', (_, text, expected) => {
    expect(loneIn(text)).toEqual([...expected].sort((a, b) => order(a) - order(b)));
  });
});

/** Sources come by row, that is from the weakest to the strongest here. */
const order = (line: string) => ['weak', 'relay', 'news', 'primary'].indexOf(line.split(' ')[0] ?? '');

describe('loneSources', () => {
  it('asks only what was known on the day', () => {
    const text = '2023-01-05 m(FR) x - direct news\n2023-06-05 m(FR) x - direct primary';
    expect(loneIn(text, '2023-02-01')).toEqual(['news → none']);
    expect(loneIn(text, '2023-07-01')).toEqual([]);
    expect(loneIn(text, '2022-07-01')).toEqual([]);
  });

  it('leaves marks aside: a stance that would only be thin or old is the same stance', () => {
    const text = '2020-01-05 m(FR) x - reported news\n2023-06-05 m(FR) x - direct primary';
    expect(loneIn(text)).toEqual([]);
  });

  it('misses none of those that trying every source finds, over random records', () => {
    for (const seed of [1, 2, 3]) {
      const corpus = randomCorpus(seed, { events: 160, actors: 8, issues: 3, statements: 300, sources: 12 });
      for (const byIssue of allTracks(corpus)) {
        for (const track of byIssue.values()) {
          const day = parseDay('2020-06-01') as EpochDay;
          const stance = stanceAsOf(corpus, track, day);
          const changing = corpus.sources.filter(({ row: source }) => {
            const left = track.rows.filter((row) => {
              const sources = [...listOf(corpus.statements.sources, row)];
              return sources.length === 0 || sources.some((other) => other !== source);
            });
            const strengthOf = (row: number) =>
              Math.max(
                0,
                ...[...listOf(corpus.statements.sources, row)]
                  .filter((other) => other !== source)
                  .map((other) => corpus.sources[other]?.strength ?? 0),
              );
            const without = stanceAsOf(corpus, trackOf(corpus, track.actor, track.issue, left, strengthOf), day);
            return without.state !== stance.state || without.position !== stance.position;
          });
          expect(loneSources(corpus, track, day).map(({ source }) => source)).toEqual(changing.map(({ row }) => row));
        }
      }
    }
  });
});
