import { memo, useEffect, useMemo, useRef } from 'react';
import type { EventRow } from '#corpus/ids.ts';
import { TABLE_WORDS } from '#i18n/messages/table.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withSort } from '#selection/Selection.ts';
import { useFilteredSet, useSelect, useSelection } from '#selection/useSelection.ts';
import { type Block, blocksOf, useBlocks } from '#ui/useBlocks.ts';
import { EventLine } from './EventLine.tsx';
import { HEADER, ROW, ROWS, TABLE } from './roles.ts';
import { selectRow, sortAfterPress, type TableSort, tableSortOf } from './rows.ts';
import styles from './Table.module.css';
import { useSortedRows } from './useSortedRows.ts';

const COLUMNS = ['date', 'title', 'kind', 'actors', 'positions', 'sources'] as const;

/** Height of a row, px; about. */
const ROW_HEIGHT = 56;

/** The filtered set as a table, in its own scroll frame; on a narrow screen its rows are cards. */
export function Table() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const { rows } = useFilteredSet(corpus);
  const sort = tableSortOf(useSelection((s) => s.sort));
  const open = useSelection((s) => s.open);
  const openRow = open?.kind === 'event' ? (corpus.eventRows.get(open.id) ?? null) : null;
  const frame = useRef<HTMLDivElement>(null);
  const { sorted, isSorted } = useSortedRows(corpus, rows, sort, locale);
  const blocks = useMemo(() => blocksOf([sorted.length]), [sorted]);
  const kept = openRow === null ? null : sorted.indexOf(openRow);
  const { isWhole, isThere, placeOf } = useBlocks(frame, blocks, kept, ROW_HEIGHT);

  // A linked event comes with what lies before and after it; a step moves the rows no further than it must.
  const block = useRef<ScrollLogicalPosition>('center');
  useEffect(() => {
    if (openRow !== null) frame.current?.querySelector('[aria-current]')?.scrollIntoView({ block: block.current });
    block.current = 'nearest';
  }, [openRow]);

  return (
    <div ref={frame} className={styles.frame}>
      <table
        {...TABLE}
        className={styles.table}
        aria-busy={!isSorted || undefined}
        aria-rowcount={isWhole ? undefined : sorted.length + 1}
      >
        <caption className="visually-hidden">
          {TABLE_WORDS[locale].caption(t.shared.eventCount(rows.length), TABLE_WORDS[locale].order[sort])}
        </caption>
        <thead {...ROWS} className={styles.head}>
          <tr {...ROW} className={styles.headings}>
            {COLUMNS.map((column) => (
              <Heading key={column} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        {blocks.flat().map((block) => (
          <tbody key={block.index} {...ROWS} {...placeOf(block)}>
            {isThere(block) && (
              <Lines
                rows={sorted}
                block={block}
                openRow={kept !== null && kept >= block.from && kept < block.to ? openRow : null}
                isWhole={isWhole}
              />
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface LinesProps {
  readonly rows: readonly EventRow[];
  readonly block: Block;
  readonly openRow: EventRow | null;
  readonly isWhole: boolean;
}

const Lines = memo(({ rows, block, openRow, isWhole }: LinesProps) => {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const lines = useMemo(
    () => rows.slice(block.from, block.to).map((row) => selectRow(corpus, row, locale)),
    [corpus, rows, block, locale],
  );
  return lines.map((line, i) => (
    <EventLine
      key={line.id}
      event={line}
      isOpen={line.row === openRow}
      // The head is the first.
      place={isWhole ? undefined : block.from + i + 2}
    />
  ));
});

interface HeadingProps {
  readonly column: (typeof COLUMNS)[number];
  readonly sort: TableSort;
}

const SORT_SIGNS = { ascending: '▲', descending: '▼', none: '' } as const;

function Heading({ column, sort }: HeadingProps) {
  const { locale } = useLocale();
  const select = useSelect();
  const name = TABLE_WORDS[locale].column[column];
  if (column !== 'date' && column !== 'title') {
    return (
      <th {...HEADER} className={styles.heading} data-column={column}>
        {name}
      </th>
    );
  }
  const direction = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none';
  const next = sortAfterPress(column, sort);
  return (
    <th {...HEADER} className={styles.heading} data-column={column} aria-sort={direction}>
      <button
        type="button"
        className={styles.sort}
        // The first order is the default, which no address spells out.
        onClick={() => select((s) => withSort(s, next === 'date' ? null : next))}
      >
        {name}
        <span className={styles.sign} aria-hidden="true">
          {SORT_SIGNS[direction]}
        </span>
      </button>
    </th>
  );
}
