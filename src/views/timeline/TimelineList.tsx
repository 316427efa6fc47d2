import { groups } from 'd3';
import { memo, type ReactNode, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
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
import { withOpen, withPicture } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelection } from '#selection/useSelection.ts';
import { StanceMark } from '#ui/StanceMark.tsx';
import { blocksOf, useBlocks } from '#ui/useBlocks.ts';
import { FirstHint } from './FirstHint.tsx';
import { FORM_WORDS } from './formWords.ts';
import styles from './TimelineList.module.css';
import { useHeldRow } from './useHeldRow.ts';

/** The day an event is filed under: its first, or the record's first where the start is open. */
const shownDay = (corpus: Corpus, row: EventRow): EpochDay =>
  Math.max(corpus.events.from[row] as number, corpus.span.from) as EpochDay;

/** Height of a year's heading, which stays on top while its events scroll. */
const YEAR_HEIGHT = 31;
/** Of an event in the list, px; about. */
const ITEM_HEIGHT = 96;
/** As many before and after the one that the list stands at are laid out at once, so that none moves when it comes near. */
const LAID_OUT = 24;
const MARKS_SHOWN = 8;

interface TimelineListProps {
  readonly rows: readonly EventRow[];
  readonly selected: EventRow | null;
  readonly viewport: Viewport;
}

/** The filtered set as a reading list by year, for narrow screens. Moving the overview scrolls it to that time. */
export function TimelineList(props: TimelineListProps) {
  const isCovered = useSelection((s) => s.open !== null);
  // Below the sheet of an open record it comes after that record.
  return useDeferredValue(true, isCovered ? false : undefined) && <YearsOfEvents {...props} />;
}

function YearsOfEvents({ rows, selected, viewport }: TimelineListProps) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const root = useRef<HTMLDivElement>(null);
  const firstShown = rows.find((row) => (corpus.events.to[row] as number) > viewport.from);
  const years = useMemo(() => groups(rows, (row) => dateOf(shownDay(corpus, row)).getUTCFullYear()), [corpus, rows]);
  const { hold, onScroll } = useHeldRow(root, years, YEAR_HEIGHT);
  // Before it shows.
  useLayoutEffect(() => {
    if (selected !== null) hold(selected);
  }, [selected, hold]);
  // Closing an event leaves the list where it is; only moving the overview scrolls it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an event that closes is no reason to scroll
  useLayoutEffect(() => {
    if (selected === null && firstShown !== undefined) hold(firstShown);
  }, [firstShown, hold]);

  const blocks = useMemo(() => blocksOf(years.map(([, events]) => events.length)), [years]);
  // In the order of the years, in which an event with an open start may stand before others.
  const ordered = useMemo(() => years.flatMap(([, events]) => events), [years]);
  const target = selected ?? firstShown;
  const kept = target === undefined ? null : ordered.indexOf(target);
  const { isWhole, isThere, placeOf } = useBlocks(root, blocks, kept, ITEM_HEIGHT);
  const isFar = (place: number) => (kept !== null && Math.abs(place - kept) <= LAID_OUT ? undefined : '');
  return (
    <>
      <div className={styles.hint}>
        <FirstHint />
      </div>
      <div ref={root} className={styles.root} data-covered={selected === null ? undefined : ''} onScroll={onScroll}>
        {years.map(([year, events], y) => (
          <section key={year}>
            <h2 className={styles.year}>{formatDayAs(dayOf(year), locale, { year: 'numeric' })}</h2>
            {blocks[y]?.map((block) => (
              <ol key={block.index} className={styles.list} {...placeOf(block)}>
                {isThere(block) &&
                  ordered.slice(block.from, block.to).map((row, i) => (
                    <li
                      key={row}
                      data-row={row}
                      data-far={isFar(block.from + i)}
                      aria-setsize={isWhole ? undefined : events.length}
                      aria-posinset={isWhole ? undefined : block.from - (blocks[y]?.[0]?.from ?? 0) + i + 1}
                    >
                      <ListedEvent row={row} isSelected={row === selected} />
                    </li>
                  ))}
              </ol>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

/** Above a list or a picture on a narrow screen: which of both it is, and what else can be had of it. */
export function ListBar({ children }: { readonly children: ReactNode }) {
  const words = FORM_WORDS[useLocale().locale];
  const asPicture = useSelection((s) => s.asPicture);
  return (
    <>
      <nav className={styles.forms} aria-label={words.name}>
        {([false, true] as const).map((isPicture) => (
          <SelectionLink
            key={words.of[isPicture ? 'picture' : 'list']}
            aria-current={isPicture === asPicture ? 'true' : undefined}
            to={(s) => withPicture(s, isPicture)}
          >
            {words.of[isPicture ? 'picture' : 'list']}
          </SelectionLink>
        ))}
      </nav>
      {children}
    </>
  );
}

/** One event: its date and kind, its title, the positions taken there. */
const ListedEvent = memo(({ row, isSelected }: { readonly row: EventRow; readonly isSelected: boolean }) => {
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
});
