import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksIn, piecesOf, rangeBelow, rangeIn, scrollTo, startsOf } from './windowing.ts';

const starts = startsOf([30, 30, 20, 30, 30, 30]);

describe('rangeIn', () => {
  it.each([
    ['the top', 0, 60, 0, [0, 2]],
    ['a pixel of an item counts', 29, 2, 0, [0, 2]],
    ['items that only touch do not', 30, 30, 0, [1, 2]],
    ['the end', 110, 60, 0, [4, 6]],
    ['beyond the end', 500, 60, 0, [6, 6]],
    ['before the start', -100, 60, 0, [0, 0]],
    ['some to spare on both sides', 60, 20, 2, [0, 5]],
  ])('%s', (_, at, extent, spare, [from, to]) => {
    expect(rangeIn(starts, at, extent, spare)).toEqual({ from, to });
  });

  it('is empty for no items', () => {
    expect(rangeIn([0], 0, 100, 3)).toEqual({ from: 0, to: 0 });
  });
});

describe('rangeBelow', () => {
  it.each([
    ['all of it', 9, { from: 2, to: 5 }],
    ['a part', 4, { from: 2, to: 4 }],
    ['nothing, at the end', 1, { from: 1, to: 1 }],
  ])('leaves %s', (_, count, left) => {
    expect(rangeBelow({ from: 2, to: 5 }, count)).toEqual(left);
  });
});

describe('blocksIn', () => {
  it.each([
    ['from the start', 0, 5, [0, 3]],
    ['only as far as the range goes', 0, 6, [0, 3]],
    ['from within a block', 4, 7, [3, 6]],
    ['none for nothing at the start', 0, 0, []],
  ])('%s', (_, from, to, firsts) => {
    expect(blocksIn({ from, to }, 3)).toEqual(firsts);
  });
});

describe('piecesOf', () => {
  const inShort = (from: number, to: number, kept: number[] = []) =>
    piecesOf(starts, { from, to }, kept)
      .map((piece) => (piece.kind === 'item' ? `${piece.index}` : `(${piece.px})`))
      .join(' ');

  it.each([
    [0, 6, [], '0 1 2 3 4 5'],
    [2, 4, [], '(60) 2 3 (60)'],
    [4, 6, [0], '0 (80) 4 5'],
    [0, 2, [4], '0 1 (50) 4 (30)'],
    [0, 2, [-1, 9, 1], '0 1 (110)'],
    [0, 0, [], '(170)'],
  ])('draws from %i to %i and keeps %o: %s', (from, to, kept, expected) => {
    expect(inShort(from, to, kept)).toBe(expected);
  });

  it('always is as long as all items together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 40 }),
        fc.nat({ max: 2000 }),
        fc.nat({ max: 400 }),
        fc.array(fc.integer({ min: -2, max: 45 }), { maxLength: 3 }),
        (sizes, at, extent, kept) => {
          const all = startsOf(sizes);
          const pieces = piecesOf(all, rangeIn(all, at, extent, 2), kept);
          const length = pieces.reduce(
            (sum, piece) => sum + (piece.kind === 'gap' ? piece.px : (sizes[piece.index] as number)),
            0,
          );
          expect(length).toBe(all.at(-1));
        },
      ),
    );
  });
});

describe('scrollTo', () => {
  it.each([
    ['what is in sight stays', 1, 0, 100, 0],
    ['what is above comes to the top', 0, 50, 100, 0],
    ['what is below comes to the bottom', 4, 0, 100, 40],
    ['what is larger than the room starts at the top', 3, 0, 10, 80],
  ])('%s', (_, index, at, extent, expected) => {
    expect(scrollTo(starts, index, at, extent)).toBe(expected);
  });
});
