import { extname, relative, resolve, sep } from 'node:path';
import { inspect } from 'node:util';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import { formatProblems } from '#contract/problem.ts';
import { type CompileResult, compileRecord } from './compileRecord.ts';
import { formatReport } from './report.ts';
import { writeFiles } from './write.ts';

export interface RecordPluginOptions {
  /** The record's folder, relative to where Vite is started. */
  readonly record: string;
  /** Where a build puts the files: `data` inside Vite's public folder. */
  readonly out: string;
}

/** Ends a build with the report alone: Vite prints errors by `inspect`, which would add a stack. */
class RecordError extends Error {
  [inspect.custom](): string {
    return this.message;
  }
}

const TYPES: Readonly<Record<string, string>> = { '.csv': 'text/csv; charset=utf-8', '.json': 'application/json' };

/** Editors save a file in several steps; this long after the last one the record is read again. */
const SETTLE_MS = 80;

/**
 * Compiles the record for the site. A build compiles first, and stops with all problems if there are any, nothing
 * written. The dev server compiles at its start and on every change, and serves the files from memory under `data/`;
 * problems lie over the page until they are mended. Does nothing under `vite preview` and vitest.
 */
export function recordPlugin({ record, out }: RecordPluginOptions): Plugin {
  return {
    name: 'stanceline-record',
    apply: (_config, { command, isPreview }) => command === 'build' || !(isPreview || process.env.VITEST),
    configResolved({ command, logger }) {
      if (command !== 'build') return;
      const result = compileRecord(record);
      if (!result.ok) throw new RecordError(formatProblems(result.problems, record));
      writeFiles(out, result.files);
      logger.info(formatReport(result.report));
    },
    configureServer(server) {
      serveRecord(server, record);
    },
  };
}

function serveRecord(server: ViteDevServer, record: string): void {
  const folder = resolve(record);
  let result = compileRecord(record);
  const tell = (): void => {
    if (!result.ok) server.config.logger.error(formatProblems(result.problems, record));
  };
  tell();

  // A page that opens later, or is loaded again, must see the problems too.
  server.ws.on('connection', () => {
    if (!result.ok) server.ws.send(overlayOf(result, record));
  });

  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    const inside = relative(folder, resolve(path));
    if (inside === '..' || inside.startsWith(`..${sep}`)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      result = compileRecord(record);
      tell();
      server.ws.send(result.ok ? { type: 'full-reload' } : overlayOf(result, record));
    }, SETTLE_MS);
  });

  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = /^\/data\/((?:releases\/[^/]+\/)?[^/]+\.(?:json|csv|bin))$/.exec(
      path.replace(server.config.base, '/'),
    )?.[1];
    if (name === undefined) return next();
    const content = result.ok ? result.files.get(name) : undefined;
    response.statusCode = content === undefined ? (result.ok ? 404 : 500) : 200;
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    response.setHeader('content-type', content === undefined ? 'text/plain; charset=utf-8' : type);
    response.setHeader('cache-control', 'no-cache');
    response.end(content ?? (result.ok ? `no ${name} in the record` : formatProblems(result.problems, record)));
  });
}

function overlayOf(result: CompileResult & { readonly ok: false }, record: string): ErrorPayload {
  return {
    type: 'error',
    err: { message: formatProblems(result.problems, record), stack: '', plugin: 'stanceline-record' },
  };
}
