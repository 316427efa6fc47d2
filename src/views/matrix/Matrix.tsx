import { useCallback, useMemo } from 'react';
import type { EpochDay } from '#base/day.ts';
import { asOfRange, dayShown } from '#corpus/asOf.ts';
import { stanceAsOf, stanceTrack } from '#corpus/stance.ts';
import { formatDay } from '#i18n/format.ts';
import { matrixMessages } from '#i18n/messages/matrix.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { ROWS, type RowsBy, withAsOf, withFoldEmpty, withNear, withRows, withSort } from '#selection/Selection.ts';
import { useAttention, useFilteredSet, useSelect, useSelection } from '#selection/useSelection.ts';
import controls from '#ui/Controls.module.css';
import { useIsNarrow } from '#ui/useMediaQuery.ts';
import { AsOfControl } from './AsOfControl.tsx';
import { AsOfScrubber } from './AsOfScrubber.tsx';
import {
  cellReader,
  type MatrixRow,
  type MatrixTable,
  type Silent,
  selectTable,
  silentIn,
  withoutSilent,
} from './cells.ts';
import { describeCell, describeTable } from './describe.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { Legend } from './Legend.tsx';
import styles from './Matrix.module.css';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixInWords } from './MatrixInWords.tsx';
import { MatrixList } from './MatrixList.tsx';
import { outlineOfActors, outlineOfStates } from './outline.ts';
import { RuleControl } from './RuleControl.tsx';
import { type Ranks, ranksByChange, ranksByDistance, ranksBySimilarity } from './rank.ts';
import { knownDays, scrubSpan } from './scrub.ts';
import { ROW_ORDERS, type RowOrder, rowOrderOf, sortRows } from './sortRows.ts';
import { useChangeDays } from './useChangeDays.ts';

/** Who stood where as of a day: a table where there is room, one issue at a time where there is not. */
export function Matrix() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(matrixMessages);
  const set = useFilteredSet(corpus);
  const filters = useSelection((s) => s.filters);
  const sort = useSelection((s) => s.sort);
  const asOf = useSelection((s) => s.asOf);
  const rowsBy = useSelection((s) => s.rows);
  const unfold = useSelection((s) => s.unfold);
  const foldEmpty = useSelection((s) => s.foldEmpty);
  const select = useSelect();
  const isNarrow = useIsNarrow();

  const range = useMemo(() => asOfRange(corpus), [corpus]);
  const { day } = dayShown(range, asOf);
  const whole = useMemo(() => selectTable(corpus, filters, set), [corpus, filters, set]);
  const silent = useMemo(() => silentIn(whole, day), [whole, day]);
  const table = useTable(whole, foldEmpty ? silent : null);
  const changes = useChangeDays(whole, range.last);
  const days = useMemo(() => knownDays(corpus, whole, range), [corpus, whole, range]);
  const span = useMemo(() => scrubSpan(days, range), [days, range]);
  const order = rowOrderOf(sort);
  const isByState = rowsBy === 'state' && !isNarrow;
  const center = nearRow(
    table,
    useSelection((s) => s.near),
  );
  const ranks = useRanks(table, order, center, order === 'near' ? day : range.last);
  const groups = useMemo(
    () => sortRows(table.rows, isByState && order === 'country' ? 'activity' : order, locale, ranks),
    [table, order, isByState, locale, ranks],
  );
  const lines = useMemo(() => {
    const rows = groups.flatMap((group) => group.rows);
    return isByState ? outlineOfStates(corpus, rows, unfold) : outlineOfActors(groups);
  }, [corpus, groups, isByState, unfold]);
  const readCells = useMemo(() => cellReader(corpus, table), [corpus, table]);
  const cellsOf = useCallback((row: MatrixRow) => readCells(row, day), [readCells, day]);
  const shown = useMemo(
    () => ({
      rows: lines.flatMap((line) => (line.kind === 'row' ? [line.row] : [])),
      columns: table.columns,
      cellsOf,
      asOf: day,
    }),
    [lines, table, cellsOf, day],
  );
  const inWords = <MatrixInWords table={table} day={day} changes={changes} />;
  const isSilent = silent.rows.size === whole.rows.length;

  return (
    <section className={styles.root} aria-label={words.name}>
      <div className={`${controls.row} ${styles.controls}`}>
        <AsOfControl range={range} changes={changes} />
        {!isNarrow && <RowsChoice />}
        <RowOrderChoice />
        {order === 'near' && center && <NearChoice table={table} center={center} />}
        <RuleControl />
        {whole.rows.length > 0 && <ExportMenu shown={shown} />}
      </div>
      {days.length > 0 && (
        <AsOfScrubber
          days={days}
          span={span}
          day={day}
          onScrub={(to) => select((s) => withAsOf(s, to === range.last ? null : to), 'replace')}
        />
      )}
      {whole.rows.length === 0 ? (
        <p className={styles.empty}>{corpus.statements.count === 0 ? words.emptyRecord : words.empty}</p>
      ) : (
        <>
          {!isNarrow && <Legend />}
          {isSilent && <p className={styles.empty}>{words.nothingKnown(formatDay(day, locale))}</p>}
          {isNarrow ? (
            <MatrixList table={table} groups={groups} cellsOf={cellsOf}>
              <Legend />
              <p className={styles.rule}>{words.rule}</p>
            </MatrixList>
          ) : (
            <>
              <MatrixGrid
                lines={lines}
                columns={table.columns}
                cellsOf={cellsOf}
                asOf={day}
                span={span}
                caption={describeTable(table, day, locale, t)}
              />
              <div className={styles.foot}>
                <Readout day={day} />
                <FoldEmpty silent={silent} />
                {inWords}
              </div>
            </>
          )}
          {isNarrow && <div className={styles.inWords}>{inWords}</div>}
        </>
      )}
    </section>
  );
}

/** The table without what is silent; the same object while the same is silent. */
function useTable(whole: MatrixTable, silent: Silent | null) {
  const key = silent === null ? '' : `${silent.columns} / ${[...silent.rows].map((row) => row.actor.row)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is silent.
  return useMemo(() => (silent === null ? whole : withoutSilent(whole, silent)), [whole, key]);
}

/** The row that distances are measured from: the one chosen if it is there, else the one with most statements. */
function nearRow({ rows }: MatrixTable, near: string | null): MatrixRow | null {
  return (
    rows.find((row) => row.actor.id === near) ??
    rows.reduce<MatrixRow | null>(
      (most, row) => (most && most.statements.length >= row.statements.length ? most : row),
      null,
    )
  );
}

function useRanks(table: MatrixTable, order: RowOrder, center: MatrixRow | null, day: EpochDay): Ranks | null {
  const corpus = useCorpus();
  return useMemo(() => {
    if (order === 'change') return ranksByChange(corpus, table);
    if (order === 'similar') return ranksBySimilarity(corpus, table, day);
    return order === 'near' && center ? ranksByDistance(corpus, table, center, day) : null;
  }, [corpus, table, order, center, day]);
}

function NearChoice({ table, center }: { readonly table: MatrixTable; readonly center: MatrixRow }) {
  const { locale } = useLocale();
  const words = useWords(matrixMessages);
  const select = useSelect();
  const rows = useMemo(() => sortRows(table.rows, 'name', locale).flatMap((group) => group.rows), [table, locale]);
  return (
    <label>
      {words.nearTo}
      <select value={center.actor.id} onChange={(event) => select((s) => withNear(s, event.target.value))}>
        {rows.map(({ actor }) => (
          <option key={actor.id} value={actor.id}>
            {inLocale(actor.name, locale)}
          </option>
        ))}
      </select>
    </label>
  );
}

function RowsChoice() {
  const words = useWords(matrixMessages);
  const rows = useSelection((s) => s.rows);
  const select = useSelect();
  return (
    <label>
      {words.rows}
      <select value={rows} onChange={(event) => select((s) => withRows(s, event.target.value as RowsBy))}>
        {ROWS.map((one) => (
          <option key={one} value={one}>
            {words.rowsOf[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

function RowOrderChoice() {
  const words = useWords(matrixMessages);
  const sort = useSelection((s) => s.sort);
  const select = useSelect();
  return (
    <label>
      {words.rowsBy}
      <select
        value={rowOrderOf(sort)}
        onChange={(event) => {
          const order = event.target.value as RowOrder;
          select((s) => withSort(s, order === ROW_ORDERS[0] ? null : order));
        }}
      >
        {ROW_ORDERS.map((order) => (
          <option key={order} value={order}>
            {words.order[order]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How many rows and columns have nothing to show by the day, and a way to fold them away. Nothing for none. */
function FoldEmpty({ silent }: { readonly silent: Silent }) {
  const { t } = useLocale();
  const words = useWords(matrixMessages);
  const foldEmpty = useSelection((s) => s.foldEmpty);
  const select = useSelect();
  if (silent.rows.size + silent.columns.length === 0) return null;
  const what = words.silentCount(t.shared.actorCount(silent.rows.size), silent.columns.length);
  return (
    <p className={styles.silent}>
      {foldEmpty ? words.folded(what) : words.shown(what)}
      <button type="button" onClick={() => select((s) => withFoldEmpty(s, !foldEmpty))}>
        {foldEmpty ? words.unfoldAll : words.fold}
      </button>
    </p>
  );
}

/** The cell under the pointer or the focus in a full sentence, for eyes: reader software has it from the cell. */
function Readout({ day }: { readonly day: EpochDay }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(matrixMessages);
  const here = useAttention((a) => a.cell);
  if (here === null) return <p className={styles.readout}>{words.rule}</p>;
  const track = stanceTrack(corpus, here.actor, here.issue);
  const stance = stanceAsOf(corpus, track, day);
  const cell = { ...here, stance, newest: track.rows[stance.count - 1] ?? null };
  return (
    <p className={styles.readout}>
      <span aria-hidden="true">{describeCell(corpus, cell, locale, t)}</span>
    </p>
  );
}
