import { type Kind, ONE_OF_KIND } from './kinds.ts';
import type { LinkContext } from './linkContext.ts';
import { nearest } from './nearest.ts';
import type { Filed } from './parse.ts';
import { type Fault, type Problem, problemAt, quote } from './problem.ts';
import type { ActorRecord, EventRecord, StatementRecord } from './schema.ts';

/** An id that a record names, where, and what it should be. */
export interface Reference {
  readonly field: string;
  readonly id: string;
  readonly kind: Kind;
}

/** Every id that is named belongs to a record of the right kind, and not to the record that names it. */
export function* checkReferences(context: LinkContext): Generator<Problem> {
  const { actors, events, statements, retired } = context.parsed;
  for (const filed of actors) yield* checkAll(context, filed, actorReferences(filed.record));
  for (const filed of events) yield* checkAll(context, filed, eventReferences(filed.record));
  for (const filed of statements) yield* checkAll(context, filed, statementReferences(filed.record));
  for (const filed of retired) yield* checkSuccessor(context, filed.id, filed.record.see, filed);
}

const actorReferences = ({ offices, memberships }: ActorRecord): Reference[] => [
  ...offices.map(({ of }, i): Reference => ({ field: `offices[${i}].of`, id: of, kind: 'actors' })),
  ...memberships.map(({ of }, i): Reference => ({ field: `memberships[${i}].of`, id: of, kind: 'actors' })),
];

const eventReferences = ({ actors, partOf, respondsTo, evidence, disputes }: EventRecord): Reference[] => [
  ...actors.map((id, i): Reference => ({ field: `actors[${i}]`, id, kind: 'actors' })),
  ...(partOf === undefined ? [] : [{ field: 'partOf', id: partOf, kind: 'events' } as const]),
  ...(respondsTo ?? []).map((id, i): Reference => ({ field: `respondsTo[${i}]`, id, kind: 'events' })),
  ...evidenceReferences(evidence),
  ...(disputes ?? []).flatMap(({ accounts }, i) =>
    accounts.map(
      ({ source }, j): Reference => ({ field: `disputes[${i}].accounts[${j}].source`, id: source, kind: 'sources' }),
    ),
  ),
];

const statementReferences = (statement: StatementRecord): Reference[] => [
  { field: 'actor', id: statement.actor, kind: 'actors' },
  ...(statement.onBehalfOf === undefined
    ? []
    : [{ field: 'onBehalfOf', id: statement.onBehalfOf, kind: 'actors' } as const]),
  { field: 'issue', id: statement.issue, kind: 'issues' },
  { field: 'event', id: statement.event, kind: 'events' },
  ...evidenceReferences(statement.evidence),
];

const evidenceReferences = (evidence: EventRecord['evidence']): Reference[] =>
  evidence.map(({ source }, i): Reference => ({ field: `evidence[${i}].source`, id: source, kind: 'sources' }));

function* checkAll(context: LinkContext, filed: Filed<unknown>, references: readonly Reference[]): Generator<Problem> {
  for (const reference of references) {
    const fault = reference.id === filed.id ? selfFault(reference) : referenceFault(context, reference);
    if (fault) yield problemAt(filed, fault);
  }
}

function selfFault({ field, id, kind }: Reference): Fault {
  return {
    field,
    code: 'reference-self',
    found: `${quote(id)}, the record itself`,
    expected: `the id of ${kind === 'actors' || kind === 'events' ? `another ${kind.slice(0, -1)}` : ONE_OF_KIND[kind]}`,
    mend: `Name the other record, or take ${quote(id)} out.`,
  };
}

/** Null for a good reference, and for one into a file that could not be read. */
export function referenceFault(
  { kindsOf, retired, parsed }: LinkContext,
  { field, id, kind }: Reference,
): Fault | null {
  const kinds = kindsOf.get(id) ?? [];
  if (kinds.includes(kind)) return null;
  const expected = `the id of ${ONE_OF_KIND[kind]}`;
  const other = kinds[0];
  if (other === 'retired') {
    const see = retired.get(id)?.record.see;
    const mend =
      see === undefined ? `Name another record: ${quote(id)} has no successor.` : `Write ${quote(see)}, its successor.`;
    return { field, code: 'reference-retired', found: `${quote(id)}, which was retired`, expected, mend };
  }
  const near = nearest(id, candidates(parsed.written[kind]));
  const nearWords = near === null ? '' : ` Did you mean ${quote(near)}?`;
  if (other !== undefined) {
    const found = `${quote(id)}, which is ${ONE_OF_KIND[other]}`;
    return {
      field,
      code: 'reference-kind',
      found,
      expected,
      mend: `Write ${expected} instead of ${quote(id)}.${nearWords}`,
    };
  }
  if (parsed.unread.kinds.has(kind) || parsed.unread.ids.has(id)) return null;
  const mend =
    near === null
      ? `Correct ${quote(id)}, or add ${ONE_OF_KIND[kind]} with this id.`
      : `Write ${quote(near)} if that was meant, or add ${ONE_OF_KIND[kind]} with the id ${quote(id)}.`;
  return { field, code: 'reference-missing', found: `${quote(id)}, which no record has`, expected, mend };
}

/** Suggestions are for records that people write; in a generated one, thousands of searches would take minutes. */
const candidates = (written: readonly Filed<null>[]): string[] =>
  written.length > 5000 ? [] : written.map(({ id }) => id);

/** A retired record may name a successor of any kind, but a live one. */
function* checkSuccessor(
  { kindsOf, parsed }: LinkContext,
  id: string,
  see: string | undefined,
  filed: Filed<unknown>,
): Generator<Problem> {
  if (see === undefined) return;
  const kinds = kindsOf.get(see) ?? [];
  if (see !== id && kinds.some((kind) => kind !== 'retired')) return;
  const expected = 'the id of a record that is not retired';
  if (see === id) {
    yield problemAt(filed, { ...selfFault({ field: 'see', id: see, kind: 'events' }), expected });
  } else if (kinds.length > 0) {
    const mend = 'Name the record that is in its place today, or leave "see" out.';
    yield problemAt(filed, {
      field: 'see',
      code: 'reference-retired',
      found: `${quote(see)}, which was retired`,
      expected,
      mend,
    });
  } else if (parsed.unread.kinds.size === 0 && !parsed.unread.ids.has(see)) {
    const near = kindsOf.size > 5000 ? null : nearest(see, kindsOf.keys());
    const mend =
      near === null
        ? `Correct ${quote(see)}, or leave "see" out.`
        : `Write ${quote(near)} if that was meant, or leave "see" out.`;
    yield problemAt(filed, {
      field: 'see',
      code: 'reference-missing',
      found: `${quote(see)}, which no record has`,
      expected,
      mend,
    });
  }
}
