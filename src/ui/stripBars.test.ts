import { expect, it } from 'vitest';
import { type StripPiece, stripBars } from './stripBars.ts';

const piece = (more: Partial<StripPiece>): StripPiece => ({
  x0: 0,
  x1: 1,
  levels: [0.5],
  isFaint: false,
  value: 0,
  ...more,
});

it('has a bar for each position held, for above against', () => {
  const bars = stripBars([piece({ x1: 0.25, value: 2, levels: [0] }), piece({ x0: 0.25, value: -2, levels: [1] })]);
  expect(bars.map(({ value, y, height }) => [value, y, y + height])).toEqual([
    [2, 0, 0.24],
    [-2, 0.76, 1],
  ]);
});

it('shows both signs of a mixed stance', () => {
  expect(stripBars([piece({ value: 'mixed', levels: [0.25, 0.75] })]).map(({ value }) => value)).toEqual([1, -1]);
});

it('is thinner where the stance is old, about the same middle', () => {
  const [plain, faint] = stripBars([piece({}), piece({ isFaint: true })]);
  expect(faint?.height).toBeCloseTo(0.12);
  expect((faint?.y ?? 0) + 0.06).toBeCloseTo((plain?.y ?? 0) + 0.12);
});

it('is a line where the actor declined, and nothing where nothing was known', () => {
  expect(stripBars([piece({ value: 'declined', levels: [], isFaint: true })])).toMatchObject([{ y: 0.5, height: 0 }]);
  expect(stripBars([])).toEqual([]);
});
