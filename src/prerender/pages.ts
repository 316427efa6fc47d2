import { pageTitle } from '#app/pageTitle.ts';
import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import type { EventDetails, Tour } from '#corpus/packed.ts';
import { formatDate, formatList, type Locale } from '#i18n/format.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { writeAddress } from '#selection/address.ts';
import {
  LANGUAGES,
  type OpenRecord,
  PAGES,
  type Page,
  type Selection,
  START,
  VIEWS,
  viewBeside,
} from '#selection/Selection.ts';
import { plainData } from '#views/data/plain.ts';
import { plainMethod } from '#views/method/plain.ts';
import { plainTour } from '#views/tours/plain.ts';

/** One address of the site, as a file: what its head says and what a reader without JavaScript gets. */
export interface StaticPage {
  /** Starts and ends with a slash. */
  readonly path: string;
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** Paragraphs of plain text, the date and title of an event first. */
  readonly text: readonly string[];
}

/** Everything that has an address of its own: each record, and each stance that rests on a statement. */
function recordsOf(corpus: Corpus): OpenRecord[] {
  const { statements, actors, issues } = corpus;
  const stances = new Set<string>();
  for (let s = 0; s < statements.count; s++) {
    for (const actor of [statements.actor[s] as number, statements.onBehalfOf[s] as number]) {
      if (actor >= 0) stances.add(`${actors[actor]?.id} ${issues[statements.issue[s] as number]?.id}`);
    }
  }
  return [
    ...corpus.events.id.map((id): OpenRecord => ({ kind: 'event', id })),
    ...actors.map(({ id }): OpenRecord => ({ kind: 'actor', id })),
    ...issues.map(({ id }): OpenRecord => ({ kind: 'issue', id })),
    ...corpus.sources.map(({ id }): OpenRecord => ({ kind: 'source', id })),
    ...(corpus.tours?.titles ?? []).map(({ id }): OpenRecord => ({ kind: 'tour', id })),
    ...corpus.retired.flatMap(({ id, was }): OpenRecord[] => (was === 'statement' ? [] : [{ kind: was, id }])),
    ...[...stances].sort().map((pair): OpenRecord => {
      const [actor = '', issue = ''] = pair.split(' ');
      return { kind: 'stance', actor, issue };
    }),
  ];
}

function textOf(
  corpus: Corpus,
  open: OpenRecord,
  locale: Locale,
  detailsOf: (row: EventRow) => EventDetails | undefined,
): string[] {
  const t = MESSAGES[locale];
  if (open.kind !== 'event') return [];
  const row = corpus.eventRows.get(open.id);
  if (row === undefined) return [];
  const names = [...listOf(corpus.events.involved, row)].map((actor) => corpus.actors[actor]?.name[locale] ?? '');
  return [
    formatDate(corpus.events.date[row] as string, locale),
    corpus.events.title[locale][row] as string,
    detailsOf(row)?.summary[locale] ?? '',
    names.length === 0 ? '' : `${t.panel.takingPart}: ${formatList(names, locale)}`,
  ].filter(Boolean);
}

/** Every address of the site in both languages; the same path never twice. */
export function pagesOf(
  corpus: Corpus,
  detailsOf: (row: EventRow) => EventDetails | undefined,
  tours: readonly Tour[] = [],
): StaticPage[] {
  const records = recordsOf(corpus);
  return LANGUAGES.flatMap((language) => {
    const describe = (text: readonly string[]) =>
      text.length > 2 ? `${text[0]}: ${text[2]}` : corpus.description[language];
    const page = (selection: Selection, text: readonly string[], description = describe(text)): StaticPage => ({
      path: writeAddress(selection).path,
      locale: language,
      title: pageTitle(corpus, selection, language),
      description,
      text,
    });
    const readable: Readonly<Record<Page, readonly string[]>> = {
      method: plainMethod(corpus.reliability, language),
      data: plainData(corpus, language),
    };
    return [
      ...VIEWS.map((view) => page({ ...START, language, view }, [corpus.description[language]])),
      ...PAGES.map((view) => page({ ...START, language, view }, readable[view], readable[view][1])),
      ...records.map((open) => {
        const tour = open.kind === 'tour' ? tours.find(({ id }) => id === open.id) : undefined;
        const selection = { ...START, language, open, view: viewBeside(open) };
        if (tour) return page(selection, plainTour(corpus, tour, language), tour.summary[language]);
        return page(selection, textOf(corpus, open, language, detailsOf));
      }),
    ];
  });
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * The built page for one address.
 * @param template the built `index.html`, whose own links start with `./`
 * @param root what leads from the page to the site's folder: `../../`, or a base path for a page of no fixed place
 */
export function htmlOf(template: string, page: StaticPage, root: string): string {
  const head = [
    `<title>${escapeHtml(page.title)}</title>`,
    `<meta name="description" content="${escapeHtml(page.description)}" />`,
  ].join('\n    ');
  const body = page.text.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return template
    .replace(/<html lang="en">/, () => `<html lang="${page.locale === 'zh' ? 'zh-Hans' : 'en'}">`)
    .replace(/<title>[^<]*<\/title>/, () => head)
    .replace('<div id="root"></div>', () => `<div id="root"></div>\n    <noscript>${body}</noscript>`)
    .replace(/(src|href)="\.\//g, (_, name: string) => `${name}="${root}`);
}
