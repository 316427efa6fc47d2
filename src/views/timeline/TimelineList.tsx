import { useEffect, useRef } from 'react';
import { dateOf, type EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import type { EventRow } from '#corpus/ids.ts';
import { positionSign } from '#corpus/stance.ts';
import { EVENT_KINDS, type Position } from '#corpus/vocabulary.ts';
import type { Viewport } from '#geometry/Viewport.ts';
import { formatDate, formatDayAs } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { StanceMark } from '#ui/StanceMark.tsx';
import styles from './TimelineList.module.css';

interface TimelineListProps {
  readonly rows: readonly EventRow[];
  readonly selected: EventRow | null;
  readonly viewport: Viewport;
}

/** The filtered set as a reading list by year, for narrow screens. Moving the overview scrolls it to that time. */
export function TimelineList({ rows, selected, viewport }: TimelineListProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const root = useRef<HTMLOListElement>(null);
  const firstShown = rows.find((row) => (corpus.events.from[row] as number) >= viewport.from);
  const target = selected ?? firstShown;
  useEffect(() => {
    const frame = root.current;
    const item = frame?.querySelector<HTMLElement>(`[data-row="${target}"]`);
    if (frame && item) frame.scrollTop = item.offsetTop - frame.offsetTop - 28;
  }, [target]);

  let year: number | null = null;
  return (
    <ol ref={root} className={styles.root}>
      {rows.map((row) => {
        const day = corpus.events.from[row] as EpochDay;
        const own = dateOf(day).getUTCFullYear();
        const opensYear = own !== year;
        year = own;
        const statements = [...listOf(corpus.events.statements, row)].slice(0, 8);
        return (
          <li key={row} data-row={row}>
            {opensYear && <h2 className={styles.year}>{formatDayAs(day, locale, { year: 'numeric' })}</h2>}
            <SelectionLink
              className={styles.event}
              aria-current={row === selected ? 'true' : undefined}
              to={(s) => withOpen(s, { kind: 'event', id: corpus.events.id[row] as string })}
            >
              <span className={styles.date}>
                {formatDate(corpus.events.date[row] as string, locale, 'short')} ·{' '}
                {t.shared.eventKind[EVENT_KINDS[corpus.events.kind[row] as number] ?? 'other']}
              </span>
              <span className={styles.title}>{corpus.events.title[locale][row]}</span>
              {statements.length > 0 && (
                <span className={styles.marks}>
                  {statements.map((s) => {
                    const position = corpus.statements.position[s] as Position;
                    return <StanceMark key={s} value={position} sign={positionSign(position)} />;
                  })}
                  <span className="visually-hidden">
                    {t.shared.statementCount(listOf(corpus.events.statements, row).length)}
                  </span>
                </span>
              )}
            </SelectionLink>
          </li>
        );
      })}
    </ol>
  );
}
