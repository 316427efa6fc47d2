/** A part of the published record that is a whole record again: what some events need, and nothing else. */
import type { EventDetails, PackedActor, PackedIssue, SourceDetails, StatementDetails, Text } from '#corpus/packed.ts';
import type { EventKind, Position } from '#corpus/vocabulary.ts';

interface EventRecord extends EventDetails {
  readonly id: string;
  readonly date: string;
  readonly kind: EventKind;
  readonly title: Text;
  readonly actors: readonly string[];
  readonly partOf?: string;
  readonly respondsTo?: readonly string[];
}

interface StatementRecord extends StatementDetails {
  readonly id: string;
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly issue: string;
  readonly position: Position;
  readonly date: string;
  readonly event: string;
}

/** A term of office or membership as the contract has it. */
interface TermRecord {
  readonly of: string;
}

interface ActorRecord extends Pick<PackedActor, 'id' | 'name'> {
  readonly offices: readonly TermRecord[];
  readonly memberships: readonly TermRecord[];
}

/** `dataset.json` as far as this part of the page reads it. */
export interface Dataset {
  readonly release: { readonly id: string; readonly date: string };
  readonly title: Text;
  readonly description: Text;
  readonly license: string;
  readonly actors: readonly ActorRecord[];
  readonly issues: readonly PackedIssue[];
  readonly events: readonly EventRecord[];
  readonly statements: readonly StatementRecord[];
  readonly sources: readonly (SourceDetails & { readonly id: string })[];
  readonly retired: readonly { readonly id: string; readonly see?: string }[];
}

/**
 * The events of some ids with their statements, and every actor, issue and source that those name, in the order of the
 * whole. Links to events that are left out are left out; so is what was retired. By the contract when the whole is.
 * @param address  of the page that shows them, for the description
 */
export function subsetOf(whole: Dataset, ids: ReadonlySet<string>, address: string): Dataset {
  const events = whole.events
    .filter(({ id }) => ids.has(id))
    .map(({ partOf, respondsTo, ...event }) => {
      const answered = respondsTo?.filter((id) => ids.has(id)) ?? [];
      return {
        ...event,
        ...(partOf !== undefined && ids.has(partOf) && { partOf }),
        ...(answered.length > 0 && { respondsTo: answered }),
      };
    });
  const statements = whole.statements.filter(({ event }) => ids.has(event));
  const issues = new Set(statements.map(({ issue }) => issue));
  const sources = new Set(
    [
      ...[...events, ...statements].flatMap(({ evidence }) => evidence),
      ...events.flatMap(({ disputes = [] }) => disputes.flatMap(({ accounts }) => accounts)),
    ].map(({ source }) => source),
  );
  const actors = new Set([
    ...events.flatMap((event) => event.actors),
    ...statements.flatMap(({ actor, onBehalfOf }) => [actor, ...(onBehalfOf === undefined ? [] : [onBehalfOf])]),
  ]);
  const byId = new Map(whole.actors.map((actor) => [actor.id, actor]));
  // A set that grows while it is walked: an office is of a body, which may be a member of another.
  for (const id of actors) {
    const actor = byId.get(id);
    for (const { of } of [...(actor?.offices ?? []), ...(actor?.memberships ?? [])]) actors.add(of);
  }
  const { en, zh } = whole.description;
  return {
    ...whole,
    description: { en: `${en} A part: ${address}`, zh: `${zh}节选：${address}` },
    actors: whole.actors.filter(({ id }) => actors.has(id)),
    issues: whole.issues.filter(({ id }) => issues.has(id)),
    events,
    statements,
    sources: whole.sources.filter(({ id }) => sources.has(id)),
    retired: [],
  };
}
