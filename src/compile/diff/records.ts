/** Two records held against each other, kind by kind. */

import type { DerivedRecord } from '#contract/derive.ts';
import { RECORD_KINDS, type RecordKind } from '#corpus/vocabulary.ts';
import { type Change, changesOf } from './changes.ts';

interface Identified {
  readonly id: string;
}

/** A record of the old release that is not in the new one. */
export interface GoneRecord {
  readonly kind: RecordKind;
  readonly id: string;
  /** The record to see instead, or null. */
  readonly see: string | null;
}

export interface RecordsDiff {
  /** Fields of `record.json`: the release, its notes, the title. */
  readonly head: readonly Change[];
  /** By kind in the order of the contract, records in the order of the new tables. */
  readonly added: readonly { readonly kind: RecordKind; readonly id: string }[];
  readonly changed: readonly { readonly kind: RecordKind; readonly id: string; readonly changes: readonly Change[] }[];
  /** Taken out, with an entry in the list of retired records. */
  readonly retired: readonly GoneRecord[];
  /** Retired in the old one, and back. */
  readonly revived: readonly { readonly kind: RecordKind; readonly id: string }[];
  readonly faults: readonly DiffFault[];
}

/** An address that was given out and does not answer any more, or answers with something else. */
export interface DiffFault {
  readonly code: 'removed' | 'retirement-dropped' | 'kind-changed';
  readonly kind: RecordKind;
  readonly id: string;
  readonly mend: string;
}

/** What was added, changed, retired and lost between two sound records. */
export function diffRecords(before: DerivedRecord, after: DerivedRecord): RecordsDiff {
  const [old, now] = [tablesOf(before), tablesOf(after)];
  const [oldKinds, kinds] = [kindsOf(old), kindsOf(now)];
  const retiredNow = new Map(after.retired.map((record) => [record.id, record]));
  const retiredBefore = new Map(before.retired.map((record) => [record.id, record]));
  const each = <T>(tables: Tables, take: (kind: RecordKind, record: Identified) => readonly T[]): T[] =>
    RECORD_KINDS.flatMap((kind) => [...tables[kind].values()].flatMap((record) => take(kind, record)));

  const gone = each(old, (kind, { id }) => (now[kind].has(id) ? [] : [{ kind, id }]));
  return {
    head: changesOf(before.head, after.head),
    added: each(now, (kind, { id }) => (old[kind].has(id) || retiredBefore.has(id) ? [] : [{ kind, id }])),
    changed: each(now, (kind, record) => {
      const earlier = old[kind].get(record.id);
      const changes = earlier === undefined ? [] : changesOf(earlier, record);
      return changes.length === 0 ? [] : [{ kind, id: record.id, changes }];
    }),
    retired: gone.flatMap(({ kind, id }) => {
      const entry = retiredNow.get(id);
      return entry === undefined ? [] : [{ kind, id, see: entry.see ?? null }];
    }),
    revived: each(now, (kind, { id }) => (retiredBefore.has(id) ? [{ kind, id }] : [])),
    faults: [
      ...gone.flatMap(({ kind, id }): DiffFault[] => {
        const other = kinds.get(id);
        if (other !== undefined) return [kindChanged(id, kind, other)];
        return retiredNow.has(id) ? [] : [{ code: 'removed', kind, id, mend: retire(id, kind) }];
      }),
      ...before.retired.flatMap(({ id, was }): DiffFault[] =>
        retiredNow.has(id) || oldKinds.has(id) || kinds.has(id)
          ? []
          : [{ code: 'retirement-dropped', kind: was, id, mend: `Put "${id}" back into retired.json.` }],
      ),
      ...each(now, (kind, { id }): DiffFault[] => {
        const was = retiredBefore.get(id)?.was;
        return was === undefined || was === kind ? [] : [kindChanged(id, was, kind)];
      }),
    ],
  };
}

const retire = (id: string, was: RecordKind): string =>
  `Put the record back, or retire it: { "id": "${id}", "was": "${was}", "why": … } in retired.json.`;

const kindChanged = (id: string, was: RecordKind, is: RecordKind): DiffFault => ({
  code: 'kind-changed',
  kind: was,
  id,
  mend: `"${id}" was of kind ${was} and is of kind ${is} now: give the new one another id, and retire the old one.`,
});

type Tables = Readonly<Record<RecordKind, ReadonlyMap<string, Identified>>>;

const byId = (records: readonly Identified[]): ReadonlyMap<string, Identified> =>
  new Map(records.map((record) => [record.id, record]));

const tablesOf = ({ actors, issues, events, statements, sources }: DerivedRecord): Tables => ({
  actor: byId(actors),
  issue: byId(issues),
  event: byId(events.map(({ record }) => record)),
  statement: byId(statements.map(({ record }) => record)),
  source: byId(sources),
});

const kindsOf = (tables: Tables): ReadonlyMap<string, RecordKind> =>
  new Map(RECORD_KINDS.flatMap((kind) => [...tables[kind].keys()].map((id) => [id, kind] as const)));
