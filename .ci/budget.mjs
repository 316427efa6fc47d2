// @ts-check
/**
 * The size budget: `node .ci/budget.mjs [dist]`, after a build. What a reader loads before the first picture, gzip -9,
 * in kB of 1,000 bytes: the JavaScript and CSS that Vite's manifest says the entry pulls in, and the first view's data.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { isMain } from './isMain.mjs';

/**
 * What is measured, with the bar in kB and where to look when it is broken. CSS has no bar and is only shown.
 * @type {Record<'JavaScript' | 'CSS' | 'data', { bar: number; advice: string }>}
 */
const KINDS = {
  JavaScript: {
    bar: 120,
    advice:
      'Look at the largest chunk above: what is not the timeline belongs behind import(), and d3 is imported by name.',
  },
  CSS: { bar: Number.POSITIVE_INFINITY, advice: '' },
  data: {
    bar: 60,
    advice: 'Look at what src/compile/ packs: what only a panel shows belongs into the details, not into the index.',
  },
};

/**
 * Lazy or not, these are part of the first view, by the module or the group of modules that the chunk is of: React's own
 * code, and the timeline; not the list that phones show in place of the picture, which is the smaller of the two.
 */
const FIRST_VIEW = /^(?:dom$|src\/views\/timeline\/Timeline(?!List))/;

/** The words of the interface, a chunk for each language, of which a reader loads one. */
const WORDS = ['english', 'chinese'];

/** @typedef {{ file: string; name?: string; src?: string; isEntry?: boolean; imports?: string[]; css?: string[] }} Chunk */

/**
 * Files the entry loads before it can run, and those of the first view: static imports followed to the end; of the
 * languages the largest.
 * @param {Readonly<Record<string, Chunk>>} manifest  `dist/.vite/manifest.json`
 * @param {(file: string) => number} size
 */
function filesOfFirstView(manifest, size) {
  const words = Object.values(manifest).filter((chunk) => WORDS.includes(chunk.name ?? ''));
  const [largest] = words.sort((a, b) => size(b.file) - size(a.file));
  const isFirst = (/** @type {Chunk} */ chunk) => chunk.isEntry || FIRST_VIEW.test(chunk.src ?? chunk.name ?? '');
  const chunks = new Set(Object.values(manifest).filter(isFirst));
  if (largest) chunks.add(largest);
  // A set that grows while it is walked: the walk reaches what is added.
  for (const chunk of chunks) {
    for (const key of chunk.imports ?? []) chunks.add(/** @type {Chunk} */ (manifest[key]));
  }
  const files = [...chunks].flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]);
  const ending = (/** @type {RegExp} */ end) => [...new Set(files.filter((file) => end.test(file)))];
  return { JavaScript: ending(/\.m?js$/), CSS: ending(/\.css$/) };
}

/** The data files of the first view: the manifest and the index that it names. @param {string} dist */
function dataOfFirstView(dist) {
  const name = 'data/manifest.json';
  // Those of earlier releases are further down in it.
  const { index } = JSON.parse(readFileSync(path.join(dist, name), 'utf8'));
  const indexes = [index].flat().flatMap((one) => /^(?:.*\/)?(index\.[\w-]+\.\w+)$/.exec(one)?.[1] ?? []);
  if (indexes.length === 0)
    throw new Error(`${name} names no index.<hash> file, so the first view's data cannot be measured`);
  return [name, ...indexes.map((file) => `data/${file}`)];
}

/**
 * Measures a built site.
 * @param {string} dist
 * @returns per kind its files with their kB, largest first, the sum, the bar, and what to do when the bar is broken
 * @throws when the build lacks what is to be measured: a budget over nothing would always hold
 */
export function measure(dist) {
  const manifestFile = path.join(dist, '.vite', 'manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`${manifestFile} is not there: run npm run build first`);
  const size = (/** @type {string} */ file) =>
    gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length / 1000;
  const files = filesOfFirstView(JSON.parse(readFileSync(manifestFile, 'utf8')), size);
  if (files.JavaScript.length === 0) throw new Error(`${manifestFile} has no entry, so there is nothing to measure`);
  return Object.entries({ ...files, data: dataOfFirstView(dist) }).map(([kind, names]) => {
    const { bar, advice } = KINDS[/** @type {keyof typeof KINDS} */ (kind)];
    const parts = names.map((file) => ({ file, kB: size(file) })).sort((a, b) => b.kB - a.kB);
    const kB = parts.reduce((sum, part) => sum + part.kB, 0);
    return { kind, parts, kB, bar, broken: kB > bar ? `${kind}: ${kB.toFixed(1)} kB gzip of ${bar}. ${advice}` : null };
  });
}

if (isMain(import.meta.url)) {
  const cell = (/** @type {string} */ name, /** @type {number} */ kB) =>
    `${name.padEnd(58)}${kB.toFixed(1).padStart(7)}`;
  console.log('First view, kB gzip -9');
  const measured = measure(process.argv[2] ?? 'dist');
  for (const { kind, parts, kB, bar } of measured) {
    for (const { file, kB: part } of parts) console.log(`  ${cell(file, part)}`);
    console.log(`${cell(kind, kB)}  ${Number.isFinite(bar) ? ` of ${bar}` : ''}`);
  }
  for (const { broken } of measured) {
    if (broken === null) continue;
    console.error(`over budget: ${broken}`);
    process.exitCode = 1;
  }
}
