// @ts-check
/** Numbers about numbers. */

/** The value that a share of the list does not exceed (nearest rank); NaN for an empty list. @param {readonly number[]} list @param {number} share */
export function percentile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value, of an even number the mean of the middle two; null for an empty list. @param {readonly number[]} list */
export function median(list) {
  if (list.length === 0) return null;
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (Number(sorted[Math.ceil(half) - 1]) + Number(sorted[Math.floor(half)])) / 2;
}

/** How long each frame lasted, from the times they began at. @param {readonly number[]} times */
export const durations = (times) => times.slice(1).map((time, i) => time - Number(times[i]));
