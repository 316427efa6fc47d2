// @ts-check
/**
 * Serves a folder as a plain static host does, and no cleverer: a file by its path, a directory by its `index.html`,
 * a directory without its slash by a redirect, anything else by `404.html` with status 404. No rewriting, no fallback
 * to the home page. `vite preview` (`vite.config.ts`) and the tests under a base path (`e2e/staticServer.ts`) share it.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * The parts of a URL path, decoded; null for one that no file can have: bad escapes, parents, separators inside.
 * @param {string} pathname
 */
function partsOf(pathname) {
  try {
    const parts = pathname.split('/').filter(Boolean).map(decodeURIComponent);
    return parts.every((part) => part !== '.' && part !== '..' && !/[\\/\0]/.test(part)) ? parts : null;
  } catch {
    return null;
  }
}

/** @param {string} file */
const kindOf = (file) => {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'folder' : null;
};

/**
 * A request handler over a folder.
 * @param {object} host
 * @param {string} host.root  the folder, read anew at every request
 * @param {string} [host.base]  path the folder is mounted at; begins and ends with a slash. Outside it everything is 404.
 * @param {boolean} [host.compress]  whether texts are sent compressed, as most hosts do; each is compressed once
 * @param {(path: string) => Record<string, string>} [host.headers]  sent with the answer to a path below the base
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function staticHost({ root, base = '/', compress = false, headers: headersOf = () => ({}) }) {
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();
  return (request, response) => {
    const headers = headersOf((request.url ?? '/').slice(base.length - 1).split('?')[0] ?? '/');
    /** @param {number} status @param {string} file */
    const send = (status, file) => {
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      const head = { 'Content-Type': type, 'Cache-Control': 'no-cache', ...headers };
      if (compress && /utf-8|svg/.test(type)) {
        const body = compressed.get(file) ?? brotliCompressSync(readFileSync(file));
        compressed.set(file, body);
        response.writeHead(status, { ...head, 'Content-Encoding': 'br' }).end(body);
        return;
      }
      response.writeHead(status, head);
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    };
    /** @param {number} status @param {string} text @param {Record<string, string>} [more] */
    const plain = (status, text, more) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers, ...more }).end(text);
    };
    const notFound = () => {
      const page = path.join(root, '404.html');
      if (kindOf(page) === 'file') send(404, page);
      else plain(404, 'Not found\n');
    };

    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'Only GET and HEAD\n', { Allow: 'GET, HEAD' });
    const [pathname = '/', search] = (request.url ?? '/').split(/\?(.*)/s);
    const parts = pathname.startsWith(base) ? partsOf(pathname.slice(base.length)) : null;
    if (parts === null) return notFound();

    const target = path.join(root, ...parts);
    const isFolderAddress = parts.length === 0 || pathname.endsWith('/');
    const kind = kindOf(target);
    if (kind === 'file' && !isFolderAddress) return send(200, target);
    const index = path.join(target, 'index.html');
    if (kind !== 'folder' || kindOf(index) !== 'file') return notFound();
    if (isFolderAddress) return send(200, index);
    // From the parts and not from the address, so that `//elsewhere` cannot become another host.
    const location = `${base}${parts.map(encodeURIComponent).join('/')}/${search === undefined ? '' : `?${search}`}`;
    return plain(301, 'Moved\n', { Location: location });
  };
}
