import { edtfParts } from '#base/edtf.ts';
import type { Locale } from '#i18n/format.ts';
import { PAGE_WORDS } from '#i18n/messages/pages.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { LANGUAGES } from '#selection/Selection.ts';
import type { PageAddress } from './addresses.ts';
import { rootOf } from './addresses.ts';
import { cardPath } from './cardPath.ts';
import { isFramable, oembedPath } from './embed.ts';
import { dataBlock, escapeHtml, voidTag } from './html.ts';
import { jsonLdOf, type UrlOf } from './jsonLd.ts';
import { type SiteRecord, sourceDetailsOf } from './siteRecord.ts';
import type { Summary } from './summary.ts';

/** Where the site will lie, with a slash at the end (`https://example.org/stanceline/`); null where nobody said. */
export type SiteUrl = string | null;

/** BCP 47, as `lang` and `hreflang` say it. */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { en: 'en', zh: 'zh-Hans' };

/** Addresses as a page at `path` names them: whole where it is known where the site lies, else from the page. */
export const urlsFrom =
  (siteUrl: SiteUrl, path: string): UrlOf =>
  (target) =>
    (siteUrl ?? rootOf(path)) + target;

/** The same page in another language. */
const inLanguage = ({ path, locale }: PageAddress, other: Locale): string => {
  const rest = locale === 'en' ? path : path.slice(locale.length + 1);
  return (other === 'en' ? rest : `/${other}${rest}`).slice(1);
};

/** What stands in the head of a page beside what every page has. Lines of HTML. */
export function headOf(
  record: SiteRecord,
  page: PageAddress,
  summary: Summary,
  siteUrl: SiteUrl,
  hasCards: boolean,
): string[] {
  const { corpus } = record;
  const { locale, path } = page;
  const urlOf = urlsFrom(siteUrl, path);
  const url = urlOf(path.slice(1));
  const words = PAGE_WORDS[locale];
  const property = (name: string, content: string) => voidTag('meta', { property: name, content });
  const meta = (name: string, content: string) => voidTag('meta', { name, content });
  const nodes = jsonLdOf(record, page, summary, urlOf);
  const other = LANGUAGES.find((language) => language !== locale) ?? locale;
  return [
    `<title>${escapeHtml(summary.title)}</title>`,
    meta('description', summary.description),
    voidTag('link', { rel: 'canonical', href: url }),
    ...LANGUAGES.map((language) =>
      voidTag('link', { rel: 'alternate', hreflang: LANGUAGE_TAGS[language], href: urlOf(inLanguage(page, language)) }),
    ),
    voidTag('link', { rel: 'alternate', hreflang: 'x-default', href: urlOf(inLanguage(page, 'en')) }),
    property('og:type', page.selection.open === null ? 'website' : 'article'),
    property('og:site_name', `${MESSAGES[locale].app.name} · ${corpus.title[locale]}`),
    property('og:title', summary.title),
    property('og:description', summary.description),
    property('og:url', url),
    property('og:locale', locale === 'zh' ? 'zh_CN' : 'en_GB'),
    property('og:locale:alternate', other === 'zh' ? 'zh_CN' : 'en_GB'),
    ...(hasCards
      ? [
          property('og:image', urlOf(cardPath(page))),
          property('og:image:type', 'image/png'),
          property('og:image:width', '1200'),
          property('og:image:height', '630'),
          property('og:image:alt', words.cardAlt(summary.title)),
        ]
      : []),
    meta('twitter:card', hasCards ? 'summary_large_image' : 'summary'),
    ...citationTags(record, page, summary, url),
    ...(isFramable(page)
      ? [voidTag('link', { rel: 'alternate', type: 'application/json+oembed', href: urlOf(oembedPath(page)) })]
      : []),
    ...(['atom', 'json'] as const).map((kind) =>
      voidTag('link', {
        rel: 'alternate',
        type: kind === 'atom' ? 'application/atom+xml' : 'application/feed+json',
        title: words.feedTitle(corpus.title[locale]),
        href: urlOf(feedPath(locale, kind)),
      }),
    ),
    ...(nodes.length === 0
      ? []
      : [
          dataBlock(
            'application/ld+json',
            nodes.length === 1
              ? { '@context': 'https://schema.org', ...nodes[0] }
              : { '@context': 'https://schema.org', '@graph': nodes },
          ),
        ]),
  ];
}

export const feedPath = (locale: Locale, kind: 'atom' | 'json'): string =>
  `${locale === 'en' ? '' : `${locale}/`}feed.${kind === 'atom' ? 'xml' : 'json'}`;

/** Highwire tags, which reference managers read. A source is cited as itself, the rest as pages of this record. */
function citationTags(record: SiteRecord, page: PageAddress, summary: Summary, url: string): string[] {
  const { corpus } = record;
  const { open } = page.selection;
  const tags = (pairs: readonly (readonly [string, string | undefined])[]) =>
    pairs.flatMap(([name, content]) =>
      content === undefined ? [] : [voidTag('meta', { name: `citation_${name}`, content })],
    );
  const source = open?.kind === 'source' ? sourceDetailsOf(record, open.id) : undefined;
  if (source !== undefined) {
    return tags([
      ['title', source.title],
      ['publisher', source.publisher],
      ['publication_date', source.published === null ? undefined : slashDate(source.published)],
      ['language', source.language],
      ['public_url', source.url ?? undefined],
    ]);
  }
  return tags([
    ['title', summary.title],
    ['author', MESSAGES[page.locale].app.name],
    ['publisher', corpus.title[page.locale]],
    ['publication_date', slashDate(corpus.release.date)],
    ['online_date', slashDate(corpus.release.date)],
    ['language', LANGUAGE_TAGS[page.locale]],
    ['public_url', url],
  ]);
}

/** `2023/05/31`, as exact as the date is; of an interval its first known end. */
function slashDate(edtf: string): string | undefined {
  const parts = edtfParts(edtf);
  const date = parts.kind === 'date' ? parts.date : (parts.start ?? parts.end);
  if (!date) return undefined;
  return [date.year, date.month, date.day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('/');
}
