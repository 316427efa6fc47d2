import type { Context } from './pen.ts';

const widths = new Map<string, Map<string, number>>();

/**
 * Widths of texts on a canvas, CSS pixels, as the sum of their characters, each measured once: a moving picture asks
 * for the same ones in every frame. Kerning is left out, which makes a label a pixel or two shorter or longer.
 */
export function textMeasure(ctx: Context): (text: string, font: string) => number {
  return (text, font) => {
    const known = widths.get(font) ?? new Map<string, number>();
    widths.set(font, known);
    let sum = 0;
    for (const character of text) {
      let width = known.get(character);
      if (width === undefined) {
        ctx.font = font;
        width = ctx.measureText(character).width;
        known.set(character, width);
      }
      sum += width;
    }
    return sum;
  };
}
