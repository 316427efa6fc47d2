/** How the field of those who hold a position on an issue moved, and how divided it was. */
import type { DaySpan, EpochDay } from '#base/day.ts';
import type { Corpus } from './corpus.ts';
import { stepsSoFar } from './moves.ts';
import type { Stance, StanceTrack } from './stance.ts';

/** How many actors stood where: positions −2 to +2 in this order, both signs at once or split, and no answer. */
export interface Field {
  readonly positions: readonly number[];
  /** Of those in `positions`: mixed or split, counted there by the statement that decides. */
  readonly unsettled: number;
  readonly declined: number;
}

/** A field, and the day from which on it held. */
export interface FieldStep {
  readonly day: EpochDay;
  readonly field: Field;
}

/** Counts in one list: five positions, unsettled, declined. */
const UNSETTLED = 5;
const DECLINED = 6;

const placesOf = ({ state, position }: Stance): readonly number[] => {
  if (state === 'declined') return [DECLINED];
  if (position === null) return [];
  return state === 'held' ? [position + 2] : [position + 2, UNSETTLED];
};

/**
 * The days on which the field of some tracks on one issue changes, with the field from that day on; ascending, none
 * after the day of the release. Linear in the statements of the tracks.
 */
export function fieldSteps(corpus: Corpus, tracks: readonly StanceTrack[]): FieldStep[] {
  const deltas = new Map<EpochDay, { readonly place: number; readonly by: number }[]>();
  for (const track of tracks) {
    let last: readonly number[] = [];
    for (const { day, stance } of stepsSoFar(corpus, track)) {
      const places = placesOf(stance);
      const changes = deltas.get(day) ?? [];
      deltas.set(day, changes);
      for (const place of last) changes.push({ place, by: -1 });
      for (const place of places) changes.push({ place, by: 1 });
      last = places;
    }
  }
  const counts = [0, 0, 0, 0, 0, 0, 0];
  const steps: FieldStep[] = [];
  for (const [day, changes] of [...deltas].sort(([a], [b]) => a - b)) {
    const before = [...counts];
    for (const { place, by } of changes) counts[place] = (counts[place] as number) + by;
    if (counts.every((count, i) => count === before[i])) continue;
    steps.push({
      day,
      field: {
        positions: counts.slice(0, UNSETTLED),
        unsettled: counts[UNSETTLED] as number,
        declined: counts[DECLINED] as number,
      },
    });
  }
  return steps;
}

/** The field as of the end of a day; null before the first. */
export const fieldAsOf = (steps: readonly FieldStep[], asOf: EpochDay): Field | null =>
  steps.findLast(({ day }) => day <= asOf)?.field ?? null;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

export const holdersIn = ({ positions }: Field): number => sumOf(positions);

/**
 * How divided the positions are, 0 to 1: the dissent of Tastle and Wierman ("Consensus and dissention: A measure of
 * ordinal dispersion", International Journal of Approximate Reasoning 45, 2007), 0 when all hold the same position and
 * 1 when one half is firmly for and the other firmly against. Null for fewer than two positions.
 *
 *   −Σ p(x) · log2(1 − |x − mean| / width of the scale)
 */
export function dissentOf({ positions }: Pick<Field, 'positions'>): number | null {
  const count = sumOf(positions);
  if (count < 2) return null;
  const width = positions.length - 1;
  const mean = sumOf(positions.map((n, x) => n * x)) / count;
  const dissent = -sumOf(
    positions.map((n, x) => (n === 0 ? 0 : (n / count) * Math.log2(1 - Math.abs(x - mean) / width))),
  );
  return Math.min(1, Math.max(0, dissent));
}

/** A step of a small chart: from `x0` to `x1` of the span, 0 to 1. */
export interface Placed<Value> {
  readonly x0: number;
  readonly x1: number;
  readonly value: Value;
}

/**
 * The steps that show in a span up to the end of day `asOf`, each with what is read off its field; null leaves a gap.
 * What held before the span counts from its start.
 */
export function placeField<Value>(
  steps: readonly FieldStep[],
  span: DaySpan,
  asOf: EpochDay,
  read: (field: Field) => Value | null,
): Placed<Value>[] {
  const end = Math.min(span.to, asOf + 1);
  const xOf = (day: number) => (day - span.from) / (span.to - span.from);
  return steps.flatMap(({ day, field }, i): Placed<Value>[] => {
    const from = Math.max(day, span.from);
    const to = Math.min(steps[i + 1]?.day ?? end, end);
    const value = from < to ? read(field) : null;
    return value === null ? [] : [{ x0: xOf(from), x1: xOf(to), value }];
  });
}
