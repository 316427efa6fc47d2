import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinalAlpha } from './alpha.ts';

/** Rows as printed, a dot for a missing value. */
const rowsOf = (text: string): (number | null)[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => [...line.replaceAll(' ', '')].map((mark) => (mark === '.' ? null : Number(mark))));

const given = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/** Coders in rows, units in columns. */
function unitsOfColumns(text: string): number[][] {
  const rows = rowsOf(text);
  return (rows[0] ?? []).map((_, unit) => given(rows.map((row) => row[unit] ?? null)));
}

describe('ordinalAlpha gives the published figures', () => {
  it('of Krippendorff 2011, sections C to E: four observers, twelve units, missing values; ordinal .815', () => {
    const units = unitsOfColumns(`
      1 2 3 3 2 1 4 1 2 . . .
      1 2 3 3 2 2 4 1 2 5 . 3
      . 3 3 3 2 3 4 2 2 5 1 .
      1 2 3 3 2 4 4 1 2 5 1 .`);
    expect(units).toHaveLength(12);
    expect(ordinalAlpha(units)).toBeCloseTo(0.815, 3);
  });

  it('of Hayes and Krippendorff 2007, table 1: five observers, forty articles, missing values; ordinal .7598', () => {
    const units = rowsOf(`
      112.2
      1101.
      2333.
      .00.0
      000.0
      000.0
      102.1
      1.20.
      222.2
      2111.
      .100.
      0000.
      1222.
      33223
      111.1
      111.1
      212.2
      1233.
      1101.
      000.0
      0011.
      00.00
      2333.
      0000.
      12.22
      0111.
      00010
      1212.
      1122.
      112.2
      110.0
      2121.
      22.22
      3222.
      222.2
      223.2
      222.2
      22.12
      2222.
      111.1`).map(given);
    expect(units).toHaveLength(40);
    expect(ordinalAlpha(units)).toBeCloseTo(0.7598, 4);
  });

  it('worked by hand: two coders, values 0 1 1 1 against 0 1 2 1', () => {
    // n(0) = 2, n(1) = 5, n(2) = 1; δ²(0,1) = 3.5², δ²(1,2) = 3², δ²(0,2) = 6.5²; the one coincidence apart is (1,2).
    const expected = 2 * 5 * 3.5 ** 2 + 5 * 1 * 3 ** 2 + 2 * 1 * 6.5 ** 2;
    const units = [
      [0, 0],
      [1, 1],
      [1, 2],
      [1, 1],
    ];
    expect(ordinalAlpha(units)).toBeCloseTo(1 - (7 * 9) / expected, 12);
  });
});

describe('ordinalAlpha', () => {
  const units = fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 3 }), { maxLength: 30 });

  it('is 1 where all agree, and null where nothing could differ', () => {
    expect(
      ordinalAlpha([
        [2, 2],
        [-1, -1],
      ]),
    ).toBe(1);
    expect(ordinalAlpha([])).toBeNull();
    expect(ordinalAlpha([[1], [2]])).toBeNull();
    expect(
      ordinalAlpha([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
  });

  it('does not mind the order of units and coders, nor units with one value', () => {
    fc.assert(
      fc.property(units, (given) => {
        const turned = [[2], ...[...given].reverse().map((unit) => [...unit].reverse())];
        const [a, b] = [ordinalAlpha(given), ordinalAlpha(turned)];
        expect(a === null).toBe(b === null);
        if (a !== null && b !== null) expect(b).toBeCloseTo(a, 9);
      }),
    );
  });

  it('sees the order of the values and not their distance, and the scale turned round is the same', () => {
    fc.assert(
      fc.property(units, (given) => {
        const alpha = ordinalAlpha(given);
        const stretched = ordinalAlpha(given.map((unit) => unit.map((value) => -(value ** 3) * 7)));
        if (alpha === null) expect(stretched).toBeNull();
        else expect(stretched).toBeCloseTo(alpha, 9);
      }),
    );
  });

  it('is never above 1', () => {
    fc.assert(fc.property(units, (given) => (ordinalAlpha(given) ?? 1) <= 1));
  });
});
