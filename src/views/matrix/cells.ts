/**
 * Which actors and issues stand in the matrix, and what each cell says. The filters choose rows and columns only; the
 * stances rest on the whole record, so that no filter can make a wrong verdict.
 */
import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import type { Actor, Corpus, Issue } from '#corpus/corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from '#corpus/ids.ts';
import { isSameButAge, knownCount, NO_STANCE, type Stance, type StanceTrack, stanceAsOf } from '#corpus/stance.ts';
import { allTracks } from '#corpus/sweep.ts';
import { passesFacet } from '#selection/facets.ts';
import type { FilteredSet } from '#selection/matches.ts';
import type { Filters } from '#selection/Selection.ts';

export interface MatrixColumn {
  readonly issue: Issue;
  /** Statements on it at events of the filtered set by actors of the rows. */
  readonly statementCount: number;
}

export interface MatrixRow {
  readonly actor: Actor;
  /** Those the actor made, or that were made on its behalf, at events of the filtered set on issues of the columns. */
  readonly statements: readonly StatementRow[];
  /** One per column, over the whole record; null where nothing is on record at all. */
  readonly tracks: readonly (StanceTrack | null)[];
}

/** What stands in the matrix, on whatever day it is looked at. Columns by number of statements; rows by actor id. */
export interface MatrixTable {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
}

export interface StanceCell {
  readonly actor: ActorRow;
  readonly issue: IssueRow;
  readonly stance: Stance;
  /** The latest statement known on the day, be it a decline; null for none. */
  readonly newest: StatementRow | null;
}

/**
 * Rows: actors that pass the actor and country facets and have a statement, their own or on their behalf, at an event
 * of the set on an issue that passes the issue facet. Columns: the issues of those statements. Linear in the set and
 * in the record of the rows.
 */
export function selectTable(corpus: Corpus, filters: Filters, set: FilteredSet): MatrixTable {
  const { statements } = corpus;
  const isRow = corpus.actors.map(
    (actor) => passesFacet(filters.actor, actor.id) && passesFacet(filters.country, actor.country),
  );
  const isColumn = corpus.issues.map((issue) => passesFacet(filters.issue, issue.id));
  const statementsByRow = new Map<number, StatementRow[]>();
  const countByIssue = new Map<number, number>();
  for (const event of set.rows) {
    for (const s of listOf(corpus.events.statements, event)) {
      const issue = statements.issue[s] as number;
      if (!isColumn[issue]) continue;
      const voices = new Set([statements.actor[s] as number, statements.onBehalfOf[s] as number]);
      const kept = [...voices].filter((actor) => isRow[actor]);
      for (const actor of kept) {
        const list = statementsByRow.get(actor);
        if (list) list.push(s as StatementRow);
        else statementsByRow.set(actor, [s as StatementRow]);
      }
      if (kept.length > 0) countByIssue.set(issue, (countByIssue.get(issue) ?? 0) + 1);
    }
  }
  const columns = corpus.issues
    .filter((issue) => countByIssue.has(issue.row))
    .map((issue) => ({ issue, statementCount: countByIssue.get(issue.row) as number }))
    .sort((a, b) => b.statementCount - a.statementCount || a.issue.row - b.issue.row);
  const tracksByActor = allTracks(corpus);
  const rows = corpus.actors
    .filter((actor) => statementsByRow.has(actor.row))
    .map((actor) => {
      const tracks = tracksByActor[actor.row];
      return {
        actor,
        statements: statementsByRow.get(actor.row) as StatementRow[],
        tracks: columns.map(({ issue }) => tracks?.get(issue.row) ?? null),
      };
    });
  return { rows, columns };
}

/** The cells of a row as of the end of a day, one per column. */
export function cellsAsOf(corpus: Corpus, table: MatrixTable, row: MatrixRow, asOf: EpochDay): StanceCell[] {
  return table.columns.map(({ issue }, i) => {
    const track = row.tracks[i] ?? null;
    const cell = { actor: row.actor.row, issue: issue.row };
    if (track === null) return { ...cell, stance: NO_STANCE, newest: null };
    const newest = track.rows[knownCount(track, asOf) - 1] ?? null;
    return { ...cell, stance: stanceAsOf(corpus, track, asOf), newest };
  });
}

/**
 * Reads a table day by day, each row when it is asked for. A cell that says the same as on the day read before is the
 * same object, and so is a row of such cells, because a step of the date changes a few cells of some thousands: only
 * their rows are drawn again.
 */
export function cellReader(
  corpus: Corpus,
  table: MatrixTable,
): (row: MatrixRow, asOf: EpochDay) => readonly StanceCell[] {
  const last = new Map<MatrixRow, { readonly day: EpochDay; readonly cells: readonly StanceCell[] }>();
  return (row, asOf) => {
    const before = last.get(row);
    if (before?.day === asOf) return before.cells;
    const cells = cellsAsOf(corpus, table, row, asOf);
    const kept = cells.map((cell, i) =>
      before?.cells[i] && isSameCell(before.cells[i], cell) ? before.cells[i] : cell,
    );
    const isSame = before !== undefined && kept.every((cell, i) => cell === before.cells[i]);
    const now = isSame ? before.cells : kept;
    last.set(row, { day: asOf, cells: now });
    return now;
  };
}

const isSameCell = (a: StanceCell, b: StanceCell): boolean =>
  a.newest === b.newest && a.stance.old === b.stance.old && isSameButAge(a.stance, b.stance);

/** Nothing in them was known by a day. */
export interface Silent {
  readonly rows: ReadonlySet<MatrixRow>;
  /** Places in the table's columns, ascending. */
  readonly columns: readonly number[];
}

/** When the first statement of each row and column became known; `Infinity` where there is none. */
interface FirstDays {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const firstDays = new WeakMap<MatrixTable, FirstDays>();

function firstDaysOf(table: MatrixTable): FirstDays {
  const known = firstDays.get(table);
  if (known !== undefined) return known;
  const columns = table.columns.map(() => Number.POSITIVE_INFINITY);
  const rows = table.rows.map(({ tracks }) => {
    let first = Number.POSITIVE_INFINITY;
    tracks.forEach((track, i) => {
      const day = track?.known[0] ?? Number.POSITIVE_INFINITY;
      first = Math.min(first, day);
      columns[i] = Math.min(columns[i] as number, day);
    });
    return first;
  });
  firstDays.set(table, { rows, columns });
  return { rows, columns };
}

/** The rows and columns of a table in which nobody had spoken by the end of the day. */
export function silentIn(table: MatrixTable, asOf: EpochDay): Silent {
  const first = firstDaysOf(table);
  return {
    rows: new Set(table.rows.filter((_, i) => (first.rows[i] as number) > asOf)),
    columns: table.columns.flatMap((_, i) => ((first.columns[i] as number) > asOf ? [i] : [])),
  };
}

/** The table without some of its rows and columns. */
export function withoutSilent({ rows, columns }: MatrixTable, silent: Silent): MatrixTable {
  const isKept = (_: unknown, i: number) => !silent.columns.includes(i);
  return {
    rows: rows
      .filter((row) => !silent.rows.has(row))
      .map((row) => (silent.columns.length === 0 ? row : { ...row, tracks: row.tracks.filter(isKept) })),
    columns: columns.filter(isKept),
  };
}
