/**
 * The picture in motion. The page paints its first moments; then a thread of its own does, on canvases over those of
 * the page, which is left to follow the hand. Where there is no such thread the page paints them all. Comes after the
 * first picture.
 */
import type { Px } from '#geometry/Viewport.ts';
import { trustedScript } from '#load/trustedScript.ts';
import type { Theme } from '#ui/theme.ts';
import type { Arc } from './arcs.ts';
import type { AxisLabel } from './axisLabels.ts';
import type { DrawnMark } from './emphasis.ts';
import type { Moment, PaintOrder, Pixels, StillScene, Told } from './moments.ts';
import workerUrl from './motion.worker.ts?worker&url';
import { packMarks } from './packMarks.ts';
import type { Scene, Window } from './paint.ts';
import { type Brush, drawBrush, writeAxis, writeWords } from './paintMotion.ts';

/** Titles told to the thread; beyond so many it forgets them all. */
const MOST_TOLD = 4000;
/** A canvas that nothing has moved on for so long gives its memory back, as much as the page's own holds. */
const IDLE_MS = 10_000;

/** What a moment has in common with those that may show in its place until the thread has painted it. */
interface Place {
  readonly move: number;
  readonly top: Px;
  readonly pixels: Pixels;
}

const isSame = (a: Place | null, b: Place): boolean =>
  a?.move === b.move && a.top === b.top && a.pixels.width === b.pixels.width && a.pixels.height === b.pixels.height;

/** A canvas of the page, and that of the thread over it. */
interface Stand {
  readonly id: number;
  readonly upper: HTMLCanvasElement;
  /** Until it is handed over. */
  given: OffscreenCanvas | null;
  /** How many moves there were. */
  move: number;
  painting: Place | null;
  shown: Place | null;
  isOver: boolean;
  idle: ReturnType<typeof setTimeout> | undefined;
}

let thread: Worker | null = null;
let hasFailed = false;
const stands = new Map<HTMLCanvasElement, Stand>();
let lastId = 0;
/** The newest order for each canvas, made when the thread is free for it. */
const waiting = new Map<number, () => PaintOrder>();
let isPainting = false;

/** What waits is sent at once: what belongs together shows together. */
function send(): void {
  if (isPainting || waiting.size === 0) return;
  isPainting = true;
  const orders = Array.from(waiting.values(), (make) => make());
  waiting.clear();
  const handed = orders.flatMap((order) => (order.kind === 'paint' && order.canvas ? [order.canvas] : []));
  thread?.postMessage(orders, handed);
}

function startThread(): Worker {
  const started = new Worker(trustedScript(workerUrl), { type: 'module' });
  started.addEventListener('message', () => {
    for (const stand of stands.values()) {
      stand.shown = stand.painting ?? stand.shown;
      stand.painting = null;
    }
    isPainting = false;
    send();
  });
  // The page goes on painting what moves.
  started.addEventListener('error', () => {
    hasFailed = true;
    for (const [canvas, stand] of stands) show(stand, canvas, false);
    stands.clear();
    started.terminate();
  });
  return started;
}

/** Has the thread rest a canvas of its own, or leave it for good. */
function part(kind: 'rest' | 'leave', { id, idle }: Stand): void {
  clearTimeout(idle);
  waiting.set(id, () => ({ kind, id }));
  queueMicrotask(send);
}

/** Puts a canvas of the thread over one of the page, whose parent is positioned; null where there can be none. */
function standOver(canvas: HTMLCanvasElement): Stand | null {
  if (hasFailed) return null;
  try {
    thread ??= startThread();
    const upper = document.createElement('canvas');
    upper.style.cssText = 'position:absolute;inset:0;inline-size:100%;block-size:100%;visibility:hidden';
    lastId += 1;
    const given = upper.transferControlToOffscreen();
    const made: Stand = {
      ...{ id: lastId, upper, given, move: 0, painting: null, shown: null, isOver: false, idle: undefined },
    };
    for (const [left, stand] of stands) {
      if (left.isConnected) continue;
      stands.delete(left);
      part('leave', stand);
    }
    canvas.after(upper);
    stands.set(canvas, made);
    return made;
  } catch {
    hasFailed = true;
    return null;
  }
}

/** Has the thread's canvas show, or the page's own. */
function show(stand: Stand, canvas: HTMLCanvasElement, isOver: boolean): void {
  if (stand.isOver === isOver) return;
  stand.isOver = isOver;
  stand.upper.style.visibility = isOver ? '' : 'hidden';
  canvas.style.visibility = isOver ? 'hidden' : '';
}

/** How many moments of its move a canvas has shown. */
const counts = new WeakMap<HTMLCanvasElement, number>();
/** Before as many, nothing says that a picture will move on: another set is painted, and what it does to the page's height. */
const LEAST_MOMENTS = 3;
let toldTheme: Theme | null = null;

/**
 * Has the thread paint over a canvas of the page: of moments that come while it paints, the newest.
 * @param top      a canvas that lies elsewhere shows another part
 * @param momentOf null at rest
 * @returns whether the thread's canvas shows the move, so that the page need not paint it
 */
function paintOver(ctx: CanvasRenderingContext2D, theme: Theme, top: Px, momentOf: (() => Moment) | null): boolean {
  const { canvas } = ctx;
  const found = stands.get(canvas);
  clearTimeout(found?.idle);
  if (momentOf === null) {
    counts.delete(canvas);
    if (found) {
      found.move += 1;
      waiting.delete(found.id);
      show(found, canvas, false);
      found.idle = setTimeout(part, IDLE_MS, 'rest', found);
    }
    return false;
  }
  const count = (counts.get(canvas) ?? 0) + 1;
  counts.set(canvas, count);
  const stand = count < LEAST_MOMENTS ? null : (found ?? standOver(canvas));
  if (stand === null) return false;
  const pixels: Pixels = { width: canvas.width, height: canvas.height, ratio: ctx.getTransform().a };
  const place: Place = { move: stand.move, top, pixels };
  const { id } = stand;
  // Begins to show when it has painted all that the page has, so that nothing steps back.
  const isOver = isSame(stand.shown, place) && (stand.isOver || stand.painting === null);
  waiting.set(id, () => {
    stand.painting = place;
    const { given: handed } = stand;
    stand.given = null;
    const told = theme === toldTheme ? null : theme;
    toldTheme = theme;
    return { kind: 'paint', id, canvas: handed, pixels, theme: told, moment: momentOf() };
  });
  queueMicrotask(send);
  show(stand, canvas, isOver);
  return isOver;
}

let toldRows = new Set<number>();
let toldTitles: readonly string[] | null = null;

/** Titles and dates of the marks' events that the thread does not know yet. */
function newsOf(marks: readonly DrawnMark[], titles: readonly string[]): Told {
  const anew = toldTitles !== titles || toldRows.size > MOST_TOLD;
  if (anew) toldRows = new Set();
  toldTitles = titles;
  const news = marks.filter(({ count, event }) => count === 1 && !toldRows.has(event));
  for (const { event } of news) toldRows.add(event);
  return {
    rows: news.map(({ event }) => event),
    titles: news.map(({ event }) => titles[event] ?? ''),
    dates: news.map(({ date }) => date),
    anew,
  };
}

interface MovingScene extends Omit<Scene, 'marks' | 'paintArcs'> {
  readonly marks: readonly DrawnMark[];
  readonly rooms: ReadonlyMap<DrawnMark, Px>;
  readonly arcs: readonly Arc[];
}

let toldScene: MovingScene | null = null;
const STILL = ['marks', 'rooms', 'lanes', 'ribbons', 'arcs'] as const;

const packStill = (scene: MovingScene, titles: readonly string[]): StillScene => ({
  marks: packMarks(scene.marks, scene.rooms),
  told: newsOf(scene.marks, titles),
  lanes: scene.lanes.map(({ top, height }) => ({ top, height })),
  ribbons: scene.ribbons.map(({ state, position, thin, old, sign, x0, x1, y }) => ({
    ...{ state, position, thin, old, sign, x0, x1, y },
  })),
  arcs: scene.arcs,
});

/** The lanes. @param titles of events by row, in the reader's language; others are other titles */
export const paintPicture = (
  ctx: CanvasRenderingContext2D,
  isMoving: boolean,
  scene: MovingScene,
  window: Window,
  titles: readonly string[],
  theme: Theme,
): boolean =>
  paintOver(
    ctx,
    theme,
    window.top,
    isMoving
      ? () => {
          const isStill = titles === toldTitles && STILL.every((part) => toldScene?.[part] === scene[part]);
          toldScene = scene;
          const { gridX, selectedX, asOfX } = scene;
          return { kind: 'picture', still: isStill ? null : packStill(scene, titles), gridX, selectedX, asOfX, window };
        }
      : null,
  );

/** As `writeWords`: for a moment or two of a move, or where there is no thread for all of them. */
export const paintWords: typeof writeWords = (ctx, marks, rooms, window, titles, theme, isBrief) =>
  writeWords(ctx, marks, rooms, window, titles, theme, isBrief || !hasFailed);

/** Paints while it moves, and leaves the canvas bare at rest. @param labels null at rest */
export function paintAxis(ctx: CanvasRenderingContext2D, labels: readonly AxisLabel[] | null, theme: Theme): void {
  if (paintOver(ctx, theme, 0, labels && (() => ({ kind: 'axis', labels })))) return;
  clear(ctx);
  if (labels) writeAxis(ctx, labels, theme);
}

/** As `paintAxis`. @param brush null at rest */
export function paintBrush(ctx: CanvasRenderingContext2D, brush: Brush | null, theme: Theme): void {
  if (paintOver(ctx, theme, 0, brush && (() => ({ kind: 'brush', ...brush })))) return;
  clear(ctx);
  if (brush) drawBrush(ctx, brush, theme);
}

const clear = (ctx: CanvasRenderingContext2D) => ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
