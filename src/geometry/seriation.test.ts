import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterTree, clusterTree, orderLeaves, seriate } from './seriation.ts';

const on = (places: readonly number[]) => (a: number, b: number) =>
  Math.abs((places[a] as number) - (places[b] as number));

const lengthOf = (order: readonly number[], distance: (a: number, b: number) => number) =>
  order.slice(1).reduce((sum, leaf, i) => sum + distance(order[i] as number, leaf), 0);

/** Every order that flips of branches can give. */
function flipsOf(tree: ClusterTree): number[][] {
  if (typeof tree === 'number') return [[tree]];
  const [left, right] = [flipsOf(tree[0]), flipsOf(tree[1])];
  return left.flatMap((a) =>
    right.flatMap((b) => [
      [...a, ...b],
      [...b, ...a],
    ]),
  );
}

/** Symmetric distances of up to seven things. */
const anyDistances = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.array(fc.integer({ min: 0, max: 20 }), { minLength: count * count, maxLength: count * count }).map((all) => ({
    count,
    distance: (a: number, b: number) => (a === b ? 0 : (all[Math.min(a, b) * count + Math.max(a, b)] as number)),
  })),
);

describe('clusterTree', () => {
  it('joins the nearest first', () => {
    expect(clusterTree(4, on([0, 10, 1, 12]))).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('is null for nothing and a leaf for one', () => {
    expect(clusterTree(0, () => 0)).toBeNull();
    expect(clusterTree(1, () => 0)).toBe(0);
  });
});

describe('orderLeaves', () => {
  it('is as short as any order that the tree allows', () => {
    fc.assert(
      fc.property(anyDistances, ({ count, distance }) => {
        const tree = clusterTree(count, distance) as ClusterTree;
        const order = orderLeaves(tree, count, distance);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
        const least = Math.min(...flipsOf(tree).map((one) => lengthOf(one, distance)));
        expect(lengthOf(order, distance)).toBeCloseTo(least);
        expect(flipsOf(tree)).toContainEqual(order);
      }),
      { numRuns: 300 },
    );
  });
});

describe('seriate', () => {
  it('puts points of a line in their order', () => {
    expect(seriate(6, on([5, 1, 9, 3, 7, 0]))).toEqual([2, 4, 0, 3, 1, 5]);
  });

  it('is the same every time, also where all are alike', () => {
    expect(seriate(5, () => 0)).toEqual(seriate(5, () => 0));
    expect(seriate(0, () => 0)).toEqual([]);
  });
});
