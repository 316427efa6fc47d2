import { useEffect, useRef } from 'react';
import { colon, formatDate, fullStop } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { neighbours } from '#selection/matches.ts';
import { isPage, withOpen } from '#selection/Selection.ts';
import { useFilteredSet, useSelect, useSelection } from '#selection/useSelection.ts';
import { actionOf } from '#ui/keys.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import { isFree, stepOfKey } from '#ui/stepOfKey.ts';
import { PAGE_KEYS } from './pageKeys.ts';

/**
 * Keys of the whole app: `J` and `K` (and, in the panel, ← and →) walk the filtered set, Escape closes the panel and
 * gives the focus back to what opened it. Each step is said: date, title, place in the set.
 */
export function useAppKeys(): void {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const set = useFilteredSet(corpus);
  const open = useSelection((s) => s.open);
  const tour = useSelection((s) => s.tour);
  const view = useSelection((s) => s.view);
  const select = useSelect();
  const announce = useAnnounce();
  const opener = useRef<Element | null>(null);
  const row = open?.kind === 'event' ? corpus.eventRows.get(open.id) : undefined;

  useEffect(() => {
    const remember = (event: FocusEvent) => {
      if (event.target instanceof Element && !event.target.closest('aside')) opener.current = event.target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);

  useEffect(() => {
    if (open !== null) return;
    const target = opener.current;
    if (document.activeElement !== document.body || target === null) return;
    if (target.isConnected) (target as HTMLElement).focus({ preventScroll: true });
    else document.getElementById('main')?.focus({ preventScroll: true });
  }, [open]);

  useEffect(() => {
    // A tour says its own steps.
    if (row === undefined || tour !== null) return;
    const { index } = neighbours(set.rows, row);
    const place = index < 0 ? t.app.notInSet : t.app.place(index + 1, set.rows.length);
    announce(
      `${formatDate(corpus.events.date[row] as string, locale)}${colon(locale)}${corpus.events.title[locale][row]}${fullStop(locale)}${place}`,
    );
  }, [row, tour, set, corpus, locale, t, announce]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isFree(event)) return;
      const step = stepOfKey(event);
      if (actionOf(PAGE_KEYS, event) === 'close' && open !== null) select((s) => withOpen(s, null));
      else if (step !== null) {
        // A page to read shows no set whose first event this could be.
        if (row === undefined && isPage(view)) return;
        const { previous, next } =
          row === undefined ? { previous: null, next: set.rows[0] ?? null } : neighbours(set.rows, row);
        const target = step < 0 ? previous : next;
        if (target === null) return;
        select((s) => withOpen(s, { kind: 'event', id: corpus.events.id[target] as string }));
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [corpus, set, row, open, view, select]);
}
