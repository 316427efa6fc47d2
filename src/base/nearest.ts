/** Least number of letters to insert, remove, replace or swap with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replace, at(last, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(beforeLast, j - 2) + 1);
      }
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], i: number): number => row[i] ?? Number.POSITIVE_INFINITY;

/**
 * Up to `count` ids that a misspelt one may have meant, nearest first: those with most of its words (between hyphens)
 * in common, misspellings of a letter or two included. Only ids that share something are offered.
 * O(ids × length²).
 */
export function nearestIds(id: string, ids: Iterable<string>, count: number): string[] {
  const words = id.split('-').filter(Boolean);
  const scored: { id: string; score: number }[] = [];
  for (const candidate of ids) {
    const have = candidate.split('-');
    const shared = words.filter((word) =>
      have.some(
        (other) => other === word || (word.length > 3 && editDistance(word, other) <= Math.floor(word.length / 4)),
      ),
    ).length;
    const closeness = 1 - editDistance(id, candidate) / Math.max(id.length, candidate.length);
    if (shared > 0 || closeness > 0.6) scored.push({ id: candidate, score: shared / words.length + closeness });
  }
  return scored
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map((entry) => entry.id);
}
