import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay, writeDay } from '#base/day.ts';
import { runNow } from '#base/steps.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { filterEvents } from '#selection/matches.ts';
import { NO_FILTERS } from '#selection/Selection.ts';
import { selectTable } from './cells.ts';
import { changeDaySteps, changesAround } from './changeDays.ts';

const day = (text: string) => parseDay(text) as EpochDay;

const changesIn = (text: string) => {
  const corpus = corpusFromText(text);
  return runNow(changeDaySteps(corpus, selectTable(corpus, NO_FILTERS, filterEvents(corpus, NO_FILTERS))));
};
const inShort = (text: string) => changesIn(text).map((change) => `${writeDay(change.day)} ${change.cellCount}`);

describe('changeDaySteps', () => {
  it('counts the cells that change on a day: the speaker’s and the state’s', () => {
    expect(inShort('2023-06-05 macron(FR)>france x --\n2023-06-05 scholz(DE) x -')).toEqual(['2023-06-05 3']);
  });

  it('leaves out a further statement of the same position, and age', () => {
    expect(inShort('2021-06-05 a(FR) x -\n2021-08-05 a(FR) x -\n2023-12-05 a(FR) x --')).toEqual([
      '2021-06-05 1',
      '2023-12-05 1',
    ]);
  });

  it('has the day on which a position is no longer thin, and one on which the actor declined', () => {
    expect(inShort('2023-01-01 a(FR) x - reported\n2023-02-01 a(FR) x - reported\n2023-03-01 a(FR) x ?')).toEqual([
      '2023-01-01 1',
      '2023-02-01 1',
      '2023-03-01 1',
    ]);
  });

  it('has the day on which an office ends a split', () => {
    const text = `
      office  a  france  2020-01-01/2023-06-30
      2023-01-05  a(FR)>france  x  ++
      2023-06-05  b(FR)>france  x  -
    `;
    expect(inShort(text)).toEqual(['2023-01-05 2', '2023-06-05 2', '2023-07-01 1']);
  });

  it('is empty for an empty table', () => {
    expect(inShort('actor a(FR) person')).toEqual([]);
  });
});

describe('changesAround', () => {
  const changes = changesIn('2023-01-01 a(FR) x +\n2023-06-01 a(FR) x -');
  const around = (text: string) => {
    const { previous, next } = changesAround(changes, day(text));
    return [previous, next].map((change) => (change === null ? null : writeDay(change.day)));
  };

  it.each([
    ['2022-01-01', null, '2023-01-01'],
    ['2023-01-01', null, '2023-06-01'],
    ['2023-03-01', '2023-01-01', '2023-06-01'],
    ['2023-06-01', '2023-01-01', null],
    ['2024-01-01', '2023-06-01', null],
  ])('around %s: %s and %s', (text, previous, next) => {
    expect(around(text)).toEqual([previous, next]);
  });
});
