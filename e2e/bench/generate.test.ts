import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { compileRecord } from '../../src/compile/compileRecord.ts';
import { writeDataset } from '../../src/contract/dataset.ts';
import { EVENT_KINDS } from '../../src/corpus/vocabulary.ts';
import { writeFixture } from './fixture.ts';
import { generateRecord, sizesFor } from './generate.ts';

// Each record parses some thousand dates first, which a busy machine takes seconds over.
vi.setConfig({ testTimeout: 60_000 });

function freshFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const bytesOf = (seed: number, events: number) => JSON.stringify(generateRecord(seed, sizesFor(events)));

test('the same seed gives the same bytes, another seed others', () => {
  const text = bytesOf(1, 400);
  expect(bytesOf(1, 400)).toBe(text);
  expect(bytesOf(2, 400)).not.toBe(text);
});

test('a seed gives the bytes it always gave, on every machine and in every zone', () => {
  // Another value here means that figures cannot be compared with those measured before: say so in results.md.
  expect(createHash('sha256').update(bytesOf(1, 400)).digest('hex').slice(0, 16)).toMatchInlineSnapshot(
    `"92f458a9d704b8bf"`,
  );
});

test('generated records pass all checks of the real compiler and the benchmark serves what it would write', () => {
  const record = freshFolder();
  writeFileSync(path.join(record, 'dataset.json'), writeDataset(generateRecord(3, sizesFor(600))));
  const result = compileRecord(record);
  expect(result.ok ? [] : result.problems.slice(0, 3)).toEqual([]);

  const fixture = path.join(freshFolder(), 'fixture');
  mkdirSync(fixture);
  writeFixture(fixture, 3, 600);
  // Names hold a hash of the content. The index may differ: it tells the sizes of downloads, which no page here has, as
  // none has the search or the releases.
  const hashed = result.ok ? [...result.files.keys()].filter((name) => /\.[0-9a-f]{10}\.\w+$/.test(name)) : [];
  const written = new Set(readdirSync(path.join(fixture, 'site')));
  expect(hashed.length).toBeGreaterThan(20);
  expect(hashed.filter((name) => !written.has(name) && !/^(?:index|search|releases)\./.test(name))).toEqual([]);
});

test('a record has bursts, every kind of event, wide and doubtful dates, and titles in several scripts', () => {
  const { events, statements, actors, issues } = generateRecord(1, sizesFor(10_000));
  expect([events.length, statements.length, actors.length, issues.length]).toEqual([10_000, 20_000, 500, 60]);
  expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(EVENT_KINDS));
  const dates = events.map(({ date }) => date);
  const shapes = {
    day: /^\d{4}-\d\d-\d\d$/,
    month: /^\d{4}-\d\d$/,
    year: /^\d{4}$/,
    doubtful: /[~?%]/,
    interval: /^\d.*\/\d/,
    'open start': /^\.\.\//,
    'open end': /\/\.\.$/,
  };
  for (const [shape, pattern] of Object.entries(shapes)) {
    expect([shape, dates.some((date) => pattern.test(date))]).toEqual([shape, true]);
  }
  const perMonth = new Map<string, number>();
  for (const date of dates) perMonth.set(date.slice(0, 7), (perMonth.get(date.slice(0, 7)) ?? 0) + 1);
  const counts = [...perMonth.values()].sort((a, b) => a - b);
  expect(Number(counts.at(-1))).toBeGreaterThan(4 * Number(counts[Math.floor(counts.length / 2)]));
  expect(events.every(({ title }) => /\p{Script=Han}/u.test(title.zh))).toBe(true);
  expect(events.some(({ title }) => /[\p{Script=Arabic}]/u.test(title.en))).toBe(true);
});

test('statements are two to an event up to 200,000', () => {
  expect(sizesFor(1000).statements).toBe(2000);
  expect(sizesFor(1_000_000).statements).toBe(200_000);
});
