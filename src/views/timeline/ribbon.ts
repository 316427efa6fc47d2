import type { EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { IssueRow } from '#corpus/ids.ts';
import { type StanceState, stanceAsOf, stanceSteps, stanceTrack } from '#corpus/stance.ts';
import type { Px } from '#geometry/Viewport.ts';
import type { PlacedLane } from './place.ts';

/** A stretch of time with one stance. */
export interface RibbonPiece {
  readonly y: Px;
  readonly x0: Px;
  readonly x1: Px;
  readonly state: StanceState;
  readonly position: number | null;
  readonly thin: boolean;
  readonly old: boolean;
}

/**
 * The stance in force on each lane that has an actor, from the first statement to the end of the record. A stance that
 * ages into `old` on the way is cut there.
 */
export function ribbonPieces(
  corpus: Corpus,
  lanes: readonly PlacedLane[],
  issue: IssueRow,
  pxPerDay: number,
  end: EpochDay,
): RibbonPiece[] {
  return lanes.flatMap(({ lane, ribbonY }) => {
    if (lane.actor === null || ribbonY === null) return [];
    const track = stanceTrack(corpus, lane.actor, issue);
    const steps = stanceSteps(corpus, track);
    return steps.flatMap(({ day }, i): RibbonPiece[] => {
      const until = Math.min(steps[i + 1]?.day ?? end, end);
      if (day >= until) return [];
      const cuts = [day, firstOldDay(corpus, track, day, until), until];
      return cuts.slice(0, -1).flatMap((from, k) => {
        const to = cuts[k + 1] as number;
        if (from >= to) return [];
        const { state, position, thin, old } = stanceAsOf(corpus, track, from as EpochDay);
        return [{ y: ribbonY, x0: from * pxPerDay, x1: to * pxPerDay, state, position, thin, old }];
      });
    });
  });
}

/** The first day in [from, until) on which the stance is `old`; `until` if it never is. Bisects, as age only grows. */
function firstOldDay(corpus: Corpus, track: ReturnType<typeof stanceTrack>, from: number, until: number): number {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (stanceAsOf(corpus, track, middle as EpochDay).old) high = middle;
    else low = middle + 1;
  }
  return low;
}
