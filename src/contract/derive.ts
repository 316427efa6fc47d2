/** Fourth stage: a checked record → tables in their order, with the days of each date and the row of each id. */
import type { DaySpan } from '#base/day.ts';
import { spanOf } from './date.ts';
import type { Filed, ParsedRecord } from './parse.ts';
import type {
  ActorRecord,
  EventRecord,
  IssueRecord,
  RecordHead,
  RetiredRecord,
  SourceRecord,
  StatementRecord,
} from './schema.ts';

/** A record, and the days its date allows. */
export interface Dated<T> {
  readonly record: T;
  readonly span: DaySpan;
}

/** Events and statements in time order (first day, first day after, id), the other tables by id. */
export interface DerivedRecord {
  readonly head: RecordHead;
  readonly actors: readonly ActorRecord[];
  readonly issues: readonly IssueRecord[];
  readonly events: readonly Dated<EventRecord>[];
  readonly statements: readonly Dated<StatementRecord>[];
  readonly sources: readonly SourceRecord[];
  readonly retired: readonly RetiredRecord[];
  /** The place of each id in its table. */
  readonly rows: {
    readonly actors: Rows;
    readonly issues: Rows;
    readonly events: Rows;
    readonly sources: Rows;
  };
}

export type Rows = ReadonlyMap<string, number>;

/** @param parsed  a record without problems */
export function deriveRecord(head: RecordHead, parsed: ParsedRecord): DerivedRecord {
  const actors = inIdOrder(parsed.actors);
  const issues = inIdOrder(parsed.issues);
  const sources = inIdOrder(parsed.sources);
  const events = inTimeOrder(parsed.events);
  return {
    head,
    actors,
    issues,
    events,
    statements: inTimeOrder(parsed.statements),
    sources,
    retired: inIdOrder(parsed.retired),
    rows: {
      actors: rowsOf(actors),
      issues: rowsOf(issues),
      events: rowsOf(events.map(({ record }) => record)),
      sources: rowsOf(sources),
    },
  };
}

/** By code unit, so that the order is the same on every machine and in every language. */
const compareIds = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

function inIdOrder<T extends { readonly id: string }>(records: readonly Filed<T>[]): T[] {
  return records.map(({ record }) => record).sort(compareIds);
}

function inTimeOrder<T extends { readonly id: string; readonly date: string }>(
  records: readonly Filed<T>[],
): Dated<T>[] {
  return records
    .map(({ record }) => ({ record, span: spanOf(record.date) }))
    .sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to || compareIds(a.record, b.record));
}

const rowsOf = (records: readonly { readonly id: string }[]): Rows => new Map(records.map(({ id }, row) => [id, row]));

/** @throws for an id that `link` has not seen resolve: a mistake of the build, not of the record. */
export function rowOf(rows: Rows, id: string): number {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`no row for ${id}`);
  return row;
}
