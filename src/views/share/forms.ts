/** What is open, written in the forms in which people pass it on. All of it plain text. */
import type { Locale } from '#i18n/format.ts';

/** In the order of display. */
export const FORMS = [
  'link',
  'markdown',
  'html',
  'embed',
  'qr',
  'apa',
  'chicago',
  'bibtex',
  'ris',
  'csl',
  'report',
] as const;
export type Form = (typeof FORMS)[number];

/** What a citation names. Days are `2026-11-21`. */
export interface Cited {
  /** Path of the record, letters, digits, hyphens and slashes: `event/some-id`. */
  readonly id: string;
  readonly title: string;
  /** The site that publishes, and the record as a whole. */
  readonly site: string;
  readonly record: string;
  readonly release: { readonly id: string; readonly date: string };
  readonly url: string;
  /** Address for an iframe, of the script that gives it its height, and the height until then, px; null for a page without one. */
  readonly embed: { readonly url: string; readonly script: string; readonly height: number } | null;
  readonly accessed: string;
  readonly locale: Locale;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const partsOf = (day: string): number[] => day.split('-').map(Number);

/** `November 21, 2026`, as both styles write it, whatever the language of the page. */
function americanDate(day: string): string {
  const [year, month = 1, date] = partsOf(day);
  return `${MONTHS[month - 1]} ${date}, ${year}`;
}

/** `2026, November 21`. */
function apaDate(day: string): string {
  const [year, month = 1, date] = partsOf(day);
  return `${year}, ${MONTHS[month - 1]} ${date}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escapeTex = (text: string): string => text.replace(/[\\{}$&#_%~^]/g, (char) => TEX[char] ?? `\\${char}`);
const escapeMarkdown = (text: string): string => text.replace(/[\\[\]*_`<>&]/g, (char) => `\\${char}`);
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** A RIS value and a line of a report take one line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const languageOf = (locale: Locale): string => (locale === 'zh' ? 'zh-Hans' : 'en');

/** One form of what is open; lines end in `\n`, none at the end. */
export function formOf(form: Form, cited: Cited): string {
  const { id, title, site, record, release, url, embed, accessed, locale } = cited;
  switch (form) {
    case 'link':
    case 'qr':
      return url;
    case 'markdown':
      return `[${escapeMarkdown(oneLine(title))}](<${url}>)`;
    case 'html':
      return `<a href="${escapeHtml(url)}">${escapeHtml(oneLine(title))}</a>`;
    case 'embed':
      if (embed === null) return url;
      return [
        `<iframe src="${escapeHtml(embed.url)}" title="${escapeHtml(oneLine(title))}" width="100%" height="${embed.height}" loading="lazy" style="border: 0"></iframe>`,
        `<script src="${escapeHtml(embed.script)}" async></script>`,
      ].join('\n');
    case 'apa':
      return `${site}. (${apaDate(release.date)}). ${title}. In ${record} (Release ${release.id}). Retrieved ${americanDate(accessed)}, from ${url}`;
    case 'chicago':
      return `${site}. “${title}.” ${record}. Release ${release.id}, ${americanDate(release.date)}. Accessed ${americanDate(accessed)}. ${url}.`;
    case 'bibtex':
      return [
        `@misc{stanceline:${id.replaceAll('/', ':')},`,
        `  author = {{${escapeTex(site)}}},`,
        `  title = {{${escapeTex(oneLine(title))}}},`,
        `  howpublished = {${escapeTex(record)}},`,
        `  year = {${release.date.slice(0, 4)}},`,
        `  note = {Release ${escapeTex(release.id)}, accessed ${accessed}},`,
        `  url = {${url}},`,
        `  language = {${languageOf(locale)}}`,
        '}',
      ].join('\n');
    case 'ris':
      return [
        'TY  - ELEC',
        `AU  - ${oneLine(site)}`,
        `TI  - ${oneLine(title)}`,
        `T2  - ${oneLine(record)}`,
        `PY  - ${release.date.slice(0, 4)}`,
        `DA  - ${release.date.replaceAll('-', '/')}`,
        `ET  - ${release.id}`,
        `UR  - ${url}`,
        `Y2  - ${accessed.replaceAll('-', '/')}`,
        `LA  - ${languageOf(locale)}`,
        'ER  - ',
      ].join('\n');
    case 'csl':
      return JSON.stringify(
        [
          {
            id,
            type: 'webpage',
            title,
            author: [{ literal: site }],
            'container-title': record,
            version: release.id,
            issued: { 'date-parts': [partsOf(release.date)] },
            accessed: { 'date-parts': [partsOf(accessed)] },
            URL: url,
            language: languageOf(locale),
          },
        ],
        null,
        2,
      );
    case 'report':
      return [`${site}: ${oneLine(title)}`, url, `release ${release.id}, ${id}`, '', ''].join('\n');
    default:
      return form satisfies never;
  }
}
