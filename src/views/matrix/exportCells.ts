/** What the matrix shows, as tables and JSON to take away: the rows and columns in sight of the filters, in their order. */
import { type Column, writeTable } from '#base/csv.ts';
import { type EpochDay, writeDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { ruleOf } from '#corpus/rule.ts';
import type { MatrixColumn, MatrixRow, RowCells, StanceCell } from './cells.ts';

/** What is shown: one line of cells per row, one cell per column. */
export interface Shown {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly cellsOf: (row: MatrixRow) => RowCells;
  readonly asOf: EpochDay;
}

interface ExportedCell {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
  readonly cell: StanceCell;
}

/** The cells with a stance, row by row. */
const cellsIn = ({ rows, columns, cellsOf }: Shown): ExportedCell[] =>
  rows.flatMap((row) =>
    columns.flatMap((column, i) => {
      const cell = cellsOf(row).at(i);
      return cell && cell.stance.state !== 'none' ? [{ row, column, cell }] : [];
    }),
  );

/** A row per stance. Positions as in the record, −2 to 2; marks are `yes` or empty. @param address  of the page that shows them */
export function longTable(corpus: Corpus, shown: Shown, address: string): string {
  const mark = (is: boolean) => (is ? 'yes' : '');
  const columns: readonly Column<ExportedCell>[] = [
    ['as_of', () => writeDay(shown.asOf)],
    ['actor', ({ row }) => row.actor.id],
    ['actor_en', ({ row }) => row.actor.name.en],
    ['actor_zh', ({ row }) => row.actor.name.zh],
    ['kind', ({ row }) => row.actor.kind],
    ['country', ({ row }) => row.actor.country],
    ['issue', ({ column }) => column.issue.id],
    ['proposition_en', ({ column }) => column.issue.proposition.en],
    ['proposition_zh', ({ column }) => column.issue.proposition.zh],
    ['state', ({ cell }) => cell.stance.state],
    ['position', ({ cell }) => cell.stance.position],
    ['statements', ({ cell }) => cell.stance.count],
    ['newest', ({ cell }) => (cell.newest === null ? null : corpus.statements.date[cell.newest])],
    ['decides', ({ cell }) => (cell.stance.decisive === null ? null : corpus.statements.id[cell.stance.decisive])],
    ['thin', ({ cell }) => mark(cell.stance.thin)],
    ['old', ({ cell }) => mark(cell.stance.old)],
    ['declined_later', ({ cell }) => mark(cell.stance.declinedLater)],
    ['release', () => corpus.release.id],
    ['licence', () => corpus.license],
    ['address', () => address],
  ];
  return writeTable(columns, cellsIn(shown));
}

/**
 * A row per actor, a column per issue: the position, or the state that stands instead of one; empty for none.
 * @param address of the page that shows them
 */
export function wideTable(corpus: Corpus, shown: Shown, address: string): string {
  const columns: readonly Column<MatrixRow>[] = [
    ['actor', (row) => row.actor.id],
    ['actor_en', (row) => row.actor.name.en],
    ['actor_zh', (row) => row.actor.name.zh],
    ['country', (row) => row.actor.country],
    ...shown.columns.map(
      ({ issue }, i) =>
        [issue.id, (row: MatrixRow) => exportedValue(shown.cellsOf(row).at(i))] as const satisfies Column<MatrixRow>,
    ),
    ['as_of', () => writeDay(shown.asOf)],
    ['release', () => corpus.release.id],
    ['licence', () => corpus.license],
    ['address', () => address],
  ];
  return writeTable(columns, shown.rows);
}

function exportedValue(cell: StanceCell | undefined): string | number | null {
  if (cell === undefined || cell.stance.state === 'none') return null;
  return cell.stance.state === 'held' ? cell.stance.position : cell.stance.state;
}

/**
 * The same cells with what they rest on: statements by id, newest last.
 * @param address of the page that shows them
 */
export function shownJson(corpus: Corpus, shown: Shown, address: string): string {
  const cells = cellsIn(shown).map(({ row, column, cell: { stance } }, _) => {
    const track = row.tracks[shown.columns.indexOf(column)];
    return {
      actor: row.actor.id,
      issue: column.issue.id,
      state: stance.state,
      position: stance.position,
      thin: stance.thin,
      old: stance.old,
      declinedLater: stance.declinedLater,
      decides: stance.decisive === null ? null : corpus.statements.id[stance.decisive],
      statements: track?.rows.slice(0, stance.count).map((s) => corpus.statements.id[s]) ?? [],
    };
  });
  const { id: release } = corpus.release;
  return `${JSON.stringify({ release, license: corpus.license, asOf: writeDay(shown.asOf), rule: ruleOf(corpus), address, cells }, null, 2)}\n`;
}
