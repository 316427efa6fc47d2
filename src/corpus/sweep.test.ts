import { describe, expect, it } from 'vitest';
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
});
