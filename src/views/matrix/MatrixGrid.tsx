import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DaySpan, EpochDay } from '#base/day.ts';
import type { ActorRow, EventRow, IssueRow } from '#corpus/ids.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { isPlainClick } from '#selection/isPlainClick.ts';
import { withOpen, withUnfolded } from '#selection/Selection.ts';
import { useAttend, useAttention, useHref, useLinked, useSelect, useSelection } from '#selection/useSelection.ts';
import heads from '#ui/HeadedTable.module.css';
import { actionOf } from '#ui/keys.ts';
import { useSettled } from '#ui/useSettled.ts';
import { CellStrips } from './CellStrips.tsx';
import { type CellPlace, lastCell, rememberCell, useRestoredFocus } from './cellMemory.ts';
import type { MatrixColumn, MatrixRow, RowCells, StanceCell } from './cells.ts';
import { cellKey, touchedCells } from './emphasis.ts';
import { ColumnHeaders, Heading, RowHeader } from './GridHeaders.tsx';
import { type GridPlace, moveInGrid, ROW_NAME_KEYS } from './gridMove.ts';
import { MatrixCell } from './MatrixCell.tsx';
import styles from './MatrixGrid.module.css';
import type { Line, RowLine } from './outline.ts';
import { stanceHrefs } from './stanceHrefs.ts';
import { type Lone, stancesInSight, useChangedMarks, useLone } from './useCellMarks.ts';
import { geometryOf, pageRowsOf, useGridSizes } from './useGridSizes.tsx';
import { type GridGeometry, useGridWindow } from './useGridWindow.ts';
import { type Piece, piecesOf } from './windowing.ts';

interface MatrixGridProps {
  readonly lines: readonly Line[];
  readonly columns: readonly MatrixColumn[];
  /** The cells of a row, one per column. */
  readonly cellsOf: (row: MatrixRow) => RowCells;
  readonly asOf: EpochDay;
  /** The time that the strip in each cell spans. */
  readonly span: DaySpan;
  readonly caption: string;
}

/** The element of a place: the link in it, or the cell itself where there is none. */
function elementAt(root: HTMLElement, { row, column }: GridPlace): HTMLElement | null {
  const cell = root.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  return cell?.querySelector('a') ?? cell;
}

/** The place of the cell that an event of the grid happened in; null outside every cell. */
function placeOf(event: SyntheticEvent): GridPlace | null {
  const cell = (event.target as Element).closest<HTMLElement>('[data-row]');
  return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

/**
 * Actors by issues as one grid: headers that stay in sight, one place for Tab, arrow keys between the cells. Only what
 * is in sight is on the page, with the cell that Tab leads to.
 *
 * Row 0 and column 0 are the headers; row `i + 1` is line `i`, headings counted, which the keys pass over.
 */
export function MatrixGrid({ lines, columns, cellsOf, asOf, span, caption }: MatrixGridProps) {
  const corpus = useCorpus();
  const open = useSelection((s) => s.open);
  const rowsBy = useSelection((s) => s.rows);
  const select = useSelect();
  const attend = useAttend();
  const pointed = useAttention((a) => a.event);
  const lit = useAttention((a) => a.cell);
  const frame = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<CellPlace & { readonly line: string | null }>(() => ({
    ...(lastCell() ?? { actor: null, issue: null }),
    line: null,
  }));
  const [probe, sizes] = useGridSizes();
  const geometry = useMemo(() => (sizes ? geometryOf(lines, columns.length, sizes) : null), [lines, columns, sizes]);
  const { reveal, ...shown } = useGridWindow(frame, geometry);

  const rested = useSettled(asOf);
  const inSight = useMemo(
    () => stancesInSight(lines, cellsOf, { lines: shown.lines, columns: shown.columns }),
    [lines, cellsOf, shown.lines, shown.columns],
  );
  const lone = useLone(inSight, rested);
  useChangedMarks(frame, inSight);

  const href = useHref();
  const linked = useLinked();
  const stanceOf = useCallback(
    ({ actor, issue }: Pick<StanceCell, 'actor' | 'issue'>) =>
      ({
        kind: 'stance',
        actor: corpus.actors[actor]?.id as string,
        issue: corpus.issues[issue]?.id as string,
      }) as const,
    [corpus],
  );
  const hrefOf = useMemo(() => {
    const ofIds = stanceHrefs(href, linked);
    return (cell: StanceCell) => {
      const { actor, issue } = stanceOf(cell);
      return ofIds(actor, issue);
    };
  }, [href, linked, stanceOf]);

  const openEvent = open?.kind === 'event' ? (corpus.eventRows.get(open.id) ?? null) : null;
  const event = pointed ?? (openEvent as EventRow | null);
  const touched = useMemo(() => touchedCells(corpus, event), [corpus, event]);

  const find = useCallback(
    (place: CellPlace & { readonly line?: string | null }): GridPlace | null => {
      const isHere = (line: Line) => line.kind === 'row' && line.row.actor.id === place.actor;
      const exact = place.line ? lines.findIndex(({ key }) => key === place.line) : -1;
      const line = place.actor === null ? -1 : exact < 0 ? lines.findIndex(isHere) : exact;
      const column = place.issue === null ? -1 : columns.findIndex(({ issue }) => issue.id === place.issue);
      if ((place.actor !== null && line < 0) || (place.issue !== null && column < 0)) return null;
      return { row: line + 1, column: column + 1 };
    },
    [lines, columns],
  );
  const focusAt = useCallback(
    (place: GridPlace) => {
      reveal(place.row - 1, place.column - 1);
      if (frame.current) elementAt(frame.current, place)?.focus({ preventScroll: true });
    },
    [reveal],
  );
  const restore = useCallback(
    (_: HTMLElement, place: CellPlace) => {
      const found = find(place);
      if (found) focusAt(found);
    },
    [find, focusAt],
  );
  useRestoredFocus(frame, open, restore);
  // For a link that names a stance: once the sizes are known.
  const isReady = geometry !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open is the occasion; the rest may change under it.
  useEffect(() => {
    const place = open?.kind === 'stance' ? find(open) : null;
    if (place && isReady) reveal(place.row - 1, place.column - 1);
  }, [open, isReady]);

  const firstRow = lines.findIndex((line) => line.kind === 'row') + 1;
  const tabStop = find(stop.actor === null && stop.issue === null && stop.line === null ? NOWHERE : stop) ?? {
    row: firstRow,
    column: Math.min(1, columns.length),
  };

  const attendTo = (happened: SyntheticEvent) => {
    const place = placeOf(happened);
    const line = lines[(place?.row ?? 0) - 1];
    const column = columns[(place?.column ?? 0) - 1];
    attend({
      cell: line?.kind === 'row' && column ? { actor: line.row.actor.row, issue: column.issue.row } : null,
    });
    return place;
  };
  const onFocus = (happened: SyntheticEvent) => {
    const place = attendTo(happened);
    if (place === null) return;
    const line = lines[place.row - 1];
    const cell = {
      actor: line?.kind === 'row' ? line.row.actor.id : null,
      issue: columns[place.column - 1]?.issue.id ?? null,
    };
    setStop({ ...cell, line: line?.key ?? 'head' });
    rememberCell(cell);
  };
  const onClick = (clicked: MouseEvent) => {
    // Safari does not focus a link that is clicked.
    onFocus(clicked);
    const cell = (clicked.target as Element).closest('td a')?.parentElement;
    if (!cell || !isPlainClick(clicked)) return;
    clicked.preventDefault();
    const { actor, issue } = cell.dataset;
    select((s) => withOpen(s, stanceOf({ actor: Number(actor) as ActorRow, issue: Number(issue) as IssueRow })));
  };
  const onKeyDown = (pressed: KeyboardEvent) => {
    const place = placeOf(pressed);
    if (place === null || pressed.altKey || pressed.metaKey || pressed.shiftKey) return;
    const line = lines[place.row - 1];
    const folding = actionOf(ROW_NAME_KEYS, pressed);
    const wanted = line?.kind === 'row' && line.isUnfolded ? 'fold' : 'unfold';
    if (place.column === 0 && line?.kind === 'row' && line.memberCount > 0 && folding === wanted) {
      pressed.preventDefault();
      select((s) => withUnfolded(s, line.row.actor.id, folding === 'unfold'), 'replace');
      return;
    }
    const target = moveInGrid(place, pressed, {
      rows: lines.length + 1,
      columns: columns.length + 1,
      pageRows: pageRowsOf(frame.current, sizes),
      isHeading: (row) => lines[row - 1]?.kind === 'heading',
    });
    if (target === null) return;
    // Also at an edge: the page has meanings of its own for the arrows.
    pressed.preventDefault();
    focusAt(target);
  };

  const linePieces = geometry ? piecesOf(geometry.lineStarts, shown.lines, [tabStop.row - 1]) : [];
  const columnKept = tabStop.column - 1;
  const columnPieces = useMemo(
    () => (geometry ? piecesOf(geometry.columnStarts, shown.columns, [columnKept]) : []),
    [geometry, shown.columns, columnKept],
  );
  const isGrouped = lines.some((line) => line.kind === 'heading' && line.country !== 'own');
  const isTree = rowsBy === 'state';
  return (
    <div ref={frame} className={styles.frame}>
      {probe}
      {geometry && <CellStrips {...{ lines, cellsOf, geometry, shown, asOf, span }} />}
      <table
        role={isTree ? 'treegrid' : 'grid'}
        className={`${heads.table} ${styles.table}`}
        aria-label={caption}
        data-many={lines.length > MANY_LINES || undefined}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => attend({ cell: null })}
        onPointerOver={attendTo}
        onPointerLeave={() => attend({ cell: null })}
        onClick={onClick}
      >
        <colgroup>
          <col className={styles.actorColumn} />
          {columnPieces.map((piece) => (
            <col key={keyOf(piece)} style={{ inlineSize: widthOf(piece, geometry) }} />
          ))}
        </colgroup>
        <ColumnHeaders columns={columns} pieces={columnPieces} stop={tabStop.row === 0 ? tabStop.column : null} />
        <tbody>
          {linePieces.map((piece) => {
            if (piece.kind === 'gap') {
              return (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a gap can have the focus.
                <tr key={`gap ${piece.key}`} aria-hidden="true">
                  <td className={styles.gap} colSpan={columnPieces.length + 1} style={{ blockSize: piece.px }} />
                </tr>
              );
            }
            const line = lines[piece.index] as Line;
            if (line.kind === 'heading') {
              const span = columnPieces.length + 1;
              return <Heading key={line.key} country={line.country} rowIndex={piece.index + 2} span={span} />;
            }
            const { actor } = line.row;
            return (
              <GridRow
                key={line.key}
                line={line}
                number={piece.index + 1}
                cells={cellsOf(line.row)}
                above={line.under && cellsOf(line.under)}
                pieces={columnPieces}
                hrefOf={hrefOf}
                lone={lone}
                stop={tabStop.row === piece.index + 1 ? tabStop.column : null}
                open={open?.kind === 'stance' && open.actor === actor.id ? open.issue : null}
                lit={lit?.actor === actor.row ? lit.issue : null}
                touched={touched}
                withCountry={!isGrouped && !isTree}
                isTree={isTree}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Of more lines each is a layer of its own: a scroll then paints those that come and moves the rest as they are. */
const MANY_LINES = 300;

/** A place that no grid has. */
const NOWHERE: CellPlace = { actor: '', issue: '' };

const keyOf = (piece: Piece): string => (piece.kind === 'gap' ? `gap ${piece.key}` : `${piece.index}`);

const widthOf = (piece: Piece, geometry: GridGeometry | null): number => {
  if (piece.kind === 'gap') return piece.px;
  const starts = geometry?.columnStarts ?? [];
  return (starts[piece.index + 1] ?? 0) - (starts[piece.index] ?? 0);
};

interface GridRowProps {
  readonly line: RowLine;
  /** Place in the grid, for the keys. */
  readonly number: number;
  readonly cells: RowCells;
  /** The cells of the body that it stands below. */
  readonly above: RowCells | null;
  readonly pieces: readonly Piece[];
  readonly hrefOf: (cell: StanceCell) => string;
  readonly lone: Lone;
  /** The column that Tab leads to, if it is in this row. */
  readonly stop: number | null;
  /** The issue whose stance is open, if it is this actor's. */
  readonly open: string | null;
  /** The issue pointed at, if it is this actor's. */
  readonly lit: number | null;
  readonly touched: ReadonlySet<string>;
  readonly withCountry: boolean;
  readonly isTree: boolean;
}

/** One actor. Drawn again only if something in it changes. */
const GridRow = memo(function GridRow(props: GridRowProps) {
  const corpus = useCorpus();
  const { line, number, cells, above, pieces, hrefOf, lone, stop, open, lit, touched, isTree } = props;
  const tree = isTree
    ? {
        'aria-level': line.under === null ? 1 : 2,
        ...(line.memberCount > 0 ? { 'aria-expanded': line.isUnfolded } : {}),
      }
    : {};
  return (
    <tr aria-rowindex={number + 1} {...tree}>
      <RowHeader line={line} row={number} isStop={stop === 0} withCountry={props.withCountry} />
      {pieces.map((piece) => {
        if (piece.kind === 'gap') return <td key={keyOf(piece)} className={styles.gap} aria-hidden="true" />;
        const cell = cells.at(piece.index);
        if (!cell) return null;
        const track = line.row.tracks[piece.index];
        return (
          <MatrixCell
            key={cell.issue}
            cell={cell}
            hrefOf={hrefOf}
            row={number}
            column={piece.index + 1}
            isStop={stop === piece.index + 1}
            isOpen={open !== null && open === corpus.issues[cell.issue]?.id}
            isTouched={touched.has(cellKey(cell.actor, cell.issue))}
            isLit={lit === cell.issue}
            isLone={track != null && lone.get(track) === cell.stance.count}
            isDissent={isOpposed(cell, above?.at(piece.index))}
          />
        );
      })}
    </tr>
  );
});

/** Whether two stances have opposite signs. */
const isOpposed = (a: StanceCell, b: StanceCell | undefined): boolean =>
  (a.stance.position ?? 0) * (b?.stance.position ?? 0) < 0;
