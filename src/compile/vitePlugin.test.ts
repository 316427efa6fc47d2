import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build, createServer, type InlineConfig, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readCorpus } from '#corpus/indexCorpus.ts';
import { PACKED_FORMAT } from '#corpus/packed.ts';
import { recordWith, removeCopies, set, textOf, VALID } from './fixtures/broken.ts';
import { recordPlugin } from './vitePlugin.ts';

const site = mkdtempSync(join(tmpdir(), 'stanceline-site-'));
const out = join(site, 'public', 'data');

const configOf = (record: string): InlineConfig => ({
  root: site,
  configFile: false,
  logLevel: 'silent',
  plugins: [recordPlugin({ record, out })],
});

// Under vitest the plugin stays out of vitest's own server; here it is what we look at.
beforeAll(() => {
  vi.stubEnv('VITEST', '');
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Site</title>');
});
afterAll(() => {
  vi.unstubAllEnvs();
  removeCopies();
  rmSync(site, { recursive: true, force: true });
});

describe('recordPlugin in a build', () => {
  it('compiles first, so that the site holds the record', async () => {
    await build(configOf(VALID));
    const manifest = JSON.parse(readFileSync(join(site, 'dist/data/manifest.json'), 'utf8'));
    expect(existsSync(join(site, 'dist/data', manifest.index))).toBe(true);
    expect(existsSync(join(site, 'dist/data/dataset.json'))).toBe(true);
  });

  it('stops with the report alone and leaves the earlier files', async () => {
    const before = readFileSync(join(out, 'manifest.json'), 'utf8');
    const broken = recordWith(set('events.json', 'summit-2023', 'kind', 'party'));
    const error: unknown = await build(configOf(broken)).catch((thrown: unknown) => thrown);
    expect(inspect(error)).toContain('[field-word]');
    expect(inspect(error)).not.toMatch(/\n\s+at /);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(before);
  });
});

describe('recordPlugin in the dev server', () => {
  let server: ViteDevServer | undefined;
  afterEach(() => server?.close());

  async function start(record: string): Promise<string> {
    server = await createServer({ ...configOf(record), server: { port: 0, host: '127.0.0.1' } });
    await server.listen();
    return server.resolvedUrls?.local[0] ?? '';
  }

  it('serves the files from memory, and says in words which one there is not', async () => {
    const base = await start(VALID);
    const manifest = await (await fetch(`${base}data/manifest.json`)).json();
    const response = await fetch(`${base}data/${manifest.index}`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    const index = readCorpus(gunzipSync(await response.arrayBuffer()));
    const shard = await fetch(`${base}data/${index.details.events[0]}`);
    expect([shard.headers.get('content-type'), (await shard.json()).format]).toEqual([
      'application/json',
      PACKED_FORMAT,
    ]);
    expect((await fetch(`${base}data/index.0000000000.bin`)).status).toBe(404);
  });

  it('serves the tables as what they are', async () => {
    const response = await fetch(`${await start(VALID)}data/statements.csv`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(await response.text()).toContain('on_behalf_of');
  });

  it('tells the problems of a broken record, and takes them back when it is mended', async () => {
    const broken = recordWith(set('events.json', 'summit-2023', 'kind', 'party'));
    const base = await start(broken);
    const refused = await fetch(`${base}data/manifest.json`);
    expect([refused.status, await refused.text()]).toEqual([500, expect.stringContaining('[field-word]')]);
    const files = new Map([['events.json', readFileSync(join(VALID, 'events.json'))]]);
    writeFileSync(join(broken, 'events.json'), textOf(files, 'events.json'));
    await vi.waitFor(async () => expect((await fetch(`${base}data/manifest.json`)).status).toBe(200), 10_000);
  }, 20_000);
});
