// @ts-check
/**
 * Serves the pages of the benchmark on a free port of this machine, as a plain static host:
 *
 *   /pages/…            this folder's pages
 *   /vendor/…           the other libraries, from this package's node_modules
 *   /record/<events>/…  a generated record's columns and plain list
 *   /ours/<events>/…    our built site over that record
 *   /matrix/…           that record's stances, as the other pages of the matrix get them
 */
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { BENCH } from './places.mjs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * The built page with the names of the generated record's data files, which it would otherwise preload under the names
 * of the record that it was built over. A name is `<stem>.<hash>.<extension>`.
 * @param {string} html @param {readonly string[]} names  files of the generated record
 */
export function withDataNames(html, names) {
  const byStem = new Map(names.map((name) => [name.replace(/\.[0-9a-f]{8,}\./, '..'), name]));
  return html.replace(
    /\bdata\/([\w-]+\.[0-9a-f]{8,}\.\w+)/g,
    (_whole, name) => `data/${byStem.get(name.replace(/\.[0-9a-f]{8,}\./, '..')) ?? name}`,
  );
}

/**
 * @param {object} folders
 * @param {string} folders.site  our built site
 * @param {ReadonlyMap<number, string>} folders.records  by number of events
 * @param {string} [folders.matrix]
 * @param {number | undefined} [folders.port]  a free one by default
 * @returns {Promise<{ origin: string; close: () => void }>}
 */
export async function startServer({ site, records, matrix, port = 0 }) {
  /** The file for a path, or null. @param {string} pathname */
  const fileOf = (pathname) => {
    const [room, ...rest] = pathname.split('/').filter(Boolean).map(decodeURIComponent);
    if (rest.some((part) => part === '..' || /[\\/]/.test(part))) return null;
    if (room === 'pages') return path.join(BENCH, 'pages', ...rest);
    if (room === 'vendor') return path.join(BENCH, 'node_modules', ...rest);
    if (room === 'matrix') return matrix === undefined ? null : path.join(matrix, ...rest);
    const record = records.get(Number(rest[0]));
    if (record === undefined) return null;
    if (room === 'record') return path.join(record, ...rest.slice(1));
    // The page `/data/` lies in the folder of the files.
    if (rest[1] === 'data' && rest.length > 2) return path.join(record, 'site', ...rest.slice(2));
    return path.join(site, ...rest.slice(1));
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = fileOf(pathname);
    const file = found !== null && pathname.endsWith('/') ? path.join(found, 'index.html') : found;
    if (file === null || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const extension = path.extname(file);
    const isData = /^\/record\/|\/data\//.test(pathname);
    response.writeHead(200, {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      // Code is as warm as for a reader who comes again; data always comes from the host.
      'Cache-Control': isData || extension === '.html' ? 'no-store' : 'max-age=3600',
    });
    if (pathname.startsWith('/ours/') && extension === '.html') {
      const record = records.get(Number(pathname.split('/')[2])) ?? '';
      response.end(withDataNames(readFileSync(file, 'utf8'), readdirSync(path.join(record, 'site'))));
    } else createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://localhost:${bound.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
