import { useEffect, useRef } from 'react';
import { colon, formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus, useTours } from '#load/useCorpus.ts';
import { EVENT_PACES, withOpen, withPace, withTour } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import type { HistoryMode } from '#selection/selectionStore.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import parts from '#ui/PanelParts.module.css';
import { PlayControl } from '#ui/PlayControl.tsx';
import { stepOfKey } from '#ui/stepOfKey.ts';
import { atStep, stepOf } from './steps.ts';
import styles from './Tours.module.css';
import { tourWords } from './words.ts';

/** Above what is open: the text of the tour's step there, and the ways on, back and out. */
export function TourStep({ id }: { readonly id: string }) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = useWords(tourWords);
  const open = useSelection((s) => s.open);
  const pace = useSelection((s) => s.pace);
  const select = useSelect();
  const announce = useAnnounce();
  const tour = useTours().data?.find((one) => one.id === id);
  const index = tour ? stepOf(tour, open) : -1;
  const last = useRef(0);
  if (index >= 0) last.current = index;

  const row = open?.kind === 'event' ? corpus.eventRows.get(open.id) : undefined;
  useEffect(() => {
    if (!tour || index < 0 || row === undefined) return;
    announce(
      `${words.place(index + 1, tour.steps.length)}${colon(locale)}${formatDate(corpus.events.date[row] as string, locale)}${colon(locale)}${corpus.events.title[locale][row]}`,
    );
  }, [tour, index, row, corpus, locale, words, announce]);

  // The keys that walk the filtered set walk the tour instead.
  useEffect(() => {
    if (!tour || index < 0) return;
    const onKey = (event: KeyboardEvent) => {
      const step = stepOfKey(event);
      if (step === null) return;
      event.preventDefault();
      select((s) => atStep(s, tour, index + step));
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [tour, index, select]);

  if (!tour) return null;
  const count = tour.steps.length;
  const go = (to: number, mode?: HistoryMode) => select((s) => atStep(s, tour, to), mode);
  return (
    <section className={styles.step} aria-label={words.name}>
      <p className={styles.name}>
        {words.name} · <SelectionLink to={(s) => withOpen(s, { kind: 'tour', id })}>{tour.title[locale]}</SelectionLink>
      </p>
      <p className={styles.text} data-tour-text="">
        {tour.steps[index]?.text[locale] ?? words.aside}
      </p>
      <nav className={parts.walk} aria-label={words.name}>
        {index < 0 ? (
          <button type="button" className={styles.bordered} onClick={() => go(last.current)}>
            {words.back}
          </button>
        ) : (
          <>
            <button
              type="button"
              disabled={index === 0}
              onClick={() => go(index - 1)}
              aria-label={words.previous}
              title={words.previous}
            >
              ←
            </button>
            <span data-tour-place="">{words.place(index + 1, count)}</span>
            <button
              type="button"
              disabled={index === count - 1}
              onClick={() => go(index + 1)}
              aria-label={words.next}
              title={words.next}
            >
              →
            </button>
            <PlayControl
              shown={index}
              onNext={index === count - 1 ? null : () => go(index + 1, 'replace')}
              pace={pace}
              paces={EVENT_PACES}
              usual={5}
              onPace={(next) => select((s) => withPace(s, next), 'replace')}
            />
          </>
        )}
        <button type="button" className={styles.leave} onClick={() => select((s) => withTour(s, null))}>
          {words.leave}
        </button>
      </nav>
    </section>
  );
}
