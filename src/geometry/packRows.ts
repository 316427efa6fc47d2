import type { Px } from './Viewport.ts';

/** A mark on a line of time, with the room that its label would like to the right of it. */
export interface Extent {
  readonly x0: Px;
  readonly x1: Px;
  /** Width of the label, gap left out; 0 for none. */
  readonly label: Px;
  /** How much its label counts against others; 1 if left out. Between two labels in the way the lighter is cut. */
  readonly weight?: number;
}

export interface PackOptions {
  readonly maxRows: number;
  /** Rows beyond `maxRows` that only wide marks may take, so that a year-long bar does not press days into clusters. */
  readonly spareRows: number;
  /** A mark wider than this is wide. */
  readonly wide: Px;
  /** Least distance between a mark or label and the next mark in the row. */
  readonly gap: Px;
  /** A label that would be cut shorter than this is dropped. */
  readonly minLabel: Px;
  /** Least width of a cluster, which has to hold its number. */
  readonly clusterWidth: Px;
  /** A cluster that is as wide as this takes in no more, unless there is nothing else. */
  readonly maxClusterWidth: Px;
  /**
   * At multiples of this a mark looks for its row as if labels from before ended there, so that rows do not depend on
   * all that went before; never if left out.
   */
  readonly resetEvery?: Px;
}

export interface Packed {
  /** Row of each extent, in the order given. */
  readonly rows: Int16Array;
  /** Room left for each label; 0 where it is dropped, and for clusters. */
  readonly labels: Float32Array;
  /** Index of the extent that stands for this one: itself, or the head of the cluster it was taken into. */
  readonly heads: Int32Array;
  /** One more than the highest row in use. */
  readonly rowCount: number;
}

/**
 * Gives each extent a row so that no two marks of a row touch and no label runs into a mark.
 * @param extents sorted by x0
 * @returns rows, room for labels, clusters. Empty in, empty out.
 *
 * Greedy from left to right. A mark takes the first row that is free of marks and labels, a wide one the last, spare
 * rows included; failing that, the row whose label loses least by being cut; failing that (marks in the way in every row) it
 * joins a cluster: one that stands there already, else the mark that reaches least far, a wide one only if there is no
 * other. It depends on the distances only, not on where the window stands, so panning never changes it. O(n × rows).
 */
export function packRows(extents: readonly Extent[], options: PackOptions): Packed {
  const { maxRows, spareRows, wide, gap, minLabel, clusterWidth, maxClusterWidth, resetEvery = 0 } = options;
  const rows = new Int16Array(extents.length);
  const labels = new Float32Array(extents.length);
  const heads = new Int32Array(extents.length);
  const lasts = Array.from({ length: maxRows + spareRows }, emptyRow);
  let rowCount = 0;
  let reset = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < extents.length; i++) {
    const extent = extents[i] as Extent;
    const boundary = resetEvery === 0 ? reset : Math.floor(extent.x0 / resetEvery) * resetEvery;
    if (boundary > reset) {
      for (const last of lasts)
        if (last.labelEnd > last.markEnd) last.labelEnd = Math.max(last.markEnd, boundary - gap);
      reset = boundary;
    }
    const isWide = extent.x1 - extent.x0 > wide;
    const from = extent.x0 - gap;
    const row = isWide ? rowToTake(lasts, -1, lasts.length - 1, from) : rowToTake(lasts, 1, maxRows - 1, from);
    if (row < 0) {
      const join = rowToJoin(lasts, maxRows, extent.x0 - maxClusterWidth);
      const head = lasts[join] as Last;
      const end = Math.max(head.markEnd, extent.x1, head.start + clusterWidth);
      heads[i] = head.index;
      rows[i] = join;
      labels[head.index] = 0;
      head.markEnd = end;
      head.labelEnd = end;
      head.isCluster = true;
      continue;
    }
    const last = lasts[row] as Last;
    if (last.index >= 0 && last.markEnd + (extents[last.index] as Extent).label > from && labels[last.index] !== 0) {
      const room = from - last.markEnd;
      labels[last.index] = room < minLabel ? 0 : room;
    }
    heads[i] = i;
    rows[i] = row;
    labels[i] = extent.label;
    last.index = i;
    last.start = extent.x0;
    last.markEnd = extent.x1;
    last.labelEnd = extent.x1 + extent.label;
    last.weight = extent.weight ?? 1;
    last.isCluster = false;
    last.isWide = isWide;
    rowCount = Math.max(rowCount, row + 1);
  }
  return { rows, labels, heads, rowCount };
}

/** What stands last in a row: a mark, or the head of a cluster with the end of all it took in. */
interface Last {
  /** Of the extent; −1 in an empty row. */
  index: number;
  start: Px;
  markEnd: Px;
  labelEnd: Px;
  weight: number;
  isCluster: boolean;
  isWide: boolean;
}

const emptyRow = (): Last => ({
  index: -1,
  start: Number.NEGATIVE_INFINITY,
  markEnd: Number.NEGATIVE_INFINITY,
  labelEnd: Number.NEGATIVE_INFINITY,
  weight: 1,
  isCluster: false,
  isWide: false,
});

/**
 * The first row that is free at `x`, from the top down to `last` (step 1) or from `last` up (step −1), else the one
 * whose label loses least; −1 if marks block all.
 */
function rowToTake(lasts: readonly Last[], step: 1 | -1, last: number, x: Px): number {
  let best = -1;
  let bestLoss = Number.POSITIVE_INFINITY;
  for (let row = step > 0 ? 0 : last; row >= 0 && row <= last; row += step) {
    const { markEnd, labelEnd, weight } = lasts[row] as Last;
    if (markEnd > x) continue;
    const loss = (labelEnd - x) * weight;
    if (loss <= 0) return row;
    if (loss < bestLoss) {
      best = row;
      bestLoss = loss;
    }
  }
  return best;
}

/** A mark joins a cluster rather than make a second one beside it, unless the cluster reaches this much farther. */
const JOIN_LEEWAY: Px = 24;

/** The row whose last mark or cluster a blocked one joins; clusters that start before `since` count as full. */
function rowToJoin(lasts: readonly Last[], rowCount: number, since: Px): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < rowCount; row++) {
    const { start, markEnd, isCluster, isWide } = lasts[row] as Last;
    const isFull = isCluster && start < since;
    const reach = isCluster && !isFull ? markEnd - JOIN_LEEWAY : markEnd;
    // Full clusters and wide marks are compared only among themselves.
    const rank = reach + (isWide ? 2 : isFull ? 1 : 0) * LAST_RESORT;
    if (rank < least) {
      best = row;
      least = rank;
    }
  }
  return best;
}

const LAST_RESORT: Px = 1e9;
