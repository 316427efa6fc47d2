import { describe, expect, it } from 'vitest';
import { dayOf, type EpochDay, writeDay } from '#base/day.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { filterEvents } from '#selection/matches.ts';
import { NO_FILTERS } from '#selection/Selection.ts';
import { selectTable } from './cells.ts';
import { binDays, knownDays, scrubSpan } from './scrub.ts';

const range = { first: dayOf(2007, 5, 4), last: dayOf(2026, 11, 22) };

describe('knownDays', () => {
  it('has each statement once, on the last day of its date, and none that is still to come', () => {
    const corpus = corpusFromText('2023-05 a(FR)>france x +\n2023-05-10 b(FR) x -\n2027 b(FR) x -');
    const table = selectTable(corpus, NO_FILTERS, filterEvents(corpus, NO_FILTERS));
    expect(knownDays(corpus, table, range).map(writeDay)).toEqual(['2023-05-10', '2023-05-31']);
  });
});

describe('scrubSpan', () => {
  const from = (days: readonly EpochDay[]) => writeDay(scrubSpan(days, range).from);
  const many = (year: number, count: number) => Array.from({ length: count }, (_, i) => dayOf(year, 3, 1 + i));

  it('begins with the year of the many, when stragglers would take a third of the room', () => {
    expect(from([...many(2008, 2), ...many(2022, 60)])).toBe('2022-01-01');
  });

  it('is the whole range when its first third is used, and when there is nothing', () => {
    expect(from([...many(2008, 20), ...many(2022, 60)])).toBe('2007-05-04');
    expect(from([])).toBe('2007-05-04');
    expect(scrubSpan([], range).to).toBe(range.last + 1);
  });
});

describe('binDays', () => {
  it('counts every day once, early ones in the first part', () => {
    const span = { from: dayOf(2020), to: dayOf(2024) };
    expect(binDays([dayOf(2007), dayOf(2020), dayOf(2021, 6), dayOf(2023, 12, 31)], span, 4)).toEqual([2, 1, 0, 1]);
  });
});
