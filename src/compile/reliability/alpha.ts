/**
 * Krippendorff's alpha for ordinal values.
 *
 * Source of the formula: K. Krippendorff, “Computing Krippendorff's Alpha-Reliability”, University of Pennsylvania, 2011
 * (https://repository.upenn.edu/asc_papers/43), section E and the ordinal metric; the same in A. F. Hayes and
 * K. Krippendorff, “Answering the call for a standard reliability measure for coding data”, Communication Methods and
 * Measures 1 (2007), 77–89. The worked examples of both are the tests.
 *
 *   o(c,k)   coincidences: pairs of values c and k of different coders in one unit, each unit of m values weighing 1/(m−1)
 *   n(c)     how often c was given, among the values that can be paired; n their sum
 *   δ²(c,k)  = (n(c)/2 + Σ n(g) for g strictly between c and k + n(k)/2)²
 *   alpha    = 1 − (n − 1) · Σ o(c,k) δ²(c,k) / Σ n(c) n(k) δ²(c,k), over pairs c < k
 *
 * Ordinal: only the order of the values counts, and how many values lie between two, not their distance as numbers.
 */

/**
 * The agreement of coders beyond chance: 1 is perfect, 0 what chance would give, below 0 worse than that.
 * @param units  the values given to each unit, one per coder who gave one; missing values are left out, and a unit with
 *   fewer than two values counts for nothing
 * @returns null where it is not defined: no unit has two values, or all values are the same, so that nothing could differ
 * O(units × coders² + values³); values are few.
 */
export function ordinalAlpha(units: readonly (readonly number[])[]): number | null {
  const paired = units.filter((unit) => unit.length > 1);
  const values = [...new Set(paired.flat())].sort((a, b) => a - b);
  if (values.length < 2) return null;

  const count = values.map((value) => paired.flat().filter((given) => given === value).length);
  const total = sum(count);
  let [observed, expected] = [0, 0];
  for (const [c, low] of values.entries()) {
    for (const [k, high] of values.entries()) {
      if (k <= c) continue;
      const between = sum(count.slice(c, k + 1)) - (at(count, c) + at(count, k)) / 2;
      observed += coincidences(paired, low, high) * between ** 2;
      expected += at(count, c) * at(count, k) * between ** 2;
    }
  }
  return 1 - ((total - 1) * observed) / expected;
}

/** o(c,k): in each unit, how often one coder gave `c` and another `k`, over one less than the unit's values. */
function coincidences(units: readonly (readonly number[])[], c: number, k: number): number {
  const given = (unit: readonly number[], value: number): number => unit.filter((each) => each === value).length;
  return sum(units.map((unit) => (given(unit, c) * given(unit, k)) / (unit.length - 1)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const at = (numbers: readonly number[], i: number): number => numbers[i] ?? 0;
