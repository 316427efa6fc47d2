import { type DaySpan, dateOf, dayOf, type EpochDay } from '#base/day.ts';
import type { AsOfRange } from '#corpus/asOf.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { MatrixTable } from './cells.ts';

/** The last days of the dates of a table's statements up to the range's end, ascending; each statement once. */
export function knownDays(corpus: Corpus, table: MatrixTable, range: AsOfRange): EpochDay[] {
  const statements = new Set(table.rows.flatMap((row) => row.statements));
  return [...statements]
    .map((row) => ((corpus.statements.to[row] as number) - 1) as EpochDay)
    .filter((day) => day <= range.last)
    .sort((a, b) => a - b);
}

/** Statements before it are too few to give them most of the room. */
const EARLY_SHARE = 0.05;

/**
 * The time that scrubber and strips span, up to the range's end: all of it, or from the year of the first statements
 * that are more than stragglers, if these would leave a third of the room empty.
 * @param days ascending
 */
export function scrubSpan(days: readonly EpochDay[], range: AsOfRange): DaySpan {
  const to = (range.last + 1) as EpochDay;
  const early = days[Math.floor(days.length * EARLY_SHARE)] ?? range.first;
  const year = dayOf(dateOf(early).getUTCFullYear());
  const isWorth = year - range.first > (to - range.first) / 3;
  return { from: isWorth ? year : range.first, to };
}

/** How many days fall into each of `count` equal parts of the span; those before it count in the first. */
export function binDays(days: readonly EpochDay[], span: DaySpan, count: number): number[] {
  const bins = new Array<number>(count).fill(0);
  for (const day of days) {
    const bin = Math.floor(((day - span.from) / (span.to - span.from)) * count);
    const place = Math.min(count - 1, Math.max(0, bin));
    bins[place] = (bins[place] as number) + 1;
  }
  return bins;
}
