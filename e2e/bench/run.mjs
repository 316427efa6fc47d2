// @ts-check
/**
 * `npm run bench`: measures our timeline, a bare canvas page and three libraries on the same records.
 *
 * 1. installs this package, on first use
 * 2. makes the records and builds our site, unless an earlier run has
 * 3. warms every page up, then measures all in turn, round by round
 * 4. prints the medians, their ratios and the bars, and writes them
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { verdictsOf } from './bars.mjs';
import { install, say, seconds } from './install.mjs';
import { fixtureFolder, siteFolder } from './made.mjs';
import { calibrate, measure, openLab, SUBJECTS, warmUp } from './measure.mjs';
import { GROWTH_SUBJECTS, HELP, planOf, readOptions } from './options.mjs';
import { BENCH, CACHE, ROOT } from './places.mjs';
import { profile } from './profile.mjs';
import { startServer } from './server.mjs';
import { median } from './stats.mjs';
import { barsTable, formatNumber, mediansTable, ratiosTable, reportOf, withFigures } from './table.mjs';

/** @typedef {import('./measure.mjs').Measured} Measured */

/** The size that every page is warmed up at. */
const WARM_EVENTS = 1000;
/** What took longer than this is not measured again. */
const LONG_MS = 45_000;

/** @param {readonly Measured[]} runs  of one page at one size @returns {import('./table.mjs').Row} */
function mediansOf(runs) {
  const whole = runs.filter(({ failure }) => failure === null);
  const last = /** @type {Measured} */ (whole.at(-1) ?? runs.at(-1));
  const keys = /** @type {const} */ (['picture', 'block', 'filter', 'p50', 'p95', 'max', 'cpu', 'processCpu', 'heap']);
  const figures = keys.map((key) => {
    const value = median(whole.flatMap((run) => run[key] ?? []));
    return [key, value === null ? null : Math.round(value * 100) / 100];
  });
  const remark = runs.find((run) => run.remark !== null)?.remark ?? null;
  return { ...last, ...Object.fromEntries(figures), remark, rounds: runs.length };
}

/** @param {import('./options.mjs').Options} options */
async function bench(options) {
  const plan = planOf(options, SUBJECTS);
  if (plan.length === 0) throw new Error('nothing to measure with these sizes and pages');
  const subjects = [...new Set(plan.map(({ subject }) => subject))];
  /** @type {Map<number, string>} */
  const records = new Map();
  for (const events of new Set([WARM_EVENTS, ...plan.map((cell) => cell.events)])) {
    records.set(events, await fixtureFolder(options.seed, events));
  }
  const site = path.join(await siteFolder(options.seed), 'dist');
  const server = await startServer({ site, records });
  const lab = openLab(server.origin);
  const started = Date.now();
  const loads = [os.loadavg()[0] ?? 0];
  /** @type {number[]} */
  const calibrations = [await calibrate(lab)];

  /** Pages that the hand does not reach. @type {Set<string>} */
  const lost = new Set();
  for (const subject of subjects) {
    say(`warming ${SUBJECTS[subject]?.name} up`);
    try {
      await warmUp(lab, subject, WARM_EVENTS).catch(() => warmUp(lab, subject, WARM_EVENTS));
    } catch (error) {
      if (GROWTH_SUBJECTS.includes(subject)) throw error;
      say(`LEFT OUT: ${error instanceof Error ? error.message : error}`);
      lost.add(subject);
    }
  }
  /** @type {Map<string, Measured[]>} */
  const runs = new Map(plan.map(({ events, subject }) => [`${events} ${subject}`, []]));
  /** @type {Set<string>} */
  const given = new Set();
  for (let round = 1; round <= options.rounds; round++) {
    for (const { events, subject } of plan) {
      const key = `${events} ${subject}`;
      if (given.has(key) || lost.has(subject)) continue;
      if (seconds(started) > options.minutes * 60) {
        say(`${options.minutes} minutes are over: round ${round} ends at ${SUBJECTS[subject]?.name}, ${events} events`);
        round = options.rounds;
        break;
      }
      const about = JSON.parse(readFileSync(path.join(records.get(events) ?? '', 'about.json'), 'utf8'));
      const begun = Date.now();
      const result = await measure(lab, subject, events, about);
      runs.get(key)?.push(result);
      // What showed nothing, or took long, would only do so again.
      if (result.failure !== null || Date.now() - begun > LONG_MS) given.add(key);
      const words =
        result.failure ??
        `picture ${formatNumber(result.picture)}, frame p95 ${formatNumber(result.p95)}, CPU ${formatNumber(result.cpu)} ms`;
      say(`round ${round}, ${events} events, ${SUBJECTS[subject]?.name}: ${words} (${seconds(begun)} s)`);
    }
    loads.push(os.loadavg()[0] ?? 0);
    calibrations.push(await calibrate(lab));
  }
  const chromium = await lab.version();
  await lab.close();
  server.close();

  /** @type {import('./table.mjs').Results['sizes']} */
  const sizes = {};
  for (const { events, subject } of plan) {
    const list = runs.get(`${events} ${subject}`) ?? [];
    if (list.length > 0) sizes[events] = { ...sizes[events], [subject]: mediansOf(list) };
  }
  const calibrationMs = Math.min(...calibrations);
  /** @type {import('./table.mjs').Results} */
  const results = {
    measured: new Date().toISOString().slice(0, 10),
    command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
    seed: options.seed,
    machine: {
      cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
      cores: os.cpus().length,
      memoryGb: Math.round(os.totalmem() / 1e9),
      system: `${os.type()} ${os.release()}`,
      node: process.versions.node,
      chromium,
      load: Math.round(Math.max(...loads) * 10) / 10,
      calibrationMs,
    },
    sizes,
    bars: verdictsOf(sizes, calibrationMs),
  };
  return { results, minutes: seconds(started) / 60 };
}

/** @param {import('./table.mjs').Results} results @param {boolean} isWhole  a default run, whose table is the project's */
async function write(results, isWhole) {
  const folder = isWhole ? BENCH : CACHE;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(path.join(folder, 'results.md'), reportOf(results));
  if (isWhole) {
    const page = path.join(ROOT, 'README.md');
    writeFileSync(page, withFigures(readFileSync(page, 'utf8'), results));
  }
  say(`written to ${path.relative(process.cwd(), path.join(folder, 'results.md'))} and results.json beside it`);
}

async function main() {
  const options = readOptions(process.argv.slice(2), Object.keys(SUBJECTS));
  if (options.help) return console.log(HELP);
  await install();
  if (options.profile) return console.log(await profile(options.profile, options.seed));
  const { results, minutes } = await bench(options);
  for (const [events, rows] of Object.entries(results.sizes)) {
    console.log(`\n${Number(events).toLocaleString('en')} events\n${mediansTable(rows)}`);
    const ratios = ratiosTable(rows);
    if (ratios !== null) console.log(`\n${ratios}`);
  }
  console.log(`\n${barsTable(results.bars)}\n`);
  await write(results, options.sizes === null && options.only === null);
  say(`measured in ${minutes.toFixed(1)} minutes`);
  if (!options.check) return;
  const missed = results.bars.filter(({ ok }) => ok === false);
  if (results.bars.every(({ ok }) => ok === null))
    throw new Error('no bar could be checked with these sizes and pages');
  if (missed.length > 0) throw new Error(`${missed.length} of ${results.bars.length} bars missed`);
}

main().catch((error) => {
  console.error(process.env.DEBUG ? error : `\n[bench] ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
