import { utcTicks } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, type EpochDay, parseDay, writeDay } from '#base/day.ts';
import { type Tick, ticks } from './ticks.ts';
import { type Viewport, xOfDay } from './Viewport.ts';

const day = (text: string) => parseDay(text) as EpochDay;

/** `2023-05-01 month`, one per tick. */
const told = (view: Viewport, spacing?: number) =>
  ticks(view, spacing).map((tick) => `${writeDay(tick.day)} ${tick.begins}`);

const view = (from: string, to: string, width: number): Viewport => ({ from: day(from), to: day(to), width });

/** A whole day in view, where it belongs, told for what begins on it, and clear of the next one. */
function isRight({ day, x, begins }: Tick, next: Tick | undefined, shown: Viewport): boolean {
  const date = dateOf(day);
  const kind = date.getUTCDate() > 1 ? 'day' : date.getUTCMonth() > 0 ? 'month' : 'year';
  // A `Date` holds no part of a millisecond: hence the hundredth of a pixel.
  const isPlaced = Math.abs(x - xOfDay(shown, day)) < 0.01 && x > -0.01 && x < shown.width + 0.01;
  const isClear = !next || (next.day > day && next.x - x >= (kind === 'day' ? 60 : 40));
  return Number.isInteger(day) && begins === kind && isPlaced && isClear;
}

describe('ticks', () => {
  it('takes the days that d3 takes, where those have room', () => {
    for (const years of [0.03, 0.06, 0.2, 0.4, 1, 3, 9, 40, 300, 2000]) {
      for (const start of [day('2021-02-03'), day('1999-12-31')]) {
        const to = (start + Math.round(years * 365.25)) as EpochDay;
        // So wide that no tick is left out.
        const found = ticks({ from: start, to, width: 1200 }, 120).map((tick) => dateOf(tick.day).getTime());
        expect(found).toEqual(utcTicks(dateOf(start), dateOf(to), 10).map(Number));
      }
    }
  });

  it('marks every day where there is room for it, and says what begins', () => {
    expect(told(view('2022-12-30', '2023-01-04', 800))).toEqual([
      '2022-12-30 day',
      '2022-12-31 day',
      '2023-01-01 year',
      '2023-01-02 day',
      '2023-01-03 day',
    ]);
  });

  it('marks months, and the year where one begins', () => {
    expect(told(view('2022-11-15', '2023-03-15', 400))).toEqual([
      '2022-12-01 month',
      '2023-01-01 year',
      '2023-02-01 month',
      '2023-03-01 month',
    ]);
  });

  it('marks decades over a century', () => {
    const found = ticks(view('1900-01-01', '2000-01-01', 800));
    expect(found.map((tick) => dateOf(tick.day).getUTCFullYear())).toEqual(
      Array.from({ length: 11 }, (_, i) => 1900 + 10 * i),
    );
    expect(new Set(found.map((tick) => tick.begins))).toEqual(new Set(['year']));
  });

  it('marks centuries before year 1, as it does after it', () => {
    const found = ticks({ from: dayOf(-500), to: dayOf(500), width: 900 });
    expect(found.map((tick) => dateOf(tick.day).getUTCFullYear())).toEqual(
      Array.from({ length: 11 }, (_, i) => -500 + 100 * i),
    );
  });

  it('goes over to months where the dates of weeks would touch', () => {
    expect(told(view('2023-05-01', '2023-07-01', 600)).slice(0, 3)).toEqual([
      '2023-05-07 day',
      '2023-05-14 day',
      '2023-05-21 day',
    ]);
    expect(told(view('2023-04-25', '2023-07-31', 560))).toEqual([
      '2023-05-01 month',
      '2023-06-01 month',
      '2023-07-01 month',
    ]);
  });

  it('marks something on a narrow picture, though no month begins on it', () => {
    expect(told(view('2023-03-02', '2023-03-31', 140))).toEqual(['2023-03-05 day', '2023-03-19 day']);
    expect(told(view('2023-03-02', '2023-03-31', 30))).toHaveLength(1);
  });

  it('marks nothing on a picture without width', () => {
    expect(ticks({ from: 0, to: 100, width: 0 })).toEqual([]);
  });

  it('marks whole days in view, ascending, none twice, none so close that labels touch, from 5 days to 3,000 years', () => {
    const anyView = fc.record({
      from: fc.double({ min: -1_500_000, max: 1_000_000, noNaN: true }),
      // Even in the logarithm, so that every step of the calendar has its turn.
      days: fc.double({ min: Math.log(5), max: Math.log(3000 * 365), noNaN: true }).map(Math.exp),
      width: fc.integer({ min: 1, max: 3000 }),
    });
    fc.assert(
      fc.property(anyView, ({ from, days, width }) => {
        const shown = { from, to: from + days, width };
        const found = ticks(shown);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(width / 40 + 1);
        expect(found.filter((tick, i) => !isRight(tick, found[i + 1], shown))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
