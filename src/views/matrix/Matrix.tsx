import { useMemo } from 'react';
import { asOfRange, dayShown } from '#corpus/asOf.ts';
import { formatDay } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withSort } from '#selection/Selection.ts';
import { useAttention, useFilteredSet, useSelect, useSelection } from '#selection/useSelection.ts';
import { useIsNarrow } from '#ui/useMediaQuery.ts';
import { AsOfControl } from './AsOfControl.tsx';
import { cellReader, type MatrixRow, type StanceCell, selectTable } from './cells.ts';
import { changeDays } from './changeDays.ts';
import { describeCell, describeTable } from './describe.ts';
import { Legend } from './Legend.tsx';
import styles from './Matrix.module.css';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixList } from './MatrixList.tsx';
import { ROW_ORDERS, type RowOrder, rowOrderOf, sortRows } from './sortRows.ts';

/** Who stood where as of a day: a table where there is room, one issue at a time where there is not. */
export function Matrix() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const set = useFilteredSet(corpus);
  const filters = useSelection((s) => s.filters);
  const sort = useSelection((s) => s.sort);
  const asOf = useSelection((s) => s.asOf);
  const isNarrow = useIsNarrow();

  const range = useMemo(() => asOfRange(corpus), [corpus]);
  const { day } = dayShown(range, asOf);
  const table = useMemo(() => selectTable(corpus, filters, set), [corpus, filters, set]);
  const changes = useMemo(
    () => changeDays(corpus, table).filter((change) => change.day <= range.last),
    [corpus, table, range],
  );
  const groups = useMemo(() => sortRows(table.rows, rowOrderOf(sort), locale), [table, sort, locale]);
  const readCells = useMemo(() => cellReader(corpus, table), [corpus, table]);
  const cells = useMemo(() => readCells(day), [readCells, day]);
  const cellsOf = (row: MatrixRow): readonly StanceCell[] => cells.get(row) ?? [];
  const isSilent = [...cells.values()].flat().every((cell) => cell.stance.state === 'none');

  return (
    <section className={styles.root} aria-label={t.matrix.name}>
      <div className={styles.controls}>
        <AsOfControl range={range} changes={changes} />
        <RowOrderChoice />
      </div>
      {table.rows.length === 0 ? (
        <p className={styles.empty}>{corpus.statements.count === 0 ? t.matrix.emptyRecord : t.matrix.empty}</p>
      ) : (
        <>
          {!isNarrow && <Legend />}
          {isSilent && <p className={styles.empty}>{t.matrix.nothingKnown(formatDay(day, locale))}</p>}
          {isNarrow ? (
            <MatrixList table={table} groups={groups} cellsOf={cellsOf}>
              <Legend />
              <p className={styles.rule}>{t.matrix.rule}</p>
            </MatrixList>
          ) : (
            <>
              <MatrixGrid
                table={table}
                groups={groups}
                cellsOf={cellsOf}
                caption={describeTable(table, day, locale, t)}
              />
              <Readout cells={cells} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function RowOrderChoice() {
  const { t } = useLocale();
  const sort = useSelection((s) => s.sort);
  const select = useSelect();
  return (
    <label>
      {t.matrix.rowsBy}
      <select
        value={rowOrderOf(sort)}
        onChange={(event) => {
          const order = event.target.value as RowOrder;
          select((s) => withSort(s, order === ROW_ORDERS[0] ? null : order));
        }}
      >
        {ROW_ORDERS.map((order) => (
          <option key={order} value={order}>
            {t.matrix.order[order]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The cell under the pointer or the focus in a full sentence, for eyes: reader software has it from the cell. */
function Readout({ cells }: { readonly cells: ReadonlyMap<MatrixRow, readonly StanceCell[]> }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const here = useAttention((a) => a.cell);
  const cell =
    here === null
      ? undefined
      : [...cells.values()].flat().find(({ actor, issue }) => actor === here.actor && issue === here.issue);
  return (
    <p className={styles.readout}>
      {cell ? <span aria-hidden="true">{describeCell(corpus, cell, locale, t)}</span> : t.matrix.rule}
    </p>
  );
}
