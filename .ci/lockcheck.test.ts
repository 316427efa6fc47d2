import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lockProblems } from './lockcheck.mjs';

const lock = JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'package-lock.json'), 'utf8'));

test('the lock is complete and holds no addresses', () => {
  expect(lockProblems(lock)).toEqual([]);
});

test('the lock check finds a download address and names the package', () => {
  const planted = structuredClone(lock);
  planted.packages['node_modules/vite'].resolved = 'https://registry.example/vite.tgz';
  expect(lockProblems(planted)).toEqual([expect.stringMatching(/^node_modules\/vite: has a download address/)]);
});

test('the lock check finds a platform package that npm left out and names both', () => {
  const planted = structuredClone(lock);
  delete planted.packages['node_modules/@biomejs/cli-darwin-arm64'];
  expect(lockProblems(planted)).toEqual([
    expect.stringMatching(
      /^node_modules\/@biomejs\/biome: its optional package @biomejs\/cli-darwin-arm64 is not locked/,
    ),
  ]);
});

test('the lock check finds optional packages nested in, beside and above their package', () => {
  const entry = { optionalDependencies: { native: '1' } };
  const places = ['a/node_modules/b/node_modules/native', 'a/node_modules/native', 'native'];
  for (const place of places) {
    const packages = { 'node_modules/a/node_modules/b': entry, [`node_modules/${place}`]: {} };
    expect(lockProblems({ packages })).toEqual([]);
  }
  const elsewhere = { 'node_modules/a/node_modules/b': entry, 'node_modules/c/node_modules/native': {} };
  expect(lockProblems({ packages: elsewhere })).toHaveLength(1);
});

test('the lock check does not pass over a lock without packages', () => {
  expect(lockProblems({})).toHaveLength(1);
});
