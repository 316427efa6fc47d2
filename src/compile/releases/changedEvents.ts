import type { DerivedRecord } from '#contract/derive.ts';
import { diffRecords } from '../diff/records.ts';

/**
 * By the id of an earlier release: the rows of the events that were added or changed since, ascending; one at which a
 * statement was added, changed or withdrawn counts.
 * @param earlier  the latest first, which is the order of the result
 */
export function changedEvents(
  latest: DerivedRecord,
  earlier: readonly DerivedRecord[],
): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(earlier.map((before) => [before.head.release.id, rowsSince(before, latest)]));
}

function rowsSince(before: DerivedRecord, latest: DerivedRecord): number[] {
  const { added, changed, retired, revived } = diffRecords(before, latest);
  const eventOf = new Map(
    [...before.statements, ...latest.statements].map(({ record: { id, event } }) => [id, event] as const),
  );
  const touched = new Set(
    [...added, ...changed, ...retired, ...revived].flatMap(({ kind, id }) =>
      kind === 'event' ? [id] : kind === 'statement' ? (eventOf.get(id) ?? []) : [],
    ),
  );
  return latest.events.flatMap(({ record }, row) => (touched.has(record.id) ? [row] : []));
}
