/** What the looks of the lint look things up in. */

import { type DerivedRecord, deriveRecord } from '#contract/derive.ts';
import type { Filed, ParsedRecord } from '#contract/parse.ts';
import type { ActorRecord, EventRecord, RecordHead, SourceRecord, StatementRecord } from '#contract/schema.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { corpusOf } from '../corpusOf.ts';

export interface LintContext {
  readonly parsed: ParsedRecord;
  readonly derived: DerivedRecord;
  readonly corpus: Corpus;
  readonly actors: ReadonlyMap<string, Filed<ActorRecord>>;
  readonly events: ReadonlyMap<string, Filed<EventRecord>>;
  readonly statements: ReadonlyMap<string, Filed<StatementRecord>>;
  readonly sources: ReadonlyMap<string, Filed<SourceRecord>>;
}

/** @param parsed  a record without problems */
export function lintContextOf(head: RecordHead, parsed: ParsedRecord): LintContext {
  const derived = deriveRecord(head, parsed);
  return {
    parsed,
    derived,
    corpus: corpusOf(derived),
    actors: byId(parsed.actors),
    events: byId(parsed.events),
    statements: byId(parsed.statements),
    sources: byId(parsed.sources),
  };
}

const byId = <T>(records: readonly Filed<T>[]): ReadonlyMap<string, Filed<T>> =>
  new Map(records.map((filed) => [filed.id, filed]));
