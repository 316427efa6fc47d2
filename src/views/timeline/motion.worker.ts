/** Paints the moving picture in a thread of its own, on canvases that the page has handed over, and says when it has. */
import type { Theme } from '#ui/theme.ts';
import { paintArcs } from './arcs.ts';
import type { Moment, PaintOrder, StillScene, Told } from './moments.ts';
import { unpackMarks } from './packMarks.ts';
import { paintTimeline, type Scene } from './paint.ts';
import { drawBrush, writeAxis, writeWords } from './paintMotion.ts';
import { setLanguage } from './stamps.ts';

type Context = OffscreenCanvasRenderingContext2D;

const contexts = new Map<number, Context>();
let theme: Theme;
/** Of events by row. */
let titles: string[] = [];
let dates: string[] = [];

function learn(told: Told): void {
  if (told.anew) [titles, dates] = [[], []];
  told.rows.forEach((row, i) => {
    titles[row] = told.titles[i] as string;
    dates[row] = told.dates[i] as string;
  });
}

type Still = ReturnType<typeof unpackMarks> & Pick<Scene, 'lanes' | 'ribbons' | 'paintArcs'>;
let still: Still;

function read({ marks, told, arcs, ...rest }: StillScene): Still {
  learn(told);
  return { ...rest, ...unpackMarks(marks, dates), paintArcs: paintArcs(arcs) };
}

function paint(ctx: Context, moment: Moment): void {
  if (moment.kind === 'axis') writeAxis(ctx, moment.labels, theme);
  else if (moment.kind === 'brush') drawBrush(ctx, moment, theme);
  else {
    if (moment.still) still = read(moment.still);
    paintTimeline(ctx, { ...moment, ...still }, moment.window, theme);
    writeWords(ctx, still.marks, still.rooms, moment.window, titles, theme, false);
  }
}

function carryOut(order: PaintOrder): void {
  const known = contexts.get(order.id);
  if (order.kind !== 'paint') {
    if (known) known.canvas.width = 0;
    if (order.kind === 'leave') contexts.delete(order.id);
    return;
  }
  const { id, pixels, moment } = order;
  theme = order.theme ?? theme;
  const ctx = known ?? order.canvas?.getContext('2d');
  if (!ctx) throw new Error('no canvas to paint on');
  contexts.set(id, ctx);
  // Setting the size clears and reallocates, so only when it changed.
  if (ctx.canvas.width !== pixels.width) ctx.canvas.width = pixels.width;
  if (ctx.canvas.height !== pixels.height) ctx.canvas.height = pixels.height;
  setLanguage(ctx, theme);
  ctx.setTransform(pixels.ratio, 0, 0, pixels.ratio, 0, 0);
  ctx.clearRect(0, 0, pixels.width, pixels.height);
  paint(ctx, moment);
}

self.addEventListener('message', ({ data }: MessageEvent<readonly PaintOrder[]>) => {
  data.forEach(carryOut);
  self.postMessage(null);
});
