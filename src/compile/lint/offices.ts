import { overlaps } from '#base/day.ts';
import { spanOf } from '#contract/date.ts';
import type { Filed } from '#contract/parse.ts';
import type { ActorRecord, StatementRecord } from '#contract/schema.ts';
import type { LintContext } from './context.ts';
import { type LintRow, listSome, rowOf } from './rows.ts';

/**
 * Persons who speak for a state or body: whether an office of it covers the day. Offices decide whether one who spoke is
 * still heard for the state (the stance rule), so that a missing one keeps a dissent for 24 months. One row per speaker.
 */
export function* lintOffices({ parsed, actors }: LintContext): Generator<LintRow> {
  const spoken = new Map<string, StatementRecord[]>();
  for (const { record } of parsed.statements) spoken.set(record.actor, [...(spoken.get(record.actor) ?? []), record]);
  for (const [id, statements] of spoken) {
    const filed = actors.get(id);
    if (filed?.record.kind !== 'person' && filed?.record.kind !== 'expert') continue;
    yield* lintSpeaker(filed, statements);
  }
}

function* lintSpeaker(filed: Filed<ActorRecord>, statements: readonly StatementRecord[]): Generator<LintRow> {
  const { id, record } = filed;
  const apart: string[] = [];
  const none = new Set<string>();
  for (const { onBehalfOf, date } of statements) {
    if (onBehalfOf === undefined || onBehalfOf === id) continue;
    const offices = record.offices.filter(({ of }) => of === onBehalfOf);
    if (offices.length === 0) none.add(onBehalfOf);
    else if (!offices.some((office) => covers(office, date))) apart.push(`${date} for ${onBehalfOf}`);
  }
  if (none.size > 0) {
    const what = `Speaks for ${listSome([...none])} and has no office of it.`;
    yield rowOf('office-none', filed, what, 'Add the office with its dates; explain it for an unnamed official.');
  }
  if (apart.length > 0) {
    const what = `No office covers ${listSome([...new Set(apart)])}.`;
    yield rowOf('office-apart', filed, what, 'Correct or add the office, or take "onBehalfOf" out of the statement.');
  }
}

/** Whether some day of the date lies in the term. A wide date, or a term known by the year, is given the benefit of it. */
function covers({ from, to }: ActorRecord['offices'][number], date: string): boolean {
  const day = spanOf(date);
  const begins = from === undefined ? day.from : spanOf(from).from;
  const ends = to === undefined ? day.to : spanOf(to).to;
  return begins < ends && overlaps({ from: begins, to: ends }, day);
}
