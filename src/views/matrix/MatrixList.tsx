import { type ReactNode, useCallback, useRef } from 'react';
import { stanceSign, stanceValue } from '#corpus/stance.ts';
import { countryName, formatCount } from '#i18n/format.ts';
import { matrixMessages } from '#i18n/messages/matrix.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen, withRibbon } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import { StanceMark } from '#ui/StanceMark.tsx';
import { type CellPlace, rememberCell, useRestoredFocus } from './cellMemory.ts';
import type { MatrixRow, MatrixTable, RowCells } from './cells.ts';
import { describeStance } from './describe.ts';
import styles from './MatrixList.module.css';
import type { RowGroup } from './sortRows.ts';

interface MatrixListProps {
  readonly table: MatrixTable;
  readonly groups: readonly RowGroup[];
  readonly cellsOf: (row: MatrixRow) => RowCells;
  /** What stands below the list. */
  readonly children: ReactNode;
}

/**
 * One column of the matrix at a time, as a list of actors with their stances in words: for narrow screens. The column
 * is the issue of the open stance, else the one that the ribbons of the timeline show, else the one spoken of most.
 */
export function MatrixList({ table, groups, cellsOf, children }: MatrixListProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(matrixMessages);
  const open = useSelection((s) => s.open);
  const root = useRef<HTMLDivElement>(null);
  const ribbon = useSelection((s) => s.ribbon);
  const select = useSelect();
  const focusCell = useCallback(
    (list: HTMLElement, { actor }: CellPlace) => {
      list.querySelector<HTMLElement>(`[data-actor="${corpus.actorRows.get(actor ?? '')}"] a`)?.focus();
    },
    [corpus],
  );
  useRestoredFocus(root, open, focusCell);

  const { columns } = table;
  const chosen = corpus.issueRows.get(open?.kind === 'stance' ? open.issue : (ribbon ?? ''));
  const issue = chosen === undefined ? columns[0]?.issue : corpus.issues[chosen];
  if (!issue) return null;
  // None if the filters leave no statement on the chosen issue.
  const index = columns.findIndex((column) => column.issue === issue);
  const offered = index < 0 ? [{ issue, statementCount: 0 }, ...columns] : columns;
  const place = Math.max(0, index);
  // The issue of an open stance is the one shown, so another issue closes it.
  const choose = (id: string) => select((s) => withOpen(withRibbon(s, id), s.open?.kind === 'stance' ? null : s.open));
  const step = (to: number) => {
    const next = offered[to];
    if (next) choose(next.issue.id);
  };
  const entries = groups.map((group) => ({
    group,
    rows: group.rows.flatMap((row) => {
      const cell = cellsOf(row).at(index);
      return cell && cell.stance.state !== 'none' ? [{ row, cell }] : [];
    }),
  }));
  const silentCount = table.rows.length - entries.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div ref={root} className={styles.root}>
      <div className={styles.chooser}>
        <button
          type="button"
          aria-label={words.previousIssue}
          aria-disabled={place === 0}
          onClick={() => step(place - 1)}
        >
          ‹
        </button>
        <select aria-label={words.issue} value={issue.id} onChange={(event) => choose(event.target.value)}>
          {offered.map((column) => (
            <option key={column.issue.id} value={column.issue.id}>
              {inLocale(column.issue.proposition, locale)} ({formatCount(column.statementCount, locale)})
            </option>
          ))}
        </select>
        <button
          type="button"
          aria-label={words.nextIssue}
          aria-disabled={place === offered.length - 1}
          onClick={() => step(place + 1)}
        >
          ›
        </button>
      </div>
      <h2 className={styles.proposition}>{inLocale(issue.proposition, locale)}</h2>
      {entries
        .filter(({ rows }) => rows.length > 0)
        .map(({ group, rows }) => (
          <section key={group.country ?? 'international'}>
            {group.country !== undefined && (
              <h3 className={styles.country}>
                {group.country === null ? t.shared.international : countryName(group.country, locale)}
              </h3>
            )}
            <ul className={styles.list}>
              {rows.map(({ row, cell }) => (
                <li key={row.actor.id} data-actor={row.actor.row} data-issue={cell.issue}>
                  <SelectionLink
                    className={styles.entry}
                    aria-current={open?.kind === 'stance' && open.actor === row.actor.id ? 'true' : undefined}
                    onClick={() => rememberCell({ actor: row.actor.id, issue: issue.id })}
                    to={(s) => withOpen(s, { kind: 'stance', actor: row.actor.id, issue: issue.id })}
                  >
                    <StanceMark
                      value={stanceValue(cell.stance)}
                      sign={stanceSign(cell.stance)}
                      thin={cell.stance.thin}
                      old={cell.stance.old}
                    />
                    <span className={styles.actor}>{inLocale(row.actor.name, locale)}</span>
                    <span className={styles.words}>
                      {describeStance(corpus, cell, locale, t)} · {t.shared.statementCount(cell.stance.count)}
                    </span>
                  </SelectionLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {silentCount > 0 && (
        <p className={styles.silent}>{index < 0 ? words.leftOut : words.silent(t.shared.actorCount(silentCount))}</p>
      )}
      {children}
    </div>
  );
}
