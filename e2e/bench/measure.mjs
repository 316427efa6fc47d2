// @ts-check
/**
 * One page at one size: opened, filtered, wheeled and dragged, and what that cost.
 *
 * 1. open      → time from the data's arrival to the first full picture, longest block of the main thread
 * 2. filter    → time to the next paint of the filtered picture
 * 3. gestures  → frames and the main thread's time on the processor
 * 4. collect   → heap
 */
import path from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../../.ci/browser.mjs';
import { DRAG, play, TO_WHOLE, ZOOM_IN, ZOOM_OUT } from './gestures.mjs';
import { BENCH } from './places.mjs';
import { durations, median, percentile } from './stats.mjs';

/** Longest wait for a picture, as the bar says; and for one gesture and one answer of a page that has a picture. */
const PICTURE_MS = 60_000;
const GESTURE_MS = 10_000;
const ANSWER_MS = 20_000;
/** What is seen after the hand has stopped counts too. */
const TAIL_MS = 400;
const SETTLE_MS = 450;

const FILTERS = ['remarks', 'meeting', null, 'visit', 'report', null];

/**
 * @typedef {object} Subject
 * @property {string} name  for tables
 * @property {(events: number) => string} address
 * @property {string} [script]  put into the page before its own
 * @property {number} [most]  events that it is asked for
 */

const page = (/** @type {string} */ name) => (/** @type {number} */ events) =>
  `/pages/${name}.html?data=/record/${events}/`;
const MOST_PLAIN = 100_000;

/** The pages, ours first. @type {Readonly<Record<string, Subject>>} */
export const SUBJECTS = {
  ours: { name: 'Stanceline', address: (events) => `/ours/${events}/`, script: 'ours.js' },
  bare: { name: 'bare canvas', address: page('bare') },
  vis: { name: 'vis-timeline', address: page('vis'), most: MOST_PLAIN },
  lanes: { name: 'vis-timeline, groups', address: (events) => `${page('vis')(events)}&lanes`, most: 1000 },
  timelinejs: { name: 'TimelineJS3', address: page('timelinejs'), most: MOST_PLAIN },
  echarts: { name: 'ECharts', address: page('echarts'), most: MOST_PLAIN },
};

/**
 * What a run of a page gave. Times in ms, memory in bytes; null for what it could not give.
 * @typedef {object} Measured
 * @property {string | null} failure  why there is nothing, such as "no picture in 60 s"
 * @property {string | null} remark  such as a gesture cut short
 * @property {number | null} picture  from the data's arrival to the first full picture
 * @property {number | null} block  longest task of the main thread until then
 * @property {number | null} filter  from a change of the filter to its paint
 * @property {number | null} p50  of the length of frames during the gestures
 * @property {number | null} p95
 * @property {number | null} max
 * @property {number | null} cpu  of the main thread, per frame
 * @property {number | null} processCpu  of the whole page's process, per frame
 * @property {number | null} heap  after the gestures and collection, typed arrays included
 */

/** @type {Measured} */
const NOTHING = {
  failure: null,
  remark: null,
  picture: null,
  block: null,
  filter: null,
  p50: null,
  p95: null,
  max: null,
  cpu: null,
  processCpu: null,
  heap: null,
};

/** A page did not do what is asked of it; the words go into the table. */
class Failure extends Error {}

const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @template T
 * @param {Promise<T>} promise @param {number} ms @param {string} words
 * @returns {Promise<T>}
 */
async function within(promise, ms, words) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Failure(words)), ms);
  });
  try {
    return /** @type {T} */ (await Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A browser that keeps one profile for each subject, so that its code is warm; started anew after a page has hung.
 * @param {string} origin
 */
export function openLab(origin) {
  /** @type {Promise<import('playwright').Browser> | null} */
  let browser = null;
  /** @type {Map<string, import('playwright').BrowserContext>} */
  const contexts = new Map();

  async function started() {
    const options = launchOptions();
    // Nothing but this machine: a library that wants its fonts from elsewhere goes without.
    const args = [...options.args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'];
    browser ??= chromium.launch({ ...options, args });
    return browser;
  }

  /** @param {string} key */
  async function contextOf(key) {
    const known = contexts.get(key);
    if (known) return known;
    const context = await (await started()).newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      timezoneId: 'UTC',
      serviceWorkers: 'block',
    });
    await context.addInitScript({ path: path.join(BENCH, 'pages', 'probe.js') });
    const { script } = /** @type {Subject} */ (SUBJECTS[key]);
    if (script) await context.addInitScript({ path: path.join(BENCH, 'pages', script) });
    contexts.set(key, context);
    return context;
  }

  async function close() {
    const open = await browser;
    browser = null;
    contexts.clear();
    await open?.close();
  }

  /**
   * Opens a subject's page, lets `use` have it, and closes it. A page that hangs costs the browser.
   * @template T
   * @param {string} key @param {(page: import('playwright').Page, session: import('playwright').CDPSession) => Promise<T>} use
   */
  async function visit(key, use) {
    const context = await contextOf(key);
    const opened = await context.newPage();
    const session = await context.newCDPSession(opened);
    try {
      return await use(opened, session);
    } catch (error) {
      await close();
      throw error;
    } finally {
      if (contexts.has(key)) await within(opened.close(), 5000, 'the page does not close').catch(close);
    }
  }

  return { origin, visit, close, version: async () => (await started()).version() };
}

/** @typedef {ReturnType<typeof openLab>} Lab */
/** @typedef {import('./pages/common.js').Bench} Bench */
/** @typedef {{ startFrames: () => void; stopFrames: () => number[]; blocks: () => { start: number; duration: number }[] }} Probe */
/** @typedef {Window & typeof globalThis & { bench: Bench; benchProbe: Probe }} BenchWindow */

/** Goes to a page and waits for its picture. @param {import('playwright').Page} opened @param {string} address */
export async function openPage(opened, address) {
  const words = `no picture in ${PICTURE_MS / 1000} s`;
  /** @type {string[]} */
  const errors = [];
  opened.on('pageerror', (error) => errors.push(error.message));
  const shown = async () => {
    await opened.goto(address, { waitUntil: 'commit', timeout: PICTURE_MS });
    await opened.waitForFunction(() => 'bench' in window, undefined, { polling: 100, timeout: PICTURE_MS });
  };
  try {
    await within(shown(), PICTURE_MS, words);
  } catch (error) {
    const isLate = error instanceof Failure || /Timeout/.test(String(error));
    if (errors.length > 0) throw new Failure(`error: ${errors[0]}`);
    throw isLate ? new Failure(words) : new Failure(`no picture: ${String(error).split('\n')[0]}`);
  }
}

/** When the data was there and the picture was, and the longest block until then, in ms since navigation. @param {import('playwright').Page} opened */
const readLoading = (opened) =>
  opened.evaluate(() => {
    const markOf = (/** @type {string} */ name) => performance.getEntriesByName(name, 'mark')[0]?.startTime;
    const picture = markOf('bench-picture-told') ?? markOf('bench-picture') ?? Number.NaN;
    const files = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/data/'));
    const ends = files.map((entry) => /** @type {PerformanceResourceTiming} */ (entry).responseEnd);
    const data = markOf('bench-data') ?? Math.max(...ends.filter((end) => end > 0 && end < picture));
    const blocks = /** @type {BenchWindow} */ (window).benchProbe.blocks().filter(({ start }) => start < picture);
    return { picture: picture - data, block: Math.max(0, ...blocks.map(({ duration }) => duration)) };
  });

/**
 * Changes the filter several times; the median time to the paint, or null for a page without one.
 * @param {import('playwright').Page} opened
 * @param {Readonly<Record<string, number>>} kinds  events by kind
 */
async function runFilters(opened, kinds) {
  if (await opened.evaluate(() => /** @type {BenchWindow} */ (window).bench.filter === null)) return null;
  const all = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  /** @type {number[]} */
  const times = [];
  for (const kind of FILTERS) {
    const run = opened.evaluate(async (wished) => {
      const { bench } = /** @type {BenchWindow} */ (window);
      const start = performance.now();
      await bench.filter?.(wished);
      return { time: performance.now() - start, count: bench.count() };
    }, kind);
    const { time, count } = await within(run, ANSWER_MS, `no answer to a filter in ${ANSWER_MS / 1000} s`);
    const expected = kind === null ? all : kinds[kind];
    if (count !== expected) throw new Error(`the filter ${kind} left ${count} events and not ${expected}`);
    times.push(time);
    if (times.length >= 2 && time > 3000) break;
    await sleep(SETTLE_MS);
  }
  return median(times);
}

/** The middle of the picture. @param {import('playwright').Page} opened */
export async function middleOf(opened) {
  const { x, y, width, height } = await opened.evaluate(() => /** @type {BenchWindow} */ (window).bench.target());
  if (!(width > 200 && height > 50)) throw new Error(`the picture is ${width} × ${height} px`);
  return { x: Math.round(x + width * 0.55), y: Math.round(y + height / 2) };
}

/** Seconds of processor time so far. @param {import('playwright').CDPSession} session */
async function cpuOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (/** @type {string} */ name) => {
    const metric = metrics.find((one) => one.name === name);
    if (!metric) throw new Error(`this Chromium does not tell ${name}`);
    return metric.value;
  };
  return { thread: read('ThreadTime'), process: read('ProcessTime') };
}

/** Zooms in and out over the whole range and drags. @param {import('playwright').Page} opened @param {import('playwright').CDPSession} session */
async function runGestures(opened, session) {
  const middle = await middleOf(opened);
  await play(session, TO_WHOLE, middle, GESTURE_MS);
  await sleep(SETTLE_MS);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await within(cpuOf(session), ANSWER_MS, `no answer in ${ANSWER_MS / 1000} s`);
  await opened.evaluate(() => /** @type {BenchWindow} */ (window).benchProbe.startFrames());
  let [played, asked] = [0, 0];
  for (const steps of [ZOOM_IN, ZOOM_OUT, DRAG]) {
    played += await play(session, steps, middle, GESTURE_MS);
    asked += steps.length;
  }
  const stop = opened.evaluate(() => /** @type {BenchWindow} */ (window).benchProbe.stopFrames());
  const frames = durations(await within(stop, ANSWER_MS, `no answer to the hand in ${ANSWER_MS / 1000} s`));
  await sleep(TAIL_MS);
  const after = await within(cpuOf(session), ANSWER_MS, `no answer in ${ANSWER_MS / 1000} s`);
  // A step asks for a frame. Frames beyond that, between two steps that came late, cost next to nothing and hide the rest.
  const asking = Math.min(frames.length, played);
  const perFrame = (/** @type {number} */ seconds) => (asking === 0 ? null : (seconds * 1000) / asking);
  return {
    p50: percentile(frames, 0.5),
    p95: percentile(frames, 0.95),
    max: percentile(frames, 1),
    cpu: perFrame(after.thread - before.thread),
    processCpu: perFrame(after.process - before.process),
    remark: played < asked ? `took ${played} of ${asked} steps of the hand in the time` : null,
  };
}

/** Bytes after collection, with those of typed arrays. @param {import('playwright').CDPSession} session */
async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const usage = /** @type {{ usedSize: number; backingStorageSize?: number }} */ (
    await session.send('Runtime.getHeapUsage')
  );
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

/**
 * Measures a subject at a size. Never throws for what the page fails to do: that is a result.
 * @param {Lab} lab @param {string} key @param {number} events
 * @param {{ readonly kinds: Readonly<Record<string, number>> }} about  the record
 * @returns {Promise<Measured>}
 */
export async function measure(lab, key, events, { kinds }) {
  /** @type {Measured} */
  const result = { ...NOTHING };
  const { address } = /** @type {Subject} */ (SUBJECTS[key]);
  try {
    await lab.visit(key, async (opened, session) => {
      await openPage(opened, lab.origin + address(events));
      await sleep(SETTLE_MS);
      Object.assign(result, await within(readLoading(opened), ANSWER_MS, `no answer in ${ANSWER_MS / 1000} s`));
      result.filter = await runFilters(opened, kinds);
      Object.assign(result, await runGestures(opened, session));
      result.heap = await within(heapOf(session), ANSWER_MS, `no answer in ${ANSWER_MS / 1000} s`);
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    result.failure = error.message;
  }
  return result;
}

/**
 * Warms a subject up at a size that all can show, and makes sure that the hand reaches it: that the wheel shows a small
 * part of the time and then all of it, and that a drag moves it. @throws if not: what would be measured were nothing.
 * @param {Lab} lab @param {string} key @param {number} events
 */
export async function warmUp(lab, key, events) {
  const { address, name } = /** @type {Subject} */ (SUBJECTS[key]);
  await lab.visit(key, async (opened, session) => {
    await openPage(opened, lab.origin + address(events));
    await sleep(SETTLE_MS);
    const shown = async () => {
      await sleep(SETTLE_MS);
      return opened.evaluate(() => /** @type {BenchWindow} */ (window).bench.shown());
    };
    const expect = (/** @type {boolean} */ holds, /** @type {string} */ words) => {
      if (!holds) throw new Error(`${name}: ${words}`);
    };
    const middle = await middleOf(opened);
    await play(session, TO_WHOLE, middle, 2 * GESTURE_MS);
    const whole = await shown();
    await play(session, ZOOM_IN, middle, 2 * GESTURE_MS);
    const small = await shown();
    expect(small.days < whole.days / 8, `the wheel in changed ${whole.days} days to ${small.days} only`);
    await play(session, ZOOM_OUT, middle, 2 * GESTURE_MS);
    const again = await shown();
    expect(again.days > whole.days / 1.5, `the wheel out left ${again.days} of ${whole.days} days`);
    const half = DRAG.findIndex((step) => step.kind === 'drag' && step.by > 0);
    const pressed = DRAG.findIndex((step) => step.kind === 'press');
    await play(session, DRAG.slice(0, pressed), middle, GESTURE_MS);
    const still = await shown();
    await play(session, DRAG.slice(pressed, half), middle, GESTURE_MS);
    const moved = await shown();
    expect(
      Math.abs(moved.from - still.from) > still.days / 20,
      `the drag moved it from ${still.from} to ${moved.from} only`,
    );
    await play(session, [{ kind: 'release' }], middle, GESTURE_MS);
  });
}

/**
 * How long this machine takes over a fixed piece of work in the browser, ms: the least of five. Bars in seconds are
 * held against it, so that a slow machine fails none.
 * @param {Lab} lab
 */
export const calibrate = (lab) =>
  lab.visit('bare', async (opened) => {
    await opened.goto(`${lab.origin}/pages/page.css`);
    return opened.evaluate(() => {
      const work = () => {
        const start = performance.now();
        const numbers = Float64Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 200_003).sort();
        const text = JSON.stringify(Array.from(numbers, (number) => ({ id: `e${number}`, number })));
        return JSON.parse(text).length > 0 ? performance.now() - start : 0;
      };
      return Math.min(...Array.from({ length: 5 }, work));
    });
  });
