/** The index as it travels: `PackedIndex` in columns, and a file of them. */
import { type EpochDay, writeDay } from '#base/day.ts';
import { type Lists, packLists } from '#base/lists.ts';
import type { Steps } from '#base/steps.ts';
import { FormatError, PACKED_FORMAT, type PackedIndex } from './packed.ts';
import { readTables, writeTables } from './tables.ts';
import { BASES, EVENT_KINDS, POSITIONS, RELIABILITIES } from './vocabulary.ts';

/** All that is small. */
interface IndexHead extends Omit<PackedIndex, 'format' | 'sources' | 'events' | 'statements'> {
  /** What the numbers of a column of words stand for. */
  readonly words: {
    readonly publisher: readonly string[];
    readonly language: readonly string[];
    readonly reliability: PackedIndex['sources']['reliability'];
    readonly kind: PackedIndex['events']['kind'];
    readonly position: PackedIndex['statements']['position'];
    readonly basis: PackedIndex['statements']['basis'];
  };
}

type IndexTables = {
  readonly sources: {
    readonly id: readonly string[];
    /** Place in `words`, as every column of words. */
    readonly publisher: Uint32Array;
    readonly reliability: Uint8Array;
    readonly language: Uint32Array;
  };
  readonly events: {
    readonly id: readonly string[];
    /** Empty for a single day without doubt, which `from` says already. */
    readonly date: readonly string[];
    readonly from: Int32Array;
    /** How many days the date allows. */
    readonly days: Int32Array;
    readonly kind: Uint8Array;
    readonly titleEn: readonly string[];
    readonly titleZh: readonly string[];
    readonly actors: Lists;
    readonly sources: Lists;
    readonly partOf: Int32Array;
    readonly respondsTo: Lists;
    readonly disputeCount: Uint16Array;
  };
  readonly statements: {
    readonly id: readonly string[];
    readonly actor: Uint32Array;
    readonly onBehalfOf: Int32Array;
    readonly issue: Uint32Array;
    readonly position: Uint8Array;
    readonly date: readonly string[];
    readonly from: Int32Array;
    readonly days: Int32Array;
    readonly event: Uint32Array;
    readonly basis: Uint8Array;
    readonly sources: Lists;
  };
};

/** The index in columns, the meaning of each being that of its namesake in `PackedIndex`. */
export interface IndexColumns {
  readonly head: IndexHead;
  readonly tables: IndexTables;
}

/** Lays the index out in columns. */
export function columnsOf({ format: _, sources, events, statements, ...small }: PackedIndex): IndexColumns {
  const publishers = [...new Set(sources.publisher)];
  const languages = [...new Set(sources.language)];
  return {
    head: {
      ...small,
      words: {
        publisher: publishers,
        language: languages,
        reliability: RELIABILITIES,
        kind: EVENT_KINDS,
        position: POSITIONS,
        basis: BASES,
      },
    },
    tables: {
      sources: {
        id: sources.id,
        publisher: Uint32Array.from(placesIn(publishers, sources.publisher)),
        reliability: Uint8Array.from(placesIn(RELIABILITIES, sources.reliability)),
        language: Uint32Array.from(placesIn(languages, sources.language)),
      },
      events: {
        id: events.id,
        ...datesOf(events),
        kind: Uint8Array.from(placesIn(EVENT_KINDS, events.kind)),
        titleEn: events.title.en,
        titleZh: events.title.zh,
        actors: packLists(events.actors),
        sources: packLists(events.sources),
        partOf: Int32Array.from(events.partOf),
        respondsTo: packLists(events.respondsTo),
        disputeCount: Uint16Array.from(events.disputeCount),
      },
      statements: {
        id: statements.id,
        actor: Uint32Array.from(statements.actor),
        onBehalfOf: Int32Array.from(statements.onBehalfOf),
        issue: Uint32Array.from(statements.issue),
        position: Uint8Array.from(placesIn(POSITIONS, statements.position)),
        ...datesOf(statements),
        event: Uint32Array.from(statements.event),
        basis: Uint8Array.from(placesIn(BASES, statements.basis)),
        sources: packLists(statements.sources),
      },
    },
  };
}

function placesIn<Word>(words: readonly Word[], column: readonly Word[]): number[] {
  const places = new Map(words.map((word, place) => [word, place]));
  return column.map((word) => places.get(word) as number);
}

function datesOf({ date, from, to }: Pick<PackedIndex['events'], 'date' | 'from' | 'to'>) {
  return {
    date: date.map((text, row) => (isPlainDay(text, from[row] as number, to[row] as number) ? '' : text)),
    from: Int32Array.from(from),
    days: Int32Array.from(to, (day, row) => day - (from[row] as number)),
  };
}

const isPlainDay = (text: string, from: number, to: number): boolean =>
  to - from === 1 && text.length === 10 && text === writeDay(from as EpochDay);

/** The file of an index, not compressed. The same index gives the same bytes. */
export function writeIndex(index: PackedIndex): Uint8Array<ArrayBuffer> {
  const { head, tables } = columnsOf(index);
  return writeTables(index.format, head, tables);
}

/** What the first picture of the timeline needs. */
const SOON = [
  ...['date', 'from', 'days', 'titleEn', 'actors'].map((column) => `events.${column}`),
  ...['actor', 'onBehalfOf', 'event'].map((column) => `statements.${column}`),
];

/**
 * What no first picture needs is read when it is first asked for.
 * @throws FormatError for a file of another format; another error for one that is cut off or no index
 */
export function* readIndex(bytes: Uint8Array): Steps<IndexColumns> {
  return (yield* readTables(bytes, PACKED_FORMAT, (found) => new FormatError(found), SOON)) as IndexColumns;
}
