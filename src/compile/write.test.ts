import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFiles } from './write.ts';

let parent = '';
let out = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'stanceline-write-'));
  out = join(parent, 'deep', 'data');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

const first = new Map([
  ['manifest.json', '1'],
  ['index.a.json', 'old'],
]);

it('writeFiles makes the folder and its parents', () => {
  writeFiles(out, first);
  expect(contents(out)).toEqual({ 'manifest.json': '1', 'index.a.json': 'old' });
});

it('writeFiles leaves nothing of the earlier files, and nothing beside the folder', () => {
  writeFiles(out, first);
  writeFiles(out, new Map([['manifest.json', '2']]));
  expect(contents(out)).toEqual({ 'manifest.json': '2' });
  expect(readdirSync(join(parent, 'deep'))).toEqual(['data']);
});

it('writeFiles that fails half-way leaves the folder as it was', () => {
  writeFiles(out, first);
  const impossible = new Map([
    ['manifest.json', '2'],
    ['manifest.json/no-folder.json', '3'],
  ]);
  expect(() => writeFiles(out, impossible)).toThrow();
  expect(contents(out)).toEqual({ 'manifest.json': '1', 'index.a.json': 'old' });
  expect(readdirSync(join(parent, 'deep'))).toEqual(['data']);
});

it('writeFiles refuses a folder that holds other things', () => {
  writeFileSync(join(parent, 'thesis.txt'), 'years of work');
  expect(() => writeFiles(parent, first)).toThrow('holds other files');
  expect(contents(parent)).toEqual({ 'thesis.txt': 'years of work' });
});
