// @ts-check
/**
 * `npm run monkey -- --minutes 10 --seed 1`: plays at random with the built site (`npm run build` first) in Chromium and
 * fails on an error, a warning, a breach of the content policy, a fault shown, an empty main part or a page that scrolls
 * sideways; says the seed and the steps that led there, with a picture in `.cache/monkey/`.
 *
 *   --from 7          begins with round 7 of the seed, to see a fault again
 *   --record 100000   on a generated record of so many events
 *   --heap            one page all the time; its heap each minute, and a fault when it is not flat within 10 % in 30 minutes
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { preview, runnerImport } from 'vite';
import { launchOptions } from '../../.ci/browser.mjs';
import { serveGenerated } from '../bench/generated.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MONKEY = fileURLToPath(new URL('./monkey.ts', import.meta.url));
const HEAP = fileURLToPath(new URL('./heap.ts', import.meta.url));
/** As long as everything is shown once, caches fill and code is compiled. */
const WARM_UP_MINUTES = 4;
const MOST_RISE = 0.1;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    record: { type: 'string' },
    heap: { type: 'boolean', default: false },
  },
});

/** The real record's site as it was built, with its headers. */
async function serveBuilt() {
  if (!existsSync(path.join(ROOT, 'dist', 'index.html')))
    throw new Error('dist/ holds no site yet: run npm run build first');
  const server = await preview({ root: ROOT, logLevel: 'warn', preview: { port: 0, open: false } });
  return { origin: `${new URL(server.resolvedUrls?.local[0] ?? '').origin}/`, close: () => server.close() };
}

const load = (/** @type {string} */ file) =>
  runnerImport(file, { root: ROOT, configFile: false, logLevel: 'error', envFile: false });

const { play } = (await load(MONKEY)).module;
const { riseOf } = (await load(HEAP)).module;
const served = values.record === undefined ? await serveBuilt() : await serveGenerated(Number(values.record));
const browser = await chromium.launch(launchOptions());
try {
  const { faults, steps, rounds, slowest, heap } = await play(browser, {
    origin: served.origin,
    seed: Number(values.seed),
    minutes: Number(values.minutes),
    from: Number(values.from),
    mayReload: values.record === undefined,
    heap: values.heap,
    say: console.log,
  });
  console.log(`\nseed ${values.seed}: ${steps} steps in ${rounds} rounds, ${faults.length} faults`);
  console.log(`slowest answer ${slowest.ms} ms: ${slowest.step}`);
  const rise = riseOf(heap, WARM_UP_MINUTES);
  if (rise !== null) console.log(`heap: ${(rise * 100).toFixed(1)} % in 30 minutes, by ${heap.length} samples`);
  if (faults.length > 0 || (rise ?? 0) > MOST_RISE) process.exitCode = 1;
} finally {
  await browser.close();
  await served.close();
}
