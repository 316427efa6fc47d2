/**
 * From the columns of the index to the `Corpus`: everything that follows from them, each thing looked up often as a
 * list or a map. Each is made when it is first asked for, linear in what it is made of; what the first picture needs is
 * made at once, in steps, so that the page can draw between them.
 */
import { type EpochDay, writeDay } from '#base/day.ts';
import { withAllLater } from '#base/later.ts';
import {
  eachIn,
  gatherLists,
  gatherSets,
  gatherSetsSteps,
  invertColumn,
  invertLists,
  type Lists,
} from '#base/lists.ts';
import { runNow, type Steps } from '#base/steps.ts';
import { type Actor, type Corpus, countryOn, type Events, type Source, type Statements } from './corpus.ts';
import type {
  ActorId,
  ActorRow,
  EventId,
  EventRow,
  IssueId,
  IssueRow,
  SourceId,
  SourceRow,
  StatementId,
} from './ids.ts';
import { columnsOf, type IndexColumns, readIndex } from './indexFile.ts';
import type { PackedIndex, Term } from './packed.ts';
import { BASES, EVENT_KINDS, RELIABILITIES } from './vocabulary.ts';

/** The corpus of a file of the index. @throws FormatError, or an error for a file that is no index, as `readIndex` */
export function* corpusSteps(bytes: Uint8Array): Steps<Corpus> {
  return yield* indexSteps(yield* readIndex(bytes));
}

/** As `corpusSteps`, at once. */
export const readCorpus = (bytes: Uint8Array): Corpus => runNow(corpusSteps(bytes));

/** The corpus of an index that has not travelled. */
export const indexCorpus = (index: PackedIndex): Corpus => runNow(indexSteps(columnsOf(index)));

function* indexSteps({ head, tables }: IndexColumns): Steps<Corpus> {
  const { words, ...small } = head;
  const actors = head.actors.map((actor, row) => ({ ...actor, id: actor.id as ActorId, row: row as ActorRow }));
  const issues = head.issues.map((issue, row) => ({ ...issue, id: issue.id as IssueId, row: row as IssueRow }));
  const actorRows = rowsById<ActorRow>(actors.map(({ id }) => id));
  const countries = [...new Set(actors.flatMap(({ country }) => country ?? []))].sort();
  const tellers = withAllLater({}, { sources: () => sourcesOf(tables.sources, words) });
  const statements = statementsOf(tables.statements, words, tellers);
  const events = yield* eventsOf(tables, words, statements, placesOfCountries({ actors, actorRows }, countries));
  const span = spanOf(events);
  const now = {
    ...small,
    actors,
    issues,
    events,
    statements,
    reliability: head.reliability ?? null,
    downloads: head.downloads ?? null,
    releases: head.releases ?? null,
    tours: head.tours ?? null,
    countries,
    span,
    actorRows,
    issueRows: rowsById<IssueRow>(issues.map(({ id }) => id)),
  };
  return withAllLater<typeof now, Omit<Corpus, keyof typeof now | 'rule'>>(now, {
    sources: () => tellers.sources,
    eventRows: () => rowsById<EventRow>(events.id),
    sourceRows: () => rowsById<SourceRow>(tables.sources.id),
    eventsByActor: () => invertLists(events.involved, actors.length),
    eventsByIssue: () => invertLists(events.issues, issues.length),
    eventsBySource: () => invertLists(events.sources, tables.sources.id.length),
    statementsByActor: () =>
      invertLists(
        gatherLists(statements.count, (s, add) => speakersOf(statements, s, add)),
        actors.length,
      ),
    statementsByIssue: () => invertColumn(statements.issue, issues.length),
  });
}

function sourcesOf(columns: IndexColumns['tables']['sources'], words: IndexColumns['head']['words']): Source[] {
  const strengths = ranksOf(columns.reliability, words.reliability, RELIABILITIES);
  return columns.id.map((id, row) => ({
    id: id as SourceId,
    row: row as SourceRow,
    publisher: words.publisher[columns.publisher[row] as number] as string,
    strength: strengths[row] as number,
    language: primaryLanguage(words.language[columns.language[row] as number] as string),
  }));
}

/** `zh` of `zh-Hant`. */
const primaryLanguage = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? tag;

const rowsById = <Row>(ids: readonly string[]): Map<string, Row> => new Map(ids.map((id, row) => [id, row as Row]));

/** A column of words by their rank in `ranking`, whatever the order they were numbered in. */
function ranksOf<Word>(column: Uint8Array, words: readonly Word[], ranking: readonly Word[]): Uint8Array {
  const ranks = words.map((word) => ranking.indexOf(word));
  return column.map((place) => ranks[place] as number);
}

/** Whoever makes a statement, and whom it is made for. */
function speakersOf({ actor, onBehalfOf }: Statements, s: number, add: (actor: number) => void): void {
  add(actor[s] as number);
  const principal = onBehalfOf[s] as number;
  if (principal >= 0) add(principal);
}

type Dated = Pick<IndexColumns['tables']['events'], 'date' | 'from' | 'days'>;

/** The dates of all rows as texts: as given, or the single day. A day that many fall on is written once. */
function datesOf({ date, from }: Dated): string[] {
  const written = new Map<number, string>();
  return date.map((given, row) => {
    const day = from[row] as EpochDay;
    const text = given || (written.get(day) ?? writeDay(day));
    if (!given) written.set(day, text);
    return text;
  });
}

/** First day after each date. */
const endsOf = ({ from, days }: Dated): Int32Array => days.map((count, row) => count + (from[row] as number));

function statementsOf(
  columns: IndexColumns['tables']['statements'],
  words: IndexColumns['head']['words'],
  tellers: { readonly sources: readonly Source[] },
): Statements {
  const now = { count: columns.event.length };
  return withAllLater<typeof now, Omit<Statements, 'count'>>(now, {
    id: () => columns.id as readonly StatementId[],
    actor: () => columns.actor,
    onBehalfOf: () => columns.onBehalfOf,
    issue: () => columns.issue,
    position: () => Array.from(columns.position, (place) => words.position[place] as Statements['position'][number]),
    date: () => datesOf(columns),
    from: () => columns.from,
    to: () => endsOf(columns),
    event: () => columns.event,
    directness: () => ranksOf(columns.basis, words.basis, BASES),
    strength: () => strengthsOf(columns.sources, tellers.sources),
    sources: () => columns.sources,
  });
}

/** The rank of the best of each list's sources. */
function strengthsOf(lists: Lists, sources: readonly Source[]): Uint8Array {
  const own = Uint8Array.from(sources, ({ strength }) => strength);
  return Uint8Array.from({ length: lists.offsets.length - 1 }, (_, row) => {
    let best = 0;
    eachIn(lists, row, (source) => {
      best = Math.max(best, own[source] as number);
    });
    return best;
  });
}

/** What the timeline of the whole record asks for is made at once, in steps; the rest when it is asked for. */
function* eventsOf(
  tables: IndexColumns['tables'],
  words: IndexColumns['head']['words'],
  statements: Statements,
  placeOfCountry: (actor: number, day: EpochDay) => number,
): Steps<Events> {
  const columns = tables.events;
  const { from } = columns;
  const count = from.length;
  yield;
  const to = endsOf(columns);
  yield;
  const made = invertColumn(statements.event, count);
  yield;
  const involved = yield* involvedIn(columns.actors, made, statements);
  const countries = yield* countriesOf({ involved, from, count }, placeOfCountry);
  const date = datesOf(columns);
  yield;
  const now = { count, from, to, statements: made, involved, countries, date };
  return withAllLater<typeof now, Omit<Events, keyof typeof now>>(now, {
    id: () => columns.id as readonly EventId[],
    kind: () => ranksOf(columns.kind, words.kind, EVENT_KINDS),
    title: () => withAllLater({}, { en: () => columns.titleEn, zh: () => columns.titleZh }),
    actors: () => columns.actors,
    issues: () => valuesAt(made, statements.issue),
    sources: () => sourcesAt(columns.sources, made, statements.sources),
    partOf: () => columns.partOf,
    parts: () => invertColumn(columns.partOf, count),
    respondsTo: () => columns.respondsTo,
    answeredBy: () => invertLists(columns.respondsTo, count),
    disputeCount: () => columns.disputeCount,
  });
}

// These run over the whole record before its first picture: lists are walked in place, without a function for each.

function involvedIn(actors: Lists, made: Lists, { actor, onBehalfOf }: Statements): Steps<Lists> {
  return gatherSetsSteps(made.offsets.length - 1, (row, add) => {
    eachIn(actors, row, add);
    for (let i = made.offsets[row] as number; i < (made.offsets[row + 1] as number); i++) {
      const s = made.values[i] as number;
      add(actor[s] as number);
      const principal = onBehalfOf[s] as number;
      if (principal >= 0) add(principal);
    }
  });
}

/** Per list what a column holds in its rows. */
function valuesAt(lists: Lists, column: Uint32Array): Lists {
  return gatherSets(lists.offsets.length - 1, (row, add) => {
    for (let i = lists.offsets[row] as number; i < (lists.offsets[row + 1] as number); i++) {
      add(column[lists.values[i] as number] as number);
    }
  });
}

function countriesOf(
  { involved, from, count }: Pick<Events, 'involved' | 'from' | 'count'>,
  placeOfCountry: (actor: number, day: EpochDay) => number,
): Steps<Lists> {
  return gatherSetsSteps(count, (row, add) => {
    for (let i = involved.offsets[row] as number; i < (involved.offsets[row + 1] as number); i++) {
      const place = placeOfCountry(involved.values[i] as number, from[row] as EpochDay);
      if (place >= 0) add(place);
    }
  });
}

function sourcesAt(own: Lists, made: Lists, ofStatements: Lists): Lists {
  return gatherSets(own.offsets.length - 1, (row, add) => {
    eachIn(own, row, add);
    for (let i = made.offsets[row] as number; i < (made.offsets[row + 1] as number); i++) {
      eachIn(ofStatements, made.values[i] as number, add);
    }
  });
}

/** The place in `countries` of the country an actor stands for on a day, or −1; quick for the many that never change. */
function placesOfCountries(
  corpus: Pick<Corpus, 'actors' | 'actorRows'>,
  countries: readonly string[],
): (actor: number, day: EpochDay) => number {
  const placeOf = (code: string | null) => (code === null ? -1 : countries.indexOf(code));
  const own = corpus.actors.map(({ country }) => placeOf(country));
  const isAbroad = ({ of }: Term) => corpus.actors[corpus.actorRows.get(of) ?? -1]?.country === null;
  const changes = corpus.actors.map(({ offices }: Actor) => offices.some(isAbroad));
  return (actor, day) => (changes[actor] ? placeOf(countryOn(corpus, actor as ActorRow, day)) : (own[actor] as number));
}

/** Dates beyond this many days from 1970 are open ends, not days. */
const REAL_DAY_LIMIT = 50_000_000;

function spanOf({ from: starts, to: ends, count }: Events): Corpus['span'] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const add = (day: number) => {
    if (Math.abs(day) > REAL_DAY_LIMIT) return;
    if (day < from) from = day;
    if (day >= to) to = day + 1;
  };
  for (let row = 0; row < count; row++) {
    add(starts[row] as number);
    add((ends[row] as number) - 1);
  }
  return from < to ? { from: from as EpochDay, to: to as EpochDay } : { from: 0 as EpochDay, to: 1 as EpochDay };
}
