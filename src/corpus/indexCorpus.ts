/**
 * From the columns of the index to the `Corpus`: everything that follows from them, each thing looked up often as a
 * list or a map. Linear in the size of the record, and in steps, so that the page can draw between them.
 */
import { type EpochDay, writeDay } from '#base/day.ts';
import { withLater, withSame } from '#base/later.ts';
import { eachIn, gatherLists, invertLists, type Lists } from '#base/lists.ts';
import { runNow, type Steps } from '#base/steps.ts';
import { type Actor, type Corpus, countryOn, type Events, type Source, type Statements } from './corpus.ts';
import type { ActorId, ActorRow, EventId, EventRow, IssueId, IssueRow, SourceId, SourceRow } from './ids.ts';
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
  const strengths = ranksOf(tables.sources.reliability, words.reliability, RELIABILITIES);
  const sources = tables.sources.id.map((id, row) => ({
    id: id as SourceId,
    row: row as SourceRow,
    publisher: words.publisher[tables.sources.publisher[row] as number] as string,
    strength: strengths[row] as number,
    language: primaryLanguage(words.language[tables.sources.language[row] as number] as string),
  }));
  const actors = head.actors.map((actor, row) => ({ ...actor, id: actor.id as ActorId, row: row as ActorRow }));
  const issues = head.issues.map((issue, row) => ({ ...issue, id: issue.id as IssueId, row: row as IssueRow }));
  const actorRows = rowsById<ActorRow>(actors.map(({ id }) => id));
  const countries = [...new Set(actors.flatMap(({ country }) => country ?? []))].sort();
  const dates = new Map<number, string>();
  const statements = yield* indexStatements(tables.statements, words, sources, dates);
  const { events, ...byTable } = yield* indexEvents(tables.events, words, statements, dates, {
    actors: actors.length,
    issues: issues.length,
    sources: sources.length,
    countries: countries.length,
    placeOfCountry: placesOfCountries({ actors, actorRows }, countries),
  });
  const speakers = gatherLists(statements.count, (s, add) => speakersOf(statements, s, add));
  yield;
  const statementsByActor = invertLists(speakers, actors.length);
  yield;
  const corpus = {
    ...small,
    actors,
    issues,
    sources,
    events,
    statements,
    reliability: head.reliability ?? null,
    downloads: head.downloads ?? null,
    releases: head.releases ?? null,
    tours: head.tours ?? null,
    countries,
    span: spanOf(events),
    actorRows,
    issueRows: rowsById<IssueRow>(issues.map(({ id }) => id)),
    sourceRows: rowsById<SourceRow>(tables.sources.id),
    ...byTable,
    statementsByActor,
    statementsByIssue: invertLists(eachAlone(statements.issue), issues.length),
  };
  // Only what opens an event by its id asks for these, and there may be very many.
  return withLater(corpus, 'eventRows', rowsLater<EventRow>(events.id));
}

/** `zh` of `zh-Hant`. */
const primaryLanguage = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? tag;

const rowsById = <Row>(ids: readonly string[]): Map<string, Row> => new Map(ids.map((id, row) => [id, row as Row]));

const rowsLater =
  <Row>(ids: readonly string[]) =>
  () =>
    rowsById<Row>(ids);

/** A column of words by their rank in `ranking`, whatever the order they were numbered in. */
function ranksOf<Word>(column: Uint8Array, words: readonly Word[], ranking: readonly Word[]): Uint8Array {
  const ranks = words.map((word) => ranking.indexOf(word));
  return column.map((place) => ranks[place] as number);
}

/** A column as lists of one. Where it holds −1, the list holds a row that no table has. */
const eachAlone = (column: Uint32Array | Int32Array): Lists => ({
  offsets: new Uint32Array(column.length + 1).map((_, i) => i),
  values: new Uint32Array(column.buffer),
});

/** Whoever makes a statement, and whom it is made for. */
function speakersOf({ actor, onBehalfOf }: Statements, s: number, add: (actor: number) => void): void {
  add(actor[s] as number);
  const principal = onBehalfOf[s] as number;
  if (principal >= 0) add(principal);
}

type Dated = Pick<IndexColumns['tables']['events'], 'date' | 'from' | 'days'>;

/** @param written  texts of single days, kept for all that fall on one */
function* datesOf(
  { date, from, days }: Dated,
  written: Map<number, string>,
): Steps<Pick<Events, 'date' | 'from' | 'to'>> {
  const texts = date.map((given, row) => {
    const day = from[row] as EpochDay;
    let text = given || written.get(day);
    if (text === undefined) {
      text = writeDay(day);
      written.set(day, text);
    }
    return text;
  });
  yield;
  return { date: texts, from, to: days.map((count, row) => count + (from[row] as number)) };
}

function* indexStatements(
  columns: IndexColumns['tables']['statements'],
  words: IndexColumns['head']['words'],
  sources: readonly Source[],
  written: Map<number, string>,
): Steps<Statements> {
  const { actor, onBehalfOf, issue, event, sources: named } = columns;
  const dates = yield* datesOf(columns, written);
  const strength = new Uint8Array(actor.length);
  for (let s = 0; s < actor.length; s++) {
    eachIn(named, s, (source) => {
      strength[s] = Math.max(strength[s] as number, (sources[source] as Source).strength);
    });
  }
  yield;
  const statements = {
    count: actor.length,
    actor,
    onBehalfOf,
    issue,
    position: Array.from(columns.position, (place) => words.position[place] as Statements['position'][number]),
    ...dates,
    event,
    directness: ranksOf(columns.basis, words.basis, BASES),
    strength,
    sources: named,
  };
  return withSame(statements, columns as Pick<Statements, 'id'> & typeof columns, 'id');
}

interface Sizes {
  readonly actors: number;
  readonly issues: number;
  readonly sources: number;
  readonly countries: number;
  readonly placeOfCountry: (actor: number, day: EpochDay) => number;
}

function* indexEvents(
  columns: IndexColumns['tables']['events'],
  words: IndexColumns['head']['words'],
  statements: Statements,
  written: Map<number, string>,
  sizes: Sizes,
): Steps<Pick<Corpus, 'events' | 'eventsByActor' | 'eventsByIssue' | 'eventsBySource'>> {
  const { id, actors, partOf, respondsTo } = columns;
  const count = id.length;
  const dates = yield* datesOf(columns, written);
  const made = invertLists(eachAlone(statements.event), count);
  yield;
  /** What an event holds, and which events hold it. */
  function* bothWays(
    size: number,
    each: (row: number, add: (value: number) => void) => void,
  ): Steps<readonly [Lists, Lists]> {
    const gathered = gatherLists(count, each);
    yield;
    const inverse = invertLists(gathered, size);
    yield;
    const ascending = invertLists(inverse, count);
    yield;
    return [ascending, inverse];
  }
  const [involved, eventsByActor] = yield* bothWays(sizes.actors, (row, add) => {
    eachIn(actors, row, add);
    eachIn(made, row, (s) => speakersOf(statements, s, add));
  });
  const [issues, eventsByIssue] = yield* bothWays(sizes.issues, (row, add) => {
    eachIn(made, row, (s) => add(statements.issue[s] as number));
  });
  const [sources, eventsBySource] = yield* bothWays(sizes.sources, (row, add) => {
    eachIn(columns.sources, row, add);
    eachIn(made, row, (s) => eachIn(statements.sources, s, add));
  });
  const [countries] = yield* bothWays(sizes.countries, (row, add) => {
    eachIn(involved, row, (actor) => {
      const place = sizes.placeOfCountry(actor, dates.from[row] as EpochDay);
      if (place >= 0) add(place);
    });
  });
  const events: Events = {
    count,
    id: id as readonly EventId[],
    ...dates,
    kind: ranksOf(columns.kind, words.kind, EVENT_KINDS),
    title: { en: columns.titleEn, zh: columns.titleZh },
    actors,
    involved,
    issues,
    countries,
    sources,
    statements: made,
    partOf,
    parts: invertLists(eachAlone(partOf), count),
    respondsTo,
    answeredBy: invertLists(respondsTo, count),
    disputeCount: columns.disputeCount,
  };
  yield;
  return { events, eventsByActor, eventsByIssue, eventsBySource };
}

/** The place in `countries` of the country an actor stands for on a day, or −1; quick for the many that never change. */
function placesOfCountries(
  corpus: Pick<Corpus, 'actors' | 'actorRows'>,
  countries: readonly string[],
): Sizes['placeOfCountry'] {
  const placeOf = (code: string | null) => (code === null ? -1 : countries.indexOf(code));
  const own = corpus.actors.map(({ country }) => placeOf(country));
  const isAbroad = ({ of }: Term) => corpus.actors[corpus.actorRows.get(of) ?? -1]?.country === null;
  const changes = corpus.actors.map(({ offices }: Actor) => offices.some(isAbroad));
  return (actor, day) => (changes[actor] ? placeOf(countryOn(corpus, actor as ActorRow, day)) : (own[actor] as number));
}

/** Dates beyond this many days from 1970 are open ends, not days. */
const REAL_DAY_LIMIT = 50_000_000;

function spanOf(events: Events): Corpus['span'] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < events.count; row++) {
    for (const day of [events.from[row] as number, (events.to[row] as number) - 1]) {
      if (Math.abs(day) > REAL_DAY_LIMIT) continue;
      from = Math.min(from, day);
      to = Math.max(to, day + 1);
    }
  }
  return from < to ? { from: from as EpochDay, to: to as EpochDay } : { from: 0 as EpochDay, to: 1 as EpochDay };
}
