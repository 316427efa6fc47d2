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

const spans = (pieces: readonly StripPiece[]) => stripBars(pieces).map(({ value, x0, x1 }) => [value, x0, x1]);

it.each([
  ['a position', 1, [0.25], [1]],
  ['both of two bars', 'split', [0.25, 0.75], [1, -1]],
  ['a decline', 'declined', [], ['declined']],
] as const)('draws as one what goes on alike: %s', (_, value, levels, values) => {
  const of = { value, levels };
  expect(spans([piece({ ...of, x1: 0.2 }), piece({ ...of, x0: 0.2, x1: 0.5 }), piece({ ...of, x0: 0.5 })])).toEqual(
    values.map((one) => [one, 0, 1]),
  );
});

it('keeps apart what has a gap between, another value or another strength', () => {
  const first = piece({ x1: 0.2, value: 1 });
  expect(spans([first, piece({ x0: 0.3, value: 1 })])).toHaveLength(2);
  expect(spans([first, piece({ x0: 0.2, value: 2 })])).toHaveLength(2);
  expect(spans([first, piece({ x0: 0.2, value: 1, isFaint: true })])).toHaveLength(2);
});
