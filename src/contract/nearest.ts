import { editDistance } from '#base/nearest.ts';

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
