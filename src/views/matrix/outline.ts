/**
 * The lines of the matrix from top to bottom: headings and rows. Two outlines of the same rows: every actor under its
 * country, or each state and body with those who speak for it below, to unfold.
 */
import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { ActorRow } from '#corpus/ids.ts';
import type { MatrixRow } from './cells.ts';
import type { RowGroup } from './sortRows.ts';

export interface RowLine {
  readonly kind: 'row';
  /** Unique in the outline: a person may stand below two bodies. */
  readonly key: string;
  readonly row: MatrixRow;
  /** Below which row it stands; null for a row of its own. */
  readonly under: MatrixRow | null;
  /** How many could stand below it; 0 for rows that cannot be unfolded. */
  readonly memberCount: number;
  readonly isUnfolded: boolean;
}

export type Line =
  | RowLine
  /** `country` as in `RowGroup`; `own`: those who speak for themselves alone. */
  | { readonly kind: 'heading'; readonly key: string; readonly country: string | null | 'own' };

/** Every actor, under its country where the order has groups. */
export function outlineOfActors(groups: readonly RowGroup[]): Line[] {
  return groups.flatMap(({ country, rows }): Line[] => [
    ...(country === undefined ? [] : [{ kind: 'heading' as const, key: `in ${country}`, country }]),
    ...rows.map((row) => lineOf(row, null, 0, false)),
  ]);
}

function lineOf(row: MatrixRow, under: MatrixRow | null, memberCount: number, isUnfolded: boolean): RowLine {
  const key = under === null ? row.actor.id : `${under.actor.id} ${row.actor.id}`;
  return { kind: 'row', key, row, under, memberCount, isUnfolded };
}

/**
 * States and bodies in the order of `rows`, those who speak for them below where unfolded, then everybody else.
 * @param unfolded ids of actors; those that stand below nothing are passed over
 */
export function outlineOfStates(corpus: Corpus, rows: readonly MatrixRow[], unfolded: readonly string[]): Line[] {
  const voices = voicesOf(corpus, rows);
  const tops = topsOf(rows, voices);
  const below = new Set([...tops].flatMap((top) => voices.get(top) ?? []));
  const own = rows.filter((row) => !tops.has(row) && !below.has(row));
  return [
    ...rows
      .filter((row) => tops.has(row))
      .flatMap((top) => {
        const members = voices.get(top) ?? [];
        const isUnfolded = members.length > 0 && unfolded.includes(top.actor.id);
        return [
          lineOf(top, null, members.length, isUnfolded),
          ...(isUnfolded ? members.map((member) => lineOf(member, top, 0, false)) : []),
        ];
      }),
    ...(own.length === 0 ? [] : [{ kind: 'heading' as const, key: 'own', country: 'own' as const }]),
    ...own.map((row) => lineOf(row, null, 0, false)),
  ];
}

/**
 * Who speaks for each row, among the rows and in their order: those who made a statement on its behalf or have an
 * office of it, and those who speak for these in turn. A ring of bodies that speak for one another ends at its start.
 */
function voicesOf(corpus: Corpus, rows: readonly MatrixRow[]): ReadonlyMap<MatrixRow, readonly MatrixRow[]> {
  const bodies = new Map<ActorRow, Set<ActorRow>>(rows.map(({ actor }) => [actor.row, new Set<ActorRow>()]));
  const speaks = (speaker: number, body: number | undefined) => {
    if (speaker !== body && bodies.has(speaker as ActorRow)) bodies.get(body as ActorRow)?.add(speaker as ActorRow);
  };
  for (const { actor } of rows) {
    for (const s of listOf(corpus.statementsByActor, actor.row)) {
      speaks(corpus.statements.actor[s] as number, corpus.statements.onBehalfOf[s]);
    }
    for (const { of } of actor.offices) speaks(actor.row, corpus.actorRows.get(of));
  }
  return new Map(
    rows.map((row) => {
      const reached = new Set<ActorRow>([row.actor.row]);
      // A set that grows while it is walked: the walk reaches what is added.
      for (const body of reached) for (const speaker of bodies.get(body) ?? []) reached.add(speaker);
      reached.delete(row.actor.row);
      return [row, rows.filter(({ actor }) => reached.has(actor.row))];
    }),
  );
}

/** Rows of their own: every state, and each body that speaks for no other. Of a ring of bodies, the first. */
function topsOf(rows: readonly MatrixRow[], voices: ReadonlyMap<MatrixRow, readonly MatrixRow[]>): Set<MatrixRow> {
  const tops = new Set(rows.filter(({ actor }) => actor.kind === 'state'));
  const hasVoices = (row: MatrixRow) => (voices.get(row) ?? []).length > 0;
  const speaksFor = (row: MatrixRow, body: MatrixRow) => (voices.get(body) ?? []).includes(row);
  for (const row of rows) {
    if (!hasVoices(row)) continue;
    const isBelow = rows.some((body) => speaksFor(row, body) && (tops.has(body) || !speaksFor(body, row)));
    if (!isBelow) tops.add(row);
  }
  return tops;
}
