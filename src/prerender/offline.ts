/** What the service worker is told of a build: which files every view needs, and the page that opens any address. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_WORDS } from '#i18n/messages/pages.ts';
import type { Build } from '#offline/keeper.ts';
import { LANGUAGES } from '#selection/Selection.ts';
import { contentPolicy } from './contentPolicy.ts';
import { LANGUAGE_TAGS } from './head.ts';
import { escapeHtml } from './html.ts';
import { ICONS } from './icons.ts';
import type { SiteRecord } from './siteRecord.ts';

/** A larger one is put by when it is read, as the details of events are. */
const MOST_BYTES = 500_000;

/** What a page for any address shows until the app has read which it is. */
export const shellMarkup = (): string =>
  `<main data-static="">${LANGUAGES.map((language) => `<p lang="${LANGUAGE_TAGS[language]}">${escapeHtml(PAGE_WORDS[language].kept)}</p>`).join('')}</main>`;

/** @param dist  the built folder, all but the worker written */
export function buildOf(dist: string, { index, corpus }: SiteRecord, shell: string): Build {
  const assets = existsSync(join(dist, 'assets')) ? readdirSync(join(dist, 'assets')).sort() : [];
  const beside = ['theme.js', 'early.js', 'favicon.svg', 'manifest.webmanifest', ...ICONS.map(({ src }) => src)];
  const { sources, search } = corpus.details;
  const whole = [sources, search, corpus.tours?.file, corpus.releases?.file].flatMap((name) =>
    name ? [`data/${name}`] : [],
  );
  const files = [
    ...assets.filter((name) => !name.endsWith('.map')).map((name) => `assets/${name}`),
    ...beside.filter((name) => existsSync(join(dist, name))),
    'data/manifest.json',
    `data/${index}`,
    ...whole.filter((name) => statSync(join(dist, name)).size <= MOST_BYTES),
  ];
  const policy = contentPolicy('header');
  const hash = createHash('sha256').update(shell).update(policy);
  for (const name of files) {
    hash.update(name);
    // A hashed name says it all.
    if (!name.startsWith('assets/')) hash.update(readFileSync(join(dist, name)));
  }
  return { id: hash.digest('hex').slice(0, 12), files, shell, policy };
}
