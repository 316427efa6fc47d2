// @ts-check
/**
 * `npm run bench -- --profile ours:100000`: where the time of a page goes, by function, while it loads, filters and is
 * wheeled. Ours is built without minifying, so that functions keep their names and files.
 */
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { DRAG, play, TO_WHOLE, ZOOM_IN, ZOOM_OUT } from './gestures.mjs';
import { fixtureFolder, siteFolder } from './made.mjs';
import { middleOf, openLab, openPage, SUBJECTS } from './measure.mjs';
import { startServer } from './server.mjs';

/** @typedef {{ url: string; lineNumber: number; columnNumber: number }} Frame  counted from 0 */

const TOP = 25;
const TOP_FILES = 12;
const SAMPLE_US = 500;
const GESTURE_MS = 20_000;

/**
 * Where a function of a bundle was written, such as `src/views/timeline/place.ts:71`, by the source map beside it.
 * @param {string} site
 */
function placesIn(site) {
  /** @type {Map<string, SourceMap | null>} */
  const maps = new Map();
  return (/** @type {Frame} */ { url, lineNumber, columnNumber }) => {
    if (!url.startsWith('http')) return '';
    const { pathname } = new URL(url);
    const map = path.join(site, 'assets', `${path.basename(pathname)}.map`);
    if (!maps.has(map)) maps.set(map, existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : null);
    const entry = maps.get(map)?.findEntry(lineNumber, columnNumber);
    if (!entry || !('originalSource' in entry)) return `${pathname.replace('/vendor/', '')}:${lineNumber + 1}`;
    return `${entry.originalSource.replace(/^(\.\.\/)*|^.*node_modules\//g, '')}:${entry.originalLine + 1}`;
  };
}

const SHARES = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/** What the main thread has spent on script, styles and layout so far, ms. @param {import('playwright').CDPSession} session */
async function sharesOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return SHARES.map((name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN));
}

/**
 * Functions by the time spent in them and not in what they call.
 * @param {import('playwright').CDPSession} session @param {string} title
 * @param {ReturnType<typeof placesIn>} placeOf @param {() => Promise<unknown>} use
 */
async function record(session, title, placeOf, use) {
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  const before = await sharesOf(session);
  await session.send('Profiler.start');
  await use();
  const { profile: found } = await session.send('Profiler.stop');
  const after = await sharesOf(session);
  const shares = SHARES.map(
    (name, i) => `${name.replace('Duration', '')} ${Math.round(Number(after[i]) - Number(before[i]))}`,
  );
  /** @type {Map<number, number>} */
  const self = new Map();
  for (const [i, id] of (found.samples ?? []).entries()) {
    self.set(id, (self.get(id) ?? 0) + Math.max(0, found.timeDeltas?.[i] ?? 0) / 1000);
  }
  /** @type {Map<string, number>} */
  const byFunction = new Map();
  /** @type {Map<string, number>} */
  const byFile = new Map();
  for (const { id, callFrame } of found.nodes) {
    const place = placeOf(callFrame);
    const name = `${callFrame.functionName || '(anonymous)'}${place === '' ? '' : `  ${place}`}`;
    const ms = self.get(id) ?? 0;
    if (name === '(idle)' || name === '(root)') continue;
    const file = place === '' ? name : place.replace(/:\d+$/, '');
    byFunction.set(name, (byFunction.get(name) ?? 0) + ms);
    byFile.set(file, (byFile.get(file) ?? 0) + ms);
  }
  const all = [...byFunction.values()].reduce((sum, ms) => sum + ms, 0);
  const linesOf = (/** @type {Map<string, number>} */ times, /** @type {number} */ most) =>
    [...times]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([name, ms]) => `${ms.toFixed(0).padStart(8)} ms ${((100 * ms) / all).toFixed(1).padStart(5)} %  ${name}`)
      .join('\n');
  const head = `${title}: ${all.toFixed(0)} ms busy (of it ${shares.join(', ')})`;
  return `${head}\n${linesOf(byFile, TOP_FILES)}\n  by function\n${linesOf(byFunction, TOP)}\n`;
}

/** @param {{ subject: string; events: number }} what @param {number} seed */
export async function profile({ subject, events }, seed) {
  const records = new Map([[events, await fixtureFolder(seed, events)]]);
  const site = path.join(await siteFolder(seed, { plain: true }), 'dist');
  const placeOf = placesIn(site);
  const server = await startServer({ site, records });
  const lab = openLab(server.origin);
  const address = server.origin + (SUBJECTS[subject]?.address(events) ?? '');
  const parts = await lab.visit(subject, async (opened, session) => {
    await session.send('Profiler.enable');
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const load = await record(session, 'load', placeOf, () => openPage(opened, address));
    const filters = await record(session, 'three filters', placeOf, () =>
      opened.evaluate(async () => {
        const { bench } = /** @type {import('./measure.mjs').BenchWindow} */ (window);
        for (const kind of ['remarks', 'meeting', null]) await bench.filter?.(kind);
      }),
    );
    const middle = await middleOf(opened);
    await play(session, TO_WHOLE, middle, GESTURE_MS);
    let played = 0;
    const hand = await record(session, 'wheel in, wheel out, drag', placeOf, async () => {
      for (const steps of [ZOOM_IN, ZOOM_OUT, DRAG]) played += await play(session, steps, middle, GESTURE_MS);
    });
    const asked = ZOOM_IN.length + ZOOM_OUT.length + DRAG.length;
    return [load, filters, `${hand}(${played} of ${asked} steps of the hand)\n`];
  });
  await lab.close();
  server.close();
  return parts.join('\n');
}
