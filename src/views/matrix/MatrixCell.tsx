import { memo } from 'react';
import { dateOf, type EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { positionSign, stanceSign, stanceValue } from '#corpus/stance.ts';
import { formatCount } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { StanceMark } from '#ui/StanceMark.tsx';
import type { StanceCell } from './cells.ts';
import { describeCell } from './describe.ts';
import styles from './Matrix.module.css';

interface MatrixCellProps {
  readonly cell: StanceCell;
  /** Place in the grid, for the keys. */
  readonly row: number;
  readonly column: number;
  /** Whether Tab leads here. */
  readonly isStop: boolean;
  readonly isOpen: boolean;
  /** Whether the open event made a statement that counts here. */
  readonly isTouched: boolean;
}

/** The year in which the newest statement was made, or is known to have been made. */
const yearOf = (corpus: Corpus, { newest }: StanceCell): string =>
  newest === null ? '' : `${dateOf(((corpus.statements.to[newest] as number) - 1) as EpochDay).getUTCFullYear()}`;

/** One stance: its mark, the number of statements and the year of the newest; a link to all of them if there are any. */
export const MatrixCell = memo(function MatrixCell({ cell, row, column, isStop, isOpen, isTouched }: MatrixCellProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const { stance } = cell;
  const name = describeCell(corpus, cell, locale, t);
  const place = {
    'data-row': row,
    'data-column': column,
    'data-actor': cell.actor,
    'data-issue': cell.issue,
    'data-open': isOpen || undefined,
    'data-touched': isTouched || undefined,
  };
  if (stance.state === 'none') {
    return <td {...place} className={styles.cell} data-none="" tabIndex={isStop ? 0 : -1} aria-label={name} />;
  }
  return (
    <td {...place} className={styles.cell}>
      <SelectionLink
        className={styles.stance}
        tabIndex={isStop ? 0 : -1}
        aria-label={name}
        aria-current={isOpen ? 'true' : undefined}
        to={(s) =>
          withOpen(s, {
            kind: 'stance',
            actor: corpus.actors[cell.actor]?.id as string,
            issue: corpus.issues[cell.issue]?.id as string,
          })
        }
      >
        <StanceMark value={stanceValue(stance)} sign={stanceSign(stance)} thin={stance.thin} old={stance.old} />
        <span className={styles.later}>{stance.declinedLater && positionSign('declined')}</span>
        <span className={styles.count}>{formatCount(stance.count, locale)}</span>
        <span className={styles.year}>{yearOf(corpus, cell)}</span>
      </SelectionLink>
    </td>
  );
});
