import { describe, expect, it } from 'vitest';
import { dayOf } from '#base/day.ts';
import { yearsIn } from './years.ts';

describe('yearsIn', () => {
  it('has the years that begin inside', () => {
    const years = yearsIn({ from: dayOf(2020, 7), to: dayOf(2023) });
    expect(years.map(({ year }) => year)).toEqual([2021, 2022]);
    expect(years[0]?.at).toBeCloseTo(184 / 915);
    expect(yearsIn({ from: dayOf(2020), to: dayOf(2021) })).toEqual([{ year: 2020, at: 0 }]);
  });

  it('leaves years out where there is no room for all', () => {
    const span = { from: dayOf(2007, 3), to: dayOf(2026, 11) };
    expect(yearsIn(span, 5).map(({ year }) => year)).toEqual([2010, 2015, 2020, 2025]);
  });
});
