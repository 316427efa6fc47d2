/**
 * What is in the prebuilt files. `compile/pack.ts` writes them, `indexCorpus.ts` reads them; the compiler checks both
 * ends, so the browser compares one format number and trusts the rest.
 *
 * Two kinds of file: one **index** (all a first picture needs), which travels as columns (`indexFile.ts`), and many
 * **details** (what a panel needs, by shard), which are JSON. Rows: events and statements in time order (first day,
 * last day, id), the other tables by id.
 */
import type { ActorKind, Basis, EventKind, Position, RecordKind, Reliability, SourceKind } from './vocabulary.ts';

/**
 * Raised by one when a shape below, or that of `indexFile.ts` or `tables.ts`, changes. A page and a file that disagree
 * say so instead of guessing.
 */
export const PACKED_FORMAT = 4;

/** The packed file is of another format than this page reads. */
export class FormatError extends Error {
  readonly found: unknown;
  constructor(found: unknown) {
    super(`The record is in format ${String(found)}; this page reads format ${PACKED_FORMAT}.`);
    this.name = 'FormatError';
    this.found = found;
  }
}

/** The same text in both languages of the record. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** A term of office or membership, first day and first day after; open ends are `OPEN_START` and `OPEN_END`. */
export interface Term {
  /** The state or body, an actor id. */
  readonly of: string;
  readonly title?: Text;
  readonly from: number;
  readonly to: number;
  /** As written in the data, for labels. */
  readonly fromText?: string;
  readonly toText?: string;
}

export interface PackedActor {
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: Text & { readonly ja?: string };
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  readonly offices: readonly Term[];
  readonly memberships: readonly Term[];
  readonly wikidata?: string;
  readonly note?: Text;
}

export interface PackedIssue {
  readonly id: string;
  readonly proposition: Text;
  readonly means: { readonly for: Text; readonly against: Text };
  readonly theme: string;
  readonly note?: Text;
}

/** Sources by column: what facets and the stance rule need. The rest of a source is in its details. */
export interface PackedSources {
  readonly id: readonly string[];
  readonly publisher: readonly string[];
  readonly reliability: readonly Reliability[];
  /** BCP 47. */
  readonly language: readonly string[];
}

/** Events by column; row `i` is the `i`-th in time order. */
export interface PackedEvents {
  readonly id: readonly string[];
  /** EDTF, as written. */
  readonly date: readonly string[];
  /** First day the date allows, `EpochDay`. */
  readonly from: readonly number[];
  /** First day after the date, `EpochDay`. */
  readonly to: readonly number[];
  readonly kind: readonly EventKind[];
  readonly title: { readonly en: readonly string[]; readonly zh: readonly string[] };
  /** Rows of actors that take part, in the data's order. */
  readonly actors: readonly (readonly number[])[];
  /** Rows of sources of the event's own evidence. */
  readonly sources: readonly (readonly number[])[];
  /** Row of the event it is part of, or −1. */
  readonly partOf: readonly number[];
  readonly respondsTo: readonly (readonly number[])[];
  /** How many points its sources dispute. */
  readonly disputeCount: readonly number[];
}

/** Statements by column; row `i` is the `i`-th in time order. */
export interface PackedStatements {
  readonly id: readonly string[];
  readonly actor: readonly number[];
  /** Row of the actor it is made on behalf of, or −1. */
  readonly onBehalfOf: readonly number[];
  readonly issue: readonly number[];
  readonly position: readonly Position[];
  readonly date: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly event: readonly number[];
  readonly basis: readonly Basis[];
  readonly sources: readonly (readonly number[])[];
}

/** The files to take away, beside the packed ones and under names that never change; in the order of display. */
export const DOWNLOADS = [
  'dataset.json',
  'schema.json',
  'events.csv',
  'statements.csv',
  'actors.csv',
  'issues.csv',
  'sources.csv',
] as const;
export type DownloadName = (typeof DOWNLOADS)[number];

/** How far two passes of coding over the same statements agree. */
export interface CodingAgreement {
  /** Statements that both passes coded. */
  readonly n: number;
  /** How many of them got the same position from both, `declined` being a position like any other. */
  readonly agreed: number;
  /** Statements that both placed on the scale: those that alpha is of. */
  readonly alphaN: number;
  /** Krippendorff's alpha, ordinal; null where it is not defined. */
  readonly alpha: number | null;
}

/** The index before it is laid out in columns. */
export interface PackedIndex {
  readonly format: number;
  readonly release: { readonly id: string; readonly date: string; readonly notes: Text; readonly commit?: string };
  readonly title: Text;
  readonly description: Text;
  readonly license: string;
  readonly actors: readonly PackedActor[];
  readonly issues: readonly PackedIssue[];
  readonly sources: PackedSources;
  readonly events: PackedEvents;
  readonly statements: PackedStatements;
  readonly retired: readonly {
    readonly id: string;
    readonly was: RecordKind;
    readonly why: Text;
    readonly see?: string;
  }[];
  /**
   * File names of the detail shards, relative to `data/`. The details of event row `e` and of its statements are in
   * shard `floor(e / eventsPerShard)`; those of sources in one file. The search index has its rows from this one; null
   * where none was built.
   */
  readonly details: {
    readonly eventsPerShard: number;
    readonly events: readonly string[];
    readonly sources: string;
    readonly search: string | null;
  };
  /** Null or absent where no second coding is on record. */
  readonly reliability?: CodingAgreement | null;
  /** Bytes of the files to take away. */
  readonly downloads?: Readonly<Record<DownloadName, number>>;
  /** Every release, the latest first, and the name of the file that says what changed; absent where nothing was published. */
  readonly releases?: {
    readonly file: string;
    readonly list: readonly Release[];
    /** By the id of an earlier release, the later first: the events that were added or changed since, ascending, or at which a statement was. */
    readonly changed?: Readonly<Record<string, readonly number[]>>;
  };
  /** The guided tours in their order, and the name of the file that holds them; absent where there is none. */
  readonly tours?: { readonly file: string; readonly titles: readonly { readonly id: string; readonly title: Text }[] };
}

export interface Release {
  readonly id: string;
  readonly date: string;
  readonly notes: Text;
}

/** A record as the list of changes names it. */
export interface ChangedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: Text;
}

/** What changed from one release to a later one. */
export interface ReleaseChanges {
  readonly added: readonly ChangedRecord[];
  /** With the names of the fields, in the order of the contract. */
  readonly changed: readonly (ChangedRecord & { readonly fields: readonly string[] })[];
  readonly retired: readonly ChangedRecord[];
  /** Stances that moved, each as of the date of its release, from the one sign to the other; no sign for none. */
  readonly stances: readonly {
    readonly actor: string;
    readonly issue: string;
    readonly name: Text;
    readonly from: string;
    readonly to: string;
  }[];
}

export interface PackedReleases {
  readonly format: number;
  /** By id: against the release before it, and against the latest; null where there is none. */
  readonly releases: Readonly<
    Record<
      string,
      { readonly before: (ReleaseChanges & { readonly id: string }) | null; readonly since: ReleaseChanges | null }
    >
  >;
}

/** A way through events of the record, in the editors' words. */
export interface Tour {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** Id of the issue whose stances colour the timeline along the way. */
  readonly issue: string | null;
  /** In order; no event twice. */
  readonly steps: readonly { readonly event: string; readonly text: Text }[];
}

export interface PackedTours {
  readonly format: number;
  readonly tours: readonly Tour[];
}

export interface Evidence {
  readonly source: string;
  /** Verbatim, in `lang`; null where none could be quoted. */
  readonly phrase: string | null;
  readonly lang: string;
  readonly by?: string | undefined;
}

export interface Dispute {
  readonly about: Text;
  readonly accounts: readonly { readonly says: Text; readonly source: string }[];
  readonly held?: Text | undefined;
}

export interface EventDetails {
  readonly summary: Text;
  readonly dateBasis?: Text | undefined;
  readonly places?: readonly Text[] | undefined;
  readonly evidence: readonly Evidence[];
  readonly disputes?: readonly Dispute[] | undefined;
}

export interface StatementDetails {
  readonly evidence: readonly Evidence[];
  readonly note?: Text | undefined;
}

export interface SourceDetails {
  readonly publisher: string;
  readonly title: string;
  readonly language: string;
  readonly kind: SourceKind;
  readonly published: string | null;
  readonly url: string | null;
  readonly archive?: string | null | undefined;
  readonly read: string | null;
  readonly origin?: string | undefined;
  readonly reliability: Reliability;
  readonly note?: Text | undefined;
}

/** One detail shard: by id. */
export interface PackedEventDetails {
  readonly format: number;
  readonly events: Readonly<Record<string, EventDetails>>;
  readonly statements: Readonly<Record<string, StatementDetails>>;
}

export interface PackedSourceDetails {
  readonly format: number;
  readonly sources: Readonly<Record<string, SourceDetails>>;
}
