import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readCorpus } from '#corpus/indexCorpus.ts';
import type { PackedReleases } from '#corpus/packed.ts';
import { runCommand } from '../cli.ts';
import { compileRecord } from '../compileRecord.ts';
import { type Edit, put, recordWith, removeCopies, rewrite, set } from '../fixtures/broken.ts';
import { jsonIn } from '../fixtures/packed.ts';

afterAll(removeCopies);

const HEAD = 'record.json';
/** What the valid record's release publishes, to be kept beside a later one. */
const published = (() => {
  const result = compileRecord(recordWith());
  if (!result.ok) throw new Error('the valid record is not valid');
  return String(result.files.get('dataset.json'));
})();
const asRelease = (id: string): Edit => rewrite(HEAD, '"id": "2024-01-31"', `"id": "${id}"`);
const kept = (name = '2024-01-31'): Edit => put(`releases/${name}.json`, published);

const compiled = (...edits: readonly Edit[]) => {
  const result = compileRecord(recordWith(...edits));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.files;
};
const codesOf = (...edits: readonly Edit[]) => {
  const result = compileRecord(recordWith(...edits));
  return result.ok ? [] : result.problems.map(({ file, code }) => `${file} ${code}`);
};

describe('an earlier release', () => {
  const files = compiled(
    kept(),
    asRelease('second'),
    set('events.json', 'summit-2023', 'title.en', 'Summit at Eastport'),
  );
  const corpusAt = (index: string) => readCorpus(gunzipSync(files.get(index) as Uint8Array));
  const manifest = jsonIn(files, 'manifest.json');

  it('stays whole beside the present one: its data, and the record as it was', () => {
    expect(jsonIn(files, 'releases/2024-01-31/dataset.json').events).toEqual(JSON.parse(published).events);
    const titles = (release: string) => String(files.get(`releases/${release}/events.csv`));
    expect(['second', '2024-01-31'].map((release) => titles(release).includes('Summit at Eastport'))).toEqual([
      true,
      false,
    ]);
    const [now, then] = [corpusAt(manifest.index), corpusAt(manifest.releases['2024-01-31'])];
    expect([now, then].map(({ release }) => release.id)).toEqual(['second', '2024-01-31']);
    const titleIn = (corpus: typeof now) => corpus.events.title.en[corpus.eventRows.get('summit-2023') ?? -1];
    expect([now, then].map(titleIn)).toEqual(['Summit at Eastport', 'League summit']);
    for (const { details } of [now, then]) {
      for (const name of [...details.events, details.sources, details.search]) expect(files.has(name ?? '')).toBe(true);
    }
    for (const { releases } of [now, then])
      expect(releases?.list.map(({ id }) => id)).toEqual(['second', '2024-01-31']);
  });

  it('is told apart from the present one, record by record', () => {
    const { releases } = jsonIn(files, corpusAt(manifest.index).releases?.file ?? '') as PackedReleases;
    const change = {
      added: [],
      changed: [
        { kind: 'event', id: 'summit-2023', name: { en: 'Summit at Eastport', zh: '联盟峰会' }, fields: ['title'] },
      ],
      retired: [],
      stances: [],
    };
    expect(releases['second']).toEqual({ before: { id: '2024-01-31', ...change }, since: null });
    expect(releases['2024-01-31']).toEqual({ before: null, since: change });
  });
});

describe('the folder of releases', () => {
  it('holds the present release only as it was published', () => {
    expect(codesOf(kept())).toEqual([]);
    expect(codesOf(kept(), set('events.json', 'summit-2023', 'title.en', 'Another'))).toEqual([
      'releases/2024-01-31.json release-changed',
    ]);
  });

  it('names each release by its id, and none after the record', () => {
    expect(codesOf(kept('first'), asRelease('second'))).toEqual(['releases/first.json release-name']);
    const late = published.replace('"date":"2024-01-31"', '"date":"2025-01-31"');
    expect(codesOf(put('releases/2024-01-31.json', late), asRelease('second'))).toEqual([
      'releases/2024-01-31.json release-late',
    ]);
  });

  it('says of a file that cannot be read which it is', () => {
    expect(codesOf(put('releases/2024-01-31.json', '{'), asRelease('second'))).toEqual([
      'releases/2024-01-31.json json-syntax',
    ]);
  });
});

it('data:release keeps the record, and refuses to keep another under the same id', async () => {
  const lines: string[] = [];
  const terminal = { out: (text: string) => void lines.push(text), error: (text: string) => void lines.push(text) };
  const folder = recordWith();
  const run = () => runCommand(['release', '--record', folder], {}, terminal);
  expect(await run()).toBe(0);
  expect(readFileSync(join(folder, 'releases/2024-01-31.json'), 'utf8')).toBe(published);
  expect(await run()).toBe(0);
  const changed = recordWith(kept(), set('events.json', 'summit-2023', 'title.en', 'Another'));
  expect(await runCommand(['release', '--record', changed], {}, terminal)).toBe(1);
  expect(lines.at(-1)).toContain('new release');
  expect(existsSync(join(changed, 'releases/2024-01-31.json'))).toBe(true);
});
