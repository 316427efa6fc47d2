/** What finds the pages: the map of the site for search engines, and feeds of events for readers. */
import { descending, range } from 'd3';
import { parseDay } from '#base/day.ts';
import type { EventRow } from '#corpus/ids.ts';
import type { Locale } from '#i18n/format.ts';
import { formatDate } from '#i18n/format.ts';
import { PAGE_WORDS } from '#i18n/messages/pages.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { LANGUAGES } from '#selection/Selection.ts';
import type { PageAddress } from './addresses.ts';
import { feedPath, LANGUAGE_TAGS, type SiteUrl } from './head.ts';
import { escapeHtml, voidTag } from './html.ts';
import { ICONS } from './icons.ts';
import type { UrlOf } from './jsonLd.ts';
import { eventDetailsOf, type SiteRecord } from './siteRecord.ts';

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';

/** Every page once, each with its other languages. @param urlOf  whole addresses; paths if nobody said where the site lies */
export function sitemapOf(record: SiteRecord, pages: readonly PageAddress[], urlOf: UrlOf): string {
  const languagesOf = new Map<string, PageAddress[]>();
  const keyOf = ({ path, locale }: PageAddress) => (locale === 'en' ? path : path.slice(locale.length + 1));
  for (const page of pages) languagesOf.set(keyOf(page), [...(languagesOf.get(keyOf(page)) ?? []), page]);
  const entries = pages.map((page) => {
    const links = (languagesOf.get(keyOf(page)) ?? []).map((other) =>
      voidTag('xhtml:link', {
        rel: 'alternate',
        hreflang: LANGUAGE_TAGS[other.locale],
        href: urlOf(other.path.slice(1)),
      }),
    );
    const loc = escapeHtml(urlOf(page.path.slice(1)));
    return `<url><loc>${loc}</loc><lastmod>${record.corpus.release.date}</lastmod>${links.join('')}</url>`;
  });
  return `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}

/** Names the map of the site where it is known where that lies: its place must be a whole address. */
export const robotsOf = (siteUrl: SiteUrl): string =>
  `User-agent: *\nAllow: /\n${siteUrl === null ? '' : `\nSitemap: ${siteUrl}sitemap.xml\n`}`;

/** How many events a feed holds. */
const FEED_LENGTH = 50;

/** An event of a feed, and the day of the release in which it was new or last changed. */
export interface FeedEntry {
  readonly row: EventRow;
  readonly changed: string;
}

/** The events that are new or were changed last; of those of one release the latest first. */
export function feedEntries({ corpus, releases }: SiteRecord): FeedEntry[] {
  const list = corpus.releases?.list ?? [];
  const changedOn = new Map<string, string>();
  for (const { id, date } of list) {
    const before = releases[id]?.before;
    for (const record of [...(before?.added ?? []), ...(before?.changed ?? [])]) {
      if (record.kind === 'event' && !changedOn.has(record.id)) changedOn.set(record.id, date);
    }
  }
  const first = list.at(-1)?.date ?? corpus.release.date;
  return range(corpus.events.count)
    .map((row) => ({ row: row as EventRow, changed: changedOn.get(corpus.events.id[row] as string) ?? first }))
    .sort((a, b) => descending(a.changed, b.changed) || b.row - a.row)
    .slice(0, FEED_LENGTH);
}

/** Name, address, title and text of each event. An id stays the same wherever the site lies. */
function entriesOf(record: SiteRecord, entries: readonly FeedEntry[], locale: Locale) {
  const { events } = record.corpus;
  return entries.map(({ row, changed }) => {
    const id = events.id[row] as string;
    return {
      id: `urn:stanceline:event:${id}`,
      path: `${locale === 'en' ? '' : `${locale}/`}event/${id}/`,
      title: `${formatDate(events.date[row] as string, locale)} · ${events.title[locale][row]}`,
      text: eventDetailsOf(record, row)?.summary[locale] ?? '',
      updated: startOf(changed),
    };
  });
}

const startOf = (date: string): string => `${parseDay(date) === null ? '1970-01-01' : date}T00:00:00Z`;

export function atomOf(record: SiteRecord, feed: readonly FeedEntry[], locale: Locale, urlOf: UrlOf): string {
  const { corpus } = record;
  const updated = startOf(corpus.release.date);
  const home = urlOf(locale === 'en' ? '' : `${locale}/`);
  const entries = entriesOf(record, feed, locale).map(
    ({ id, path, title, text, updated }) =>
      `<entry><id>${id}</id><title>${escapeHtml(title)}</title><updated>${updated}</updated>${voidTag('link', { href: urlOf(path) })}<summary>${escapeHtml(text)}</summary></entry>`,
  );
  const head = [
    `<id>urn:stanceline:feed:${locale}</id>`,
    `<title>${escapeHtml(PAGE_WORDS[locale].feedTitle(corpus.title[locale]))}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeHtml(MESSAGES[locale].app.name)}</name></author>`,
    voidTag('link', { href: home }),
    voidTag('link', { rel: 'self', href: urlOf(feedPath(locale, 'atom')) }),
  ];
  return `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANGUAGE_TAGS[locale]}">\n${[...head, ...entries].join('\n')}\n</feed>\n`;
}

export function jsonFeedOf(record: SiteRecord, feed: readonly FeedEntry[], locale: Locale, urlOf: UrlOf): string {
  const { corpus } = record;
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: PAGE_WORDS[locale].feedTitle(corpus.title[locale]),
    home_page_url: urlOf(locale === 'en' ? '' : `${locale}/`),
    feed_url: urlOf(feedPath(locale, 'json')),
    description: corpus.description[locale],
    language: LANGUAGE_TAGS[locale],
    items: entriesOf(record, feed, locale).map(({ id, path, title, text, updated }) => ({
      id,
      url: urlOf(path),
      title,
      content_text: text,
      date_modified: updated,
    })),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}

/** Name, start and colours of the site for those who keep it on their home screen. Addresses are from the file's own. */
export function webManifestOf({ corpus }: SiteRecord): string {
  const manifest = {
    name: `${MESSAGES.en.app.name}: ${corpus.title.en}`,
    short_name: MESSAGES.en.app.name,
    description: corpus.description.en,
    lang: LANGUAGE_TAGS.en,
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fdfcfa',
    theme_color: '#fdfcfa',
    icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' }, ...ICONS],
    shortcuts: LANGUAGES.map((language) => ({
      name: corpus.title[language],
      url: language === 'en' ? './' : `./${language}/`,
    })),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
