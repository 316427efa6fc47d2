/**
 * Second stage: records as written → records that have the form of the contract. Every fault of every record is
 * reported; a record with a fault goes no further, but its id stays known, so that no reference to it looks broken.
 */
import * as v from 'valibot';
import { explainIssues } from './explain.ts';
import { byKind, KINDS, type Kind, SCHEMAS } from './kinds.ts';
import { type Fault, type Place, type Problem, problemAt } from './problem.ts';
import type { RawFolder, RawRecord, Unread } from './readFiles.ts';
import {
  type ActorRecord,
  type EventRecord,
  type IssueRecord,
  idSchema,
  type RecordHead,
  type RetiredRecord,
  recordSchema,
  type SourceRecord,
  type StatementRecord,
} from './schema.ts';
import { isFields } from './schemaAt.ts';

/** A record, and where it stands. */
export interface Filed<T> extends Place {
  readonly id: string;
  readonly record: T;
}

/** The records that have the right form, in the order of files and lists. */
export interface ParsedRecord {
  readonly head: RecordHead | null;
  readonly actors: readonly Filed<ActorRecord>[];
  readonly issues: readonly Filed<IssueRecord>[];
  readonly events: readonly Filed<EventRecord>[];
  readonly statements: readonly Filed<StatementRecord>[];
  readonly sources: readonly Filed<SourceRecord>[];
  readonly retired: readonly Filed<RetiredRecord>[];
  /** Every well-formed id of each kind with its place, also of records that have faults. */
  readonly written: Readonly<Record<Kind, readonly Filed<null>[]>>;
  /** As of the reading, and the kinds that have a record without a well-formed id. */
  readonly unread: Unread;
}

export function parseRecords(raw: RawFolder): { readonly parsed: ParsedRecord; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const parse = <S extends v.GenericSchema>(schema: S, records: readonly RawRecord[]): Filed<v.InferOutput<S>>[] =>
    records.flatMap((entry) => {
      const result = check(schema, entry);
      problems.push(...result.problems);
      return result.filed ?? [];
    });
  const headResult = raw.head === null ? null : v.safeParse(recordSchema, raw.head.value, { abortPipeEarly: true });
  if (raw.head !== null && headResult && !headResult.success) {
    const place: Place = { file: raw.head.file, id: null };
    problems.push(...explainIssues(recordSchema, headResult.issues).map((fault) => problemAt(place, fault)));
  }
  const parsed: ParsedRecord = {
    head: headResult?.success ? headResult.output : null,
    actors: parse(SCHEMAS.actors, raw.records.actors),
    issues: parse(SCHEMAS.issues, raw.records.issues),
    events: parse(SCHEMAS.events, raw.records.events),
    statements: parse(SCHEMAS.statements, raw.records.statements),
    sources: parse(SCHEMAS.sources, raw.records.sources),
    retired: parse(SCHEMAS.retired, raw.records.retired),
    written: byKind((kind) =>
      raw.records[kind].flatMap(({ file, value }) => {
        const id = idOf(value);
        return v.is(idSchema, id) ? { file, id, record: null } : [];
      }),
    ),
    unread: {
      ids: raw.unread.ids,
      kinds: new Set([
        ...raw.unread.kinds,
        ...KINDS.filter((kind) => raw.records[kind].some(({ value }) => !v.is(idSchema, idOf(value)))),
      ]),
    },
  };
  return { parsed, problems };
}

/** A record that passes its schema, or its problems. Without an id its fields are named from the top of the file. */
function check<S extends v.GenericSchema>(
  schema: S,
  { file, path, value }: RawRecord,
): { readonly filed: Filed<v.InferOutput<S>> | null; readonly problems: readonly Problem[] } {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  const id = idOf(value);
  if (result.success && id !== null) return { filed: { file, id, record: result.output }, problems: [] };
  const inFile = ({ field }: Fault): string => `${path}${field === '' ? '' : `.${field}`}`;
  const faults = explainIssues(schema, result.issues ?? []);
  const problems = faults.map((fault) =>
    problemAt({ file, id }, id === null ? { ...fault, field: inFile(fault) } : fault),
  );
  return { filed: null, problems };
}

const idOf = (value: unknown): string | null => (isFields(value) && typeof value.id === 'string' ? value.id : null);
