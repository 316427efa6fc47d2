import { describe, expect, it } from 'vitest';
import { changeSource, corpusOfSource, packChanges, unpackChanges } from './changeColumns.ts';
import { changesOf } from './changes.ts';
import { randomCorpus } from './randomCorpus.ts';
import { STANCE_RULE } from './rule.ts';

describe('changes between threads', () => {
  it.each([1, 2, 3])('are those that the record itself gives (%i)', (seed) => {
    const corpus = randomCorpus(seed);
    const { mixedDays, oldMonths, least } = STANCE_RULE;
    for (const rule of [
      { mixedDays, oldMonths, least },
      { mixedDays: 300, oldMonths: 6, least: 2 },
    ]) {
      const sent = structuredClone(changeSource(corpus));
      const back = structuredClone(packChanges(changesOf(corpusOfSource(sent, rule))));
      const { moves, ...rest } = changesOf(corpus, rule);
      expect(unpackChanges(back)).toEqual({
        moves: moves.map(({ actor, issue, day, kind, statement }) => ({ actor, issue, day, kind, statement })),
        ...rest,
      });
      expect(moves.length).toBeGreaterThan(0);
    }
  });
});
