import type { EpochDay } from '#base/day.ts';
import { invertLists, type Lists, listOf, packLists } from '#base/lists.ts';
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
import {
  type CodingAgreement,
  PACKED_FORMAT,
  type PackedActor,
  type PackedEvents,
  type PackedIndex,
  type PackedIssue,
  type PackedStatements,
  type Term,
  type Text,
} from './packed.ts';
import {
  BASES,
  type Basis,
  EVENT_KINDS,
  type EventKind,
  type Position,
  RELIABILITIES,
  type RecordKind,
} from './vocabulary.ts';

export interface Actor extends Omit<PackedActor, 'id' | 'country'> {
  readonly id: ActorId;
  readonly row: ActorRow;
  /** ISO 3166-1 alpha-2; null for a body of no one country. */
  readonly country: string | null;
}

export interface Issue extends Omit<PackedIssue, 'id'> {
  readonly id: IssueId;
  readonly row: IssueRow;
}

export interface Source {
  readonly id: SourceId;
  readonly row: SourceRow;
  readonly publisher: string;
  /** Rank in `RELIABILITIES`, 0 the weakest. */
  readonly strength: number;
}

/** Events by column, in time order (first day, last day, id). */
export interface Events {
  readonly count: number;
  readonly id: readonly EventId[];
  readonly date: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index in `EVENT_KINDS`. */
  readonly kind: Uint8Array;
  readonly title: PackedEvents['title'];
  /** Actors that take part, in the data's order. */
  readonly actors: Lists;
  /** Actors that take part, speak, or are spoken for; ascending. */
  readonly involved: Lists;
  readonly issues: Lists;
  /** Countries of those involved as of the event's first day, as places in `Corpus.countries`; ascending. */
  readonly countries: Lists;
  /** Sources of the event and of its statements; ascending. */
  readonly sources: Lists;
  readonly statements: Lists;
  /** Row of the event that it is part of, or −1. */
  readonly partOf: Int32Array;
  readonly parts: Lists;
  readonly respondsTo: Lists;
  readonly answeredBy: Lists;
  readonly disputeCount: Uint16Array;
}

/** Statements by column, in time order (first day, last day, id). */
export interface Statements {
  readonly count: number;
  readonly id: readonly StatementId[];
  readonly actor: Uint32Array;
  /** Row of the actor spoken for, or −1. */
  readonly onBehalfOf: Int32Array;
  readonly issue: Uint32Array;
  readonly position: readonly Position[];
  readonly date: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly event: Uint32Array;
  /** Rank in `BASES`, 0 the least direct. */
  readonly directness: Uint8Array;
  /** Rank in `RELIABILITIES` of its best source. */
  readonly strength: Uint8Array;
  readonly sources: Lists;
}

/** Everything on record, indexed once and never changed. */
export interface Corpus {
  readonly release: PackedIndex['release'];
  readonly title: Text;
  readonly description: Text;
  readonly license: string;
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  readonly sources: readonly Source[];
  readonly events: Events;
  readonly statements: Statements;
  readonly retired: PackedIndex['retired'];
  readonly details: PackedIndex['details'];
  /** Null where no second coding is on record. */
  readonly reliability: CodingAgreement | null;
  /** Bytes of the files to take away; null where they were not counted. */
  readonly downloads: NonNullable<PackedIndex['downloads']> | null;
  readonly countries: readonly string[];
  /** First day of the first event and first day after the last one; `OPEN_START`/`OPEN_END` dates left out. */
  readonly span: { readonly from: EpochDay; readonly to: EpochDay };
  readonly actorRows: ReadonlyMap<string, ActorRow>;
  readonly issueRows: ReadonlyMap<string, IssueRow>;
  readonly eventRows: ReadonlyMap<string, EventRow>;
  readonly sourceRows: ReadonlyMap<string, SourceRow>;
  readonly eventsByActor: Lists;
  readonly eventsByIssue: Lists;
  readonly eventsBySource: Lists;
  readonly statementsByActor: Lists;
  readonly statementsByIssue: Lists;
}

/** The packed file is of another format than this page reads. */
export class FormatError extends Error {
  readonly found: unknown;
  constructor(found: unknown) {
    super(`The record is in format ${String(found)}; this page reads format ${PACKED_FORMAT}.`);
    this.name = 'FormatError';
    this.found = found;
  }
}

const rowsById = <Row>(ids: readonly string[]): Map<string, Row> => new Map(ids.map((id, row) => [id, row as Row]));

const ascending = (rows: Iterable<number>): number[] => [...new Set(rows)].sort((a, b) => a - b);

const byStatement = (rows: Uint32Array, count: number): Lists =>
  invertLists(packLists(Array.from(rows, (row) => [row])), count);

/**
 * Lookups for the packed index.
 * @throws FormatError if the file is of another format.
 * Linear in the size of the record; call it once, inside the query.
 */
export function indexCorpus(packed: PackedIndex): Corpus {
  if (packed?.format !== PACKED_FORMAT) throw new FormatError(packed?.format);
  const sources = packed.sources.id.map((id, row) => ({
    id: id as SourceId,
    row: row as SourceRow,
    publisher: packed.sources.publisher[row] ?? '',
    strength: RELIABILITIES.indexOf(packed.sources.reliability[row] ?? 'weak'),
  }));
  const statements = indexStatements(packed.statements, sources);
  const actors = packed.actors.map((actor, row) => ({ ...actor, id: actor.id as ActorId, row: row as ActorRow }));
  const actorRows = rowsById<ActorRow>(packed.actors.map((actor) => actor.id));
  const countries = [...new Set(packed.actors.flatMap((actor) => actor.country ?? []))].sort();
  const placeOfCountry = new Map(countries.map((code, place) => [code, place]));
  const countryOf = (actor: number, day: EpochDay) => {
    const code = countryOn({ actors, actorRows }, actor as ActorRow, day);
    return code === null ? -1 : (placeOfCountry.get(code) ?? -1);
  };
  const events = indexEvents(packed.events, statements, countryOf);
  const actorCount = packed.actors.length;
  const issueCount = packed.issues.length;
  return {
    release: packed.release,
    title: packed.title,
    description: packed.description,
    license: packed.license,
    actors,
    issues: packed.issues.map((issue, row) => ({ ...issue, id: issue.id as IssueId, row: row as IssueRow })),
    sources,
    events,
    statements,
    retired: packed.retired,
    details: packed.details,
    reliability: packed.reliability ?? null,
    downloads: packed.downloads ?? null,
    countries,
    span: spanOf(events),
    actorRows,
    issueRows: rowsById(packed.issues.map((issue) => issue.id)),
    eventRows: rowsById(packed.events.id),
    sourceRows: rowsById(packed.sources.id),
    eventsByActor: invertLists(events.involved, actorCount),
    eventsByIssue: invertLists(events.issues, issueCount),
    eventsBySource: invertLists(events.sources, sources.length),
    statementsByActor: statementsBySpeaker(statements, actorCount),
    statementsByIssue: byStatement(statements.issue, issueCount),
  };
}

/** Per actor, the statements it made or that were made on its behalf, in time order. */
function statementsBySpeaker(statements: Statements, actorCount: number): Lists {
  const speakers = Array.from(statements.actor, (actor, row) => {
    const principal = statements.onBehalfOf[row] ?? -1;
    return principal < 0 || principal === actor ? [actor] : [actor, principal];
  });
  return invertLists(packLists(speakers), actorCount);
}

function indexStatements(packed: PackedStatements, sources: readonly Source[]): Statements {
  return {
    count: packed.id.length,
    id: packed.id as readonly StatementId[],
    actor: Uint32Array.from(packed.actor),
    onBehalfOf: Int32Array.from(packed.onBehalfOf),
    issue: Uint32Array.from(packed.issue),
    position: packed.position,
    date: packed.date,
    from: Int32Array.from(packed.from),
    to: Int32Array.from(packed.to),
    event: Uint32Array.from(packed.event),
    directness: Uint8Array.from(packed.basis, (basis: Basis) => BASES.indexOf(basis)),
    strength: Uint8Array.from(packed.sources, (rows) => Math.max(0, ...rows.map((row) => sources[row]?.strength ?? 0))),
    sources: packLists(packed.sources),
  };
}

function indexEvents(
  packed: PackedEvents,
  statements: Statements,
  countryOf: (actor: number, day: EpochDay) => number,
): Events {
  const count = packed.id.length;
  const eventStatements = byStatement(statements.event, count);
  const actors = packLists(packed.actors);
  const involved: number[][] = [];
  const issues: number[][] = [];
  const sources: number[][] = [];
  const countries: number[][] = [];
  for (let row = 0; row < count; row++) {
    const said = [...listOf(eventStatements, row)];
    const speakers = said.flatMap((s) => [statements.actor[s] as number, statements.onBehalfOf[s] as number]);
    const all = ascending([...listOf(actors, row), ...speakers.filter((actor) => actor >= 0)]);
    involved.push(all);
    const day = packed.from[row] as EpochDay;
    countries.push(ascending(all.map((actor) => countryOf(actor, day)).filter((place) => place >= 0)));
    issues.push(ascending(said.map((s) => statements.issue[s] as number)));
    sources.push(
      ascending([...(packed.sources[row] ?? []), ...said.flatMap((s) => [...listOf(statements.sources, s)])]),
    );
  }
  const respondsTo = packLists(packed.respondsTo);
  return {
    count,
    id: packed.id as readonly EventId[],
    date: packed.date,
    from: Int32Array.from(packed.from),
    to: Int32Array.from(packed.to),
    kind: Uint8Array.from(packed.kind, (kind: EventKind) => EVENT_KINDS.indexOf(kind)),
    title: packed.title,
    actors,
    involved: packLists(involved),
    issues: packLists(issues),
    countries: packLists(countries),
    sources: packLists(sources),
    statements: eventStatements,
    partOf: Int32Array.from(packed.partOf),
    parts: invertLists(packLists(packed.partOf.map((row) => (row < 0 ? [] : [row]))), count),
    respondsTo,
    answeredBy: invertLists(respondsTo, count),
    disputeCount: Uint16Array.from(packed.disputeCount),
  };
}

/** Dates beyond this many days from 1970 are open ends, not days. */
const REAL_DAY_LIMIT = 50_000_000;

function spanOf(events: Events): { from: EpochDay; to: EpochDay } {
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

/**
 * The country an actor stands for on a day: its own, but none while it holds office of a body of no one country and of
 * none of its own (Norway's Stoltenberg as secretary general of NATO).
 */
export function countryOn(
  { actors, actorRows }: Pick<Corpus, 'actors' | 'actorRows'>,
  row: ActorRow,
  day: EpochDay,
): string | null {
  const actor = actors[row];
  if (!actor || actor.country === null) return null;
  const bodies = actor.offices
    .filter((term) => term.from <= day && day < term.to)
    .map((term) => actors[actorRows.get(term.of) ?? -1]);
  const servesAbroad = bodies.some((body) => body?.country === null);
  return servesAbroad && !bodies.some((body) => body?.country === actor.country) ? null : actor.country;
}

/** Whether the actor held an office of the state or body on the day; null if no office of it is on record at all. */
export function heldOfficeOn(actor: Actor, of: ActorId, day: EpochDay): boolean | null {
  const terms = actor.offices.filter((term: Term) => term.of === of);
  return terms.length === 0 ? null : terms.some((term) => term.from <= day && day < term.to);
}

/** Which kind of record an id names, or null. */
export function kindOfId(corpus: Corpus, id: string): RecordKind | null {
  if (corpus.eventRows.has(id)) return 'event';
  if (corpus.actorRows.has(id)) return 'actor';
  if (corpus.issueRows.has(id)) return 'issue';
  if (corpus.sourceRows.has(id)) return 'source';
  return corpus.statements.id.includes(id as StatementId) ? 'statement' : null;
}
