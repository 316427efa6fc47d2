/**
 * The word of `words` that `word` was most likely meant to be, or null when none is near: at most a third of its
 * letters differ (one at the least, never all), or one holds the other whole. Case does not count; a tie goes to the first.
 * O(words × length²).
 */
export function nearest(word: string, words: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let least = Math.min(Math.max(1, Math.floor(wanted.length / 3)), wanted.length - 1) + 1;
  let holding: string | null = null;
  for (const candidate of words) {
    const have = candidate.toLowerCase();
    if (Math.abs(have.length - wanted.length) < least) {
      const distance = editDistance(wanted, have);
      if (distance < least) [best, least] = [candidate, distance];
    }
    if (holding === null && wanted.length > 3 && have.length > 3 && (have.includes(wanted) || wanted.includes(have))) {
      holding = candidate;
    }
  }
  return best ?? holding;
}

/** Least number of letters to insert, remove, replace or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replace, at(last, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(beforeLast, j - 2) + 1);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], i: number): number => row[i] ?? Number.POSITIVE_INFINITY;
