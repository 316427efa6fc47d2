/** Pages in the words of schema.org, as JSON-LD. Only what the record says; nothing is guessed to please a checker. */
import { OPEN_END, OPEN_START, writeDay } from '#base/day.ts';
import { type DatePart, edtfParts } from '#base/edtf.ts';
import { listOf } from '#base/lists.ts';
import type { Actor } from '#corpus/corpus.ts';
import type { ActorRow, EventRow, IssueRow, StatementRow } from '#corpus/ids.ts';
import { DOWNLOADS } from '#corpus/packed.ts';
import { type ActorKind, BASES, type Position } from '#corpus/vocabulary.ts';
import type { Locale } from '#i18n/format.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { hrefOf } from '#selection/address.ts';
import { type OpenRecord, START, viewBeside } from '#selection/Selection.ts';
import type { PageAddress } from './addresses.ts';
import { eventDetailsOf, type SiteRecord, sourceDetailsOf, statementDetailsOf } from './siteRecord.ts';
import { type Subject, type Summary, subjectOf } from './summary.ts';

type Node = Readonly<Record<string, unknown>>;

/** The address of a path of the site (without its first slash), as the page may name it. */
export type UrlOf = (path: string) => string;

const TYPES: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  expert: 'Person',
  state: 'Country',
  'government-body': 'GovernmentOrganization',
  organisation: 'Organization',
  outlet: 'NewsMediaOrganization',
};

/** ISO 8601 of one end of a date, no more exact than it is known. */
const isoOf = ({ year, month, day }: DatePart): string =>
  [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

function datesOf(edtf: string): { readonly startDate?: string; readonly endDate?: string } {
  const parts = edtfParts(edtf);
  if (parts.kind === 'date') return { startDate: isoOf(parts.date) };
  return {
    ...(parts.start ? { startDate: isoOf(parts.start) } : {}),
    ...(parts.end ? { endDate: isoOf(parts.end) } : {}),
  };
}

/** The nodes of a page; `@context` is the caller's. */
export function jsonLdOf(record: SiteRecord, page: PageAddress, summary: Summary, urlOf: UrlOf): Node[] {
  const { corpus } = record;
  const { locale } = page;
  const subject = subjectOf(record, page);
  const nodes = nodesIn(record, locale, urlOf);
  const url = urlOf(page.path.slice(1));
  if (subject !== null) return nodes.ofSubject(subject, url);
  if (page.selection.open !== null) return [];
  if (page.selection.view === 'data') return [{ ...nodes.dataset(), url }];
  const site = { '@type': 'WebSite', name: MESSAGES[locale].app.name, description: corpus.description[locale] };
  return [
    {
      '@type': 'WebPage',
      name: summary.title,
      description: summary.description,
      url,
      inLanguage: languageOf(locale),
      isPartOf: { ...site, url: urlOf(locale === 'en' ? '' : `${locale}/`) },
    },
  ];
}

const languageOf = (locale: Locale): string => (locale === 'zh' ? 'zh-Hans' : 'en');

function nodesIn(record: SiteRecord, locale: Locale, urlOf: UrlOf) {
  const { corpus } = record;
  const t = MESSAGES[locale];
  const urlOfOpen = (open: OpenRecord): string =>
    urlOf(hrefOf({ ...START, language: locale, open, view: viewBeside(open) }).slice(1));

  const about = (actor: Actor): Node => ({
    '@type': TYPES[actor.kind],
    name: actor.name[locale],
    url: urlOfOpen({ kind: 'actor', id: actor.id }),
  });
  const actorAt = (row: number): Node[] => {
    const actor = corpus.actors[row];
    return actor === undefined ? [] : [about(actor)];
  };
  const source = (id: string): Node[] => {
    const details = sourceDetailsOf(record, id);
    if (details === undefined) return [];
    return [
      {
        '@type': details.kind === 'news' ? 'NewsArticle' : 'CreativeWork',
        name: details.title,
        inLanguage: details.language,
        publisher: { '@type': 'Organization', name: details.publisher },
        ...(details.published === null ? {} : { datePublished: datesOf(details.published).startDate }),
        ...(details.url === null ? {} : { url: details.url }),
      },
    ];
  };
  const sourcesOf = (evidence: readonly { readonly source: string }[] = []): Node[] =>
    [...new Set(evidence.map((piece) => piece.source))].flatMap(source);

  const statement = (row: StatementRow): Node => {
    const { statements } = corpus;
    const issue = corpus.issues[statements.issue[row] as number];
    const position = statements.position[row] as Position;
    return {
      '@type': 'Claim',
      identifier: statements.id[row],
      text: `${t.shared.position[`${position}`]}: ${issue?.proposition[locale] ?? ''}`,
      author: actorAt(statements.actor[row] as number)[0],
      datePublished: datesOf(statements.date[row] as string).startDate,
      additionalType: BASES[statements.directness[row] as number],
      appearance: sourcesOf(statementDetailsOf(record, row)?.evidence),
    };
  };

  const event = (row: EventRow, url: string): Node => {
    const { events } = corpus;
    const details = eventDetailsOf(record, row);
    const partOf = events.partOf[row] as number;
    return {
      '@type': 'Event',
      identifier: events.id[row],
      name: events.title[locale][row],
      ...(details === undefined ? {} : { description: details.summary[locale] }),
      ...datesOf(events.date[row] as string),
      inLanguage: languageOf(locale),
      url,
      ...(details?.places
        ? { location: details.places.map((place) => ({ '@type': 'Place', name: place[locale] })) }
        : {}),
      attendee: [...listOf(events.involved, row)].flatMap(actorAt),
      ...(partOf < 0
        ? {}
        : {
            superEvent: {
              '@type': 'Event',
              name: events.title[locale][partOf],
              url: urlOfOpen({ kind: 'event', id: events.id[partOf] as string }),
            },
          }),
      subjectOf: [
        ...sourcesOf(details?.evidence),
        ...[...listOf(events.statements, row)].map((s) => statement(s as StatementRow)),
      ],
    };
  };

  const actorNode = (row: ActorRow, url: string): Node[] => {
    const actor = corpus.actors[row];
    if (actor === undefined) return [];
    const others = [locale === 'en' ? actor.name.zh : actor.name.en, actor.name.ja, ...actor.aliases];
    return [
      {
        ...about(actor),
        identifier: actor.id,
        url,
        alternateName: others.filter((name) => name !== undefined),
        ...(actor.note ? { description: actor.note[locale] } : {}),
        ...(actor.wikidata ? { sameAs: `https://www.wikidata.org/entity/${actor.wikidata}` } : {}),
      },
    ];
  };

  const issueNode = (row: IssueRow, url: string): Node[] => {
    const issue = corpus.issues[row];
    return issue === undefined
      ? []
      : [
          {
            '@type': 'Claim',
            identifier: issue.id,
            text: issue.proposition[locale],
            inLanguage: languageOf(locale),
            url,
          },
        ];
  };

  const dataset = (): Node => {
    const { from, to } = corpus.span;
    const isKnown = from > OPEN_START && to < OPEN_END;
    return {
      '@type': 'Dataset',
      name: corpus.title[locale],
      description: corpus.description[locale],
      version: corpus.release.id,
      datePublished: corpus.release.date,
      license: `https://spdx.org/licenses/${corpus.license}.html`,
      isAccessibleForFree: true,
      inLanguage: ['en', 'zh-Hans'],
      ...(isKnown ? { temporalCoverage: `${writeDay(from)}/${writeDay((to - 1) as typeof to)}` } : {}),
      distribution: DOWNLOADS.filter((name) => name !== 'schema.json').map((name) => ({
        '@type': 'DataDownload',
        name,
        encodingFormat: name.endsWith('.csv') ? 'text/csv' : 'application/json',
        contentUrl: urlOf(`data/${name}`),
      })),
    };
  };

  const ofSubject = (subject: Subject, url: string): Node[] => {
    switch (subject.kind) {
      case 'event':
        return [event(subject.row, url)];
      case 'actor':
        return actorNode(subject.row, url);
      case 'issue':
        return issueNode(subject.row, url);
      case 'source':
        return source(subject.id).map((node) => ({ ...node, identifier: subject.id }));
      case 'stance':
        return [...listOf(corpus.statementsByActor, subject.actor)]
          .filter((row) => corpus.statements.issue[row] === subject.issue)
          .map((row) => statement(row as StatementRow));
      default:
        return subject satisfies never;
    }
  };
  return { ofSubject, dataset };
}
