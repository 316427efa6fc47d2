import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';

/**
 * Longest dates of each class, in days. Events of a lane are kept apart by how long they last, so that those that touch
 * a window of time are found by bisection even though a long one may begin far before it.
 */
export const CLASS_DAYS = [1, 8, 32, 93, 367, 3_700, Number.POSITIVE_INFINITY] as const;

/** Ends of so many neighbours are kept as one latest end. */
const BLOCK = 64;

export interface DurationClass {
  /** No event of the class lasts longer, days. */
  readonly maxDays: number;
  /** Ascending, which is by first day. */
  readonly rows: Int32Array;
  /** First day of each, same order. */
  readonly from: Int32Array;
  /** First day after each, same order. */
  readonly to: Int32Array;
  /** Latest `to` of each `BLOCK` of them. */
  readonly blockEnd: Int32Array;
}

/** The events of one lane, ready to be asked for by time: its classes that have events, shortest dates first. */
export type LaneIndex = readonly DurationClass[];

const known = new WeakMap<Corpus, Uint8Array>();

/** The class of each event of the record, as a place in `CLASS_DAYS`. Kept. */
function classesOf(corpus: Corpus): Uint8Array {
  const kept = known.get(corpus);
  if (kept) return kept;
  const { from, to, count } = corpus.events;
  const classes = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const days = (to[row] as number) - (from[row] as number);
    let place = 0;
    while (days > (CLASS_DAYS[place] as number)) place++;
    classes[row] = place;
  }
  known.set(corpus, classes);
  return classes;
}

/** How many of some events are of each class, same order as `CLASS_DAYS`. */
export function countByClass(corpus: Corpus, events: Int32Array): Int32Array {
  const classes = classesOf(corpus);
  const counts = new Int32Array(CLASS_DAYS.length);
  for (let i = 0; i < events.length; i++) {
    const place = classes[events[i] as number] as number;
    counts[place] = (counts[place] as number) + 1;
  }
  return counts;
}

/** Linear in the events of the lane. @param events ascending, which is by first day */
export function indexLane(corpus: Corpus, events: Int32Array): LaneIndex {
  const { from, to } = corpus.events;
  const places = classesOf(corpus);
  const counts = countByClass(corpus, events);
  // The classes one after the other, each then a part of the whole.
  const next = new Int32Array(counts.length);
  for (let place = 1; place < next.length; place++) {
    next[place] = (next[place - 1] as number) + (counts[place - 1] as number);
  }
  const rows = new Int32Array(events.length);
  const starts = new Int32Array(events.length);
  const ends = new Int32Array(events.length);
  for (let i = 0; i < events.length; i++) {
    const row = events[i] as number;
    const place = places[row] as number;
    const at = next[place] as number;
    rows[at] = row;
    starts[at] = from[row] as number;
    ends[at] = to[row] as number;
    next[place] = at + 1;
  }
  return CLASS_DAYS.flatMap((maxDays, place) => {
    const end = next[place] as number;
    const start = end - (counts[place] as number);
    if (start === end) return [];
    const ofClass = ends.subarray(start, end);
    return {
      maxDays,
      rows: rows.subarray(start, end),
      from: starts.subarray(start, end),
      to: ofClass,
      blockEnd: blockEndsOf(ofClass),
    };
  });
}

function blockEndsOf(ends: Int32Array): Int32Array {
  const latest = new Int32Array(Math.ceil(ends.length / BLOCK)).fill(-0x80000000);
  for (let i = 0; i < ends.length; i++) {
    const block = (i / BLOCK) | 0;
    if ((ends[i] as number) > (latest[block] as number)) latest[block] = ends[i] as number;
  }
  return latest;
}

/** Place of the first value at or after `value`, from place `low` on; searched near `low` first. */
export function firstAtLeast(values: Int32Array, value: number, low = 0): number {
  let step = 1;
  let high = low;
  while (high < values.length && (values[high] as number) < value) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  if (high > values.length) high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Part of a class: its events from place `start` to before `end`, of these only the ones that last beyond `since`. */
export interface Slice {
  readonly kind: DurationClass;
  readonly start: number;
  readonly end: number;
  /** First day on which they have to be still going on; null for all of them. */
  readonly since: number | null;
}

/** The latest end in a part of a class, by blocks where it is long. */
export function latestEnd({ maxDays, to, blockEnd }: DurationClass, start: number, end: number): number {
  // Single days end in the order in which they begin.
  if (maxDays === 1) return to[end - 1] as number;
  let latest = Number.NEGATIVE_INFINITY;
  let i = start;
  while (i < end) {
    if (i % BLOCK === 0 && i + BLOCK <= end) {
      latest = Math.max(latest, blockEnd[i / BLOCK] as number);
      i += BLOCK;
    } else {
      latest = Math.max(latest, to[i] as number);
      i++;
    }
  }
  return latest;
}

/** The events of the slices in time order. Linear in their number: for lists and reader software, not for frames. */
export function rowsOfSlices(slices: readonly Slice[]): EventRow[] {
  const rows: EventRow[] = [];
  for (const { kind, start, end, since } of slices) {
    for (let i = start; i < end; i++) {
      if (since === null || (kind.to[i] as number) > since) rows.push(kind.rows[i] as EventRow);
    }
  }
  return rows.sort((a, b) => a - b);
}

/** Whether one of the slices holds the event. Logarithmic. */
export function holdsEvent(slices: readonly Slice[], event: EventRow): boolean {
  return slices.some(({ kind, start, end, since }) => {
    const place = firstAtLeast(kind.rows, event, start);
    return place < end && kind.rows[place] === event && (since === null || (kind.to[place] as number) > since);
  });
}
