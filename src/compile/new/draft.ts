/** A record that is being written: what is wrong with it so far, by the very checks of the build. */
import * as v from 'valibot';
import { explainIssues } from '#contract/explain.ts';
import { linkRecords } from '#contract/link.ts';
import type { Filed, ParsedRecord } from '#contract/parse.ts';
import type { Fault, Problem } from '#contract/problem.ts';
import { actorSchema, eventSchema, sourceSchema, statementSchema } from '#contract/schema.ts';
import { isFields } from '#contract/schemaAt.ts';
import { verifyRecord } from '../verify.ts';
import { fill } from './fill.ts';
import { NEW_KINDS, type NewKind } from './kinds.ts';

/** Answers so far, by field. */
export type Draft = Record<string, unknown>;

/** What a draft is checked against. */
export interface Surroundings {
  readonly kind: NewKind;
  readonly parsed: ParsedRecord;
  /** Texts of the sources by file name; without any, phrases are not looked up. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Stands for the file of the draft in its problems. */
const NOWHERE = '(new)';

/**
 * Everything wrong with the answers given. Fields not yet answered are no fault; the checks between records see
 * something harmless in their place. Runs the whole link stage: some milliseconds for a record that people write.
 */
export function faultsOf(around: Surroundings, draft: Draft): Fault[] {
  const { schema } = NEW_KINDS[around.kind];
  const parsed = v.safeParse(schema, draft, { abortPipeEarly: true });
  const written = parsed.issues ? explainIssues(schema, parsed.issues) : [];
  return [...written.filter(({ code }) => code !== 'field-missing'), ...faultsBetween(around, draft)];
}

/** The faults of one field and of what is inside it. @param field  `evidence[0].phrase` */
export const faultsAt = (around: Surroundings, draft: Draft, field: string): Fault[] =>
  faultsOf(around, draft).filter(
    (fault) => fault.field === field || fault.field.startsWith(`${field}.`) || fault.field.startsWith(`${field}[`),
  );

/** Problems that the record has with the draft and has not without it. */
function faultsBetween({ kind, parsed, texts }: Surroundings, draft: Draft): Fault[] {
  const filled = fill(NEW_KINDS[kind].schema, { ...draft, id: draft['id'] ?? freeId(parsed) });
  const added = addRecord(parsed, kind, filled);
  if (added === null) return [];
  const key = (problem: Problem): string => JSON.stringify(problem);
  const known = new Set(linkRecords(parsed).map(key));
  const fresh = linkRecords(added).filter((problem) => !known.has(key(problem)));
  return [...fresh, ...(texts.size === 0 ? [] : faultsWithTexts(added, texts))];
}

function faultsWithTexts(added: ParsedRecord, texts: ReadonlyMap<string, string>): Problem[] {
  const fresh = <T>(records: readonly Filed<T>[]): Filed<T>[] => records.filter(({ file }) => file === NOWHERE);
  const alone: ParsedRecord = {
    ...added,
    actors: fresh(added.actors),
    issues: [],
    events: fresh(added.events),
    statements: fresh(added.statements),
  };
  return verifyRecord(alone, texts).problems.filter(({ file }) => file === NOWHERE);
}

/** The record with one more, as it would be read; null if the value does not have the form of its kind. */
function addRecord(parsed: ParsedRecord, kind: NewKind, value: unknown): ParsedRecord | null {
  const id = isFields(value) && typeof value['id'] === 'string' ? value['id'] : '';
  const { table } = NEW_KINDS[kind];
  const written = { ...parsed.written, [table]: [...parsed.written[table], { file: NOWHERE, id, record: null }] };
  const filed = <T>(record: T): Filed<T> => ({ file: NOWHERE, id, record });
  if (kind === 'event') {
    const { success, output } = v.safeParse(eventSchema, value);
    return success ? { ...parsed, written, events: [...parsed.events, filed(output)] } : null;
  }
  if (kind === 'statement') {
    const { success, output } = v.safeParse(statementSchema, value);
    return success ? { ...parsed, written, statements: [...parsed.statements, filed(output)] } : null;
  }
  if (kind === 'actor') {
    const { success, output } = v.safeParse(actorSchema, value);
    return success ? { ...parsed, written, actors: [...parsed.actors, filed(output)] } : null;
  }
  const { success, output } = v.safeParse(sourceSchema, value);
  return success ? { ...parsed, written, sources: [...parsed.sources, filed(output)] } : null;
}

function freeId(parsed: ParsedRecord): string {
  const taken = new Set(Object.values(parsed.written).flatMap((records) => records.map(({ id }) => id)));
  for (let n = 1; ; n++) if (!taken.has(`new-${n}`)) return `new-${n}`;
}
