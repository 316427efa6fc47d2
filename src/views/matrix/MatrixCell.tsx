import { memo } from 'react';
import { dateOf, type EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { positionSign, stanceSign, stanceValue } from '#corpus/stance.ts';
import { formatCount } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { StanceMark } from '#ui/StanceMark.tsx';
import styles from './Cell.module.css';
import type { StanceCell } from './cells.ts';
import { describeCell } from './describe.ts';

export interface MatrixCellProps {
  readonly cell: StanceCell;
  /** Where its link leads. The grid takes the clicks of all of them. */
  readonly hrefOf: (cell: StanceCell) => string;
  /** Place in the grid, for the keys: 0 is a header. */
  readonly row: number;
  readonly column: number;
  /** Whether Tab leads here. */
  readonly isStop: boolean;
  readonly isOpen: boolean;
  /** Whether the event looked at made a statement that counts here. */
  readonly isTouched: boolean;
  /** Whether something beside the matrix points here. */
  readonly isLit: boolean;
  /** Whether the stance turns on the word of one source. */
  readonly isLone: boolean;
  /** Whether it has the opposite sign of the body that it stands below. */
  readonly isDissent: boolean;
}

/** The year in which the newest statement was made, or is known to have been made. */
const yearOf = (corpus: Corpus, { newest }: StanceCell): string =>
  newest === null ? '' : `${dateOf(((corpus.statements.to[newest] as number) - 1) as EpochDay).getUTCFullYear()}`;

/**
 * One stance: its mark, the number of statements and the year of the newest, a link to all of them if there are any;
 * room below for its way through time.
 */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { cell, hrefOf, row, column, isLone, isDissent, ...is } = props;
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const { stance } = cell;
  const place = {
    role: 'gridcell',
    'aria-colindex': column + 1,
    'data-row': row,
    'data-column': column,
    'data-actor': cell.actor,
    'data-issue': cell.issue,
    'data-open': is.isOpen || undefined,
    'data-touched': is.isTouched || undefined,
    'data-lit': is.isLit || undefined,
    'data-dissent': isDissent || undefined,
  };
  const name = describeCell(corpus, cell, locale, t, { isLone, isDissent });
  if (stance.state === 'none') {
    return <td {...place} className={styles.cell} data-none="" tabIndex={is.isStop ? 0 : -1} aria-label={name} />;
  }
  return (
    <td {...place} className={styles.cell}>
      <a
        className={styles.stance}
        href={hrefOf(cell)}
        tabIndex={is.isStop ? 0 : -1}
        aria-label={name}
        aria-current={is.isOpen ? 'true' : undefined}
      >
        <StanceMark value={stanceValue(stance)} sign={stanceSign(stance)} thin={stance.thin} old={stance.old} />
        {stance.declinedLater && <span className={styles.later}>{positionSign('declined')}</span>}
        <span className={styles.count} data-lone={isLone || undefined}>
          {formatCount(stance.count, locale)}
        </span>
        <span className={styles.year}>{yearOf(corpus, cell)}</span>
      </a>
    </td>
  );
});
