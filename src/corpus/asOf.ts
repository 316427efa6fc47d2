import { type EpochDay, parseDay } from '#base/day.ts';
import type { Corpus } from './corpus.ts';

/** The days the matrix can be looked at, both inside: from the first event to the day of the release. */
export interface AsOfRange {
  readonly first: EpochDay;
  readonly last: EpochDay;
}

export function asOfRange(corpus: Corpus): AsOfRange {
  const last = parseDay(corpus.release.date) ?? ((corpus.span.to - 1) as EpochDay);
  return { first: Math.min(corpus.span.from, last) as EpochDay, last };
}

/** The day shown for the day asked for (null: the latest), and on which side of the record that one lay, if outside. */
export function dayShown(
  range: AsOfRange,
  asked: EpochDay | null,
): { readonly day: EpochDay; readonly outside: 'before' | 'after' | null } {
  if (asked === null) return { day: range.last, outside: null };
  if (asked < range.first) return { day: range.first, outside: 'before' };
  return asked > range.last ? { day: range.last, outside: 'after' } : { day: asked, outside: null };
}
