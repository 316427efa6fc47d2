/**
 * Which actors and issues stand in the matrix, and what each cell says. The filters choose rows and columns only; the
 * stances rest on the whole record, so that no filter can make a wrong verdict.
 */
import { bisector } from 'd3';
import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import type { Actor, Corpus, Issue } from '#corpus/corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from '#corpus/ids.ts';
import { isSameButAge, NO_STANCE, type Stance, type StanceTrack, stanceAsOf, stanceTracks } from '#corpus/stance.ts';
import type { FilteredSet } from '#selection/matches.ts';
import type { Facet, Filters } from '#selection/Selection.ts';

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

/** Whether a record that has this one value, or none, passes a facet. */
function passesFacet({ any, not }: Facet, value: string | null): boolean {
  if (value === null) return any.length === 0;
  return (any.length === 0 || any.includes(value)) && !not.includes(value);
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
  const rows = corpus.actors
    .filter((actor) => statementsByRow.has(actor.row))
    .map((actor) => {
      const tracks = stanceTracks(corpus, actor.row);
      return {
        actor,
        statements: statementsByRow.get(actor.row) as StatementRow[],
        tracks: columns.map(({ issue }) => tracks.get(issue.row) ?? null),
      };
    });
  return { rows, columns };
}

const bisectKnown = bisector((day: EpochDay) => day);

/** The cells of a row as of the end of a day, one per column. */
export function cellsAsOf(corpus: Corpus, table: MatrixTable, row: MatrixRow, asOf: EpochDay): StanceCell[] {
  return table.columns.map(({ issue }, i) => {
    const track = row.tracks[i] ?? null;
    const cell = { actor: row.actor.row, issue: issue.row };
    if (track === null) return { ...cell, stance: NO_STANCE, newest: null };
    const count = bisectKnown.right(track.known as EpochDay[], asOf);
    return { ...cell, stance: stanceAsOf(corpus, track, asOf), newest: track.rows[count - 1] ?? null };
  });
}

/**
 * Reads a table day by day. A cell that says the same as on the day read before is the same object, and so is a row
 * of such cells, because a step of the date changes a few cells of some thousands: only their rows are drawn again.
 */
export function cellReader(
  corpus: Corpus,
  table: MatrixTable,
): (asOf: EpochDay) => ReadonlyMap<MatrixRow, readonly StanceCell[]> {
  let last: ReadonlyMap<MatrixRow, readonly StanceCell[]> = new Map();
  return (asOf) => {
    last = new Map(
      table.rows.map((row) => {
        const before = last.get(row);
        const cells = cellsAsOf(corpus, table, row, asOf);
        const kept = cells.map((cell, i) => (before?.[i] && isSameCell(before[i], cell) ? before[i] : cell));
        return [row, before && kept.every((cell, i) => cell === before[i]) ? before : kept];
      }),
    );
    return last;
  };
}

const isSameCell = (a: StanceCell, b: StanceCell): boolean =>
  a.newest === b.newest && a.stance.old === b.stance.old && isSameButAge(a.stance, b.stance);
