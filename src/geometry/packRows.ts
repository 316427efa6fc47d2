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
  /** Least distance between a mark or label and the next mark in the row. */
  readonly gap: Px;
  /** A label that would be cut shorter than this is dropped. */
  readonly minLabel: Px;
}

export interface Packed {
  /** Row of each extent, in the order given; rows are dense from 0. */
  readonly rows: Int16Array;
  /** Room left for each label; 0 where it is dropped. */
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
 * label loses least by being cut; failing that (marks in the way in every row) it joins the mark that reaches least
 * far, as a cluster: a long date in the way never swallows the days after it. It depends on the distances only, not on where the window stands, so panning never changes it.
 * O(n × maxRows).
 */
export function packRows(extents: readonly Extent[], { maxRows, gap, minLabel }: PackOptions): Packed {
  const rows = new Int16Array(extents.length);
  const labels = new Float32Array(extents.length);
  const heads = new Int32Array(extents.length);
  const lastOf = new Int32Array(maxRows).fill(-1);
  const markEnd = new Float64Array(maxRows).fill(Number.NEGATIVE_INFINITY);
  const labelEnd = new Float64Array(maxRows).fill(Number.NEGATIVE_INFINITY);
  let rowCount = 0;
  extents.forEach((extent, i) => {
    heads[i] = i;
    const row = chooseRow(extent, maxRows, gap, markEnd, labelEnd);
    if (row < 0) {
      const nearest = markEnd.indexOf(Math.min(...markEnd));
      heads[i] = lastOf[nearest] as number;
      rows[i] = nearest;
      markEnd[nearest] = Math.max(markEnd[nearest] as number, extent.x1);
      labelEnd[nearest] = Math.max(labelEnd[nearest] as number, markEnd[nearest] as number);
      return;
    }
    const previous = lastOf[row] as number;
    if (previous >= 0 && (labelEnd[row] as number) + gap > extent.x0) {
      const room = extent.x0 - gap - (markEnd[row] as number);
      labels[previous] = room < minLabel ? 0 : room;
    }
    rows[i] = row;
    labels[i] = extent.label;
    lastOf[row] = i;
    markEnd[row] = extent.x1;
    labelEnd[row] = extent.x1 + extent.label;
    rowCount = Math.max(rowCount, row + 1);
  });
  return { rows, labels, heads, rowCount };
}

function chooseRow(extent: Extent, maxRows: number, gap: Px, markEnd: Float64Array, labelEnd: Float64Array): number {
  let best = -1;
  let bestLoss = Number.POSITIVE_INFINITY;
  for (let row = 0; row < maxRows; row++) {
    if ((markEnd[row] as number) + gap > extent.x0) continue;
    const loss = (labelEnd[row] as number) + gap - extent.x0;
    if (loss <= 0) return row;
    if (loss < bestLoss) [best, bestLoss] = [row, loss];
  }
  return best;
}
