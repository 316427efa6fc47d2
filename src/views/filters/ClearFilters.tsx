import { useLocale } from '#i18n/useLocale.ts';
import { isUnfiltered, NO_FILTERS, withFilters } from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import styles from './FilterCount.module.css';

/** The way back to the whole record. Nothing while nothing is filtered. */
export function ClearFilters() {
  const { t } = useLocale();
  const filters = useSelection((s) => s.filters);
  const select = useSelect();
  if (isUnfiltered(filters)) return null;
  return (
    <button
      type="button"
      className={styles.clear}
      onClick={(event) => {
        // Before the button is gone, or the focus would be nowhere.
        event.currentTarget.closest('dialog, search')?.querySelector<HTMLElement>('button')?.focus();
        select((s) => withFilters(s, NO_FILTERS));
      }}
    >
      {t.filters.clear}
    </button>
  );
}
