// @ts-check
/**
 * What a run needs and keeps: the generated records and our built site, each in a folder of `.cache/bench` named by a
 * hash of all that it is made from. Making runs in a process of its own, since a million events want more memory than
 * Node gives and the build must not touch the project's own `dist/` and `public/data/`:
 *
 *   node made.mjs fixture <folder> <seed> <events>
 *   node made.mjs whole <folder> <seed> <events>
 *   node made.mjs site <folder> <seed> [plain]
 *   node made.mjs matrix <folder> <record's folder>
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { isMain } from '../../.ci/isMain.mjs';
import { CACHE, hashOf, ROOT } from './places.mjs';

const FIXTURE = fileURLToPath(new URL('./fixture.ts', import.meta.url));
const MATRIX = fileURLToPath(new URL('./matrixData.ts', import.meta.url));
/** What the built site depends on. */
const SITE = ['src', 'index.html', 'vite.config.ts', 'package-lock.json', 'e2e/bench/generate.ts'];
/** Heap of a maker, MB: packing a million events takes about three gigabytes. */
const HEAP_MB = 8000;

/**
 * The folder of a thing, made unless an earlier run has made it. Others of its name are removed: they are out of date.
 * @param {string} name @param {string} hash @param {(folder: string) => string[]} args  of the maker
 */
async function keep(name, hash, args) {
  const folder = path.join(CACHE, `${name}.${hash}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const old = readdirSync(CACHE).filter((entry) => entry.startsWith(`${name}.`));
  for (const entry of old) rmSync(path.join(CACHE, entry), { recursive: true, force: true });
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log(`[bench] making ${name}`);
  const timer = setInterval(() => console.log(`[bench] still making ${name}, ${seconds()} s`), 10_000);
  const fresh = `${folder}.part`;
  mkdirSync(fresh);
  const code = await new Promise((resolve) => {
    const script = fileURLToPath(import.meta.url);
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, script, ...args(fresh)], {
      cwd: fresh,
      stdio: 'inherit',
      // Or loading the generator would make the build one for development.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.on('error', () => resolve(1));
    child.on('exit', resolve);
  });
  clearInterval(timer);
  if (code !== 0) throw new Error(`${name} could not be made (exit code ${code}); what went wrong is above`);
  renameSync(fresh, folder);
  console.log(`[bench] ${name} made in ${seconds()} s`);
  return folder;
}

/** A record of so many events in all its forms: `site/`, `columns.bin`, `events.json`, `about.json`. @param {number} seed @param {number} events */
export async function fixtureFolder(seed, events) {
  // Only the modules that take part: the compiler's checks change oftener than its output.
  const { dependencies } = await load(FIXTURE);
  const hash = hashOf([FIXTURE, ...dependencies.filter((file) => !file.includes('node_modules'))].sort());
  return keep(`record-${events}`, `${seed}-${hash}`, (folder) => ['fixture', folder, `${seed}`, `${events}`]);
}

/** A record of so many events with every file that the app may ask for, details and the index of the search too: `site/`. @param {number} seed @param {number} events */
export async function wholeFolder(seed, events) {
  const { dependencies } = await load(FIXTURE);
  const hash = hashOf([FIXTURE, ...dependencies.filter((file) => !file.includes('node_modules'))].sort());
  return keep(`whole-${events}`, `${seed}-${hash}`, (folder) => ['whole', folder, `${seed}`, `${events}`]);
}

/** The stances of a made record for the other pages of the matrix: `matrix.json`. @param {string} record  its folder */
export async function matrixFolder(record) {
  const { dependencies } = await load(MATRIX);
  const hash = hashOf([MATRIX, ...dependencies.filter((file) => !file.includes('node_modules'))].sort());
  return keep('matrix', `${path.basename(record)}-${hash}`, (folder) => ['matrix', folder, record]);
}

/**
 * Our site, built over a record of twenty events whose data files are then exchanged for others.
 * @param {number} seed @param {{ plain?: boolean }} [options]  plain: not minified and with source maps, for profiles
 */
export const siteFolder = (seed, { plain = false } = {}) =>
  keep(plain ? 'plain-site' : 'site', `${seed}-${hashOf(SITE)}`, (folder) => [
    'site',
    folder,
    `${seed}`,
    ...(plain ? ['plain'] : []),
  ]);

/** A TypeScript module with the files that it imports. @param {string} file */
const load = (file) => runnerImport(file, { root: ROOT, configFile: false, logLevel: 'error', envFile: false });

/** @param {string} folder @param {number} seed @param {boolean} plain */
async function makeSite(folder, seed, plain) {
  const { module } = await load(FIXTURE);
  const work = path.join(folder, 'work');
  mkdirSync(path.join(work, 'record'), { recursive: true });
  cpSync(path.join(ROOT, 'public'), path.join(work, 'public'), {
    recursive: true,
    filter: (file) => path.relative(ROOT, file) !== path.join('public', 'data'),
  });
  module.writeSmallRecord(path.join(work, 'record'), seed);
  // The compiler of the record writes to `public/data` of the folder it is started in.
  process.chdir(work);
  process.env['RECORD'] = path.join(work, 'record');
  await build({
    root: ROOT,
    configFile: path.join(ROOT, 'vite.config.ts'),
    publicDir: path.join(work, 'public'),
    logLevel: 'error',
    build: {
      outDir: path.join(folder, 'dist'),
      emptyOutDir: true,
      ...(plain ? { minify: false, sourcemap: true } : {}),
    },
  });
}

if (isMain(import.meta.url)) {
  const [what, folder = '', seed, more] = process.argv.slice(2);
  if (what === 'fixture') {
    const { module } = await load(FIXTURE);
    module.writeFixture(folder, Number(seed), Number(more));
  } else if (what === 'whole') {
    const { module } = await load(FIXTURE);
    module.writeWhole(folder, Number(seed), Number(more));
  } else if (what === 'matrix') {
    const { module } = await load(MATRIX);
    module.writeMatrix(folder, seed ?? '');
  } else {
    await makeSite(folder, Number(seed), more === 'plain');
  }
}
