import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { plant } from './plant.ts';
import { staticHost } from './staticHost.mjs';

const SITE = {
  'site/index.html': 'home',
  'site/404.html': 'not here',
  'site/event/tokyo/index.html': 'event',
  'site/data/index.0a1b.json': '{}',
  'site/empty/kept.txt': '',
  'secret.txt': 'secret',
};

/** Serves the site above and gives back a way to ask it: path as sent, without a client's tidying up. */
async function host(base = '/', headers = {}, compress = false) {
  const root = path.join(plant(SITE), 'site');
  const server = createServer(staticHost({ root, base, compress, headers: () => headers }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return async (address: string, method = 'GET') => {
    const sent = request({ port, host: '127.0.0.1', path: address, method, agent: false });
    sent.end();
    const [response] = await once(sent, 'response');
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part);
    const bytes = Buffer.concat(parts);
    return { status: response.statusCode as number, headers: response.headers, body: bytes.toString(), bytes };
  };
}

test('a file, a folder by its index, and the type of each', async () => {
  const ask = await host();
  expect(await ask('/')).toMatchObject({ status: 200, body: 'home' });
  expect(await ask('/event/tokyo/?lang=zh')).toMatchObject({ status: 200, body: 'event' });
  const data = await ask('/data/index.0a1b.json');
  expect(data).toMatchObject({ status: 200, body: '{}' });
  expect(data.headers['content-type']).toContain('application/json');
});

test('a text comes compressed where that is asked for, a second time too', async () => {
  const ask = await host('/', {}, true);
  for (let i = 0; i < 2; i++) {
    const { headers, bytes } = await ask('/event/tokyo/');
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(bytes).toString()).toBe('event');
  }
});

test('a folder without its slash is sent to the address with it, query kept', async () => {
  const ask = await host('/some/base/');
  const { status, headers } = await ask('/some/base/event/tokyo?asof=2023-06');
  expect([status, headers.location]).toEqual([301, '/some/base/event/tokyo/?asof=2023-06']);
});

test('what is not there is the 404 page with its status: never the home page', async () => {
  const ask = await host('/some/base/');
  const addresses = [
    '/some/base/event/none/',
    '/some/base/empty/',
    '/some/base/index.html/',
    '/',
    '/some',
    '/other/base/',
  ];
  for (const address of addresses) expect(await ask(address)).toMatchObject({ status: 404, body: 'not here' });
});

test('no address leads out of the folder, to another host or into an error', async () => {
  const ask = await host();
  const addresses = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%',
    '/%00',
    '/%5c..%5csecret.txt',
    '//elsewhere.example/..',
  ];
  for (const address of addresses) expect(await ask(address)).toMatchObject({ status: 404 });
  expect((await ask('//event/tokyo')).headers.location).toBe('/event/tokyo/');
});

test('HEAD has no body, other methods are refused, headers go with every answer', async () => {
  const ask = await host('/', { 'X-Policy': 'strict' });
  expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect(await ask('/', 'POST')).toMatchObject({ status: 405 });
  for (const address of ['/', '/none', '/event/tokyo']) expect((await ask(address)).headers['x-policy']).toBe('strict');
});
