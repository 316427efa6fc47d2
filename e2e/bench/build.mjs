// @ts-check
/**
 * `npm run bench:build [-- real 200 1000 5000]`: what a build costs, against the bars of issue 6.
 *
 *   real   the record of `data/` with all its cards: cold, with no card drawn before, and warm, straight after
 *   200 …  a made record of so many events without cards (a card costs the same whatever the record), and how much each
 *          event adds to a build of 20
 *
 * Each build runs in a process of its own and in folders of its own. What was measured is kept in `build.json`, so that
 * it may be measured in parts; the table is written to `build.md`. Fails when a bar is missed.
 *
 *   node build.mjs one <mode> <record's folder> <work folder>     one build, its time as JSON in `<work folder>/time.json`
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { say } from './install.mjs';
import { BENCH, CACHE, ROOT } from './places.mjs';

const SEED = 1;
const SIZES = [200, 1000, 5000];
/** A build without a record to speak of. */
const BASE = 20;
const WORK = path.join(CACHE, 'build');
const KEPT = path.join(BENCH, 'build.json');
const BARS = { cold: 180, warm: 30, growth: 1.25 };

/**
 * @typedef {{ seconds: number; cpu: number; pages: number; cards: number }} Time  seconds on the clock and of all
 *   processors together
 */

/** One build, in this process. @param {string} mode @param {string} record @param {string} work */
async function one(mode, record, work) {
  mkdirSync(work, { recursive: true });
  const publicDir = path.join(work, 'public');
  cpSync(path.join(ROOT, 'public'), publicDir, {
    recursive: true,
    filter: (file) => path.relative(ROOT, file) !== path.join('public', 'data'),
  });
  // The compiler of the record writes to `public/data` of the folder it is started in.
  process.chdir(work);
  process.env['RECORD'] = record;
  process.env['CARD_CACHE'] = path.join(work, 'cards');
  const started = performance.now();
  const cpu = process.cpuUsage();
  await build({
    root: ROOT,
    configFile: path.join(ROOT, 'vite.config.ts'),
    mode,
    publicDir,
    logLevel: 'error',
    build: { outDir: path.join(work, 'dist'), emptyOutDir: true },
  });
  const { user, system } = process.cpuUsage(cpu);
  const files = readdirSync(path.join(work, 'dist'), { recursive: true }).map(String);
  /** @type {Time} */
  const time = {
    seconds: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    pages: files.filter((file) => file.endsWith('.html')).length,
    cards: files.filter((file) => /cards[\\/].*\.png$/.test(file)).length,
  };
  writeFileSync(path.join(work, 'time.json'), JSON.stringify(time));
}

/** @param {string} mode @param {string} record @param {string} work @returns {Promise<Time>} */
async function timeOf(mode, record, work) {
  const args = ['--max-old-space-size=6000', fileURLToPath(import.meta.url), 'one', mode, record, work];
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
    child.on('error', () => resolve(1));
    child.on('exit', resolve);
  });
  if (code !== 0) throw new Error('a build failed; its own words are above');
  return JSON.parse(readFileSync(path.join(work, 'time.json'), 'utf8'));
}

/** A made record that grows evenly: actors (up to 500), sources and statements with the events. @param {number} events */
async function madeRecord(events) {
  const folder = path.join(WORK, `record-${events}`);
  mkdirSync(folder, { recursive: true });
  const load = (/** @type {string} */ file) =>
    runnerImport(path.join(ROOT, file), { root: ROOT, configFile: false, logLevel: 'error', envFile: false });
  const { module: generator } = await load('e2e/bench/generate.ts');
  const { module: dataset } = await load('src/contract/dataset.ts');
  const sizes = {
    events,
    statements: 2 * events,
    actors: Math.min(500, 20 + events / 10),
    issues: 20,
    sources: 10 + events / 2,
  };
  writeFileSync(path.join(folder, 'dataset.json'), dataset.writeDataset(generator.generateRecord(SEED, sizes)));
  return folder;
}

/** @param {number} value */
const inTenths = (value) => value.toFixed(1);

/** The table and what it says of the bars. @param {Record<string, Time>} kept */
function tell(kept) {
  const base = kept[BASE];
  /** @type {(size: number) => number | null}  what an event adds, ms of processor time */
  const added = (size) => {
    const time = kept[size];
    return time && base ? ((time.cpu - base.cpu) / (size - BASE)) * 1000 : null;
  };
  const each = SIZES.flatMap((size) => added(size) ?? []);
  const growth = each.length === SIZES.length ? Number(each.at(-1)) / Number(each[0]) : null;
  const { cold, warm } = kept;
  const bars = [
    ...(cold
      ? [
          {
            bar: `real record, cold, ≤ ${BARS.cold} s`,
            found: `${inTenths(cold.seconds)} s`,
            ok: cold.seconds <= BARS.cold,
          },
        ]
      : []),
    ...(warm
      ? [
          {
            bar: `real record, warm, ≤ ${BARS.warm} s`,
            found: `${inTenths(warm.seconds)} s`,
            ok: warm.seconds <= BARS.warm,
          },
        ]
      : []),
    ...(growth === null
      ? []
      : [
          {
            bar: `an event of ${SIZES.at(-1)} costs ≤ ${BARS.growth} × one of ${SIZES[0]}`,
            found: `${growth.toFixed(2)} ×`,
            ok: growth <= BARS.growth,
          },
        ]),
  ];
  /** @type {(name: string, key: string | number) => string[]} */
  const row = (name, key) => {
    const time = kept[key];
    if (!time) return [];
    const each = typeof key === 'number' && key !== BASE ? added(key) : null;
    return [
      `| ${name} | ${time.pages} | ${time.cards || '–'} | ${inTenths(time.seconds)} | ${inTenths(time.cpu)} | ${each === null ? '–' : inTenths(each)} |`,
    ];
  };
  const text = `# What a build costs

Written by \`npm run bench:build\` on ${new Date().toISOString().slice(0, 10)}, on ${os.cpus()[0]?.model.trim()}, ${os.availableParallelism()} cores, Node ${process.version}.
Seconds on the clock, and of all cores together; what an event adds is beyond a build of ${BASE} events.

| record | pages | cards | s | s of processor | an event adds, ms |
| --- | ---: | ---: | ---: | ---: | ---: |
${[...row('real, cold', 'cold'), ...row('real, warm', 'warm'), ...[BASE, ...SIZES].flatMap((size) => row(`made, ${size} events`, size))].join('\n')}

| bar of issue 6 | found | held |
| --- | ---: | --- |
${bars.map(({ bar, found, ok }) => `| ${bar} | ${found} | ${ok ? 'yes' : '**no**'} |`).join('\n')}
`;
  return { text, missed: bars.filter(({ ok }) => !ok).length };
}

async function main() {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => name !== 'real' && !SIZES.includes(Number(name)));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: none of real, ${SIZES.join(', ')}`);
  const wants = (/** @type {string | number} */ name) => asked.length === 0 || asked.includes(String(name));
  /** @type {Record<string, Time>} */
  const kept = asked.length > 0 && existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {};
  rmSync(WORK, { recursive: true, force: true });
  const note = (/** @type {string | number} */ key, /** @type {Time} */ time) => {
    kept[key] = time;
    writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`);
    say(
      `${key}: ${inTenths(time.seconds)} s, ${inTenths(time.cpu)} s of processor, ${time.pages} pages, ${time.cards} cards`,
    );
  };
  try {
    if (wants('real')) {
      for (const state of ['cold', 'warm']) {
        note(state, await timeOf('production', path.join(ROOT, 'data'), path.join(WORK, 'real')));
      }
    }
    const sizes = SIZES.filter(wants);
    for (const size of sizes.length > 0 ? [BASE, ...sizes] : []) {
      note(size, await timeOf('draft', await madeRecord(size), path.join(WORK, `made-${size}`)));
      rmSync(path.join(WORK, `made-${size}`), { recursive: true, force: true });
    }
  } finally {
    rmSync(WORK, { recursive: true, force: true });
  }
  const { text, missed } = tell(kept);
  console.log(`\n${text}`);
  writeFileSync(path.join(BENCH, 'build.md'), text);
  if (missed > 0) throw new Error(`${missed} bars missed`);
}

const [what, mode = '', record = '', work = ''] = process.argv.slice(2);
(what === 'one' ? one(mode, record, work) : main()).catch((error) => {
  console.error(process.env['DEBUG'] ? error : `\n[bench] ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
