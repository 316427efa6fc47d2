import { expect, it } from 'vitest';
import { NAMED_THEME } from '#ui/namedTheme.ts';
import { type StripPiece, stripBars } from '#ui/stripBars.ts';
import { svgPen, svgText } from '#ui/svgPen.ts';
import type { MatrixRow, StanceCell } from './cells.ts';
import type { Line } from './outline.ts';
import { boxOf, paintStrips, placeStrips } from './strips.ts';
import type { GridGeometry } from './useGridWindow.ts';

const SIZE = { width: 100, height: 10 };

/** What is painted of one strip in a cell at (8, 20), without the line along its middle. */
function painted(pieces: readonly StripPiece[], known = 1): string[] {
  const { pen, nodes } = svgPen();
  paintStrips(pen, [{ x: 8, y: 20, bars: stripBars(pieces) }], SIZE, known, NAMED_THEME);
  expect(pen.globalAlpha).toBe(1);
  return nodes.map(svgText).slice(1);
}

const against: StripPiece = { x0: 0, x1: 0.5, levels: [1], isFaint: false, value: -2 };
const forIt: StripPiece = { x0: 0.5, x1: 1, levels: [0], isFaint: false, value: 2 };
const silent: StripPiece = { x0: 0.5, x1: 1, levels: [], isFaint: true, value: 'declined' };

it('paints each position in its colour at its height', () => {
  expect(painted([against, forIt])).toEqual([
    '<rect x="8" y="27.6" width="50" height="2.4" fill="against-2"/>',
    '<rect x="58" y="20" width="50" height="2.4" fill="for-2"/>',
  ]);
});

it('ends at the day looked at', () => {
  expect(painted([against, forIt], 0.6)[1]).toBe('<rect x="58" y="20" width="10" height="2.4" fill="for-2"/>');
  expect(painted([against, forIt], 0.5)).toHaveLength(1);
  expect(painted([against, forIt], 0)).toEqual([]);
});

it('paints a decline as a broken line, and what is old half as strong', () => {
  expect(painted([silent])[0]).toContain('stroke-dasharray="2 3"');
  expect(painted([{ ...against, isFaint: true }])[0]).toContain('opacity="0.65"');
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
  // 512 − 8 − 84: as far from the right edge of the canvas.
  expect(at(true)).toEqual([
    [420, 55],
    [420, 93],
  ]);
});

it('moves with what is in sight', () => {
  const shown = { lines: { from: 1, to: 3 }, columns: { from: 1, to: 3 } };
  expect(boxOf(geometry(false), shown)).toEqual({ top: 100, left: 320, width: 200, height: 76 });
});
