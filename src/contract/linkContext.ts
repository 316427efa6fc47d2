/** What the checks between records look things up in. */
import type { EpochDay } from '#base/day.ts';
import { parseDay } from '#base/day.ts';
import { KINDS, type Kind } from './kinds.ts';
import type { Filed, ParsedRecord } from './parse.ts';
import type { ActorRecord, EventRecord, RetiredRecord } from './schema.ts';

export interface LinkContext {
  readonly parsed: ParsedRecord;
  /** Kinds that have a record of this id; more than one only if the record has the fault `id-twice` or `id-retired`. */
  readonly kindsOf: ReadonlyMap<string, readonly Kind[]>;
  readonly actors: ReadonlyMap<string, Filed<ActorRecord>>;
  readonly events: ReadonlyMap<string, Filed<EventRecord>>;
  readonly retired: ReadonlyMap<string, Filed<RetiredRecord>>;
  /** Null if the head of the record has faults. */
  readonly releaseDay: EpochDay | null;
}

export function linkContextOf(parsed: ParsedRecord): LinkContext {
  const kindsOf = new Map<string, Kind[]>();
  for (const kind of KINDS) {
    for (const { id } of parsed.written[kind]) {
      const kinds = kindsOf.get(id);
      if (!kinds) kindsOf.set(id, [kind]);
      else if (!kinds.includes(kind)) kinds.push(kind);
    }
  }
  return {
    parsed,
    kindsOf,
    actors: firstById(parsed.actors),
    events: firstById(parsed.events),
    retired: firstById(parsed.retired),
    releaseDay: parsed.head === null ? null : parseDay(parsed.head.release.date),
  };
}

/** Records by id; of two with one id, the first. */
function firstById<T>(records: readonly Filed<T>[]): ReadonlyMap<string, Filed<T>> {
  return new Map([...records].reverse().map((filed) => [filed.id, filed]));
}
