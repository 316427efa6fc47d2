import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import type { EventRow } from '#corpus/ids.ts';
import { readCorpus } from '#corpus/indexCorpus.ts';
import type { PackedEventDetails, PackedTours } from '#corpus/packed.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { contentPolicy } from './contentPolicy.ts';
import { htmlOf, pagesOf, type StaticPage } from './pages.ts';

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** How many folders up the site's own folder is from a page's. */
const rootOf = (pagePath: string): string => '../'.repeat(pagePath.split('/').filter(Boolean).length) || './';

/**
 * After a build: one HTML file per address, so that a link opens on any static host, and a `404.html` that still is
 * the app. Links are relative; only `404.html`, which is served from anywhere, needs to know the base path.
 * @param base path the site will be served under, for `404.html` alone; `/site` and `/site/` are the same
 */
export function prerenderPlugin({ base }: { readonly base: string }): Plugin {
  let dist = '';
  return {
    name: 'stanceline:prerender',
    apply: 'build',
    configResolved(config) {
      dist = path.resolve(config.root, config.build.outDir);
    },
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy('meta') },
        injectTo: 'head-prepend',
      },
    ],
    closeBundle() {
      const data = path.join(dist, 'data');
      const manifest = readJson<{ index: string }>(path.join(data, 'manifest.json'));
      const corpus = readCorpus(gunzipSync(readFileSync(path.join(data, manifest.index))));
      const shards = corpus.details.events.map((name) => readJson<PackedEventDetails>(path.join(data, name)));
      const detailsOf = (row: EventRow) =>
        shards[Math.floor(row / corpus.details.eventsPerShard)]?.events[corpus.events.id[row] as string];
      const preload = `<link rel="preload" as="fetch" crossorigin href="./data/${manifest.index}" />`;
      const built = readFileSync(path.join(dist, 'index.html'), 'utf8').replace(
        '</title>',
        () => `</title>\n    ${preload}`,
      );
      const tours = corpus.tours ? readJson<PackedTours>(path.join(data, corpus.tours.file)).tours : [];
      const pages = pagesOf(corpus, detailsOf, tours);
      for (const page of pages) {
        const folder = path.join(dist, page.path);
        mkdirSync(folder, { recursive: true });
        writeFileSync(path.join(folder, 'index.html'), htmlOf(built, page, rootOf(page.path)));
      }
      const lost: StaticPage = {
        path: '/404.html',
        locale: 'en',
        title: MESSAGES.en.app.name,
        description: corpus.description.en,
        text: [],
      };
      writeFileSync(path.join(dist, '404.html'), htmlOf(built, lost, base.replace(/\/*$/, '/')));
      this.info(`${pages.length} pages`);
    },
  };
}
