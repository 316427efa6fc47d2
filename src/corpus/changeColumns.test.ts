import { describe, expect, it } from 'vitest';
import { runNow } from '#base/steps.ts';
import { changeSource, corpusOfSource, unpackChanges } from './changeColumns.ts';
import { changeColumnSteps, changesOf } from './changes.ts';
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
      const back = structuredClone(runNow(changeColumnSteps(corpusOfSource(sent, rule), rule)));
      const changes = changesOf(corpus, rule);
      expect(unpackChanges(back)).toEqual(changes);
      expect(changes.moves.length).toBeGreaterThan(0);
    }
  });
});
