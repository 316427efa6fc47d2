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

/** A text and where each of its characters ends, px from its start. */
export interface Measured {
  readonly text: string;
  readonly characters: readonly string[];
  readonly ends: Float32Array;
}

/** The text of a mark, in the window: its label, or a cluster's number. */
export interface PaintedText {
  readonly of: Measured;
  /** As many of its characters as have room. */
  readonly count: number;
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
export function numberColour({ value, emphasis }: Pick<DrawnMark, 'value' | 'emphasis'>, theme: Theme): string {
  if (typeof value === 'number') return theme.onScale[value] ?? theme.ground;
  return value !== null || emphasis === 'muted' ? theme.ink : theme.ground;
}

/** What of a mark its words depend on. */
export type LabelledMark = Pick<
  DrawnMark,
  'event' | 'count' | 'x0' | 'x1' | 'y' | 'labelX' | 'isWide' | 'emphasis' | 'value'
>;

export type Measure = (text: string, font: TextFont) => Measured;

export const ELLIPSIS = '…';

/** @param widthOf one character */
export function measured(text: string, widthOf: (character: string) => Px): Measured {
  const characters = [...text];
  let end = 0;
  const ends = Float32Array.from(characters, (character) => {
    end += widthOf(character);
    return end;
  });
  return { text, characters, ends };
}

/** Width of the first characters of a text. */
export const widthOfFirst = ({ ends }: Measured, count: number): Px => ends[count - 1] ?? 0;

/** How many characters of a text a width holds: all, or as many as leave room for the ellipsis and do not end in a space. */
export function fitText({ characters, ends }: Measured, width: Px, ellipsis: Px): number {
  if ((ends[ends.length - 1] ?? 0) <= width) return ends.length;
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) + ellipsis <= width) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && characters[low - 1] === ' ') low--;
  return low;
}

/** What is written: the text, or the start of it and an ellipsis. */
export const textOf = ({ of, count }: Pick<PaintedText, 'of' | 'count'>): string =>
  count === of.characters.length ? of.text : `${of.characters.slice(0, count).join('')}${ELLIPSIS}`;

/** The labels and numbers of the marks in the window. @param titles of events by row, in the reader's language */
export function textsOf(
  marks: readonly LabelledMark[],
  rooms: ReadonlyMap<LabelledMark, Px>,
  window: Window,
  titles: readonly string[],
  theme: Theme,
  measure: Measure,
): PaintedText[] {
  const texts: PaintedText[] = [];
  for (const mark of marks) {
    const y = mark.y - window.top;
    if (y < -MARK || y > window.height + MARK) continue;
    // A label whose mark has left the window would be an orphan.
    if (mark.x1 <= window.left || mark.x0 >= window.left + window.width) continue;
    if (mark.count > 1) {
      const { x0, x1 } = visiblePart(mark, window);
      const colour = numberColour(mark, theme);
      const of = measure(String(mark.count), 'number');
      texts.push({ of, count: of.ends.length, x: (x0 + x1) / 2, y: y + HALF, colour, font: 'number' });
      continue;
    }
    const room = rooms.get(mark) ?? 0;
    if (room <= 0) continue;
    const box = labelBox(mark, room, window);
    const indent = mark.isWide ? ON_BAR_INDENT : 0;
    const [x, width] = [box.x + indent, box.width - indent];
    const font = mark.emphasis === 'highlighted' ? 'strong' : 'label';
    const of = measure(titles[mark.event] ?? '', font);
    const count = fitText(of, width, widthOfFirst(measure(ELLIPSIS, font), 1));
    if (count === 0) continue;
    const colour = mark.emphasis === 'muted' ? theme.inkSoft : theme.ink;
    texts.push({ of, count, x, y: y + HALF - (mark.isWide ? ON_BAR_RISE : 0), colour, font });
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
      pen.fillText(textOf(text), text.x, text.y);
    }
  }
}
