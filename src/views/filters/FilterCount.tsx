import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useFilteredSet } from '#selection/useSelection.ts';
import { ClearFilters } from './ClearFilters.tsx';
import styles from './FilterCount.module.css';
import { useShownWords } from './useShownWords.ts';

/** How many events are left, how many of them only perhaps, and the way back to all of them. */
export function FilterCount() {
  const corpus = useCorpus();
  const { t } = useLocale();
  const { possibleCount } = useFilteredSet(corpus);
  const words = useShownWords();
  return (
    <div className={styles.root}>
      <p className={styles.count} data-filter-count="">
        {words} {possibleCount > 0 && <span className={styles.possible}>{t.filters.possible(possibleCount)}</span>}
      </p>
      <ClearFilters />
    </div>
  );
}
