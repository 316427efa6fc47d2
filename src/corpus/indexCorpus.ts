/**
 * From the columns of the index to the `Corpus`: everything that follows from them, each thing looked up often as a
 * list or a map. Linear in the size of the record, and in steps, so that the page can draw between them.
 */
import { type EpochDay, writeDay } from '#base/day.ts';
import { eachIn, gatherLists, invertLists, type Lists } from '#base/lists.ts';
import { runNow, type Steps } from '#base/steps.ts';
import { type Actor, type Corpus, countryOn, type Events, type Source, type Statements } from './corpus.ts';
import type { ActorId, ActorRow, EventId, IssueId, IssueRow, SourceId, SourceRow, StatementId } from './ids.ts';
import { columnsOf, type IndexColumns, readIndex } from './indexFile.ts';
import type { PackedIndex, Term } from './packed.ts';
import { BASES, EVENT_KINDS, RELIABILITIES } from './vocabulary.ts';

/** Rows a step goes over where a step is not a whole column. */
const STEP_ROWS = 1 << 14;

/** The corpus of a file of the index. @throws FormatError, or an error for a file that is no index, as `readIndex` */
export function* corpusSteps(bytes: Uint8Array): Steps<Corpus> {
  return yield* indexSteps(yield* readIndex(bytes));
}

/** As `corpusSteps`, at once. */
export const readCorpus = (bytes: Uint8Array): Corpus => runNow(corpusSteps(bytes));

/** The corpus of an index that has not travelled. */
export const indexCorpus = (index: PackedIndex): Corpus => runNow(indexSteps(columnsOf(index)));

function* indexSteps({ head, tables }: IndexColumns): Steps<Corpus> {
  const { words } = head;
  const strengths = ranksOf(tables.sources.reliability, words.reliability, RELIABILITIES);
  const sources = tables.sources.id.map((id, row) => ({
    id: id as SourceId,
    row: row as SourceRow,
    publisher: words.publisher[tables.sources.publisher[row] as number] as string,
    strength: strengths[row] as number,
  }));
  const actors = head.actors.map((actor, row) => ({ ...actor, id: actor.id as ActorId, row: row as ActorRow }));
  const issues = head.issues.map((issue, row) => ({ ...issue, id: issue.id as IssueId, row: row as IssueRow }));
  const actorRows = yield* rowsById<ActorRow>(actors.map(({ id }) => id));
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
  return {
    release: head.release,
    title: head.title,
    description: head.description,
    license: head.license,
    actors,
    issues,
    sources,
    events,
    statements,
    retired: head.retired,
    details: head.details,
    reliability: head.reliability ?? null,
    downloads: head.downloads ?? null,
    countries,
    span: spanOf(events),
    actorRows,
    issueRows: yield* rowsById(issues.map(({ id }) => id)),
    eventRows: yield* rowsById(events.id),
    sourceRows: yield* rowsById(tables.sources.id),
    ...byTable,
    statementsByActor,
    statementsByIssue: invertLists(eachAlone(statements.issue), issues.length),
  };
}

function* rowsById<Row>(ids: readonly string[]): Steps<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (let row = 0; row < ids.length; row++) {
    rows.set(ids[row] as string, row as Row);
    if (row % STEP_ROWS === STEP_ROWS - 1) yield;
  }
  return rows;
}

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
  const texts: string[] = [];
  for (let row = 0; row < date.length; row++) {
    const day = from[row] as EpochDay;
    let text = date[row] || written.get(day);
    if (text === undefined) {
      text = writeDay(day);
      written.set(day, text);
    }
    texts.push(text);
    if (row % STEP_ROWS === STEP_ROWS - 1) yield;
  }
  return { date: texts, from, to: days.map((count, row) => count + (from[row] as number)) };
}

function* indexStatements(
  columns: IndexColumns['tables']['statements'],
  words: IndexColumns['head']['words'],
  sources: readonly Source[],
  written: Map<number, string>,
): Steps<Statements> {
  const { id, actor, onBehalfOf, issue, event, sources: named } = columns;
  const dates = yield* datesOf(columns, written);
  const strength = new Uint8Array(id.length);
  for (let s = 0; s < id.length; s++) {
    eachIn(named, s, (source) => {
      strength[s] = Math.max(strength[s] as number, (sources[source] as Source).strength);
    });
  }
  yield;
  return {
    count: id.length,
    id: id as readonly StatementId[],
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
    const [first, end] = [events.from[row] as number, events.to[row] as number];
    if (first > -REAL_DAY_LIMIT) from = Math.min(from, first);
    if (end < REAL_DAY_LIMIT) to = Math.max(to, end);
    if (first > -REAL_DAY_LIMIT) to = Math.max(to, first + 1);
    if (end < REAL_DAY_LIMIT) from = Math.min(from, end - 1);
  }
  return from < to ? { from: from as EpochDay, to: to as EpochDay } : { from: 0 as EpochDay, to: 1 as EpochDay };
}
