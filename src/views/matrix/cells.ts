/**
 * Which actors and issues stand in the matrix, and what each cell says. The filters choose rows and columns only; the
 * stances rest on the whole record, so that no filter can make a wrong verdict.
 */
import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import type { Actor, Corpus, Issue } from '#corpus/corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from '#corpus/ids.ts';
import { isSameButAge, NO_STANCE, type Stance, type StanceTrack, stanceAsOf } from '#corpus/stance.ts';
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
export const cellsAsOf = (corpus: Corpus, { columns }: MatrixTable, row: MatrixRow, asOf: EpochDay): StanceCell[] =>
  columns.map((column, i) => cellAsOf(corpus, row, column, row.tracks[i] ?? null, asOf));

function cellAsOf(
  corpus: Corpus,
  { actor }: MatrixRow,
  { issue }: MatrixColumn,
  track: StanceTrack | null,
  asOf: EpochDay,
): StanceCell {
  const stance = track === null ? NO_STANCE : stanceAsOf(corpus, track, asOf);
  return { actor: actor.row, issue: issue.row, stance, newest: track?.rows[stance.count - 1] ?? null };
}

/** The cells of a row by the places of their columns, each worked out when it is asked for. */
export interface RowCells {
  readonly at: (column: number) => StanceCell | undefined;
}

/**
 * Reads a table day by day, each cell when it is asked for: of a large table few are in sight. A cell that says the same
 * as on the day read before is the same object, and so is a row whose cells that were asked for say the same, because a
 * step of the date changes a few cells of some thousands: only their rows are drawn again.
 */
export function cellReader(corpus: Corpus, { columns }: MatrixTable): (row: MatrixRow, asOf: EpochDay) => RowCells {
  const read = (row: MatrixRow, i: number, asOf: EpochDay) =>
    cellAsOf(corpus, row, columns[i] as MatrixColumn, row.tracks[i] ?? null, asOf);
  const last = new Map<MatrixRow, ReadRow>();
  return (row, asOf) => {
    const before = last.get(row);
    if (before?.day === asOf) return before;
    const cells = new Map<number, StanceCell>();
    let isSame = before !== undefined;
    for (const [i, cell] of before?.cells ?? []) {
      const now = read(row, i, asOf);
      const isSameOne = isSameCell(cell, now);
      cells.set(i, isSameOne ? cell : now);
      isSame &&= isSameOne;
    }
    if (before !== undefined && isSame) {
      before.day = asOf;
      return before;
    }
    const now: ReadRow = {
      day: asOf,
      cells,
      at: (i) => {
        let cell = cells.get(i);
        if (cell === undefined && i >= 0 && i < columns.length) {
          cell = read(row, i, now.day);
          cells.set(i, cell);
        }
        return cell;
      },
    };
    last.set(row, now);
    return now;
  };
}

interface ReadRow extends RowCells {
  day: EpochDay;
  readonly cells: ReadonlyMap<number, StanceCell>;
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
