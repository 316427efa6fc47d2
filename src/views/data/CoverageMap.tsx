import { type KeyboardEvent, memo, type SyntheticEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { STANCE_RULE } from '#corpus/rule.ts';
import { formatCount } from '#i18n/format.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelection } from '#selection/useSelection.ts';
import heads from '#ui/HeadedTable.module.css';
import { blocksOf, useBlocks } from '#ui/useBlocks.ts';
import styles from './CoverageMap.module.css';
import { type CoverageMap as Coverage, type CoverageRow, LEVELS } from './coverage.ts';
import { type CoveragePlace, moveInCoverage } from './coverageMove.ts';
import { DATA_WORDS } from './words.ts';

/** Rows of a block, and their height, px; about. */
const BLOCK_ROWS = 10;
const ROW_HEIGHT = 26;
/** A map of no more cells is on the page whole. */
const MOST_CELLS = 10_000;

/** The place of the cell that something happened in; null outside every cell. */
function placeOf(event: SyntheticEvent): CoveragePlace | null {
  const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** Actors by issues with the number of statements behind each stance: a table in a frame of its own. */
export function CoverageMap({ map }: { readonly map: Coverage }) {
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  const open = useSelection((s) => s.open);
  const frame = useRef<HTMLElement>(null);
  const [stop, setStop] = useState<CoveragePlace>({ row: 1, column: 0 });
  const [here, setHere] = useState<CoveragePlace | null>(null);
  const { rows, columns } = map;
  const blocks = useMemo(() => blocksOf([rows.length], BLOCK_ROWS), [rows]);
  const most = Math.floor(MOST_CELLS / Math.max(1, columns.length));
  const { isWhole, isThere, placeOf: roomOf } = useBlocks(frame, blocks, stop.row - 1, ROW_HEIGHT, most);

  // A row that the keys lead to may only now be there.
  const wanted = useRef<CoveragePlace | null>(null);
  useLayoutEffect(() => {
    if (wanted.current !== stop) return;
    wanted.current = null;
    frame.current?.querySelector<HTMLElement>(`[data-row="${stop.row}"][data-column="${stop.column}"] a`)?.focus();
  }, [stop]);

  const onFocus = (event: SyntheticEvent) => {
    const place = placeOf(event);
    setHere(place);
    if (place !== null) setStop(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event);
    if (place === null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const size = { rows: rows.length + 1, columns: columns.length + 1 };
    const target = moveInCoverage(place, event.key, size, ({ row, column }) =>
      row === 0 || column === 0 ? row !== column : rows[row - 1]?.cells[column - 1] != null,
    );
    if (!event.key.startsWith('Arrow') && target === null) return;
    // Also where nothing lies that way: the page has meanings of its own for the arrows.
    event.preventDefault();
    if (target === null) return;
    wanted.current = target;
    setStop(target);
  };
  const openColumn = open?.kind === 'stance' ? columns.findIndex(({ issue }) => issue.id === open.issue) : -1;

  return (
    <>
      <Legend />
      <section ref={frame} className={styles.frame} aria-label={words.frame}>
        <table
          className={`${heads.table} ${styles.table}`}
          aria-rowcount={isWhole ? undefined : rows.length + 2}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={() => setHere(null)}
          onPointerOver={(event) => setHere(placeOf(event))}
          onPointerLeave={() => setHere(null)}
        >
          <caption className="visually-hidden">{words.coverageCaption}</caption>
          <Head map={map} stop={stop.row === 0 ? stop.column : null} />
          {blocks.flat().map((block) => (
            <tbody key={block.index} {...roomOf(block)}>
              {isThere(block) ? (
                rows
                  .slice(block.from, block.to)
                  .map((row, i) => (
                    <Line
                      key={row.actor.id}
                      line={row}
                      map={map}
                      number={block.from + i + 1}
                      stop={stop.row === block.from + i + 1 ? stop.column : null}
                      openColumn={open?.kind === 'stance' && open.actor === row.actor.id ? openColumn + 1 : null}
                    />
                  ))
              ) : (
                <tr style={roomOf(block).style}>
                  <td />
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </section>
      <Readout map={map} place={here} />
    </>
  );
}

function Legend() {
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  return (
    <ul className={styles.legend} aria-label={words.legend}>
      {LEVELS.map((from, level) => {
        const next = LEVELS[level + 1];
        return (
          <li key={from}>
            <span className={styles.swatch} data-level={level} aria-hidden="true" />
            {words.level(from, next === undefined ? null : next - 1)}
          </li>
        );
      })}
      <li>
        <span className={styles.oldSign} aria-hidden="true">
          {formatCount(1, locale)}
        </span>
        {words.old(STANCE_RULE.oldMonths)}
      </li>
    </ul>
  );
}

interface HeadProps {
  readonly map: Coverage;
  /** The column whose header Tab leads to; null for none. */
  readonly stop: number | null;
}

/** The propositions, and below them the sum of each. */
const Head = memo(function Head({ map, stop }: HeadProps) {
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  return (
    <thead>
      <tr>
        <th scope="col" className={`${heads.corner} ${styles.corner}`}>
          {words.actor}
        </th>
        <th scope="col" className={`${heads.columnHeader} ${styles.columnHeader}`}>
          <span className={styles.proposition}>{words.allIssues}</span>
        </th>
        {map.columns.map(({ issue }, i) => (
          <th
            key={issue.id}
            scope="col"
            className={`${heads.columnHeader} ${styles.columnHeader}`}
            data-row={0}
            data-column={i + 1}
          >
            <SelectionLink
              className={styles.proposition}
              title={inLocale(issue.proposition, locale)}
              tabIndex={stop === i + 1 ? 0 : -1}
              to={(s) => withOpen(s, { kind: 'issue', id: issue.id })}
            >
              {inLocale(issue.proposition, locale)}
            </SelectionLink>
          </th>
        ))}
      </tr>
      <tr>
        <th scope="row" className={`${heads.rowHeader} ${styles.rowHeader}`}>
          <span className={styles.allActors}>{words.allActors}</span>
        </th>
        <td className={styles.total}>{formatCount(map.total, locale)}</td>
        {map.columns.map(({ issue, total }) => (
          <td key={issue.id} className={styles.total}>
            {formatCount(total, locale)}
          </td>
        ))}
      </tr>
    </thead>
  );
});

interface LineProps {
  readonly line: CoverageRow;
  readonly map: Coverage;
  /** From 1, for the keys. */
  readonly number: number;
  readonly stop: number | null;
  /** The column whose stance is open; null for none. */
  readonly openColumn: number | null;
}

/** One actor: its name, its sum, and a link to each stance that rests on a statement. */
const Line = memo(function Line({ line, map, number, stop, openColumn }: LineProps) {
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  const { actor, cells, total } = line;
  const name = inLocale(actor.name, locale);
  return (
    <tr>
      <th scope="row" className={`${heads.rowHeader} ${styles.rowHeader}`} data-row={number} data-column={0}>
        <SelectionLink
          className={styles.actor}
          tabIndex={stop === 0 ? 0 : -1}
          to={(s) => withOpen(s, { kind: 'actor', id: actor.id })}
        >
          {name}
        </SelectionLink>
      </th>
      <td className={styles.total}>{formatCount(total, locale)}</td>
      {cells.map((cell, i) => {
        const issue = map.columns[i]?.issue;
        if (issue === undefined) return null;
        if (cell === null) return <td key={issue.id} className={styles.cell} />;
        const label = words.cell(name, inLocale(issue.proposition, locale), cell.count, String(cell.year));
        return (
          <td key={issue.id} className={styles.cell} data-row={number} data-column={i + 1}>
            <SelectionLink
              className={styles.count}
              data-level={cell.level}
              data-old={cell.isOld || undefined}
              aria-label={label}
              aria-current={openColumn === i + 1 ? 'true' : undefined}
              tabIndex={stop === i + 1 ? 0 : -1}
              to={(s) => withOpen(s, { kind: 'stance', actor: actor.id, issue: issue.id })}
            >
              {formatCount(cell.count, locale)}
            </SelectionLink>
          </td>
        );
      })}
    </tr>
  );
});

/** The cell under the pointer or the focus in a sentence, for eyes: reader software has it from the cell. */
function Readout({ map, place }: { readonly map: Coverage; readonly place: CoveragePlace | null }) {
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  const line = place === null ? undefined : map.rows[place.row - 1];
  const issue = place === null ? undefined : map.columns[place.column - 1]?.issue;
  const cell = place === null ? undefined : line?.cells[place.column - 1];
  const sentence =
    line && issue && cell
      ? words.cell(
          inLocale(line.actor.name, locale),
          inLocale(issue.proposition, locale),
          cell.count,
          String(cell.year),
        )
      : place?.row === 0 && issue
        ? inLocale(issue.proposition, locale)
        : null;
  return (
    <p className={styles.readout}>
      {sentence === null ? words.coverageKeys : <span aria-hidden="true">{sentence}</span>}
    </p>
  );
}
