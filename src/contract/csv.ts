/**
 * The record as tables for spreadsheets: one CSV file per kind, a row per record, in the order of `dataset.json`.
 *
 * UTF-8 with a byte order mark, without which spreadsheets take Chinese for noise; lists joined by `; `; a column for
 * each language of a text; of the evidence the first phrase and all sources. A cell that a spreadsheet would run as a
 * formula starts with an apostrophe. What a table cannot hold (every phrase, the accounts of a dispute) is in
 * `dataset.json`.
 */
import { type Column, writeTable } from '#base/csv.ts';
import { type DaySpan, type EpochDay, OPEN_END, OPEN_START, writeDay } from '#base/day.ts';
import type { DownloadName } from '#corpus/packed.ts';
import { type DerivedRecord, type Rows, rowOf } from './derive.ts';
import type { ActorRecord, EventRecord, IssueRecord, SourceRecord, StatementRecord } from './schema.ts';

type CsvName = Extract<DownloadName, `${string}.csv`>;

/** The CSV files by name. The same record gives the same bytes. */
export function csvFiles(derived: DerivedRecord): Record<CsvName, string> {
  const { actors, issues, events, statements, sources } = derived;
  return {
    'actors.csv': writeTable(ACTOR_COLUMNS, actors),
    'issues.csv': writeTable(ISSUE_COLUMNS, issues),
    'events.csv': writeTable(
      EVENT_COLUMNS,
      events.map(({ record, span }) => ({ ...record, span })),
    ),
    'statements.csv': writeTable(
      statementColumns(derived),
      statements.map(({ record, span }) => ({ ...record, span })),
    ),
    'sources.csv': writeTable(SOURCE_COLUMNS, sources),
  };
}

const list = (entries: readonly string[] | undefined): string => (entries ?? []).join('; ');

/** A text, in a column for each language. */
function both<T>(heading: string, text: (record: T) => { readonly en: string; readonly zh: string } | undefined) {
  return [
    [`${heading}_en`, (record: T) => text(record)?.en],
    [`${heading}_zh`, (record: T) => text(record)?.zh],
  ] as const satisfies readonly Column<T>[];
}

/** Several texts, joined, in a column for each language. */
function bothLists<T>(
  heading: string,
  texts: (record: T) => readonly { readonly en: string; readonly zh: string }[] | undefined,
) {
  return both<T>(heading, (record) => ({
    en: list(texts(record)?.map(({ en }) => en)),
    zh: list(texts(record)?.map(({ zh }) => zh)),
  }));
}

/** The date as written, and its first and last day; empty for an open end. */
const DATE_COLUMNS: readonly Column<{ readonly date: string; readonly span: DaySpan }>[] = [
  ['date', ({ date }) => date],
  ['date_first', ({ span }) => (span.from === OPEN_START ? null : writeDay(span.from))],
  ['date_last', ({ span }) => (span.to === OPEN_END ? null : writeDay((span.to - 1) as EpochDay))],
];

const EVIDENCE_COLUMNS: readonly Column<Pick<EventRecord, 'evidence'>>[] = [
  ['phrase', ({ evidence }) => firstPhrase(evidence)?.phrase],
  ['phrase_language', ({ evidence }) => firstPhrase(evidence)?.lang],
  ['phrase_by', ({ evidence }) => firstPhrase(evidence)?.by],
  ['sources', ({ evidence }) => list([...new Set(evidence.map(({ source }) => source))])],
];

const firstPhrase = (evidence: EventRecord['evidence']) => evidence.find(({ phrase }) => phrase !== null);

/** `japan 2021-10-04/2024-10-01`; `..` for an end that is open or not recorded. */
const termWords = ({ of, from = '..', to = '..' }: ActorRecord['memberships'][number]): string =>
  from === '..' && to === '..' ? of : `${of} ${from}/${to}`;

const ACTOR_COLUMNS: readonly Column<ActorRecord>[] = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ...both<ActorRecord>('name', ({ name }) => name),
  ['name_ja', ({ name }) => name.ja],
  ['aliases', ({ aliases }) => list(aliases)],
  ['country', ({ country }) => country],
  ['wikidata', ({ wikidata }) => wikidata],
  ...bothLists<ActorRecord>('offices', ({ offices }) =>
    offices.map((office) => ({
      en: `${office.title.en}, ${termWords(office)}`,
      zh: `${office.title.zh}, ${termWords(office)}`,
    })),
  ),
  ['memberships', ({ memberships }) => list(memberships.map(termWords))],
  ...both<ActorRecord>('note', ({ note }) => note),
];

const ISSUE_COLUMNS: readonly Column<IssueRecord>[] = [
  ['id', ({ id }) => id],
  ['theme', ({ theme }) => theme],
  ...both<IssueRecord>('proposition', ({ proposition }) => proposition),
  ...both<IssueRecord>('for_means', ({ means }) => means.for),
  ...both<IssueRecord>('against_means', ({ means }) => means.against),
  ...both<IssueRecord>('note', ({ note }) => note),
];

type DatedEvent = EventRecord & { readonly span: DaySpan };

const EVENT_COLUMNS: readonly Column<DatedEvent>[] = [
  ['id', ({ id }) => id],
  ...DATE_COLUMNS,
  ...both<DatedEvent>('date_basis', ({ dateBasis }) => dateBasis),
  ['kind', ({ kind }) => kind],
  ...both<DatedEvent>('title', ({ title }) => title),
  ...both<DatedEvent>('summary', ({ summary }) => summary),
  ['actors', ({ actors }) => list(actors)],
  ...bothLists<DatedEvent>('places', ({ places }) => places),
  ['part_of', ({ partOf }) => partOf],
  ['responds_to', ({ respondsTo }) => list(respondsTo)],
  ...EVIDENCE_COLUMNS,
  ...bothLists<DatedEvent>('disputes', ({ disputes }) => disputes?.map(({ about }) => about)),
];

type DatedStatement = StatementRecord & { readonly span: DaySpan };

/** Statements with the names of what they join, so that the table can be read without the others. */
function statementColumns({ actors, issues, events, rows }: DerivedRecord): Column<DatedStatement>[] {
  const named = <T>(table: readonly T[], ids: Rows, id: string | undefined): T | undefined =>
    id === undefined ? undefined : table[rowOf(ids, id)];
  return [
    ['id', ({ id }) => id],
    ...DATE_COLUMNS,
    ['actor', ({ actor }) => actor],
    ...both<DatedStatement>('actor', ({ actor }) => named(actors, rows.actors, actor)?.name),
    ['on_behalf_of', ({ onBehalfOf }) => onBehalfOf],
    ...both<DatedStatement>('on_behalf_of', ({ onBehalfOf }) => named(actors, rows.actors, onBehalfOf)?.name),
    ['issue', ({ issue }) => issue],
    ...both<DatedStatement>('issue', ({ issue }) => named(issues, rows.issues, issue)?.proposition),
    ['position', ({ position }) => position],
    ['basis', ({ basis }) => basis],
    ['event', ({ event }) => event],
    ...both<DatedStatement>('event', ({ event }) => named(events, rows.events, event)?.record.title),
    ...EVIDENCE_COLUMNS,
    ...both<DatedStatement>('note', ({ note }) => note),
  ];
}

const SOURCE_COLUMNS: readonly Column<SourceRecord>[] = [
  ['id', ({ id }) => id],
  ['publisher', ({ publisher }) => publisher],
  ['title', ({ title }) => title],
  ['language', ({ language }) => language],
  ['kind', ({ kind }) => kind],
  ['reliability', ({ reliability }) => reliability],
  ['published', ({ published }) => published],
  ['url', ({ url }) => url],
  ['archive', ({ archive }) => archive],
  ['read', ({ read }) => read],
  ['relays', ({ origin }) => origin],
  ...both<SourceRecord>('note', ({ note }) => note),
];
