/** Numbers in [0, 1), the same for the same seed (mulberry32): chance that can be had again. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list, by a number in [0, 1). @throws for an empty list */
export function pick<T>(list: readonly T[], random: number): T {
  const found = list[Math.floor(random * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}
