/**
 * The way of one stance as a strip of steps, in the unit square: x is time, y is for (0) down to against (1), so that
 * it can be read without colour. Where nothing was known there is nothing.
 *
 *   ++            ▬▬▬▬▬
 *    0      ▬▬▬▬▬
 *   −−  ▬▬▬            ▬▬▬▬
 */
import { addMonths, type DaySpan, type EpochDay } from '#base/day.ts';
import type { Corpus } from './corpus.ts';
import { ruleOf, STANCE_RULE, type StanceRule } from './rule.ts';
import type { Stance, StanceStep, StanceTrack } from './stance.ts';
import { sweepSteps } from './sweep.ts';

export interface StripPiece {
  readonly x0: number;
  readonly x1: number;
  /** One height for a position held, two for `mixed` and `split`, none for `declined`. */
  readonly levels: readonly number[];
  /** Declined, or nothing new for longer than the rule's age. */
  readonly isFaint: boolean;
  readonly value: number | 'declined' | 'mixed' | 'split';
}

const levelOf = (position: number): number => (2 - position) / 4;

/**
 * The pieces up to the end of day `asOf`, in time order. What was known before the span counts from its start.
 * @param steps of one track, ascending
 * @param knownOn last day of the date of a stance's newest statement, from which its age counts
 */
export function placeTrajectory(
  steps: readonly StanceStep[],
  knownOn: (stance: Stance) => EpochDay,
  span: DaySpan,
  asOf: EpochDay,
  rule: StanceRule = STANCE_RULE,
): StripPiece[] {
  const end = Math.min(span.to, asOf + 1);
  const xOf = (day: number) => (day - span.from) / (span.to - span.from);
  return steps.flatMap(({ day, stance }, i): StripPiece[] => {
    const from = Math.max(day, span.from);
    const to = Math.min(steps[i + 1]?.day ?? end, end);
    if (stance.state === 'none' || stance.state === 'few' || from >= to) return [];
    const { state, position } = stance;
    const base = {
      levels: state === 'held' ? [levelOf(position ?? 0)] : state === 'declined' ? [] : [levelOf(1), levelOf(-1)],
      value: state === 'held' ? (position ?? 0) : state,
    } as const;
    const aged = Math.min(to, Math.max(from, addMonths(knownOn(stance), rule.oldMonths) + 1));
    return [
      { ...base, x0: xOf(from), x1: xOf(aged), isFaint: state === 'declined' },
      { ...base, x0: xOf(aged), x1: xOf(to), isFaint: true },
    ].filter(({ x0, x1 }) => x0 < x1);
  });
}

/** The pieces of a track by the rule that its corpus is read by. */
export const trajectoryOf = (corpus: Corpus, track: StanceTrack, span: DaySpan, asOf: EpochDay): StripPiece[] =>
  placeTrajectory(
    sweepSteps(corpus, track),
    (stance) => track.known[stance.count - 1] as EpochDay,
    span,
    asOf,
    ruleOf(corpus),
  );
