import { expect, it } from 'vitest';
import { type StripPiece, stripBars } from '#ui/stripBars.ts';
import type { MatrixRow, StanceCell } from './cells.ts';
import type { Line } from './outline.ts';
import { boxOf, placeStrips, stripPaths } from './strips.ts';
import type { GridGeometry } from './useGridWindow.ts';

const SIZE = { width: 100, height: 10 };

/** What is drawn of one strip in a cell at (8, 20), without the line along its middle. */
function drawn(pieces: readonly StripPiece[], known = 1): string[] {
  const [axis, ...rest] = stripPaths([{ x: 8, y: 20, bars: stripBars(pieces) }], SIZE, known);
  expect(axis).toEqual({ value: 'axis', isFaint: false, d: `M8 24.5h${known * 100}` });
  return rest.map(({ value, isFaint, d }) => `${value}${isFaint ? ' faint' : ''}: ${d}`);
}

const against: StripPiece = { x0: 0, x1: 0.5, levels: [1], isFaint: false, value: -2 };
const forIt: StripPiece = { x0: 0.5, x1: 1, levels: [0], isFaint: false, value: 2 };
const silent: StripPiece = { x0: 0.5, x1: 1, levels: [], isFaint: true, value: 'declined' };

it('draws each position at its height', () => {
  expect(drawn([against, forIt])).toEqual(['-2: M8 27.6h50v2.4h-50z', '2: M58 20h50v2.4h-50z']);
});

it('ends at the day looked at', () => {
  expect(drawn([against, forIt], 0.6)[1]).toBe('2: M58 20h10v2.4h-10z');
  expect(drawn([against, forIt], 0.5)).toHaveLength(1);
  expect(drawn([against, forIt], 0)).toEqual([]);
});

it('draws a decline as a line, and what is old apart from what is not', () => {
  expect(drawn([silent])).toEqual(['declined: M58 24.5h50']);
  expect(drawn([against, { ...against, isFaint: true }])).toEqual([
    '-2: M8 27.6h50v2.4h-50z',
    '-2 faint: M8 28.2h50v1.2h-50z',
  ]);
});

it('draws what looks alike of all strips in one path', () => {
  const strips = [8, 108, 208].map((x) => ({ x, y: 20, bars: stripBars([against, forIt]) }));
  const paths = stripPaths(strips, SIZE, 1);
  expect(paths.map(({ value }) => value)).toEqual(['axis', -2, 2]);
  expect(paths[1]?.d).toBe('M8 27.6h50v2.4h-50zM108 27.6h50v2.4h-50zM208 27.6h50v2.4h-50z');
});

const geometry = (isRtl: boolean): GridGeometry => ({
  lineStarts: [0, 30, 68, 106],
  columnStarts: [0, 100, 200, 300],
  headPx: 70,
  sidePx: 220,
  strip: { inset: 8, top: 25, height: 10, isRtl },
});

it('stands in each cell in sight that has a stance, on either side of the page', () => {
  const heading = { kind: 'heading' } as Line;
  const line = { kind: 'row', row: { tracks: [{}, {}, null] } } as unknown as Line;
  const cells = [{ stance: { state: 'held' } }, { stance: { state: 'none' } }, { stance: { state: 'none' } }];
  const cellsOf = (_: MatrixRow) => cells as StanceCell[];
  const shown = { lines: { from: 0, to: 3 }, columns: { from: 0, to: 3 } };
  const at = (isRtl: boolean) =>
    placeStrips([heading, line, line], cellsOf, () => [], geometry(isRtl), shown, 512).map(({ x, y }) => [x, y]);
  expect(at(false)).toEqual([
    [8, 55],
    [8, 93],
  ]);
  // 512 − 8 − 84: as far from the right edge of the picture.
  expect(at(true)).toEqual([
    [420, 55],
    [420, 93],
  ]);
});

it('moves with what is in sight', () => {
  const shown = { lines: { from: 1, to: 3 }, columns: { from: 1, to: 3 } };
  expect(boxOf(geometry(false), shown)).toEqual({ top: 100, left: 320, width: 200, height: 76 });
});
