import { groups } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extent, type PackOptions, packRows } from './packRows.ts';

const PLAIN: PackOptions = {
  maxRows: 2,
  spareRows: 1,
  wide: 60,
  gap: 4,
  minLabel: 50,
  clusterWidth: 20,
  maxClusterWidth: 44,
};

const at = (x0: number, width = 10, label = 0): Extent => ({ x0, x1: x0 + width, label });
const pack = (extents: readonly Extent[], options: Partial<PackOptions> = {}) =>
  packRows(extents, { ...PLAIN, ...options });

/** Rows, labels and heads as plain lists. */
const told = (extents: readonly Extent[], options: Partial<PackOptions> = {}) => {
  const { rows, labels, heads, rowCount } = pack(extents, options);
  return { rows: [...rows], labels: [...labels], heads: [...heads], rowCount };
};

const anyOptions: fc.Arbitrary<PackOptions> = fc
  .record({
    maxRows: fc.integer({ min: 1, max: 5 }),
    spareRows: fc.integer({ min: 0, max: 3 }),
    wide: fc.integer({ min: 5, max: 80 }),
    gap: fc.integer({ min: 0, max: 8 }),
    minLabel: fc.integer({ min: 1, max: 80 }),
    clusterWidth: fc.integer({ min: 0, max: 30 }),
    more: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ more, ...options }) => ({ ...options, maxClusterWidth: options.clusterWidth + more }));

/** Crowded and loose, points and year-long bars, sorted as the function asks. */
const anyExtents = fc.integer({ min: 10, max: 3000 }).chain((reach) =>
  fc
    .array(
      fc
        .tuple(
          fc.integer({ min: -reach, max: reach }),
          fc.oneof(fc.constant(9), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 900 })),
          fc.oneof(fc.constant(0), fc.constant(195), fc.integer({ min: 1, max: 300 })),
        )
        .map(([x0, width, label]) => at(x0, width, label)),
      { maxLength: 60 },
    )
    .map((extents) => extents.sort((a, b) => a.x0 - b.x0)),
);

interface Block {
  readonly head: number;
  readonly members: readonly number[];
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** The marks and clusters of a packing, by start. */
function blocksOf(extents: readonly Extent[], options: PackOptions): Block[] {
  const { rows, heads } = packRows(extents, options);
  const members = new Map<number, number[]>();
  heads.forEach((head, i) => {
    members.set(head, [...(members.get(head) ?? []), i]);
  });
  return [...members].map(([head, all]) => {
    const { x0 } = extents[head] as Extent;
    const ends = all.map((i) => extents[i]?.x1 as number);
    const least = all.length > 1 ? x0 + options.clusterWidth : x0;
    return { head, members: all, row: rows[head] as number, start: x0, end: Math.max(least, ...ends) };
  });
}

const inRows = (blocks: readonly Block[]) => groups(blocks, (block) => block.row).map(([, row]) => row);

describe('packRows', () => {
  it('gives nothing for nothing', () => {
    expect(told([])).toEqual({ rows: [], labels: [], heads: [], rowCount: 0 });
  });

  it('reuses a row as soon as it is free', () => {
    expect(told([at(0), at(5), at(14)]).rows).toEqual([0, 1, 0]);
    expect(told([at(0), at(5), at(13)], { maxRows: 3 }).rows).toEqual([0, 1, 2]);
  });

  it('takes another row rather than cut a label', () => {
    const { rows, labels } = told([at(0, 10, 100), at(50, 10, 100)]);
    expect(rows).toEqual([0, 1]);
    expect(labels).toEqual([100, 100]);
  });

  it('cuts the label that loses least, and drops one cut too short', () => {
    const crowd = [at(0, 10, 100), at(20, 10, 100), at(90, 10, 0)];
    expect(told(crowd)).toMatchObject({ rows: [0, 1, 0], labels: [76, 100, 0] });
    expect(told(crowd, { minLabel: 77 })).toMatchObject({ rows: [0, 1, 0], labels: [0, 100, 0] });
  });

  it('makes a cluster of what no row can hold, as wide as its number and without a label', () => {
    const sameDay = [at(0, 10, 100), at(0, 10, 100), at(0, 10, 100), at(0, 10, 100)];
    const { heads, labels } = told(sameDay, { maxRows: 1, spareRows: 0 });
    expect(heads).toEqual([0, 0, 0, 0]);
    expect(labels).toEqual([0, 0, 0, 0]);
    const [cluster] = blocksOf(sameDay, { ...PLAIN, maxRows: 1, spareRows: 0 });
    expect(cluster).toMatchObject({ start: 0, end: 20 });
    // The next mark would touch the number, though not the marks.
    expect(told([...sameDay, at(15)], { maxRows: 1, spareRows: 0 }).heads).toEqual([0, 0, 0, 0, 0]);
    expect(told([...sameDay, at(24)], { maxRows: 1, spareRows: 0 }).heads).toEqual([0, 0, 0, 0, 4]);
  });

  it('keeps a spare row for wide marks, so that they do not press days into clusters', () => {
    const days = [at(10), at(12)];
    expect(told([at(0, 500), ...days], { maxRows: 2 })).toMatchObject({ rows: [2, 0, 1], heads: [0, 1, 2] });
    expect(told([at(0), at(2), at(5, 500), at(16), at(18)], { maxRows: 2 })).toMatchObject({
      rows: [0, 1, 2, 0, 1],
      heads: [0, 1, 2, 3, 4],
    });
  });

  it('lets a blocked mark join a point rather than a bar, and a cluster rather than make a second one', () => {
    const bar = at(0, 500);
    expect(told([bar, at(0), at(5)], { spareRows: 0 }).heads).toEqual([0, 1, 1]);
    const three = [at(0), at(0), at(0), at(4), at(8)];
    expect(told(three, { spareRows: 0 }).heads).toEqual([0, 1, 0, 0, 0]);
  });

  it('makes a second cluster once the first has grown as wide as it may', () => {
    const dense = Array.from({ length: 30 }, (_, i) => at(4 * i));
    const options = { ...PLAIN, maxRows: 1, spareRows: 0, maxClusterWidth: 44 };
    expect(blocksOf(dense, options)).toHaveLength(1);
    const widths = blocksOf(dense, { ...options, maxRows: 3 }).map(({ start, end }) => end - start);
    expect(widths.length).toBeGreaterThan(4);
    expect(Math.max(...widths)).toBeLessThan(70);
  });

  it('never lets two marks of a row touch', () => {
    fc.assert(
      fc.property(anyExtents, anyOptions, (extents, options) => {
        for (const row of inRows(blocksOf(extents, options))) {
          row.slice(1).forEach((block, i) => {
            expect(block.start).toBeGreaterThanOrEqual((row[i]?.end as number) + options.gap);
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never lets a label run into the next mark of the row', () => {
    fc.assert(
      fc.property(anyExtents, anyOptions, (extents, options) => {
        const { labels } = packRows(extents, options);
        for (const row of inRows(blocksOf(extents, options))) {
          row.forEach((block, i) => {
            const room = labels[block.head] as number;
            const { x1, label } = extents[block.head] as Extent;
            if (block.members.length > 1) expect(room).toBe(0);
            const next = row[i + 1];
            if (next && room > 0) expect(x1 + room + options.gap).toBeLessThanOrEqual(next.start);
            expect(room).toBeLessThanOrEqual(label);
            if (room > 0 && room < label) expect(room).toBeGreaterThanOrEqual(options.minLabel);
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('puts every extent into exactly one cluster, in the row of its head', () => {
    fc.assert(
      fc.property(anyExtents, anyOptions, (extents, options) => {
        const { rows, heads, labels, rowCount } = packRows(extents, options);
        heads.forEach((head, i) => {
          expect(head).toBeLessThanOrEqual(i);
          expect(heads[head]).toBe(head);
          expect(rows[head]).toBe(rows[i]);
          if (head !== i) expect(labels[i]).toBe(0);
        });
        const sum = blocksOf(extents, options).reduce((count, block) => count + block.members.length, 0);
        expect(sum).toBe(extents.length);
        expect(rowCount).toBe(Math.max(-1, ...rows) + 1);
        expect(rowCount).toBeLessThanOrEqual(options.maxRows + options.spareRows);
      }),
      { numRuns: 500 },
    );
  });

  it('makes a cluster only where every row is taken, and keeps spare rows for wide marks', () => {
    fc.assert(
      fc.property(anyExtents, anyOptions, (extents, options) => {
        const { rows, heads } = packRows(extents, options);
        extents.forEach(({ x0, x1 }, i) => {
          const isWide = x1 - x0 > options.wide;
          if (heads[i] === i) {
            expect((rows[i] as number) < options.maxRows || isWide).toBe(true);
            return;
          }
          const before = blocksOf(extents.slice(0, i), options);
          const blocked = inRows(before).filter((row) => (row.at(-1)?.end as number) + options.gap > x0);
          expect(blocked.length).toBeGreaterThanOrEqual(options.maxRows);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same rows, labels and clusters wherever on the line the marks stand', () => {
    fc.assert(
      fc.property(anyExtents, anyOptions, fc.integer({ min: -1e7, max: 1e7 }), (extents, options, shift) => {
        const shifted = extents.map(({ x0, x1, label }) => ({ x0: x0 + shift, x1: x1 + shift, label }));
        expect(packRows(shifted, options)).toEqual(packRows(extents, options));
      }),
      { numRuns: 300 },
    );
  });
});
