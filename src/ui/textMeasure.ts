const widths = new Map<string, number>();
const MOST = 20_000;

/** Widths of texts on a canvas, CSS pixels; kept, because a moving picture asks for the same ones in every frame. */
export function textMeasure(ctx: CanvasRenderingContext2D): (text: string, font: string) => number {
  return (text, font) => {
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (ctx.font !== font) ctx.font = font;
    const { width } = ctx.measureText(text);
    if (widths.size > MOST) widths.clear();
    widths.set(key, width);
    return width;
  };
}
