import type { EpochDay } from '#base/day.ts';
import type { Lists } from '#base/lists.ts';
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
import type { CodingAgreement, PackedActor, PackedEvents, PackedIndex, PackedIssue, Text } from './packed.ts';
import type { StanceRule } from './rule.ts';
import type { Position, RecordKind } from './vocabulary.ts';

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
  /** Primary subtag of its language: `zh` for all Chinese. */
  readonly language: string;
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
  /** Every release; null for a record that was not published. */
  readonly releases: NonNullable<PackedIndex['releases']> | null;
  /** The guided tours; null where there is none. */
  readonly tours: NonNullable<PackedIndex['tours']> | null;
  /** The figures that a reader has put in place of the published ones; absent where none. */
  readonly rule?: StanceRule;
  /** The reader's own file that it was read from, and its mark in addresses; absent for a published record. */
  readonly opened?: { readonly name: string; readonly hash: string };
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
  let held: false | null = null;
  for (const term of actor.offices) {
    if (term.of !== of) continue;
    if (term.from <= day && day < term.to) return true;
    held = false;
  }
  return held;
}

/** Which kind of record an id names, or null. */
export function kindOfId(corpus: Corpus, id: string): RecordKind | null {
  if (corpus.eventRows.has(id)) return 'event';
  if (corpus.actorRows.has(id)) return 'actor';
  if (corpus.issueRows.has(id)) return 'issue';
  if (corpus.sourceRows.has(id)) return 'source';
  return corpus.statements.id.includes(id as StatementId) ? 'statement' : null;
}

/** The same record, its stances read by other figures. What is made late stays so. */
export const withRule = (corpus: Corpus, rule: StanceRule): Corpus =>
  Object.defineProperties({} as Corpus, {
    ...Object.getOwnPropertyDescriptors(corpus),
    rule: { value: rule, enumerable: true },
  });
