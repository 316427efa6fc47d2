#!/usr/bin/env node
// @ts-check
/**
 * Debian's Firefox as Playwright starts it, by WebDriver BiDi, with one gap closed: a command that this Playwright sends
 * for every new context and that Firefox ESR does not know yet (the colour scheme) is answered here with success, so
 * that every page has the colours of the system. All else passes through as it is. Playwright takes this for the browser.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { WebSocket, WebSocketServer } from 'ws';
import { findFirefox } from '../../.ci/browser.mjs';

const UNKNOWN_TO_ESR = 'emulation.setMediaFeaturesOverride';
const LISTENING = /^(WebDriver BiDi listening on )ws:\/\/(.+)$/m;

const browser = spawn(findFirefox() ?? '', process.argv.slice(2), { stdio: ['inherit', 'inherit', 'pipe'] });
browser.on('exit', (code) => process.exit(code ?? 1));
browser.on('error', () => process.exit(1));

let said = '';
browser.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
  said += text;
  const [line, words = '', host] = LISTENING.exec(said) ?? [];
  if (line !== undefined && said.includes(`${line}\n`)) {
    said = '';
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      process.stderr.write(`${words}ws://127.0.0.1:${port}\n`);
    });
    server.on('connection', (client, { url }) => relay(client, `ws://${host}${url}`));
  }
});

/** @param {WebSocket} client @param {string} address  of the browser */
function relay(client, address) {
  const firefox = new WebSocket(address, { maxPayload: 256 * 1024 * 1024 });
  /** @type {string[]} */
  const early = [];
  client.on('message', (data) => {
    const text = String(data);
    const { id, method } = JSON.parse(text);
    if (method === UNKNOWN_TO_ESR) client.send(JSON.stringify({ type: 'success', id, result: {} }));
    else if (firefox.readyState === WebSocket.OPEN) firefox.send(text);
    else early.push(text);
  });
  firefox.on('open', () => {
    for (const text of early.splice(0)) firefox.send(text);
  });
  firefox.on('message', (data) => client.send(String(data)));
  firefox.on('close', () => client.close());
  firefox.on('error', () => client.close());
  client.on('close', () => firefox.close());
}
