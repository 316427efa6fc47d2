/**
 * Which part of a long row of items is drawn, and the gaps that stand for the rest, so that the scroll bar tells the
 * truth. Used for the lines of the matrix and for its columns alike.
 *
 *   starts   0   30   60   90   120   150   180        item i lies in [starts[i], starts[i + 1])
 *   drawn        ├────gap───┤ 2 │ 3 │ 4 ├─gap─┤
 */
import { bisectLeft, bisectRight } from 'd3';

/** Half-open, `[from, to)`, in places of items. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where each item starts and, last, where all end; px. Empty in: `[0]`. */
export function startsOf(sizes: readonly number[]): number[] {
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) as number) + size);
  return starts;
}

/** The items that share a pixel with `[at, at + extent)`, and `spare` more on each side. */
export function rangeIn(starts: readonly number[], at: number, extent: number, spare: number): Range {
  const count = starts.length - 1;
  const first = bisectRight(starts, at) - 1;
  const end = bisectLeft(starts, at + extent);
  return { from: Math.max(0, Math.min(first, count) - spare), to: Math.min(count, Math.max(end, 0) + spare) };
}

/** What is left of a range when there are but so many items. */
export const rangeBelow = (range: Range, count: number): Range =>
  range.to <= count ? range : { from: Math.min(range.from, count), to: count };

/** First items of the blocks of `size` items each, counted from the first of all, that share an item with the range. */
export function blocksIn({ from, to }: Range, size: number): number[] {
  const first = Math.floor(from / size);
  return Array.from({ length: Math.max(0, Math.ceil(to / size) - first) }, (_, i) => (first + i) * size);
}

export type Piece =
  | { readonly kind: 'item'; readonly index: number }
  /** `key` is the place of the item that follows. */
  | { readonly kind: 'gap'; readonly key: number; readonly px: number };

/**
 * The items of the range and `kept` ones outside it, in order, with a gap wherever items are left out.
 * @param kept places in any order; those that are no item are passed over
 */
export function piecesOf(starts: readonly number[], range: Range, kept: readonly number[]): Piece[] {
  const count = starts.length - 1;
  const inside = Array.from({ length: Math.max(0, range.to - range.from) }, (_, i) => range.from + i);
  const outside = kept.filter((i) => i >= 0 && i < count && (i < range.from || i >= range.to));
  const drawn = [...new Set([...inside, ...outside])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let next = 0;
  for (const index of [...drawn, count]) {
    const px = (starts[index] as number) - (starts[next] as number);
    if (px > 0) pieces.push({ kind: 'gap', key: index, px });
    if (index < count) pieces.push({ kind: 'item', index });
    next = index + 1;
  }
  return pieces;
}

/** How far to scroll so that item `index` lies clear of the edges: as little as possible. */
export function scrollTo(starts: readonly number[], index: number, at: number, extent: number): number {
  const [start, end] = [starts[index] ?? 0, starts[index + 1] ?? 0];
  if (start < at) return start;
  return end > at + extent ? Math.min(start, end - extent) : at;
}
