import type { EpochDay } from '#base/day.ts';
import type { Steps } from '#base/steps.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { NO_STANCE, type Stance } from '#corpus/stance.ts';
import { sweepSteps } from '#corpus/sweep.ts';
import type { MatrixTable } from './cells.ts';

/** A day on which what the matrix shows is no longer what it showed the day before. */
export interface ChangeDay {
  readonly day: EpochDay;
  /** How many of its cells change. */
  readonly cellCount: number;
}

/**
 * The days on which the mark of any cell changes, ascending. A further statement of the same position is no change,
 * and neither is age: nothing happens on the day on which a stance grows old. A row at a time.
 */
export function* changeDaySteps(corpus: Corpus, table: MatrixTable): Steps<ChangeDay[]> {
  const counts = new Map<EpochDay, number>();
  for (const row of table.rows) {
    for (const track of row.tracks) {
      if (track === null) continue;
      let last = NO_STANCE;
      for (const { day, stance } of sweepSteps(corpus, track)) {
        if (!isSameMark(stance, last)) counts.set(day, (counts.get(day) ?? 0) + 1);
        last = stance;
      }
    }
    yield;
  }
  return [...counts].map(([day, cellCount]) => ({ day, cellCount })).sort((a, b) => a.day - b.day);
}

/** Whether two stances of one cell are drawn alike, their age left aside. */
export const isSameMark = (a: Stance, b: Stance): boolean =>
  a.state === b.state && a.position === b.position && a.thin === b.thin && a.declinedLater === b.declinedLater;

/** The nearest changes before and after a day; null at the ends. */
export function changesAround(
  days: readonly ChangeDay[],
  day: EpochDay,
): { readonly previous: ChangeDay | null; readonly next: ChangeDay | null } {
  return {
    previous: days.findLast((change) => change.day < day) ?? null,
    next: days.find((change) => change.day > day) ?? null,
  };
}
