/**
 * Lanes and events to pixels, for the part that shows.
 *
 *   y  ┌ lane ───────────────────────────────┐
 *      │ ● label      ● label   ③            │ row 0
 *      │     ● label                         │ row 1
 *      │ label                               │
 *      │ ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬              │ spare row, for long dates
 *      │ ▒▒▒▒▒▒▒▒▒▒▒▒ ribbon                 │
 *      └─────────────────────────────────────┘
 *
 * 1. `stackLanes` gives every lane its top and height, from how crowded it is at the home scale: zooming and panning
 *    never move a lane.
 * 2. `placeWindow` places what lies in the window. It walks each lane along time in cells of `CELL` px, finds by
 *    bisection how many events begin in each, and takes them one by one where they have room, as one cluster where they
 *    do not. A picture of a hundred thousand events costs what its cells cost, not what its events do.
 *
 * x is measured from day 0 (1970-01-01) at the present scale, not from the window's edge; cells and the place where the
 * walk begins are fixed on that line, so that panning shifts the picture and changes nothing in it.
 */
import { withLater } from '#base/later.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import { packRows } from '#geometry/packRows.ts';
import type { Px } from '#geometry/Viewport.ts';
import {
  CLASS_DAYS,
  countByClass,
  type DurationClass,
  firstAtLeast,
  indexLane,
  type LaneIndex,
  latestEnd,
  rowsOfSlices,
  type Slice,
} from './laneIndex.ts';
import { heightForName } from './laneNames.ts';
import type { Lane } from './lanes.ts';

export const ROW_HEIGHT: Px = 22;
const LANE_PADDING: Px = 5;
export const RIBBON_HEIGHT: Px = 12;
/** Diameter of a day's mark; also the least width at which a longer date is drawn. */
export const MARK: Px = 9;
const MAX_ROWS = 4;
/** Rows below, in lanes with long dates, that only wide marks take. */
const SPARE_ROWS = 2;
const LABEL_GAP: Px = 5;
const GAP: Px = 4;
const LABEL_WIDTH: Px = 190;
const MIN_LABEL: Px = 56;
/** A bar wider than this carries its label on itself. */
const WIDE: Px = 60;
const MAX_CLUSTER: Px = 44;
/** Labels stretch to this where nothing follows. */
const LONGEST_LABEL: Px = 320;
/** Room for a number of up to three digits. */
export const CLUSTER_WIDTH: Px = 20;
const DIGIT: Px = 7;
/** Events that begin in one cell and do not fit its rows become a cluster. */
const CELL: Px = 12;
/** The walk begins at a multiple of this, one before the window, so that rows have settled where the window begins. */
const TILE: Px = 384;
/** Where more long dates than this are under way when the walk begins, they are one cluster. */
const MAX_UNDER_WAY = 100;
/** Of a day with more events than this, none is taken out for its weight. */
const MOST_TO_WEIGH = 64;
/** Events nearer than this share a row's label room; a lane has as many rows as its busy stretches have such events. */
const ROW_BIN: Px = 120;

/** One mark: an event, or a cluster of events that would touch. */
export interface PlacedMark {
  /** The first of its events. */
  readonly event: EventRow;
  /** How many events it stands for. */
  readonly count: number;
  /** Where those events are in the lane's index. */
  readonly slices: readonly Slice[];
  readonly x0: Px;
  readonly x1: Px;
  /** Centre of its row, from the top of the picture. */
  readonly y: Px;
  readonly row: number;
  /** Room for its label; 0 for none. */
  readonly labelWidth: Px;
  /** Where the label starts: right of the mark, or at the start of a wide one. */
  readonly labelX: Px;
  /** A single day, drawn as a point. */
  readonly isPoint: boolean;
  /** A bar so long that its label or number stands on it, and stays in view while a part of it does. */
  readonly isWide: boolean;
}

/** A lane's place on the picture, the same at every zoom. */
export interface StackedLane {
  readonly lane: Lane;
  readonly index: LaneIndex;
  readonly top: Px;
  readonly height: Px;
  readonly rowCount: number;
  readonly spareRows: number;
  /** Top of the ribbon band; null without one. */
  readonly ribbonY: Px | null;
}

export interface Stack {
  readonly lanes: readonly StackedLane[];
  readonly height: Px;
  /** How much an event counts where not all can have a mark or a label of their own: by the statements made at it. */
  readonly weightOf: (event: number) => number;
}

export interface StackOptions {
  readonly hasRibbon: boolean;
  /** Width of the column of names, px: a lane is as high as its name takes there, at the least. */
  readonly nameWidth: Px;
  /** The scale at which the whole set is first shown, px per day. */
  readonly homeScale: number;
  /** Rows of a lane at most, for tests. */
  readonly maxRows?: number;
}

/** The rows that seven in ten events of the lane would need for their labels at the home scale. */
function rowsForLabels(corpus: Corpus, events: Int32Array, homeScale: number): number {
  const { from } = corpus.events;
  const binOf = (place: number) => Math.floor(((from[events[place] as number] as number) * homeScale) / ROW_BIN);
  const enough = 0.7 * events.length;
  // No row holds more than one event of a bin.
  if (MAX_ROWS * (binOf(events.length - 1) - binOf(0) + 1) < enough) return MAX_ROWS;
  const byRow = new Float64Array(MAX_ROWS + 1);
  let bin = Number.NaN;
  let inBin = 0;
  for (let i = 0; i < events.length; i++) {
    const at = binOf(i);
    inBin = at === bin ? inBin + 1 : 0;
    bin = at;
    const row = Math.min(inBin, MAX_ROWS);
    byRow[row] = (byRow[row] as number) + 1;
  }
  let held = 0;
  for (let row = 0; row < MAX_ROWS; row++) {
    held += byRow[row] as number;
    if (held >= enough) return row + 1;
  }
  return MAX_ROWS;
}

/** More long dates than this, and some overlap: no need to look. */
const SURELY_OVERLAP = 500;

/** How many dates of the classes from one on go on at once at the most; `most` if it is more. */
function overlap(corpus: Corpus, events: Int32Array, counts: Int32Array, first: number, most: number): number {
  const count = counts.subarray(first).reduce((sum, inClass) => sum + inClass, 0);
  if (count > SURELY_OVERLAP) return most;
  if (count <= 1) return Math.min(count, most);
  const { from, to } = corpus.events;
  const least = CLASS_DAYS[first - 1] ?? 0;
  let under: number[] = [];
  let largest = 0;
  // In order of their first days, as the events are.
  for (let i = 0; i < events.length; i++) {
    const row = events[i] as number;
    const start = from[row] as number;
    const end = to[row] as number;
    if (end - start <= least) continue;
    under = under.filter((other) => other > start);
    largest = Math.max(largest, under.push(end));
    if (largest >= most) return most;
  }
  return largest;
}

/**
 * The lanes one below the other. Once for a set; linear in its events but for the few that it takes to see an overlap.
 * A lane is indexed when it is first placed.
 */
export function stackLanes(corpus: Corpus, lanes: readonly Lane[], options: StackOptions): Stack {
  const { hasRibbon, nameWidth, homeScale, maxRows = MAX_ROWS } = options;
  const firstWide = CLASS_DAYS.filter((maxDays) => !isWideAt(maxDays, homeScale)).length;
  let top = 0;
  const stacked = lanes.map((lane): StackedLane => {
    const { events } = lane;
    const counts = countByClass(corpus, events);
    const rowsForBars = 1 + overlap(corpus, events, counts, 1, MAX_ROWS - 1);
    const rowCount = Math.min(maxRows, Math.max(rowsForLabels(corpus, events, homeScale), rowsForBars));
    const spareRows = overlap(corpus, events, counts, firstWide, SPARE_ROWS);
    const rowsHeight = Math.max((rowCount + spareRows) * ROW_HEIGHT + 2 * LANE_PADDING, heightForName(lane, nameWidth));
    const height = rowsHeight + (hasRibbon ? RIBBON_HEIGHT + 2 : 0);
    const ribbonY = hasRibbon ? top + rowsHeight - 2 : null;
    top += height;
    const place = { lane, top: top - height, height, rowCount, spareRows, ribbonY };
    return withLater(place, 'index', () => indexLane(corpus, events));
  });
  const { offsets } = corpus.events.statements;
  const weightOf = (event: number) => 1 + (offsets[event + 1] as number) - (offsets[event] as number);
  return { lanes: stacked, height: top, weightOf };
}

/** Whether the longest dates of the class are drawn as wide bars. */
const isWideAt = (maxDays: number, pxPerDay: number): boolean => maxDays * pxPerDay > WIDE;

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

export interface PlacedLane extends StackedLane {
  /** By x0. */
  readonly marks: readonly PlacedMark[];
}

/** The marks that show, in the lanes that show. */
export function placeWindow(stack: Stack, window: PlaceWindow): PlacedLane[] {
  const bottom = window.top + window.height;
  return stack.lanes
    .filter(({ top, height }) => top + height > window.top && top < bottom)
    .map((lane) => ({ ...lane, marks: placeLane(lane, window, stack.weightOf) }));
}

/** What may become a mark: an event, or the events of a cell. */
interface Piece {
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

function placeLane(lane: StackedLane, window: PlaceWindow, weightOf: Weigh): PlacedMark[] {
  const start = (Math.floor(window.left / TILE) - 1) * TILE;
  const end = window.left + window.width;
  const pieces: Piece[] = [];
  addUnderWay(pieces, lane.index, start, window, weightOf);
  addCells(pieces, lane, start, end, window, weightOf);
  pieces.sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1);
  return marksOf(pieces, lane, window);
}

/** The drawn extent of a date: a day is a point at its middle, anything longer is as wide as it is known. */
function pieceOf(kind: DurationClass, i: number, window: PlaceWindow, weightOf: Weigh): Piece {
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

function marksOf(pieces: readonly Piece[], lane: StackedLane, window: PlaceWindow): PlacedMark[] {
  const packed = packRows(pieces, {
    maxRows: lane.rowCount,
    spareRows: lane.spareRows,
    wide: WIDE,
    gap: GAP,
    minLabel: MIN_LABEL + LABEL_GAP,
    clusterWidth: CLUSTER_WIDTH,
    maxClusterWidth: MAX_CLUSTER,
    resetEvery: TILE,
  });
  // Pieces that joined a cluster, by its head.
  const joined = new Map<number, Piece[]>();
  for (let i = 0; i < pieces.length; i++) {
    const head = packed.heads[i] as number;
    if (head === i) continue;
    const group = joined.get(head);
    if (group) group.push(pieces[i] as Piece);
    else joined.set(head, [pieces[i] as Piece]);
  }
  // From the right, so that the next mark of each row is known and labels stretch up to it.
  const right = window.left + window.width;
  const nextX = new Float64Array(lane.rowCount + lane.spareRows).fill(Number.POSITIVE_INFINITY);
  const marks: PlacedMark[] = [];
  for (let i = pieces.length - 1; i >= 0; i--) {
    if (packed.heads[i] !== i) continue;
    const row = packed.rows[i] as number;
    const mark = markOf(pieces[i] as Piece, joined.get(i) ?? [], row, lane, {
      room: packed.labels[i] as number,
      next: nextX[row] as number,
    });
    nextX[row] = mark.x0;
    // A label whose mark has left the window would be an orphan.
    if (mark.x1 > window.left && mark.x0 < right) marks.push(mark);
  }
  return marks.reverse();
}

function markOf(
  head: Piece,
  joined: readonly Piece[],
  row: number,
  lane: StackedLane,
  label: { readonly room: Px; readonly next: Px },
): PlacedMark {
  const { x0, isPoint } = head;
  let { x1, count } = head;
  let slices = head.slices;
  if (joined.length > 0) {
    slices = [...head.slices, ...joined.flatMap((piece) => piece.slices)];
    for (const piece of joined) {
      count += piece.count;
      x1 = Math.max(x1, piece.x1);
    }
    x1 = Math.max(x1, x0 + CLUSTER_WIDTH);
  }
  let event = Number.POSITIVE_INFINITY;
  for (const slice of slices) event = Math.min(event, firstRow(slice));
  const isWide = x1 - x0 > WIDE;
  const labelX = isWide ? x0 : x1 + LABEL_GAP;
  const hasLabel = count === 1 && (isWide || label.room > LABEL_GAP);
  const labelWidth = !hasLabel ? 0 : isWide ? x1 - x0 : Math.min(label.next - GAP - labelX, LONGEST_LABEL);
  return {
    event: event as EventRow,
    count,
    slices,
    x0,
    x1,
    y: lane.top + LANE_PADDING + (row + 0.5) * ROW_HEIGHT,
    row,
    labelWidth,
    labelX,
    isPoint: isPoint && count === 1,
    isWide,
  };
}

function firstRow({ kind, start, end, since }: Slice): number {
  let i = start;
  while (since !== null && i < end - 1 && (kind.to[i] as number) <= since) i++;
  return kind.rows[i] as number;
}

/** An event of a lane on its own, wherever it lies: what stands in for a mark that is not in the window. */
export function markAlone(lane: StackedLane, event: EventRow, window: PlaceWindow): PlacedMark | null {
  for (const kind of lane.index) {
    const place = firstAtLeast(kind.rows, event);
    if (kind.rows[place] !== event) continue;
    return markOf(
      pieceOf(kind, place, window, () => 1),
      [],
      0,
      lane,
      { room: 0, next: 0 },
    );
  }
  return null;
}

/** The events of a mark in time order. Linear in their number: for lists and reader software, not for frames. */
export const eventsOf = (mark: PlacedMark): EventRow[] => rowsOfSlices(mark.slices);

/** The mark whose drawn shape, or the row beside a narrow one, is at a point of the picture; the last painted first. */
export function hitMark<Mark extends PlacedMark>(marks: readonly Mark[], x: Px, y: Px): Mark | undefined {
  return marks.findLast(
    (mark) => Math.abs(mark.y - y) <= ROW_HEIGHT / 2 && x >= mark.x0 - 1 && x <= Math.max(mark.x1, mark.x0 + MARK) + 1,
  );
}
