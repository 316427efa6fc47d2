import { describe, expect, it } from 'vitest';
import { corpusFromText } from './corpusFromText.ts';
import { randomCorpus } from './randomCorpus.ts';
import { stanceSteps, stanceTracks } from './stance.ts';
import { allTracks, sweepSteps } from './sweep.ts';

const RULES = [undefined, { mixedDays: 400, oldMonths: 6, least: 3 }, { mixedDays: 0, oldMonths: 1, least: 1 }];
/** Many statements on few tracks, so that stances turn often. */
const DENSE = { events: 160, actors: 6, issues: 2, statements: 400, sources: 30 };

describe('the record at once', () => {
  it.each([1, 2, 3, 4])('has the tracks and steps of the rule, over random records (%i)', (seed) => {
    for (const corpus of [randomCorpus(seed), randomCorpus(seed, DENSE)]) {
      const tracks = allTracks(corpus);
      for (const { row } of corpus.actors) {
        const one = [...stanceTracks(corpus, row)].filter(([, { rows }]) => rows.length > 0);
        expect([...(tracks[row] ?? [])].sort(([a], [b]) => a - b)).toEqual(one.sort(([a], [b]) => a - b));
        for (const [, track] of one) {
          for (const rule of RULES) expect(sweepSteps(corpus, track, rule)).toEqual(stanceSteps(corpus, track, rule));
        }
      }
    }
  });

  it('knows the offices of one speaker of two bodies apart', () => {
    const corpus = corpusFromText(`
      office      s  usa     2020-01-01/2023-06-30
      office      s  france  2023-02-01/..
      2023-01-05  s(US)>usa     x  ++
      2023-03-05  t(US)>usa     x  -
      2023-03-05  s(US)>france  x  ++
      2023-04-05  u(FR)>france  x  -
    `);
    for (const byIssue of allTracks(corpus)) {
      for (const track of byIssue.values()) expect(sweepSteps(corpus, track)).toEqual(stanceSteps(corpus, track));
    }
  });
});
