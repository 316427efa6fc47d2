import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay, writeDay } from '#base/day.ts';
import type { Corpus } from './corpus.ts';
import { corpusFromText } from './corpusFromText.ts';
import { dissentOf, fieldSteps, placeField } from './field.ts';
import type { IssueRow } from './ids.ts';
import { randomCorpus } from './randomCorpus.ts';
import { stanceAsOf, stanceTrack } from './stance.ts';

const tracksOn = (corpus: Corpus, issue: IssueRow) =>
  corpus.actors.map((actor) => stanceTrack(corpus, actor.row, issue)).filter(({ rows }) => rows.length > 0);

describe('fieldSteps', () => {
  it('counts who stands where from each day on which that changes', () => {
    const corpus = corpusFromText(`
      2023-01-01  a(FR)  x  ++
      2023-01-01  b(FR)  x  -
      2023-02-01  c(FR)  x  ?
      2023-03-01  a(FR)  x  ++
      2023-03-10  b(FR)  x  +
    `);
    const steps = fieldSteps(corpus, tracksOn(corpus, 0 as IssueRow));
    expect(
      steps.map(
        ({ day, field }) => `${writeDay(day)} ${field.positions.join('')} ±${field.unsettled} ?${field.declined}`,
      ),
    ).toEqual(['2023-01-01 01001 ±0 ?0', '2023-02-01 01001 ±0 ?1', '2023-03-10 00011 ±0 ?1']);
  });

  it('equals a count made apart on any day, over random records', () => {
    for (const seed of [1, 2, 3]) {
      const corpus = randomCorpus(seed);
      for (const { row } of corpus.issues) {
        const tracks = tracksOn(corpus, row);
        for (const { day, field } of fieldSteps(corpus, tracks)) {
          const positions = [0, 0, 0, 0, 0];
          for (const track of tracks) {
            const { position } = stanceAsOf(corpus, track, day);
            if (position !== null) positions[position + 2] = (positions[position + 2] as number) + 1;
          }
          expect(field.positions).toEqual(positions);
        }
      }
    }
  });
});

describe('dissentOf', () => {
  it.each([
    ['nobody, or one alone', [0, 0, 1, 0, 0], null],
    ['all alike', [0, 4, 0, 0, 0], 0],
    ['two halves at the ends', [3, 0, 0, 0, 3], 1],
    ['halves with reserve', [0, 2, 0, 2, 0], 0.415],
    ['a lone voice against many', [1, 0, 0, 0, 9], 0.469],
  ])('%s', (_, positions, expected) => {
    const dissent = dissentOf({ positions });
    if (expected === null) expect(dissent).toBeNull();
    else expect(dissent).toBeCloseTo(expected, 2);
  });
});

describe('placeField', () => {
  it('shows what held before from the start, nothing after the day, and a gap where nothing can be read', () => {
    const day = (text: string) => parseDay(text) as EpochDay;
    const step = (text: string, n: number) => ({
      day: day(text),
      field: { positions: [n, 0, 0, 0, 0], unsettled: 0, declined: 0 },
    });
    const steps = [step('2019-01-01', 1), step('2021-01-01', 2), step('2022-01-01', 3), step('2023-07-01', 4)];
    const span = { from: day('2020-01-01'), to: day('2024-01-01') };
    const placed = placeField(steps, span, day('2022-12-31'), ({ positions: [n = 0] }) => (n === 2 ? null : n));
    expect(placed.map(({ x0, x1, value }) => [Math.round(x0 * 100), Math.round(x1 * 100), value])).toEqual([
      [0, 25, 1],
      [50, 75, 3],
    ]);
  });
});
