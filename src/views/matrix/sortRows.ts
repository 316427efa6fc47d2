import { group } from 'd3';
import type { ActorKind } from '#corpus/vocabulary.ts';
import { collator, countryName, type Locale } from '#i18n/format.ts';
import { inLocale } from '#i18n/names.ts';
import type { Sort } from '#selection/Selection.ts';
import type { MatrixRow } from './cells.ts';
import type { Ranks } from './rank.ts';

/** Orders of the rows. The first is the default and the only one with groups. */
export const ROW_ORDERS = [
  'country',
  'name',
  'activity',
  'change',
  'near',
  'similar',
] as const satisfies readonly Sort[];
export type RowOrder = (typeof ROW_ORDERS)[number];

/** Rows under one heading. */
export interface RowGroup {
  /** ISO code; null for bodies of no one country; undefined where the order has no groups. */
  readonly country: string | null | undefined;
  /** Statements of the rows, each counted once though a person and its state share it. */
  readonly statementCount: number;
  readonly rows: readonly MatrixRow[];
}

/** The order asked for; the default where none is, or one of another view. */
export const rowOrderOf = (sort: Sort | null): RowOrder => ROW_ORDERS.find((order) => order === sort) ?? 'country';

/** A country speaks first through its state, then its offices, then its people. */
const KIND_RANK: Readonly<Record<ActorKind, number>> = {
  state: 0,
  'government-body': 1,
  organisation: 2,
  person: 3,
  expert: 4,
  outlet: 5,
};

/**
 * The rows in order, in groups by country or in one group without a heading.
 *
 *  country   groups with the most statements first; within one by kind, then activity, then name
 *  name      by name, by the rules of the language
 *  activity  most statements first, then by name
 *  change, near, similar   by rank, then by name (`rank.ts`)
 *
 * @param ranks for the orders that go by rank
 */
export function sortRows(
  rows: readonly MatrixRow[],
  order: RowOrder,
  locale: Locale,
  ranks: Ranks | null = null,
): RowGroup[] {
  const { compare } = collator(locale);
  const byName = (a: MatrixRow, b: MatrixRow) =>
    compare(inLocale(a.actor.name, locale), inLocale(b.actor.name, locale)) || a.actor.row - b.actor.row;
  const byActivity = (a: MatrixRow, b: MatrixRow) => b.statements.length - a.statements.length || byName(a, b);
  const rankOf = (row: MatrixRow) => ranks?.get(row) ?? 0;
  const byRank = (a: MatrixRow, b: MatrixRow) =>
    rankOf(a) === rankOf(b) ? byName(a, b) : rankOf(a) < rankOf(b) ? -1 : 1;
  if (order !== 'country') {
    const compareRows = order === 'name' ? byName : order === 'activity' ? byActivity : byRank;
    return [groupOf(undefined, [...rows].sort(compareRows))];
  }
  const nameOf = (country: string | null | undefined) => (country ? countryName(country, locale) : '');
  return [...group(rows, (row) => row.actor.country)]
    .map(([country, members]) =>
      groupOf(
        country,
        members.sort((a, b) => KIND_RANK[a.actor.kind] - KIND_RANK[b.actor.kind] || byActivity(a, b)),
      ),
    )
    .sort((a, b) => b.statementCount - a.statementCount || compare(nameOf(a.country), nameOf(b.country)));
}

function groupOf(country: RowGroup['country'], rows: readonly MatrixRow[]): RowGroup {
  return { country, statementCount: new Set(rows.flatMap((row) => row.statements)).size, rows };
}
