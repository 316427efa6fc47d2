import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import type { Build } from '#offline/keeper.ts';
import { contentPolicy } from './contentPolicy.ts';

const OUT = '.cache/prerender';

/** `vite build --mode draft`: everything but the cards, which take a minute or two the first time. */
const DRAFT = 'draft';

export interface PrerenderOptions {
  /** Path the site will be served under, for `404.html` alone; `/site` and `/site/` are the same. */
  readonly base: string;
  /** Where the site will lie (`https://example.org/site`): cards, feeds and the map of the site need whole addresses. */
  readonly siteUrl: string | undefined;
  /** Folder that keeps drawn cards, relative to the project; `.cache/cards` if left out. */
  readonly cardCache?: string | undefined;
}

const withSlash = (address: string): string => address.replace(/\/*$/, '/');

/**
 * After a build: one HTML file per address, readable before and without JavaScript, so that a link opens on any static
 * host, and a `404.html` that still is the app. Links are relative, so the folder works under any path.
 */
export function prerenderPlugin({ base, siteUrl, cardCache = '.cache/cards' }: PrerenderOptions): Plugin {
  let [root, dist] = ['', ''];
  let hasCards = true;
  return {
    name: 'stanceline:prerender',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      hasCards = config.mode !== DRAFT;
      dist = path.resolve(config.root, config.build.outDir);
    },
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy('meta') },
        injectTo: 'head-prepend',
      },
    ],
    closeBundle: {
      sequential: true,
      async handler() {
        // A build that failed before it wrote anything is closed too, and says why itself.
        if (!existsSync(path.join(dist, 'index.html'))) return;
        const {
          pages,
          drawn,
          build: site,
        } = await withRenderer(root, ({ buildSite }, folder) =>
          buildSite({
            dist,
            basePath: withSlash(siteUrl === undefined ? base : new URL(siteUrl).pathname),
            siteUrl: siteUrl === undefined ? null : withSlash(siteUrl),
            cards: hasCards
              ? { cache: path.resolve(root, cardCache), worker: path.join(folder, 'cardWorker.js') }
              : null,
          }),
        );
        await writeWorker(root, dist, site);
        this.info(`${pages} pages, ${hasCards ? `${drawn} cards drawn` : 'no cards'}`);
        if (siteUrl === undefined) this.info('SITE_URL is not set: cards, feeds and sitemap have no whole addresses');
      },
    },
  };
}

/** The service worker, in the site's folder, since it answers for the folder that it lies in. */
async function writeWorker(root: string, dist: string, site: Build): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify(site) },
    build: {
      outDir: dist,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: path.join(import.meta.dirname, '../offline/sw.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}

/** The same components as in the browser, for Node: a build of its own, which knows style sheets and TSX as Vite does. */
async function withRenderer<T>(
  root: string,
  use: (renderer: typeof import('./site.ts'), folder: string) => Promise<T>,
): Promise<T> {
  const outDir = path.join(root, OUT, String(process.pid));
  mkdirSync(outDir, { recursive: true });
  try {
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      plugins: [react()],
      build: {
        ssr: true,
        rolldownOptions: {
          input: ['site.ts', 'cardWorker.ts'].map((name) => path.join(import.meta.dirname, name)),
        },
        outDir,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
      },
    });
    const renderer = (await import(pathToFileURL(path.join(outDir, 'site.js')).href)) as typeof import('./site.ts');
    return await use(renderer, outDir);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
