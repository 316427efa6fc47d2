/**
 * What the window holds of a lane, before it has rows: events one by one where they have room, clusters where they do
 * not. Walks along time in cells of `CELL` px and finds by bisection how many events begin in each, so that it costs
 * what the cells cost, not what the events do. Cells are fixed on the line of days: panning changes nothing in them.
 */
import type { Px } from '#geometry/Viewport.ts';
import { type DurationClass, firstAtLeast, type LaneIndex, latestEnd, type Slice } from './laneIndex.ts';
import { CLUSTER_WIDTH, isWideAt, LABEL_GAP, MARK, TILE, WIDE } from './metrics.ts';
import type { Stack, StackedLane } from './stack.ts';

const LABEL_WIDTH: Px = 190;
const DIGIT: Px = 7;
/** Events that begin in one cell and do not fit its rows become a cluster. */
const CELL: Px = 12;
/** Where more long dates than this are under way when the walk begins, they are one cluster. */
const MAX_UNDER_WAY = 100;
/** Of a day with more events than this, none is taken out for its weight. */
const MOST_TO_WEIGH = 64;

/** What shows, in the picture's own coordinates. */
export interface PlaceWindow {
  readonly pxPerDay: number;
  readonly left: Px;
  readonly width: Px;
  readonly top: Px;
  readonly height: Px;
  /** Days beyond which an open end is drawn no further. */
  readonly clampFrom: number;
  readonly clampTo: number;
}

/** What may become a mark: an event, or the events of a cell. */
export interface Piece {
  readonly slices: readonly Slice[];
  readonly count: number;
  readonly x0: Px;
  readonly x1: Px;
  readonly isPoint: boolean;
  /** Room it would like for a label, gap included. */
  readonly label: Px;
  readonly weight: number;
}

const CLUSTER = { isPoint: false, label: 0, weight: 1 } as const;

type Weigh = Stack['weightOf'];

/** The pieces of a lane that may show in a window, by x0. */
export function piecesOf(lane: StackedLane, window: PlaceWindow, weightOf: Weigh): Piece[] {
  const start = (Math.floor(window.left / TILE) - 1) * TILE;
  const end = window.left + window.width;
  const pieces: Piece[] = [];
  addUnderWay(pieces, lane.index, start, window, weightOf);
  addCells(pieces, lane, start, end, window, weightOf);
  return pieces.sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1);
}

/** The drawn extent of a date: a day is a point at its middle, anything longer is as wide as it is known. */
export function pieceOf(kind: DurationClass, i: number, window: PlaceWindow, weightOf: Weigh): Piece {
  const { pxPerDay, clampFrom, clampTo } = window;
  const from = Math.max(kind.from[i] as number, clampFrom);
  const to = Math.max(Math.min(kind.to[i] as number, clampTo), from + 1);
  const isPoint = to - from <= 1;
  let [x0, x1] = [from * pxPerDay, to * pxPerDay];
  if (isPoint || x1 - x0 < MARK) {
    const middle = (x0 + x1) / 2;
    x0 = middle - MARK / 2;
    x1 = middle + MARK / 2;
  }
  const slices = [{ kind, start: i, end: i + 1, since: null }];
  const weight = weightOf(kind.rows[i] as number);
  return { slices, count: 1, x0, x1, isPoint, label: x1 - x0 > WIDE ? 0 : LABEL_GAP + LABEL_WIDTH, weight };
}

/** Long dates that began before the walk and go on into it: one by one if they are few, else as one cluster. */
function addUnderWay(pieces: Piece[], index: LaneIndex, start: Px, window: PlaceWindow, weightOf: Weigh): void {
  const day = start / window.pxPerDay;
  for (const kind of index) {
    const begun = firstAtLeast(kind.from, day);
    const first = firstAtLeast(kind.from, day - kind.maxDays);
    if (begun - first <= MAX_UNDER_WAY) {
      for (let i = first; i < begun; i++) {
        if ((kind.to[i] as number) > day) pieces.push(pieceOf(kind, i, window, weightOf));
      }
      continue;
    }
    let count = 0;
    for (let i = first; i < begun; i++) if ((kind.to[i] as number) > day) count++;
    if (count === 0) continue;
    const x1 = Math.min(latestEnd(kind, first, begun), window.clampTo) * window.pxPerDay;
    const slices = [{ kind, start: first, end: begun, since: day }];
    pieces.push({ ...CLUSTER, slices, count, x0: start, x1: Math.max(x1, start + CLUSTER_WIDTH) });
  }
}

/** Walks the window cell by cell; empty stretches are jumped over. */
function addCells(
  pieces: Piece[],
  { index, rowCount }: StackedLane,
  start: Px,
  end: Px,
  window: PlaceWindow,
  weightOf: Weigh,
): void {
  const { pxPerDay } = window;
  const next = index.map((kind) => firstAtLeast(kind.from, start / pxPerDay));
  const last = next.slice();
  for (;;) {
    let day = Number.POSITIVE_INFINITY;
    for (let k = 0; k < index.length; k++) {
      const first = (index[k] as DurationClass).from[next[k] as number];
      if (first !== undefined && first < day) day = first;
    }
    if (day === Number.POSITIVE_INFINITY || day * pxPerDay > end) return;
    // At the least the day itself, whatever rounding makes of the cell's end.
    const cellEnd = Math.max(((Math.floor((day * pxPerDay) / CELL) + 1) * CELL) / pxPerDay, day + 0.5);
    let count = 0;
    for (let k = 0; k < index.length; k++) {
      const from = next[k] as number;
      last[k] = firstAtLeast((index[k] as DurationClass).from, cellEnd, from);
      count += (last[k] as number) - from;
    }
    if (count <= rowCount) addSingles(pieces, index, next, last, window, weightOf);
    else {
      const cell = slicesOf(index, next, last);
      if (pxPerDay >= CELL && count <= MOST_TO_WEIGH) addDay(pieces, cell, rowCount - 1, window, weightOf);
      else addClusters(pieces, cell, window, weightOf);
    }
    for (let k = 0; k < index.length; k++) next[k] = last[k] as number;
  }
}

function addSingles(
  pieces: Piece[],
  index: LaneIndex,
  next: readonly number[],
  last: readonly number[],
  window: PlaceWindow,
  weightOf: Weigh,
): void {
  for (let k = 0; k < index.length; k++) {
    for (let i = next[k] as number; i < (last[k] as number); i++) {
      pieces.push(pieceOf(index[k] as DurationClass, i, window, weightOf));
    }
  }
}

/** The parts of the classes that have events. */
function slicesOf(index: LaneIndex, next: readonly number[], last: readonly number[]): Slice[] {
  const slices: Slice[] = [];
  for (let k = 0; k < index.length; k++) {
    const [start, end] = [next[k] as number, last[k] as number];
    if (end > start) slices.push({ kind: index[k] as DurationClass, start, end, since: null });
  }
  return slices;
}

/** A crowded day: the events that count most by themselves, as many as `room`, and the rest as clusters. */
function addDay(pieces: Piece[], cell: readonly Slice[], room: number, window: PlaceWindow, weightOf: Weigh): void {
  const places = cell.flatMap(({ kind, start, end }) =>
    Array.from({ length: end - start }, (_, i) => ({ kind, place: start + i, row: kind.rows[start + i] as number })),
  );
  places.sort((a, b) => weightOf(b.row) - weightOf(a.row) || a.row - b.row);
  for (const { kind, place } of places.slice(0, room)) pieces.push(pieceOf(kind, place, window, weightOf));
  const rest = places
    .slice(room)
    .sort((a, b) => a.row - b.row)
    .map(({ kind, place }): Slice => ({ kind, start: place, end: place + 1, since: null }));
  addClusters(pieces, rest, window, weightOf);
}

/** One cluster of the short dates, and one of those that are drawn as wide bars. */
function addClusters(pieces: Piece[], cell: readonly Slice[], window: PlaceWindow, weightOf: Weigh): void {
  const { pxPerDay, clampFrom, clampTo } = window;
  for (const wide of [false, true]) {
    const slices = cell.filter(({ kind, start, end }) => end > start && isWideAt(kind.maxDays, pxPerDay) === wide);
    let count = 0;
    let from = Number.POSITIVE_INFINITY;
    let to = Number.NEGATIVE_INFINITY;
    for (const { kind, start, end } of slices) {
      count += end - start;
      from = Math.min(from, kind.from[start] as number);
      to = Math.max(to, latestEnd(kind, start, end));
    }
    const [only] = slices;
    if (only === undefined) continue;
    if (count === 1) {
      pieces.push(pieceOf(only.kind, only.start, window, weightOf));
      continue;
    }
    const x0 = Math.max(from, clampFrom) * pxPerDay;
    const x1 = Math.max(Math.min(to, clampTo) * pxPerDay, x0 + widthOfCount(count));
    pieces.push({ ...CLUSTER, slices, count, x0, x1 });
  }
}

const widthOfCount = (count: number): Px => Math.max(CLUSTER_WIDTH, 6 + DIGIT * String(count).length);
