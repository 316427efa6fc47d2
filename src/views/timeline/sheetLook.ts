import type { Px } from '#geometry/Viewport.ts';
import type { Locale } from '#i18n/format.ts';
import type { Pen } from '#ui/pen.ts';
import type { Theme } from '#ui/theme.ts';

/** What a sheet is painted with. */
export interface SheetLook {
  readonly theme: Theme;
  /** Families of titles. */
  readonly serif: string;
  readonly locale: Locale;
  /** @param font as in CSS */
  readonly measure: (text: string, font: string) => Px;
}

/** Height of a line of small text. */
export const LINE: Px = 18;

/** Writes a line from its left end. @param y of its middle */
export function write(pen: Pen, text: string, x: Px, y: Px, font: string, colour: string): void {
  pen.font = font;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}
