import { describe, expect, it } from 'vitest';
import { edtfParts, isApproximate } from './edtf.ts';

const part = (year: number, month: number | null = null, day: number | null = null, marks = '') => ({
  year,
  month,
  day,
  precision: day !== null ? 'day' : month !== null ? 'month' : 'year',
  approximate: marks.includes('~'),
  uncertain: marks.includes('?'),
});

describe('edtfParts', () => {
  it.each([
    ['2023', part(2023)],
    ['2023-05', part(2023, 5)],
    ['2023-05-31', part(2023, 5, 31)],
    ['2023-05-31~', part(2023, 5, 31, '~')],
    ['2023-05?', part(2023, 5, null, '?')],
    ['2023%', part(2023, null, null, '~?')],
    ['0044-03-15', part(44, 3, 15)],
  ])('%s is a date with its precision and its doubt', (text, date) => {
    expect(edtfParts(text)).toEqual({ kind: 'date', date });
  });

  it.each([
    ['2023-05-29/2023-06-04', part(2023, 5, 29), part(2023, 6, 4)],
    ['2023/2024-05~', part(2023), part(2024, 5, null, '~')],
    ['../2019', null, part(2019)],
    ['2019-03/..', part(2019, 3), null],
  ])('%s is an interval, its open ends null', (text, start, end) => {
    expect(edtfParts(text)).toEqual({ kind: 'interval', start, end });
  });

  it('is an interval without ends where nothing is known', () => {
    expect(edtfParts('..')).toEqual({ kind: 'interval', start: null, end: null });
  });
});

describe('isApproximate', () => {
  it('sees a mark on either end', () => {
    expect(['2023', '2023-05-31/..'].map(isApproximate)).toEqual([false, false]);
    expect(['2023~', '2023?/2024', '2023/2024-05%'].map(isApproximate)).toEqual([true, true, true]);
  });
});
