// @ts-check
/**
 * `npm run bench:lighthouse [-- event matrix …]`: Lighthouse over the built site (`dist/`, built if it is not there) in
 * its mobile preset: a slow phone on slow 4G, simulated; files come compressed, as from most static hosts.
 *
 *   each page  three runs, each in a Chromium of its own; the median of each figure
 *   bars       performance at least 98, the other three 100, no layout shift, to the three decimals that Lighthouse tells: issue 6
 *
 * Under the table stands what keeps a score down. Fails when a bar is missed; written to `lighthouse.md` when all pages
 * were asked for.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { launchOptions } from '../../.ci/browser.mjs';
import { staticHost } from '../../.ci/staticHost.mjs';
import { install, say, seconds } from './install.mjs';
import { BENCH, ROOT } from './places.mjs';
import { median } from './stats.mjs';

const DIST = path.join(ROOT, 'dist');
const ROUNDS = 3;
/** Not in our own package, so its types are not there. */
const LIGHTHOUSE = 'lighthouse';

/** @type {Readonly<Record<string, string>>} */
const PAGES = {
  timeline: '/',
  matrix: '/matrix/',
  event: '/event/macron-nato-geography-2023/',
  actor: '/actor/macron/',
};

/** Least scores. @type {Readonly<Record<string, number>>} */
const BARS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };

/** @type {Readonly<Record<string, string>>} */
const TIMES = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'speed-index': 'SI',
};

/**
 * @typedef {{ score: number | null; title: string; displayValue?: string; numericValue?: number; scoreDisplayMode: string }} Audit
 * @typedef {object} Report
 * @property {Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>} categories
 * @property {Record<string, Audit>} audits
 * @property {string} lighthouseVersion
 */

/** @param {import('node:http').Server} server @returns {Promise<number>} */
const listen = (server) =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port));
  });

/** Has the host compress each file of the app, as hosts have long done when a reader comes. @param {string} origin */
const warm = (origin) =>
  Promise.all(
    readdirSync(path.join(DIST, 'assets')).map(async (file) => (await fetch(`${origin}/assets/${file}`)).text()),
  );

async function freePort() {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** One run in a browser that has seen nothing before. @param {string} url @returns {Promise<Report>} */
async function run(url) {
  const { default: lighthouse } = await import(LIGHTHOUSE);
  const port = await freePort();
  const options = launchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: Object.keys(BARS),
    });
    return result.lhr;
  } finally {
    await browser.close();
  }
}

const scoreOf = (/** @type {Report} */ report, /** @type {string} */ category) =>
  Math.round(100 * (report.categories[category]?.score ?? 0));
const numberOf = (/** @type {Report} */ report, /** @type {string} */ audit) =>
  report.audits[audit]?.numericValue ?? Number.NaN;

/** What takes points away, worst first. @param {Report} report */
const losses = ({ categories, audits }) =>
  Object.entries(categories).flatMap(([category, { auditRefs }]) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 0.995) return [];
      return [`${category}: ${audit.title} ${audit.displayValue ?? ''} (${Math.round(audit.score * 100)})`];
    }),
  );

async function main() {
  const started = Date.now();
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in PAGES));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: none of ${Object.keys(PAGES).join(', ')}`);
  const names = asked.length > 0 ? asked : Object.keys(PAGES);
  await install();
  if (!existsSync(path.join(DIST, 'index.html'))) await build({ root: ROOT, mode: 'draft', logLevel: 'error' });
  const server = createServer(staticHost({ root: DIST, compress: true }));
  const origin = `http://localhost:${await listen(server)}`;
  /** @type {Map<string, Report[]>} */
  const reports = new Map(names.map((name) => [name, []]));
  try {
    await warm(origin);
    for (let round = 1; round <= ROUNDS; round++) {
      for (const name of names) {
        const report = await run(origin + PAGES[name]);
        reports.get(name)?.push(report);
        const scores = Object.keys(BARS).map((category) => scoreOf(report, category));
        say(`round ${round}, ${name}: ${scores.join(' ')}, ${seconds(started)} s`);
      }
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }

  const rows = [...reports].map(([name, runs]) => {
    const middle = (/** @type {(report: Report) => number} */ read) => Number(median(runs.map(read)));
    return {
      name,
      scores: Object.keys(BARS).map((category) => middle((report) => scoreOf(report, category))),
      times: Object.keys(TIMES).map((audit) => Math.round(middle((report) => numberOf(report, audit)))),
      shift: Math.max(...runs.map((report) => numberOf(report, 'cumulative-layout-shift'))),
      lost: [...new Set(runs.flatMap(losses))],
    };
  });
  const missed = rows.flatMap(({ name, scores, shift }) => [
    ...Object.entries(BARS).flatMap(([category, least], i) => {
      const score = scores[i] ?? 0;
      return score < least ? [`${name}: ${category} ${score}, bar ${least}`] : [];
    }),
    ...(shift >= 0.0005 ? [`${name}: layout shift ${shift.toFixed(3)}, bar 0`] : []),
  ]);
  const [some] = reports.values();
  const text = `# Lighthouse

Written by \`npm run bench:lighthouse\` on ${new Date().toISOString().slice(0, 10)}: Lighthouse ${some?.[0]?.lighthouseVersion}, mobile preset (simulated
slow 4G, processor four times slower), medians of ${ROUNDS} runs, on ${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores.
Bars of issue 6: performance ≥ 98, the others 100, no layout shift. Times in ms.

| page | ${Object.keys(BARS).join(' | ')} | ${Object.values(TIMES).join(' | ')} | CLS |
| --- |${' ---: |'.repeat(Object.keys(BARS).length + Object.keys(TIMES).length + 1)}
${rows.map(({ name, scores, times, shift }) => `| ${name} | ${[...scores, ...times, shift.toFixed(3)].join(' | ')} |`).join('\n')}

${missed.length === 0 ? 'All bars held.' : missed.map((one) => `- **missed** ${one}`).join('\n')}
`;
  console.log(`\n${text}`);
  for (const { name, lost } of rows) for (const one of lost) say(`${name}: ${one}`);
  if (asked.length === 0) writeFileSync(path.join(BENCH, 'lighthouse.md'), text);
  if (missed.length > 0) throw new Error(`${missed.length} bars missed`);
}

main().catch((error) => {
  console.error(process.env.DEBUG ? error : `\n[bench] ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
