import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { dateOf, type EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { loneSources } from '#corpus/robustness.ts';
import { knownCount, positionSign, type Stance, type StanceTrack, stanceSign, stanceValue } from '#corpus/stance.ts';
import { formatCount } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { StanceMark } from '#ui/StanceMark.tsx';
import { REST_MS } from '#ui/useSettled.ts';
import styles from './Cell.module.css';
import type { StanceCell } from './cells.ts';
import { describeCell } from './describe.ts';
import { markChanged } from './markChanged.ts';

export interface MatrixCellProps {
  readonly cell: StanceCell;
  readonly track: StanceTrack | null;
  /** Place in the grid, for the keys: 0 is a header. */
  readonly row: number;
  readonly column: number;
  /** The day looked at when it last came to rest: what is worked out for each cell waits for that. */
  readonly rested: EpochDay;
  /** Whether Tab leads here. */
  readonly isStop: boolean;
  readonly isOpen: boolean;
  /** Whether the event looked at made a statement that counts here. */
  readonly isTouched: boolean;
  /** Whether something beside the matrix points here. */
  readonly isLit: boolean;
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
export const MatrixCell = memo(function MatrixCell({
  cell,
  track,
  row,
  column,
  rested,
  isDissent,
  ...is
}: MatrixCellProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const { stance } = cell;
  const ref = useChangedMark(stance);
  const isLone = useIsLone(track, stance, rested);
  const place = {
    ref,
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
  const name = useMemo(
    () => describeCell(corpus, cell, locale, t, { isLone, isDissent }),
    [corpus, cell, locale, t, isLone, isDissent],
  );
  if (stance.state === 'none') {
    return <td {...place} className={styles.cell} data-none="" tabIndex={is.isStop ? 0 : -1} aria-label={name} />;
  }
  return (
    <td {...place} className={styles.cell}>
      <SelectionLink
        className={styles.stance}
        isLate
        tabIndex={is.isStop ? 0 : -1}
        aria-label={name}
        aria-current={is.isOpen ? 'true' : undefined}
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
        <span className={styles.count} data-lone={isLone || undefined}>
          {formatCount(stance.count, locale)}
        </span>
        <span className={styles.year}>{yearOf(corpus, cell)}</span>
      </SelectionLink>
    </td>
  );
});

/**
 * Marks the cell for a short while when the mark of its stance has changed while it was on the page. By hand: a day
 * changes hundreds of cells, which need not be rendered again for that, and once more after it.
 */
function useChangedMark(stance: Stance): RefObject<HTMLTableCellElement | null> {
  const cell = useRef<HTMLTableCellElement>(null);
  const last = useRef(stance);
  useEffect(() => {
    const before = last.current;
    last.current = stance;
    return markChanged(cell.current, before, stance);
  }, [stance]);
  return cell;
}

/**
 * Whether the stance turns on the word of one source. That takes longer to find out than all else in a cell, so it comes
 * a moment later, each cell in a task of its own, and not at all for those that are only scrolled past; until then what
 * was found on the same statements holds.
 */
function useIsLone(track: StanceTrack | null, stance: Stance, rested: EpochDay): boolean {
  const corpus = useCorpus();
  const [found, setFound] = useState<{ corpus: Corpus; track: StanceTrack; count: number } | null>(null);
  useEffect(() => {
    if (track === null) return;
    const timer = setTimeout(() => {
      const count = knownCount(track, rested);
      const isLone = loneSources(corpus, track, rested).length > 0;
      setFound((old) =>
        isLone ? (old?.track === track && old.count === count ? old : { corpus, track, count }) : null,
      );
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [corpus, track, rested]);
  return found?.corpus === corpus && found.track === track && found.count === stance.count;
}
