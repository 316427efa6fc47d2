import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { isUnfiltered } from '#selection/Selection.ts';
import { useFilteredSet, useSelection } from '#selection/useSelection.ts';

/** `118 of 168 events`, or `168 events` while nothing is filtered. */
export function useShownWords(): string {
  const corpus = useCorpus();
  const { t } = useLocale();
  const { rows } = useFilteredSet(corpus);
  const all = t.shared.eventCount(corpus.events.count);
  return useSelection((s) => isUnfiltered(s.filters)) ? all : t.filters.shown(rows.length, all);
}
