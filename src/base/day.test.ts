import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  calendarSpan,
  contains,
  dateOf,
  dayOf,
  dayOfDate,
  type EpochDay,
  OPEN_END,
  OPEN_START,
  overlaps,
  parseDay,
  today,
  writeDay,
} from './day.ts';

const day = (text: string) => parseDay(text) as EpochDay;
/** Any UTF-16 units, halves of characters too. `fc.string({ unit: 'binary' })` takes seconds to build its tables. */
const anyUnits = (maxLength: number) =>
  fc.array(fc.nat({ max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units));

const anyDay = fc.integer({ min: day('0000-01-01'), max: day('9999-12-31') }).map((n) => n as EpochDay);

describe('dayOf', () => {
  it('counts from 1970-01-01', () => {
    expect(dayOf(1970)).toBe(0);
    expect(dayOf(1970, 1, 2)).toBe(1);
    expect(dayOf(1969, 12, 31)).toBe(-1);
    expect(dayOf(2023, 5, 31)).toBe(19_508);
  });

  it('knows leap years, and the years 0 to 99 as themselves', () => {
    expect(writeDay(dayOf(2024, 2, 29))).toBe('2024-02-29');
    expect(writeDay(dayOf(1900, 2, 29))).toBe('1900-03-01');
    expect(writeDay(dayOf(44, 3, 15))).toBe('0044-03-15');
    expect(writeDay(dayOf(0, 12, 31))).toBe('0000-12-31');
  });

  it.each([
    [2023, 13, 1, '2024-01-01'],
    [2023, 0, 1, '2022-12-01'],
    [2023, 3, 0, '2023-02-28'],
    [2023, 2, 29, '2023-03-01'],
    [2023, 2, 30, '2023-03-02'],
    [2023, 1, 61, '2023-03-02'],
    [2024, 1, 61, '2024-03-01'],
    [2024, 14, 29, '2025-03-01'],
    [2023, 1, -30, '2022-12-01'],
  ])('carries over what overflows: %i, %i, %i is %s', (year, month, dayOfMonth, text) => {
    expect(writeDay(dayOf(year, month, dayOfMonth))).toBe(text);
  });

  it('counts one more for each day further on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: -400, max: 400 }), (year, n) => {
        expect(dayOf(year, 1, n)).toBe(dayOf(year) + n - 1);
      }),
    );
  });
});

describe('parseDay and writeDay', () => {
  it('are inverse over ten thousand years', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        expect(parseDay(writeDay(n))).toBe(n);
      }),
    );
  });

  it.each([
    '',
    '2023',
    '2023-05',
    '2023-5-31',
    '2023-02-29',
    '2023-02-30',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-05-00',
    '2023-05-31~',
    '2023-05-31T00:00',
    ' 2023-05-31',
    '20230531',
    '-2023-05-31',
    '２０２３-05-31',
    '12023-05-31',
  ])('%s is not a day', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('never throw, whatever the text', () => {
    fc.assert(
      fc.property(anyUnits(20), (text) => {
        const found = parseDay(text);
        expect(found === null || writeDay(found) === text).toBe(true);
      }),
    );
  });

  it('write even the ends that stand for no end', () => {
    expect(() => [writeDay(OPEN_START), writeDay(OPEN_END)]).not.toThrow();
  });
});

describe('dateOf and dayOfDate', () => {
  it('meet at midnight UTC, whatever the zone of the machine', () => {
    expect(dateOf(day('2023-05-31')).toISOString()).toBe('2023-05-31T00:00:00.000Z');
    expect(dayOfDate(new Date('2023-05-31T23:59:59.999Z'))).toBe(day('2023-05-31'));
    expect(dayOfDate(new Date('1969-12-31T00:00:00Z'))).toBe(-1);
  });
});

describe('addMonths', () => {
  it.each([
    ['2023-05-31', 1, '2023-06-30'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2023-01-15', -1, '2022-12-15'],
    ['2023-12-31', 24, '2025-12-31'],
    ['2023-06-05', 0, '2023-06-05'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(writeDay(addMonths(day(from), count))).toBe(to);
  });

  it('never leaves the month it names', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (n, count) => {
        const [before, after] = [dateOf(n), dateOf(addMonths(n, count))];
        const months = (d: Date) => d.getUTCFullYear() * 12 + d.getUTCMonth();
        expect(months(after) - months(before)).toBe(count);
      }),
    );
  });
});

describe('today', () => {
  it("is the day of the reader's own calendar", () => {
    expect(writeDay(today(new Date(2023, 4, 31, 0, 30)))).toBe('2023-05-31');
    expect(writeDay(today(new Date(2023, 4, 31, 23, 30)))).toBe('2023-05-31');
  });
});

describe('spans', () => {
  const span = (from: number, to: number) => ({ from: from as EpochDay, to: to as EpochDay });

  it('overlap only when they share a day', () => {
    expect(overlaps(span(0, 5), span(4, 9))).toBe(true);
    expect(overlaps(span(0, 5), span(5, 9))).toBe(false);
    expect(overlaps(span(0, 9), span(3, 4))).toBe(true);
  });

  it('contain what lies wholly inside, themselves included', () => {
    expect(contains(span(0, 5), span(0, 5))).toBe(true);
    expect(contains(span(0, 5), span(1, 6))).toBe(false);
    expect(contains(span(0, 5), span(-1, 4))).toBe(false);
  });
});

describe('calendarSpan', () => {
  const told = (text: string, unit: 'year' | 'month') => {
    const { from, to } = calendarSpan(parseDay(text) as EpochDay, unit);
    return [writeDay(from), writeDay(to)];
  };

  it('is the year or month of a day, its first and the first after it', () => {
    expect(told('2024-02-29', 'month')).toEqual(['2024-02-01', '2024-03-01']);
    expect(told('2023-12-31', 'month')).toEqual(['2023-12-01', '2024-01-01']);
    expect(told('2023-01-01', 'year')).toEqual(['2023-01-01', '2024-01-01']);
  });

  it('holds the day, before year 1 too', () => {
    for (let day = -900_000; day < 40_000; day += 997) {
      for (const unit of ['year', 'month'] as const) {
        const { from, to } = calendarSpan(day as EpochDay, unit);
        expect(from <= day && day < to).toBe(true);
        expect(to - from).toBeLessThanOrEqual(unit === 'year' ? 366 : 31);
      }
    }
  });
});
