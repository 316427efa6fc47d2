/**
 * What is painted while the picture moves, since its elements stand still then: words, dates and the overview's brush,
 * each where its element will be.
 */
import type { Tick } from '#geometry/ticks.ts';
import type { Px } from '#geometry/Viewport.ts';
import type { Context, Pen } from '#ui/pen.ts';
import { textMeasure } from '#ui/textMeasure.ts';
import type { Theme } from '#ui/theme.ts';
import type { AxisLabel } from './axisLabels.ts';
import type { Window } from './paint.ts';
import { stampTexts } from './stamps.ts';
import { fontOf, type LabelledMark, type Measure, type Measured, measured, textsOf } from './texts.ts';

/** Texts are measured once: more than these are forgotten, all at a time. */
const MOST_MEASURED = 4000;
const known = new Map<string, Map<string, Measured>>();

function measureOf(ctx: Context, theme: Theme): Measure {
  const widthOf = textMeasure(ctx);
  return (text, font) => {
    const css = fontOf(font, theme);
    let ofFont = known.get(css);
    if (ofFont === undefined || ofFont.size > MOST_MEASURED) {
      ofFont = new Map();
      known.set(css, ofFont);
    }
    let found = ofFont.get(text);
    if (found === undefined) {
      found = measured(text, (character) => widthOf(character, css));
      ofFont.set(text, found);
    }
    return found;
  };
}

/**
 * Paints the labels and numbers of the marks.
 * @param titles of events by row, in the reader's language
 * @param isBrief as in `stampTexts`
 */
export function writeWords(
  ctx: Context,
  marks: readonly LabelledMark[],
  rooms: ReadonlyMap<LabelledMark, Px>,
  window: Window,
  titles: readonly string[],
  theme: Theme,
  isBrief: boolean,
): void {
  const measure = measureOf(ctx, theme);
  stampTexts(ctx, textsOf(marks, rooms, window, titles, theme, measure), theme, measure, isBrief);
}

/** As `.tick` of the style sheet. */
export const axisFont = ({ begins }: Tick, theme: Theme): string =>
  `${begins === 'year' ? 'bold ' : ''}13px ${theme.font}`;

/** Paints dates along the top, as the elements stand when nothing moves. */
export function writeAxis(pen: Pen, labels: readonly AxisLabel[], theme: Theme): void {
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  for (const { tick, text } of labels) {
    pen.font = axisFont(tick, theme);
    pen.fillStyle = tick.begins === 'year' ? theme.ink : theme.inkSoft;
    pen.fillText(text, tick.x + 4, 14.5);
  }
}

const KNOB = { width: 4, top: 12, height: 20 };

export interface Brush {
  readonly x0: Px;
  readonly x1: Px;
  readonly height: Px;
}

/** Paints the overview's brush from x0 to x1, as the element stands when nothing moves. */
export function drawBrush(pen: Pen, { x0, x1, height }: Brush, theme: Theme): void {
  pen.fillStyle = theme.accent;
  pen.globalAlpha = 0.1;
  pen.fillRect(x0, 0, x1 - x0, height);
  pen.globalAlpha = 1;
  for (const x of [x0, x1 - 2]) pen.fillRect(x, 0, 2, height);
  for (const x of [x0, x1]) {
    const left = x - KNOB.width / 2;
    pen.fillStyle = theme.accent;
    pen.fillRect(left, KNOB.top, KNOB.width, KNOB.height);
    pen.fillStyle = theme.ground;
    pen.fillRect(left + 1, KNOB.top + 1, KNOB.width - 2, KNOB.height - 2);
  }
}
