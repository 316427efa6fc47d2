import type { Px } from '#geometry/Viewport.ts';
import type { Pen } from '#ui/pen.ts';
import type { Theme } from '#ui/theme.ts';
import type { DrawnMark } from './emphasis.ts';
import { labelBox, visiblePart } from './labels.ts';
import { MARK } from './metrics.ts';
import type { Window } from './paint.ts';

/** Of a label, of a highlighted one, of a cluster's number, which stands centred on its x. */
const FONTS = ['label', 'strong', 'number'] as const;
type TextFont = (typeof FONTS)[number];

/** The text of a mark, in the window: its label, or a cluster's number. */
export interface PaintedText {
  readonly text: string;
  /** What it is the start of, if it was cut; else itself. */
  readonly whole: string;
  readonly x: Px;
  /** Its middle. */
  readonly y: Px;
  readonly colour: string;
  readonly font: TextFont;
}

const SIZES: Readonly<Record<TextFont, string>> = { label: '13px', strong: '600 13px', number: 'bold 11px' };

/** As the style sheet writes them (`--text-s`; 0.6875rem for numbers). */
export const fontOf = (font: TextFont, theme: Theme): string => `${SIZES[font]} ${theme.font}`;

/** A label on a wide bar stands this much above the middle of its row. */
const ON_BAR_RISE: Px = 4;
const ON_BAR_INDENT: Px = 2;
/** A canvas sets letters this much higher than the page does. */
const HALF: Px = 0.5;

/** The ink of a cluster's number on its colour. */
function numberColour({ value, emphasis }: DrawnMark, theme: Theme): string {
  if (typeof value === 'number') return theme.onScale[value] ?? theme.ground;
  return value !== null || emphasis === 'muted' ? theme.ink : theme.ground;
}

export type Measure = (text: string, font: TextFont) => Px;

/** A text cut to a width, with an ellipsis where it is cut; empty if there is room for nothing. */
export function fitText(text: string, width: Px, measure: (text: string) => Px): string {
  const whole = measure(text);
  if (whole <= width) return text;
  const characters = [...text];
  let count = Math.min(characters.length - 1, Math.floor((characters.length * width) / whole));
  while (count > 0) {
    const cut = `${characters.slice(0, count).join('').trimEnd()}…`;
    if (measure(cut) <= width) return cut;
    count--;
  }
  return '';
}

/** The labels and numbers of the marks in the window. @param titles of events by row, in the reader's language */
export function textsOf(
  marks: readonly DrawnMark[],
  rooms: ReadonlyMap<DrawnMark, Px>,
  window: Window,
  titles: readonly string[],
  theme: Theme,
  measure: Measure,
): PaintedText[] {
  const texts: PaintedText[] = [];
  for (const mark of marks) {
    const y = mark.y - window.top;
    if (y < -MARK || y > window.height + MARK) continue;
    if (mark.count > 1) {
      const { x0, x1 } = visiblePart(mark, window);
      const colour = numberColour(mark, theme);
      const text = String(mark.count);
      texts.push({ text, whole: text, x: (x0 + x1) / 2, y: y + HALF, colour, font: 'number' });
      continue;
    }
    const room = rooms.get(mark) ?? 0;
    if (room <= 0) continue;
    const box = labelBox(mark, room, window);
    const indent = mark.isWide ? ON_BAR_INDENT : 0;
    const [x, width] = [box.x + indent, box.width - indent];
    const font = mark.emphasis === 'highlighted' ? 'strong' : 'label';
    const whole = titles[mark.event] ?? '';
    const text = fitText(whole, width, (part) => measure(part, font));
    if (text === '') continue;
    const colour = mark.emphasis === 'muted' ? theme.inkSoft : theme.ink;
    texts.push({ text, whole, x, y: y + HALF - (mark.isWide ? ON_BAR_RISE : 0), colour, font });
  }
  return texts;
}

/** Paints labels and numbers: for pictures whose words are not elements, such as one in motion or an export. */
export function paintTexts(pen: Pen, texts: readonly PaintedText[], theme: Theme): void {
  pen.textBaseline = 'middle';
  // Setting a font costs more than writing a text, so all texts of one font in turn.
  for (const font of FONTS) {
    pen.font = fontOf(font, theme);
    pen.textAlign = font === 'number' ? 'center' : 'left';
    for (const text of texts) {
      if (text.font !== font) continue;
      pen.fillStyle = text.colour;
      pen.fillText(text.text, text.x, text.y);
    }
  }
}
