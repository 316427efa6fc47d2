// @ts-check
/** Our site over a generated record, served with all its files. */
import path from 'node:path';
import { siteFolder, wholeFolder } from './made.mjs';
import { startServer } from './server.mjs';

/**
 * @param {number} events
 * @param {number} [port]  a free one by default
 * @returns {Promise<{ origin: string; close: () => void }>}  the site's address, with its closing slash
 */
export async function serveGenerated(events, port) {
  const records = new Map([[events, await wholeFolder(1, events)]]);
  const { origin, close } = await startServer({ site: path.join(await siteFolder(1), 'dist'), records, port });
  return { origin: `${origin}/ours/${events}/`, close };
}
