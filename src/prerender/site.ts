/**
 * The built folder → one HTML file per address and what leads to them. Runs in Node, from Vite's build of this file.
 *
 * 1. read       the packed record, and the page that Vite built
 * 2. addresses  every address with its title and description
 * 3. pages      head, markup, own details of each; its frame for other sites, and its oembed.json
 * 4. beside     404.html, sitemap, robots, feeds, web manifest
 * 5. cards      an image for each page, in as many threads as there are cores
 * 6. offline    what the service worker keeps
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locale } from '#i18n/format.ts';
import { PAGE_WORDS } from '#i18n/messages/pages.ts';
import { OWN_DETAILS_ID } from '#load/ownDetails.ts';
import type { Build } from '#offline/keeper.ts';
import { LANGUAGES } from '#selection/Selection.ts';
import { addressesOf, type PageAddress, rootOf } from './addresses.ts';
import { type Card, cardMaker } from './card.ts';
import { cardPath } from './cardPath.ts';
import { writeCards } from './cards.ts';
import { frameHead, frameMarkup, framePath, isFramable, oembedOf, oembedPath } from './embed.ts';
import { atomOf, feedEntries, jsonFeedOf, robotsOf, sitemapOf, webManifestOf } from './feeds.ts';
import { feedPath, headOf, LANGUAGE_TAGS, type SiteUrl, urlsFrom } from './head.ts';
import { hostFiles } from './hostFiles.ts';
import { dataBlock, escapeHtml } from './html.ts';
import { ICONS, writeIcons } from './icons.ts';
import { lateLines } from './lateLines.ts';
import { createRenderer } from './markup.tsx';
import { buildOf, shellMarkup } from './offline.ts';
import { ownDetailsOf } from './ownDetails.ts';
import { readSiteRecord, type SiteRecord } from './siteRecord.ts';
import { subjectOf, summariesOf } from './summary.ts';

export interface SiteOptions {
  /** The built folder; its `index.html` is the template, and is replaced. */
  readonly dist: string;
  /** Path the site will be served under, for `404.html`, which is served from anywhere. Begins and ends with a slash. */
  readonly basePath: string;
  readonly siteUrl: SiteUrl;
  /** Folder that keeps drawn cards, and the built `cardWorker.ts`; null for a site without cards. */
  readonly cards: { readonly cache: string; readonly worker: string } | null;
}

/** What differs between the pages of one template. */
interface Parts {
  readonly tag: string;
  /** What leads to the site's folder, with a slash at the end. */
  readonly root: string;
  readonly head: readonly string[];
  /** Markup of the page before the app. */
  readonly markup: string;
  /** Data blocks after it. */
  readonly after: string;
  /** Style sheets after those of every page. */
  readonly styles: readonly string[];
}

const STYLE_SHEET = / *<link rel="stylesheet"[^>]*>\n?/g;
/** The one script that the first paint waits for. */
const BEFORE_PAINT = / *<script src="[^"]*theme\.js">/;
const CODE = / *<link rel="modulepreload"[^>]*href="([^"]*)"[^>]*>\n?/g;

const codeTag = (file: string) => `<script type="module" fetchpriority="low" crossorigin src="${file}"></script>`;

/**
 * The built page, in whose head what the first paint waits for comes first. The app's code, which takes the place of a
 * page that can be read without it, gives way: each file as a script of its own, and so a task of its own, since Chrome
 * fetches what `modulepreload` names before all else, whatever its priority.
 */
function paintFirst(template: string): string {
  const sheets = template.match(STYLE_SHEET) ?? [];
  const code = [...template.matchAll(CODE)].map(([, file]) => `${codeTag(file as string)}\n    `);
  return template
    .replace(STYLE_SHEET, '')
    .replace(CODE, '')
    .replace(BEFORE_PAINT, (script) => sheets.join('') + script)
    .replace(/<script type="module"/, (entry) => `${code.join('')}${entry} fetchpriority="low"`);
}

/** The built page with the parts of one address. @param template  whose own links start with `./` */
function htmlOf(template: string, { tag, root, head, markup, after, styles }: Parts): string {
  return template
    .replace(/(src|href)="\.\//g, (_, name: string) => `${name}="${root}`)
    .replace(/<html lang="en">/, () => `<html lang="${tag}">`)
    .replace(/<title>[^<]*<\/title>/, () => head.join('\n    '))
    .replace(
      BEFORE_PAINT,
      (script) =>
        styles.map((file) => `    <link rel="stylesheet" crossorigin href="${root}${file}" />\n`).join('') + script,
    )
    .replace('<div id="root"></div>', () => `<div id="root">${markup}</div>${after}`);
}

/** Writes the pages. @returns how many, how many cards were drawn rather than kept from before, and what a visit keeps */
export async function buildSite({
  dist,
  basePath,
  siteUrl,
  cards,
}: SiteOptions): Promise<{ readonly pages: number; readonly drawn: number; readonly build: Build }> {
  const record = readSiteRecord(join(dist, 'data'));
  const template = paintFirst(readFileSync(join(dist, 'index.html'), 'utf8'));
  const styles = stylesIn(dist);
  const renderer = createRenderer(record);
  const pages = addressesOf(record.corpus);
  const summaries = summariesOf(record, pages);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  };

  const preload = (root: string) =>
    `<link rel="preload" as="fetch" fetchpriority="low" crossorigin href="${root}data/${record.index}" />`;
  const code = codeIn(dist);
  const codeTags = (locale: Locale, root: string) => code[locale].map((file) => codeTag(root + file));
  const manifest = (root: string) =>
    `<link rel="manifest" href="${root}manifest.webmanifest" /><link rel="apple-touch-icon" href="${root}${ICONS[0].src}" />`;
  const urlOf = (path: string): string => (siteUrl ?? basePath) + path;
  pages.forEach((page, i) => {
    const root = rootOf(page.path);
    const subject = subjectOf(record, page);
    const own = subject === null ? null : ownDetailsOf(record, subject);
    const summary = summaries[i];
    if (summary === undefined) return;
    write(
      join(page.path, 'index.html'),
      htmlOf(template, {
        tag: LANGUAGE_TAGS[page.locale],
        root,
        head: [
          ...headOf(record, page, summary, siteUrl, cards !== null),
          manifest(root),
          preload(root),
          ...codeTags(page.locale, root),
        ],
        styles: styles(page),
        markup: renderer.page(page, root),
        after: lateLines(page.locale) + (own === null ? '' : dataBlock('application/json', own, OWN_DETAILS_ID)),
      }),
    );
    if (!isFramable(page)) return;
    write(oembedPath(page), oembedOf(page, summary, urlOf, cards !== null));
    const framed = framePath(page);
    const home = rootOf(framed);
    write(
      join(framed, 'index.html'),
      htmlOf(template, {
        tag: LANGUAGE_TAGS[page.locale],
        root: home,
        head: [...frameHead(page, summary, urlsFrom(siteUrl, framed)), preload(home), ...codeTags(page.locale, home)],
        styles: [],
        markup: frameMarkup(page, summary, home),
        after: own === null ? '' : dataBlock('application/json', own, OWN_DETAILS_ID),
      }),
    );
  });

  write(
    '404.html',
    htmlOf(template, {
      tag: LANGUAGE_TAGS.en,
      root: basePath,
      head: [
        `<title>${escapeHtml(PAGE_WORDS.en.lostTitle)} · ${escapeHtml(record.corpus.title.en)}</title>`,
        '<meta name="robots" content="noindex" />',
        manifest(basePath),
        preload(basePath),
      ],
      markup: renderer.lost(basePath),
      after: lateLines('en'),
      styles: [],
    }),
  );

  write('sitemap.xml', sitemapOf(record, pages, urlOf));
  write('robots.txt', robotsOf(siteUrl));
  write('manifest.webmanifest', webManifestOf(record));
  for (const [name, text] of Object.entries(hostFiles(basePath))) write(name, text);
  const feed = feedEntries(record);
  for (const language of LANGUAGES) {
    write(feedPath(language, 'atom'), atomOf(record, feed, language, urlOf));
    write(feedPath(language, 'json'), jsonFeedOf(record, feed, language, urlOf));
  }
  writeIcons(dist);
  const shell = htmlOf(template, {
    tag: LANGUAGE_TAGS.en,
    root: './',
    head: ['<title>Stanceline</title>', manifest('./')],
    markup: shellMarkup(),
    after: lateLines('en'),
    styles: [],
  });
  const drawn = cards === null ? 0 : await writeCards(cardsOf(record, pages), dist, cards.cache, cards.worker);
  return { pages: pages.length, drawn, build: buildOf(dist, record, shell) };
}

/** The card of each page by its file; pages without one of their own share their language's. */
function cardsOf(record: SiteRecord, pages: readonly PageAddress[]): Map<string, Card> {
  const maker = cardMaker(record);
  return new Map(
    pages.map((page): [string, Card] => {
      const path = cardPath(page);
      const subject = subjectOf(record, page);
      const hasOwn = subject !== null && subject.kind !== 'source';
      return [path, hasOwn ? maker.of(subject, page.locale) : maker.ofSite(page.locale)];
    }),
  );
}

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** What Vite built, by the path of the source. */
const chunksIn = (dist: string) =>
  JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;

/** The files that the app asks for first, by language. */
function codeIn(dist: string): Readonly<Record<Locale, readonly string[]>> {
  const chunks = Object.values(chunksIn(dist));
  const fileOf = (name: string): string => {
    const chunk = chunks.find((one) => one.name === name);
    if (!chunk) throw new Error(`${name} is no chunk of its own: what the first view imports holds it`);
    return chunk.file;
  };
  const dom = fileOf('dom');
  return { en: [dom, fileOf('english')], zh: [dom, fileOf('chinese')] };
}

/** Styles of the parts that a page shows and the app loads later, by Vite's manifest. */
function stylesIn(dist: string): (page: PageAddress) => string[] {
  const manifest = chunksIn(dist);
  const keyOf = (name: string): string => {
    const key = Object.keys(manifest).find((one) => manifest[one]?.name === name);
    if (key === undefined)
      throw new Error(`No chunk is called ${name}: the pages that show it would come without its styles`);
    return key;
  };
  const first = new Set(
    Object.entries(manifest).flatMap(([key, chunk]) => (key === 'index.html' ? chunk.css : []) ?? []),
  );
  const stylesOf = (key: string, seen = new Set<string>()): string[] => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return [];
    seen.add(key);
    return [...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((other) => stylesOf(other, seen))];
  };
  const parts: Readonly<Record<string, string>> = {
    matrix: 'stances',
    method: 'MethodPage',
    data: 'DataPage',
    accessibility: 'Accessibility',
    open: 'opened',
    table: 'Table',
    changes: 'ChangesView',
    agreement: 'AgreementView',
  };
  return ({ selection }) => {
    const part = selection.open === null ? parts[selection.view] : 'record';
    return part === undefined ? [] : [...new Set(stylesOf(keyOf(part)))].filter((file) => !first.has(file));
  };
}
