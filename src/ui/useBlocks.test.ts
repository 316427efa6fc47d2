import { describe, expect, it } from 'vitest';
import { blocksOf } from './useBlocks.ts';

describe('blocksOf', () => {
  it('gives every item to one block, in order, and cuts at every run', () => {
    const blocks = blocksOf([3, 250, 0, 100]);
    expect(blocks.map((run) => run.map(({ from, to }) => [from, to]))).toEqual([
      [[0, 3]],
      [
        [3, 103],
        [103, 203],
        [203, 253],
      ],
      [],
      [[253, 353]],
    ]);
    expect(blocks.flat().map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  });
});
