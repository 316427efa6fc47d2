/**
 * Seriation: an order in which neighbours are alike. Average-linkage clustering by nearest-neighbour chains, then the
 * best order of the leaves that the tree allows (Bar-Joseph, Gifford and Jaakkola, "Fast optimal leaf ordering for
 * hierarchical clustering", 2001). Own, because no kept package of the registry orders leaves.
 */

/** A leaf is its number; a node holds two trees. */
export type ClusterTree = number | readonly [ClusterTree, ClusterTree];

/** The average-linkage tree of `count` things, or null for none. Ties go to the lower number. O(count³) at worst. */
export function clusterTree(count: number, distance: (a: number, b: number) => number): ClusterTree | null {
  if (count === 0) return null;
  const trees: (ClusterTree | null)[] = Array.from({ length: count }, (_, i) => i);
  const sizes = new Array<number>(count).fill(1);
  const far = Array.from({ length: count }, (_, a) => Float64Array.from({ length: count }, (_, b) => distance(a, b)));
  const between = (a: number, b: number) => (far[a] as Float64Array)[b] as number;
  const alive = new Set(trees.keys());
  const chain: number[] = [];
  while (alive.size > 1) {
    if (chain.length === 0) chain.push(first(alive));
    const top = chain.at(-1) as number;
    const before = chain.at(-2);
    // The one before it wins a tie: otherwise a chain could go round for ever.
    let nearest = before ?? -1;
    for (const other of alive) {
      if (other !== top && (nearest < 0 || between(top, other) < between(top, nearest))) nearest = other;
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const [a, b] = [Math.min(top, nearest), Math.max(top, nearest)];
    const [sizeA, sizeB] = [sizes[a] as number, sizes[b] as number];
    alive.delete(b);
    for (const other of alive) {
      if (other === a) continue;
      const mean = (between(a, other) * sizeA + between(b, other) * sizeB) / (sizeA + sizeB);
      (far[a] as Float64Array)[other] = mean;
      (far[other] as Float64Array)[a] = mean;
    }
    sizes[a] = sizeA + sizeB;
    trees[a] = [trees[a] as ClusterTree, trees[b] as ClusterTree];
  }
  return trees[first(alive)] as ClusterTree;
}

const first = (set: ReadonlySet<number>): number => set.values().next().value as number;

const leavesOf = (tree: ClusterTree): number[] =>
  typeof tree === 'number' ? [tree] : [...leavesOf(tree[0]), ...leavesOf(tree[1])];

/**
 * The leaves in the order of least summed distance between neighbours that flips of the tree's branches can give; of
 * the two directions the one that starts with the lower number. O(count³), and as much memory as count².
 */
export function orderLeaves(tree: ClusterTree, count: number, distance: (a: number, b: number) => number): number[] {
  // Of an order of the leaves of the smallest tree with both `u` and `w` that runs from u to w: its cost, and the two
  // leaves at which its halves meet. A pair has one such tree, so one table holds all.
  const cost = new Float64Array(count * count);
  const meet = new Int32Array(count * count);
  /** Solves a tree; returns its leaves. */
  const solve = (node: ClusterTree): readonly number[] => {
    if (typeof node === 'number') return [node];
    const [left, right] = [solve(node[0]), solve(node[1])];
    const [endsOfLeft, endsOfRight] = [otherEnds(node[0]), otherEnds(node[1])];
    for (const u of left) {
      // Cheapest way from u through the left half to each leaf of the right one, and the leaf it leaves by.
      const toRight = right.map((k) => {
        let best = { cost: Number.POSITIVE_INFINITY, by: u };
        for (const m of endsOfLeft(u)) {
          const through = (cost[u * count + m] as number) + distance(m, k);
          if (through < best.cost) best = { cost: through, by: m };
        }
        return best;
      });
      const placeOf = new Map(right.map((k, i) => [k, i]));
      for (const w of right) {
        let [least, m, k] = [Number.POSITIVE_INFINITY, u, w];
        for (const start of endsOfRight(w)) {
          const way = toRight[placeOf.get(start) as number] as (typeof toRight)[number];
          const through = way.cost + (cost[start * count + w] as number);
          if (through < least) [least, m, k] = [through, way.by, start];
        }
        cost[u * count + w] = least;
        cost[w * count + u] = least;
        meet[u * count + w] = m;
        meet[w * count + u] = k;
      }
    }
    return [...left, ...right];
  };
  /** The leaves at which an order of the tree that starts at a leaf can end. */
  const otherEnds = (node: ClusterTree): ((leaf: number) => readonly number[]) => {
    if (typeof node === 'number') return () => [node];
    const [left, right] = [leavesOf(node[0]), leavesOf(node[1])];
    const inLeft = new Set(left);
    return (leaf) => (inLeft.has(leaf) ? right : left);
  };
  const walk = (node: ClusterTree, u: number, w: number): number[] => {
    if (typeof node === 'number') return [node];
    const [from, to] = leavesOf(node[0]).includes(u) ? node : ([node[1], node[0]] as const);
    return [...walk(from, u, meet[u * count + w] as number), ...walk(to, meet[w * count + u] as number, w)];
  };
  solve(tree);
  if (typeof tree === 'number') return [tree];
  let best: readonly [number, number] | null = null;
  for (const u of leavesOf(tree[0])) {
    for (const w of leavesOf(tree[1])) {
      if (best === null || (cost[u * count + w] as number) < (cost[best[0] * count + best[1]] as number)) best = [u, w];
    }
  }
  const [u, w] = best as readonly [number, number];
  return walk(tree, Math.min(u, w), Math.max(u, w));
}

/** The numbers below `count` in an order in which neighbours are alike. The same distances give the same order. */
export function seriate(count: number, distance: (a: number, b: number) => number): number[] {
  const tree = clusterTree(count, distance);
  return tree === null ? [] : orderLeaves(tree, count, distance);
}
