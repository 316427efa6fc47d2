import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { staticHost } from '../.ci/staticHost.mjs';

const DIST = path.join(import.meta.dirname, '..', 'dist');

export interface StaticServer {
  /** The mounted folder's address, with its closing slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built site as a stranger's host would: under a path of its own, with no header of ours, on a free port.
 * @param base  where the site is mounted; begins and ends with a slash
 * @param folder  what to serve; the built site by default
 */
export async function startStaticServer(base = '/some/base/', folder = DIST): Promise<StaticServer> {
  const server = createServer(staticHost({ root: folder, base }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
