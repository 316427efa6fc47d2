import { groups } from 'd3';
import { useCallback, useEffect, useRef } from 'react';
import { dateOf, dayOf, type EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
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

/** The day an event is filed under: its first, or the record's first where the start is open. */
const shownDay = (corpus: Corpus, row: EventRow): EpochDay =>
  Math.max(corpus.events.from[row] as number, corpus.span.from) as EpochDay;

/** Height of a year's heading, which stays on top while its events scroll. */
const YEAR_HEIGHT = 31;
const MARKS_SHOWN = 8;

interface TimelineListProps {
  readonly rows: readonly EventRow[];
  readonly selected: EventRow | null;
  readonly viewport: Viewport;
}

/** The filtered set as a reading list by year, for narrow screens. Moving the overview scrolls it to that time. */
export function TimelineList({ rows, selected, viewport }: TimelineListProps) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const root = useRef<HTMLDivElement>(null);
  const firstShown = rows.find((row) => (corpus.events.to[row] as number) > viewport.from);
  const scrollTo = useCallback((row: EventRow) => {
    const frame = root.current;
    const item = frame?.querySelector<HTMLElement>(`[data-row="${row}"]`);
    if (frame && item) frame.scrollTop = item.offsetTop - frame.offsetTop - YEAR_HEIGHT;
  }, []);
  useEffect(() => {
    if (selected !== null) scrollTo(selected);
  }, [selected, scrollTo]);
  // Closing an event leaves the list where it is; only moving the overview scrolls it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an event that closes is no reason to scroll
  useEffect(() => {
    if (selected === null && firstShown !== undefined) scrollTo(firstShown);
  }, [firstShown, scrollTo]);

  const years = groups(rows, (row) => dateOf(shownDay(corpus, row)).getUTCFullYear());
  return (
    <div ref={root} className={styles.root}>
      {[...years].map(([year, events]) => (
        <section key={year}>
          <h2 className={styles.year}>{formatDayAs(dayOf(year), locale, { year: 'numeric' })}</h2>
          <ol className={styles.list}>
            {events.map((row) => (
              <li key={row} data-row={row}>
                <ListedEvent row={row} isSelected={row === selected} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** One event: its date and kind, its title, the positions taken there. */
function ListedEvent({ row, isSelected }: { readonly row: EventRow; readonly isSelected: boolean }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const statements = [...listOf(corpus.events.statements, row)];
  return (
    <SelectionLink
      className={styles.event}
      aria-current={isSelected ? 'true' : undefined}
      to={(s) => withOpen(s, { kind: 'event', id: corpus.events.id[row] as string })}
    >
      <span className={styles.date}>
        {formatDate(corpus.events.date[row] as string, locale, 'short')} ·{' '}
        {t.shared.eventKind[EVENT_KINDS[corpus.events.kind[row] as number] ?? 'other']}
      </span>
      <span className={styles.title}>{corpus.events.title[locale][row]}</span>
      {statements.length > 0 && (
        <span className={styles.marks}>
          {statements.slice(0, MARKS_SHOWN).map((s) => {
            const position = corpus.statements.position[s] as Position;
            return <StanceMark key={s} value={position} sign={positionSign(position)} />;
          })}
          <span className="visually-hidden">{t.shared.statementCount(statements.length)}</span>
        </span>
      )}
    </SelectionLink>
  );
}
