import { describe, expect, it } from 'vitest';
import { type DaySpan, dayOf, type EpochDay, parseDay, writeDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import type { EventRow } from '#corpus/ids.ts';
import { randomCorpus } from '#corpus/randomCorpus.ts';
import { homeSpan, limitsOf, outsideCounts, spanOfEvents } from './home.ts';

const corpusOf = (dates: readonly string[]) =>
  corpusFromText(dates.map((date) => `${date} kishida(JP) office +`).join('\n'));
const rowsOf = (corpus: Corpus) => Array.from({ length: corpus.events.count }, (_, row) => row as EventRow);
const told = ({ from, to }: DaySpan) => `${writeDay(from)} … ${writeDay(to)}`;
const day = (text: string) => parseDay(text) as EpochDay;

/** So many events, one a week from the date on. */
const weekly = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) => writeDay((day(from) + 7 * i) as EpochDay));

describe('limitsOf', () => {
  it('leaves a year on each side, or a tenth of a long record', () => {
    expect(limitsOf(corpusOf(['2023-01-01', '2023-12-31']))).toEqual({
      from: day('2022-01-01'),
      to: day('2024-12-31'),
      minDays: 5,
    });
    const century = limitsOf(corpusOf(['1900-01-01', '1999-12-31']));
    expect(century.from).toBeCloseTo(day('1890-01-01'), -1);
    expect(century.to).toBeCloseTo(day('2010-01-01'), -1);
  });

  it('keeps to days that a link can name', () => {
    const limits = limitsOf(corpusOf(['0004-06-01', '9998-06-01']));
    expect([limits.from, limits.to]).toEqual([dayOf(1), dayOf(10_000)]);
  });
});

describe('spanOfEvents', () => {
  it('goes from the first day to the day after the last, open ends at those of the record', () => {
    const corpus = corpusOf(['2021-05-01', '2023-02', '2022-01-01/..', '2023-06-01']);
    const rows = rowsOf(corpus);
    expect(told(spanOfEvents(corpus, rows))).toBe('2021-05-01 … 2023-06-02');
    expect(told(spanOfEvents(corpus, [rows[0] as EventRow]))).toBe('2021-05-01 … 2021-05-02');
    expect(told(spanOfEvents(corpus, [rows[1] as EventRow]))).toBe('2022-01-01 … 2023-06-02');
  });

  it('is that of the record for no events', () => {
    const corpus = corpusOf(['2021-05-01', '2023-06-01']);
    expect(told(spanOfEvents(corpus, []))).toBe('2021-05-01 … 2023-06-02');
  });
});

describe('homeSpan', () => {
  const homeOf = (dates: readonly string[]) => {
    const corpus = corpusOf(dates);
    return told(homeSpan(corpus, rowsOf(corpus)));
  };

  it('is the whole of a set of a few years', () => {
    expect(homeOf(['2020-02-02', ...weekly('2023-01-01', 40)])).toBe('2020-02-02 … 2023-10-02');
  });

  it('is the whole of a small set, however long', () => {
    expect(homeOf(['1950-01-01', '2023-01-01'])).toBe('1950-01-01 … 2023-01-02');
  });

  it('is the whole of a long set that is spread over its years', () => {
    const yearly = Array.from({ length: 60 }, (_, i) => `${1960 + i}-06-01`);
    expect(homeOf(yearly)).toBe('1960-06-01 … 2019-06-02');
  });

  it('leaves out stragglers that would press the rest into a corner, and they are counted at the edges', () => {
    const corpus = corpusOf(['1949-04-04', '1991-12-01', ...weekly('2022-01-02', 50), '2035-01-01']);
    const rows = rowsOf(corpus);
    const home = homeSpan(corpus, rows);
    expect(home.from).toBeGreaterThanOrEqual(day('2022-01-02'));
    expect(home.to).toBeLessThan(day('2023-02-01'));
    const { before, after } = outsideCounts(corpus, rows, home);
    expect(before).toBeGreaterThanOrEqual(2);
    expect(after).toBeGreaterThanOrEqual(1);
    expect(before + after).toBeLessThanOrEqual(rows.length * 0.12);
  });

  it('never goes beyond the record, and shows nearly all of the set', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const corpus = randomCorpus(seed);
      const rows = rowsOf(corpus);
      for (const set of [rows, rows.slice(0, 25), rows.slice(-30), rows.slice(0, 1), []]) {
        const home = homeSpan(corpus, set);
        expect(home.from).toBeGreaterThanOrEqual(corpus.span.from);
        expect(home.to).toBeLessThanOrEqual(corpus.span.to);
        expect(home.to).toBeGreaterThan(home.from);
        const { before, after } = outsideCounts(corpus, set, home);
        expect(before + after).toBeLessThanOrEqual(set.length * 0.12);
      }
    }
  });
});

describe('outsideCounts', () => {
  it('counts what lies wholly before and wholly after; an end on the edge is outside', () => {
    const corpus = corpusOf([
      '2022-12-31',
      '2023-01-01',
      '2022-12-31/2023-01-01',
      '2023-01-31',
      '2023-02-01',
      '2023-02',
    ]);
    const shown = { from: day('2023-01-01'), to: day('2023-02-01') };
    expect(outsideCounts(corpus, rowsOf(corpus), shown)).toEqual({ before: 1, after: 2 });
  });

  it('never counts an open end as over, nor an open start as yet to come', () => {
    const corpus = corpusOf(['2023-01-01/..', '../2023-01-01']);
    expect(outsideCounts(corpus, rowsOf(corpus), { from: day('2030-01-01'), to: day('2031-01-01') })).toEqual({
      before: 1,
      after: 0,
    });
    expect(outsideCounts(corpus, rowsOf(corpus), { from: day('2000-01-01'), to: day('2001-01-01') })).toEqual({
      before: 0,
      after: 1,
    });
  });

  it('sums with what is in view to the set', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const corpus = randomCorpus(seed);
      const rows = rowsOf(corpus);
      const shown = { from: dayOf(2010 + seed), to: dayOf(2012 + seed) };
      const { before, after } = outsideCounts(corpus, rows, shown);
      const inView = rows.filter(
        (row) => (corpus.events.from[row] as number) < shown.to && (corpus.events.to[row] as number) > shown.from,
      );
      expect(before + after + inView.length).toBe(rows.length);
    }
  });
});
