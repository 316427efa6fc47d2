import { expect, it } from 'vitest';
import { NAMED_THEME } from '#ui/namedTheme.ts';
import { type StripPiece, stripBars } from '#ui/stripBars.ts';
import { svgPen, svgText } from '#ui/svgPen.ts';
import { paintStrips } from './strips.ts';

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
