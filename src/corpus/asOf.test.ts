import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay, writeDay } from '#base/day.ts';
import { asOfRange, dayShown } from './asOf.ts';
import { corpusFromText } from './corpusFromText.ts';

const range = asOfRange(corpusFromText('2007-01-12 a(JP) x +\n2023-06-05 a(JP) x -', '2026-11-22'));

describe('asOfRange', () => {
  it('goes from the first event to the release', () => {
    expect([range.first, range.last].map(writeDay)).toEqual(['2007-01-12', '2026-11-22']);
  });
});

describe('dayShown', () => {
  it.each([
    [null, '2026-11-22', null],
    ['2023-06-05', '2023-06-05', null],
    ['2007-01-12', '2007-01-12', null],
    ['2007-01-11', '2007-01-12', 'before'],
    ['2026-11-22', '2026-11-22', null],
    ['2026-11-23', '2026-11-22', 'after'],
  ])('asked for %s it is %s (outside: %s)', (asked, shown, outside) => {
    const result = dayShown(range, asked === null ? null : (parseDay(asked) as EpochDay));
    expect([writeDay(result.day), result.outside]).toEqual([shown, outside]);
  });
});
