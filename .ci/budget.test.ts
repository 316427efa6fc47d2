import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { measure } from './budget.mjs';
import { plant } from './plant.ts';

/** Text that gzip cannot make smaller than about `kB`. */
const noise = (kB: number) => randomBytes(kB * 1000).toString('base64');

const MANIFEST = {
  'index.html': { file: 'assets/entry.js', isEntry: true, imports: ['_shared.js'], css: ['assets/entry.css'] },
  '_shared.js': { file: 'assets/shared.js', dynamicImports: ['src/views/matrix/Matrix.tsx'] },
  'src/views/matrix/Matrix.tsx': { file: 'assets/matrix.js', src: 'src/views/matrix/Matrix.tsx', isDynamicEntry: true },
};

function site(files: Readonly<Record<string, string>>, manifest: object = MANIFEST): string {
  const folder = plant({
    'dist/.vite/manifest.json': JSON.stringify(manifest),
    'dist/assets/entry.js': 'entry',
    'dist/assets/entry.css': 'css',
    'dist/assets/shared.js': 'shared',
    'dist/assets/matrix.js': 'matrix',
    'dist/data/manifest.json': '{"index":"index.0a1b.bin"}',
    'dist/data/index.0a1b.bin': '{}',
    ...files,
  });
  return path.join(folder, 'dist');
}

const brokenOf = (dist: string) => measure(dist).flatMap(({ broken }) => broken ?? []);

test('the budget counts the entry, what it imports statically, and the data of the first view', () => {
  const files = measure(site({})).map(({ kind, parts }) => [kind, parts.map(({ file }) => file).sort()]);
  expect(files).toEqual([
    ['JavaScript', ['assets/entry.js', 'assets/shared.js']],
    ['CSS', ['assets/entry.css']],
    ['data', ['data/index.0a1b.bin', 'data/manifest.json']],
  ]);
});

test('the budget is broken by a shared chunk that grows, and not by one behind import()', () => {
  expect(brokenOf(site({ 'dist/assets/matrix.js': noise(200) }))).toEqual([]);
  expect(brokenOf(site({ 'dist/assets/shared.js': noise(121) }))).toEqual([
    expect.stringMatching(/^JavaScript: 12\d\.\d kB gzip of 120/),
  ]);
});

test.each([
  ['the timeline', 'src/views/timeline/Timeline.tsx', { src: 'src/views/timeline/Timeline.tsx' }],
  ['React’s own code', '_dom.js', { name: 'dom' }],
])('the budget counts %s even when it is split off, because it is of the first view', (_, key, of) => {
  const manifest = { ...MANIFEST, [key]: { file: 'assets/late.js', ...of, isDynamicEntry: true } };
  expect(brokenOf(site({ 'dist/assets/late.js': noise(121) }, manifest))).toHaveLength(1);
});

test('the budget counts the words of one language, the larger', () => {
  const words = Object.fromEntries(
    ['english', 'chinese'].map((name) => [`_${name}.js`, { file: `assets/${name}.js`, name }]),
  );
  const files = { 'dist/assets/english.js': noise(70), 'dist/assets/chinese.js': noise(80) };
  expect(brokenOf(site(files, { ...MANIFEST, ...words }))).toEqual([]);
  const [counted] = measure(site(files, { ...MANIFEST, ...words }));
  expect(counted?.parts[0]?.file).toBe('assets/chinese.js');
});

test('the budget is broken by an index that grows', () => {
  expect(brokenOf(site({ 'dist/data/index.0a1b.bin': noise(61) }))).toEqual([expect.stringMatching(/^data: /)]);
});

test('the budget does not hold over nothing', () => {
  expect(() => measure(plant({}))).toThrow(/npm run build/);
  expect(() => measure(site({}, {}))).toThrow(/no entry/);
  expect(() => measure(site({ 'dist/data/manifest.json': '{}' }))).toThrow(/names no index/);
});
