import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** A list no longer than this is on the page whole, for finding in the page, for print and for reader software. */
const SHORT = 1000;
/** Items of a block. */
const BLOCK = 100;
/** Blocks this near to what shows are there, px. */
const NEAR = 800;

/** A run of items, by their places in the list. */
export interface Block {
  /** Place among the blocks. */
  readonly index: number;
  readonly from: number;
  /** Place after the last. */
  readonly to: number;
}

/**
 * Cuts runs of items into blocks that no border between runs goes through.
 * @param sizes of the runs, in order
 * @param most  items of a block
 */
export function blocksOf(sizes: readonly number[], most = BLOCK): Block[][] {
  let [index, at] = [0, 0];
  return sizes.map((size) => {
    const end = at + size;
    const blocks: Block[] = [];
    while (at < end) {
      const to = Math.min(at + most, end);
      blocks.push({ index, from: at, to });
      index += 1;
      at = to;
    }
    return blocks;
  });
}

interface Blocks {
  /** Whether all items are on the page. */
  readonly isWhole: boolean;
  /** For the element of a block, which is always there. */
  readonly placeOf: (block: Block) => {
    readonly 'data-block': number;
    readonly style?: { readonly blockSize: number };
  };
  /** Whether its items are to be there. */
  readonly isThere: (block: Block) => boolean;
}

/**
 * Of a long list only what is near the part that shows of its frame; the rest is gaps as high as it was, or as it may
 * be.
 * @param blocks  a new array is a new list
 * @param kept  place of an item that has to be there; null for none
 * @param height  of an item, px; about
 * @param short  items of a list that is on the page whole
 */
export function useBlocks(
  frame: RefObject<HTMLElement | null>,
  blocks: readonly (readonly Block[])[],
  kept: number | null,
  height: number,
  short = SHORT,
): Blocks {
  const isWhole = (blocks.at(-1)?.at(-1)?.to ?? 0) <= short;
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const heights = useRef({ of: blocks, known: new Map<number, number>() });
  if (heights.current.of !== blocks) heights.current = { of: blocks, known: new Map() };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has other elements
  useLayoutEffect(() => {
    const root = frame.current;
    if (isWhole || root === null) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((old) => {
          const next = new Set(old);
          for (const { target, isIntersecting, boundingClientRect } of entries) {
            const index = Number((target as HTMLElement).dataset['block']);
            if (isIntersecting) next.add(index);
            else if (next.delete(index)) heights.current.known.set(index, boundingClientRect.height);
          }
          return next;
        }),
      { root, rootMargin: `${NEAR}px 0px` },
    );
    for (const element of root.querySelectorAll('[data-block]')) observer.observe(element);
    return () => {
      observer.disconnect();
      setNear(new Set());
    };
  }, [frame, blocks, isWhole]);
  const isThere = ({ index, from, to }: Block) =>
    isWhole || near.has(index) || (kept !== null && kept >= from && kept < to);
  return {
    isWhole,
    isThere,
    placeOf: (block) => ({
      'data-block': block.index,
      ...(isThere(block)
        ? {}
        : { style: { blockSize: heights.current.known.get(block.index) ?? (block.to - block.from) * height } }),
    }),
  };
}
