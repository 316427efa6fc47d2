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
 * 1. `stackLanes` (stack.ts) gives every lane its top and height, from how crowded it is at the home scale: zooming and panning
 *    never move a lane.
 * 2. `placeWindow` places what lies in the window: the pieces of each lane (pieces.ts) get rows and room for labels. A
 *    picture of a hundred thousand events costs what its cells cost, not what its events do.
 *
 * x is measured from day 0 (1970-01-01) at the present scale, not from the window's edge; cells and the place where the
 * walk begins are fixed on that line, so that panning shifts the picture and changes nothing in it.
 */
import type { EventRow } from '#corpus/ids.ts';
import { packRows } from '#geometry/packRows.ts';
import type { Px } from '#geometry/Viewport.ts';
import { firstAtLeast, rowsOfSlices, type Slice } from './laneIndex.ts';
import { CLUSTER_WIDTH, LABEL_GAP, LANE_PADDING, MARK, ROW_HEIGHT, TILE, WIDE } from './metrics.ts';
import { type Piece, type PlaceWindow, pieceOf, piecesOf } from './pieces.ts';
import type { Stack, StackedLane } from './stack.ts';

const GAP: Px = 4;
const MIN_LABEL: Px = 56;
const MAX_CLUSTER: Px = 44;
/** Labels stretch to this where nothing follows. */
const LONGEST_LABEL: Px = 320;

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

export interface PlacedLane extends StackedLane {
  /** By x0. */
  readonly marks: readonly PlacedMark[];
}

/** The marks that show, in the lanes that show. */
export function placeWindow(stack: Stack, window: PlaceWindow): PlacedLane[] {
  const bottom = window.top + window.height;
  return stack.lanes
    .filter(({ top, height }) => top + height > window.top && top < bottom)
    .map((lane) => ({ ...lane, marks: marksOf(piecesOf(lane, window, stack.weightOf), lane, window) }));
}

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
