import {
  type KeyboardEvent,
  memo,
  type RefObject,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Actor, Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import { countryName } from '#i18n/format.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { type OpenRecord, withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useAttend, useSelection } from '#selection/useSelection.ts';
import { type CellPlace, isSamePlace, lastCell, rememberCell, useRestoredFocus } from './cellMemory.ts';
import type { MatrixRow, MatrixTable, StanceCell } from './cells.ts';
import { cellKey, touchedCells } from './emphasis.ts';
import { moveInGrid } from './gridMove.ts';
import styles from './Matrix.module.css';
import { MatrixCell } from './MatrixCell.tsx';
import type { RowGroup } from './sortRows.ts';

interface MatrixGridProps {
  readonly table: MatrixTable;
  readonly groups: readonly RowGroup[];
  /** The cells of a row, one per column. */
  readonly cellsOf: (row: MatrixRow) => readonly StanceCell[];
  readonly caption: string;
}

/** The element of a place: the link in it, or the cell itself where there is none. */
function elementAt(root: HTMLElement, corpus: Corpus, { actor, issue }: CellPlace): HTMLElement | null {
  const part = (name: 'actor' | 'issue', row: number | undefined) =>
    row === undefined ? `:not([data-${name}])` : `[data-${name}="${row}"]`;
  const actorRow = actor === null ? undefined : (corpus.actorRows.get(actor) ?? -1);
  const issueRow = issue === null ? undefined : (corpus.issueRows.get(issue) ?? -1);
  const cell = root.querySelector<HTMLElement>(`[data-row]${part('actor', actorRow)}${part('issue', issueRow)}`);
  return cell?.querySelector('a') ?? cell;
}

/** The place of the cell that an event of the grid happened in; null outside every cell. */
function placeOf(corpus: Corpus, event: SyntheticEvent): (CellPlace & { row: number; column: number }) | null {
  const cell = (event.target as Element).closest<HTMLElement>('[data-row]');
  if (cell === null) return null;
  const { row, column, actor, issue } = cell.dataset;
  return {
    row: Number(row),
    column: Number(column),
    actor: actor === undefined ? null : (corpus.actors[Number(actor)]?.id ?? null),
    issue: issue === undefined ? null : (corpus.issues[Number(issue)]?.id ?? null),
  };
}

/** Up to so many columns are wider, and the table as wide as they are. */
const FEW_COLUMNS = 4;

/** Actors by issues as one table: headers that stay in sight, one place for Tab, arrow keys between the cells. */
export function MatrixGrid({ table, groups, cellsOf, caption }: MatrixGridProps) {
  const corpus = useCorpus();
  const open = useSelection((s) => s.open);
  const attend = useAttend();
  const frame = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<CellPlace | null>(lastCell);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const openEvent = open?.kind === 'event' ? (corpus.eventRows.get(open.id) ?? null) : null;
  const touched = useMemo(() => touchedCells(corpus, openEvent as EventRow | null), [corpus, openEvent]);

  const focusCell = useCallback(
    (root: HTMLElement, place: CellPlace) => elementAt(root, corpus, place)?.focus(),
    [corpus],
  );
  useRestoredFocus(frame, open, focusCell);
  useShownStance(frame, corpus, open);

  const isHere = (place: CellPlace) =>
    (place.actor === null || rows.some((row) => row.actor.id === place.actor)) &&
    (place.issue === null || table.columns.some((column) => column.issue.id === place.issue));
  const first: CellPlace = { actor: rows[0]?.actor.id ?? null, issue: table.columns[0]?.issue.id ?? null };
  const tabStop = stop !== null && isHere(stop) ? stop : first;
  const isStop = (actor: string | null, issue: string | null) => isSamePlace(tabStop, { actor, issue });

  const attendTo = (event: SyntheticEvent) => {
    const place = placeOf(corpus, event);
    const actor = corpus.actorRows.get(place?.actor ?? '');
    const issue = corpus.issueRows.get(place?.issue ?? '');
    attend({ cell: actor === undefined || issue === undefined ? null : { actor, issue } });
    return place;
  };
  const onFocus = (event: SyntheticEvent) => {
    const place = attendTo(event);
    if (place === null) return;
    const { actor, issue } = place;
    setStop({ actor, issue });
    rememberCell({ actor, issue });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(corpus, event);
    if (place === null || event.altKey || event.metaKey || event.shiftKey) return;
    const target = moveInGrid(place, event, { rows: rows.length + 1, columns: table.columns.length + 1 });
    if (target === null) return;
    // Also at an edge: the page has meanings of its own for the arrows.
    event.preventDefault();
    const actor = rows[target.row - 1]?.actor.id ?? null;
    const issue = table.columns[target.column - 1]?.issue.id ?? null;
    if (frame.current) focusCell(frame.current, { actor, issue });
  };

  let rowNumber = 0;
  return (
    <div ref={frame} className={styles.frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked with arrow keys is a grid.
        role="grid"
        className={styles.table}
        data-few={table.columns.length <= FEW_COLUMNS || undefined}
        aria-label={caption}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => attend({ cell: null })}
        onPointerOver={attendTo}
        onPointerLeave={() => attend({ cell: null })}
        // Safari does not focus a link that is clicked.
        onClick={onFocus}
      >
        <colgroup>
          <col className={styles.actorColumn} />
          {table.columns.map(({ issue }) => (
            <col key={issue.id} className={styles.issueColumn} />
          ))}
        </colgroup>
        <ColumnHeaders table={table} isStop={(issue) => isStop(null, issue)} />
        {groups.map((group) => (
          <tbody key={group.country ?? 'international'}>
            {group.country !== undefined && <GroupHeader country={group.country} span={table.columns.length + 1} />}
            {group.rows.map((row) => {
              rowNumber += 1;
              return (
                <GridRow
                  key={row.actor.id}
                  row={row}
                  number={rowNumber}
                  table={table}
                  cells={cellsOf(row)}
                  stop={tabStop.actor === row.actor.id ? tabStop : null}
                  open={open?.kind === 'stance' && open.actor === row.actor.id ? open.issue : null}
                  touched={touched}
                  withCountry={group.country === undefined}
                />
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface GridRowProps {
  readonly row: MatrixRow;
  /** Place in the grid, for the keys. */
  readonly number: number;
  readonly table: MatrixTable;
  readonly cells: readonly StanceCell[];
  /** Where Tab leads, if it is in this row. */
  readonly stop: CellPlace | null;
  /** The issue whose stance is open, if it is this actor's. */
  readonly open: string | null;
  readonly touched: ReadonlySet<string>;
  readonly withCountry: boolean;
}

/** One actor. Drawn again only if something in it changes. */
const GridRow = memo(function GridRow({ row, number, table, cells, stop, open, touched, withCountry }: GridRowProps) {
  return (
    <tr>
      <RowHeader
        actor={row.actor}
        row={number}
        isStop={stop !== null && stop.issue === null}
        withCountry={withCountry}
      />
      {cells.map((cell, i) => {
        const issue = table.columns[i]?.issue.id;
        return (
          <MatrixCell
            key={cell.issue}
            cell={cell}
            row={number}
            column={i + 1}
            isStop={stop !== null && stop.issue === issue}
            isOpen={open !== null && open === issue}
            isTouched={touched.has(cellKey(cell.actor, cell.issue))}
          />
        );
      })}
    </tr>
  );
});

/** Brings the cell of an opened stance into sight, for a link that names it. */
function useShownStance(frame: RefObject<HTMLElement | null>, corpus: Corpus, open: OpenRecord | null): void {
  useEffect(() => {
    if (frame.current === null || open?.kind !== 'stance') return;
    elementAt(frame.current, corpus, open)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [frame, corpus, open]);
}

interface ColumnHeadersProps {
  readonly table: MatrixTable;
  readonly isStop: (issue: string | null) => boolean;
}

/** The propositions, each a link to its issue. What does not fit is cut in sight only. */
function ColumnHeaders({ table, isStop }: ColumnHeadersProps) {
  const { locale, t } = useLocale();
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner} data-row={0} data-column={0} tabIndex={isStop(null) ? 0 : -1}>
          {t.matrix.actor}
        </th>
        {table.columns.map(({ issue }, i) => (
          <th
            key={issue.id}
            scope="col"
            className={styles.columnHeader}
            data-row={0}
            data-column={i + 1}
            data-issue={issue.row}
          >
            <SelectionLink
              className={styles.proposition}
              title={inLocale(issue.proposition, locale)}
              tabIndex={isStop(issue.id) ? 0 : -1}
              to={(s) => withOpen(s, { kind: 'issue', id: issue.id })}
            >
              {inLocale(issue.proposition, locale)}
            </SelectionLink>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The country of the rows below, across the table. */
function GroupHeader({ country, span }: { readonly country: string | null; readonly span: number }) {
  const { locale, t } = useLocale();
  return (
    <tr>
      <th scope="rowgroup" colSpan={span} className={styles.groupHeader}>
        <span>{country === null ? t.shared.international : countryName(country, locale)}</span>
      </th>
    </tr>
  );
}

interface RowHeaderProps {
  readonly actor: Actor;
  readonly row: number;
  readonly isStop: boolean;
  /** Where no group says it. */
  readonly withCountry: boolean;
}

function RowHeader({ actor, row, isStop, withCountry }: RowHeaderProps) {
  const { locale, t } = useLocale();
  const country = actor.country === null ? t.shared.international : countryName(actor.country, locale);
  // Most rows are persons, and their names say so.
  const kind = actor.kind === 'person' ? [] : [t.shared.actorKind[actor.kind]];
  const about = [...kind, ...(withCountry && actor.kind !== 'state' ? [country] : [])].join(' · ');
  return (
    <th
      scope="row"
      className={styles.rowHeader}
      data-row={row}
      data-column={0}
      data-actor={actor.row}
      data-kind={actor.kind}
    >
      <SelectionLink
        className={styles.actor}
        tabIndex={isStop ? 0 : -1}
        to={(s) => withOpen(s, { kind: 'actor', id: actor.id })}
      >
        <span className={styles.actorName}>{inLocale(actor.name, locale)}</span>{' '}
        {about !== '' && <span className={styles.actorKind}>{about}</span>}
      </SelectionLink>
    </th>
  );
}
