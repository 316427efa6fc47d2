/** How the page and the thread share a move: told to a thread that a test stands in for. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { NAMED_THEME } from '#ui/namedTheme.ts';
import { chainOf } from './chainOf.ts';
import type { PaintOrder } from './moments.ts';

type Sent = Extract<PaintOrder, { readonly kind: 'paint' }>;

const corpus = corpusFromText(`
  2023-01-01  kishida(JP)  office  +  direct  news  one
  2023-06-05  macron(FR)   office  -  direct  news  two
`);
const { placed, marks, rooms } = chainOf(corpus, { scale: 1 });
const SCENE = { lanes: placed, marks, rooms, ribbons: [], arcs: [], gridX: [], selectedX: null, asOfX: null };
const TITLES = corpus.events.title.en;

/** A page with one canvas and a thread that answers when the test says so. */
async function setup() {
  vi.resetModules();
  const sent: Sent[][] = [];
  const rested: number[] = [];
  const listeners: Record<string, () => void> = {};
  const stop = vi.fn();
  const thread = {
    postMessage: (orders: PaintOrder[]) => {
      sent.push(orders.filter((order) => order.kind === 'paint'));
      rested.push(...orders.flatMap((order) => (order.kind === 'rest' ? [order.id] : [])));
    },
    addEventListener: (type: string, act: () => void) => {
      listeners[type] = act;
    },
    terminate: stop,
  };
  const canvasOf = (after?: (upper: unknown) => void) => ({
    width: 800,
    height: 400,
    style: { visibility: '', cssText: '' },
    isConnected: true,
    after,
    transferControlToOffscreen: () => ({}),
  });
  const upper = canvasOf();
  upper.style.visibility = 'hidden';
  vi.stubGlobal(
    'Worker',
    vi.fn(function Worker() {
      return thread;
    }),
  );
  vi.stubGlobal('document', { createElement: () => upper });
  const { paintPicture } = await import('./motion.ts');
  const canvas = canvasOf(() => {});
  const ctx = { canvas, getTransform: () => ({ a: 1 }) } as unknown as CanvasRenderingContext2D;
  /** A moment of a move, or of rest. @returns whether the page need not paint it */
  const moment = async (left: number, { isMoving = true, top = 0, scene = SCENE, titles = TITLES } = {}) => {
    const isOver = paintPicture(ctx, isMoving, scene, { left, top, width: 800, height: 400 }, titles, NAMED_THEME);
    await Promise.resolve();
    expect([canvas.style.visibility, upper.style.visibility]).toEqual(isOver ? ['hidden', ''] : ['', 'hidden']);
    return isOver;
  };
  const lefts = () => sent.flat().map((order) => (order.moment.kind === 'picture' ? order.moment.window.left : null));
  return {
    sent,
    rested,
    moment,
    lefts,
    answer: () => listeners['message']?.(),
    fail: () => listeners['error']?.(),
    canvas,
    stop,
  };
}

describe('a move', () => {
  beforeEach(() => {
    vi.unstubAllGlobals();
  });

  it('is the page’s for its first moments, then the thread’s once that has painted all the page has', async () => {
    const { moment, lefts, answer } = await setup();
    expect([await moment(1), await moment(2), await moment(3)]).toEqual([false, false, false]);
    expect(lefts()).toEqual([3]);
    // The thread still paints the third moment, which the page shows.
    expect(await moment(4)).toBe(false);
    answer();
    expect(lefts()).toEqual([3, 4]);
    // It has the third, which would be a step back.
    expect(await moment(5)).toBe(false);
    answer();
    answer();
    expect(lefts()).toEqual([3, 4, 5]);
    // From then on it shows, though it paints.
    expect([await moment(6), await moment(7), await moment(8)]).toEqual([true, true, true]);
  });

  it('leaves out moments that were overtaken while the thread painted', async () => {
    const { moment, lefts, answer } = await setup();
    for (const left of [1, 2, 3, 4, 5, 6]) await moment(left);
    answer();
    expect(lefts()).toEqual([3, 6]);
  });

  it('is the page’s again at rest, and at the beginning of the next', async () => {
    const { moment, answer } = await setup();
    for (const left of [1, 2, 3]) await moment(left);
    answer();
    expect(await moment(4)).toBe(true);
    answer();
    expect(await moment(4, { isMoving: false })).toBe(false);
    expect([await moment(5), await moment(6), await moment(7)]).toEqual([false, false, false]);
    answer();
    expect(await moment(8)).toBe(true);
  });

  it('is the page’s where the canvas lies elsewhere or has another size than what the thread has painted', async () => {
    const { moment, answer, canvas } = await setup();
    for (const left of [1, 2, 3]) await moment(left);
    answer();
    expect(await moment(4)).toBe(true);
    answer();
    expect(await moment(5, { top: 120 })).toBe(false);
    answer();
    expect(await moment(6, { top: 120 })).toBe(true);
    answer();
    canvas.width = 900;
    expect(await moment(7, { top: 120 })).toBe(false);
  });

  it('is the page’s when the thread falls over, for good', async () => {
    const { moment, answer, fail, canvas, stop } = await setup();
    for (const left of [1, 2, 3]) await moment(left);
    answer();
    expect(await moment(4)).toBe(true);
    fail();
    expect(canvas.style.visibility).toBe('');
    expect(stop).toHaveBeenCalled();
    for (const left of [5, 6, 7, 8]) expect(await moment(left)).toBe(false);
  });
});

describe('the canvas of the thread', () => {
  it('gives its memory back when nothing has moved for ten seconds, and paints the next move', async () => {
    const { moment, answer, rested, sent } = await setup();
    vi.useFakeTimers();
    for (const left of [1, 2, 3]) await moment(left);
    answer();
    await moment(4, { isMoving: false });
    await vi.advanceTimersByTimeAsync(9000);
    await moment(5);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(rested).toEqual([]);
    await moment(5, { isMoving: false });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rested).toEqual([sent[0]?.[0]?.id]);
    answer();
    for (const left of [6, 7, 8]) expect(await moment(left)).toBe(false);
    answer();
    expect(await moment(9)).toBe(true);
    vi.useRealTimers();
  });
});

describe('what the thread is told', () => {
  it('is marks when others are in reach, titles once, and colours when they change', async () => {
    const { sent, moment, answer } = await setup();
    const tell = async (...args: Parameters<typeof moment>) => {
      await moment(...args);
      answer();
    };
    for (const left of [1, 2, 3, 4]) await tell(left);
    const scene = { ...SCENE, marks: [...marks] };
    await tell(5, { scene });
    await tell(6, { scene, titles: [...corpus.events.title.zh] });
    const stills = sent.flat().map(({ moment: told }) => (told.kind === 'picture' ? told.still : null));
    expect(stills.map((still) => still?.told.titles ?? null)).toEqual([
      marks.map(({ event }) => TITLES[event]),
      null,
      [],
      marks.map(({ event }) => corpus.events.title.zh[event]),
    ]);
    expect(stills.map((still) => still?.told.anew ?? null)).toEqual([true, null, false, true]);
    expect(sent.flat().map(({ theme }) => theme !== null)).toEqual([true, false, false, false]);
    expect(sent.flat().map(({ canvas }) => canvas !== null)).toEqual([true, false, false, false]);
  });
});
