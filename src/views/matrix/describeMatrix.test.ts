import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { runNow } from '#base/steps.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { filterEvents } from '#selection/matches.ts';
import { NO_FILTERS } from '#selection/Selection.ts';
import { selectTable } from './cells.ts';
import { changeDaySteps } from './changeDays.ts';
import { describeSteps } from './describeMatrix.ts';

const corpus = corpusFromText(`
  2023-01-01  a(FR)  x  ++
  2023-01-01  b(FR)  x  -
  2023-01-01  c(JP)  x  +
  2023-02-01  d(JP)  x  --
  2023-02-01  a(FR)  y  0
  2023-03-01  b(FR)  y  ?
  2023-05-01  c(JP)  y  +  reported
`);
const table = selectTable(corpus, NO_FILTERS, filterEvents(corpus, NO_FILTERS));
const told = (text: string) =>
  runNow(describeSteps(corpus, table, parseDay(text) as EpochDay, runNow(changeDaySteps(corpus, table)), 'en'));

describe('describeSteps', () => {
  it('tells who stands where, what most speak on, where it is divided, and when it changed', () => {
    expect(told('2023-05-20')).toBe(
      'As of 20 May 2023, 4 actors by 2 issues, with 7 stances on record. ' +
        'Of these 3 are for, 2 against, 1 neutral and 1 declined. ' +
        'Most have spoken on “X”: 4 actors, 2 for and 2 against. ' +
        'The most even division is on “X”: 2 for, 2 against. ' +
        '1 stance rests on thin evidence. The last change before then came on 1 May 2023, in 1 cell.',
    );
  });

  it('says so when nobody had spoken, and when somebody will', () => {
    expect(told('2022-01-01')).toBe(
      'As of 1 January 2022 nobody shown here had spoken. The next comes on 1 January 2023.',
    );
  });
});
