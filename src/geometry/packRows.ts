import type { Px } from './Viewport.ts';

/** A mark on a line of time, with the room that its label would like to the right of it. */
export interface Extent {
  readonly x0: Px;
  readonly x1: Px;
  /** Width of the label, gap left out; 0 for none. */
  readonly label: Px;
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
}

export interface Packed {
  /** Row of each extent, in the order given; rows are dense from 0. */
  readonly rows: Int16Array;
  /** Room left for each label; 0 where it is dropped, and for clusters. */
  readonly labels: Float32Array;
  /** Index of the extent that stands for this one: itself, or the head of the cluster it was taken into. */
  readonly heads: Int32Array;
  readonly rowCount: number;
}

/**
 * Gives each extent a row so that no two marks of a row touch and no label runs into a mark.
 * @param extents sorted by x0
 * @returns rows, room for labels, clusters. Empty in, empty out.
 *
 * Greedy from left to right. A mark takes the first row that is free of marks and labels; failing that, the row whose
 * label loses least by being cut; failing that (marks in the way in every row) it joins a cluster: one that stands
 * there already, else the mark that reaches least far, a wide one only if there is no other. It depends on the
 * distances only, not on where the window stands, so panning never changes it. O(n × rows).
 */
export function packRows(extents: readonly Extent[], options: PackOptions): Packed {
  const { maxRows, spareRows, wide, gap, minLabel, clusterWidth, maxClusterWidth } = options;
  const rows = new Int16Array(extents.length);
  const labels = new Float32Array(extents.length);
  const heads = new Int32Array(extents.length);
  const lasts: Last[] = Array.from({ length: maxRows + spareRows }, () => EMPTY_ROW);
  let rowCount = 0;
  extents.forEach((extent, i) => {
    const isWide = extent.x1 - extent.x0 > wide;
    const row = rowToTake(lasts, isWide ? maxRows + spareRows : maxRows, extent.x0 - gap);
    if (row < 0) {
      const join = rowToJoin(lasts, maxRows, extent.x0 - maxClusterWidth);
      const head = lasts[join] as Last;
      const end = Math.max(head.markEnd, extent.x1, head.start + clusterWidth);
      heads[i] = head.index;
      rows[i] = join;
      labels[head.index] = 0;
      lasts[join] = { ...head, markEnd: end, labelEnd: end, isCluster: true };
      return;
    }
    const previous = lasts[row] as Last;
    if (previous.index >= 0 && previous.labelEnd + gap > extent.x0) {
      const room = extent.x0 - gap - previous.markEnd;
      labels[previous.index] = room < minLabel ? 0 : room;
    }
    heads[i] = i;
    rows[i] = row;
    labels[i] = extent.label;
    lasts[row] = {
      index: i,
      start: extent.x0,
      markEnd: extent.x1,
      labelEnd: extent.x1 + extent.label,
      isCluster: false,
      isWide,
    };
    rowCount = Math.max(rowCount, row + 1);
  });
  return { rows, labels, heads, rowCount };
}

/** What stands last in a row: a mark, or the head of a cluster with the end of all it took in. */
interface Last {
  /** Of the extent; −1 in an empty row. */
  readonly index: number;
  readonly start: Px;
  readonly markEnd: Px;
  readonly labelEnd: Px;
  readonly isCluster: boolean;
  readonly isWide: boolean;
}

const EMPTY_ROW: Last = {
  index: -1,
  start: Number.NEGATIVE_INFINITY,
  markEnd: Number.NEGATIVE_INFINITY,
  labelEnd: Number.NEGATIVE_INFINITY,
  isCluster: false,
  isWide: false,
};

/** The first of `rowCount` rows that is free at `x`, else the one whose label loses least; −1 if marks block them all. */
function rowToTake(lasts: readonly Last[], rowCount: number, x: Px): number {
  let best = -1;
  let bestLoss = Number.POSITIVE_INFINITY;
  for (let row = 0; row < rowCount; row++) {
    const { markEnd, labelEnd } = lasts[row] as Last;
    if (markEnd > x) continue;
    const loss = labelEnd - x;
    if (loss <= 0) return row;
    if (loss < bestLoss) [best, bestLoss] = [row, loss];
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
    if (rank < least) [best, least] = [row, rank];
  }
  return best;
}

const LAST_RESORT: Px = 1e9;
