import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { dropGains } from '#selection/facetCounts.ts';
import { clausesOf, type Filters, NO_FILTERS, withFilters, withoutClause } from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import styles from './EmptyState.module.css';
import { LATE_WORDS } from './lateWords.ts';
import { describeClause, keyOfClause } from './words.ts';

/** What stands in a view's place when the filters leave no event: which of them to drop, and what that would bring back. */
export function EmptyState() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const late = LATE_WORDS[locale];
  const filters = useSelection((s) => s.filters);
  const select = useSelect();
  if (corpus.events.count === 0) {
    return (
      <div className={styles.root}>
        <p className={styles.title}>{t.filters.emptyRecord}</p>
      </div>
    );
  }
  const gains = dropGains(corpus, filters, clausesOf(filters), withoutClause);
  const filterBy = (next: Filters) => {
    // These buttons vanish with what they mend.
    document.getElementById('main')?.focus();
    select((s) => withFilters(s, next));
  };
  return (
    <div className={styles.root}>
      <p className={styles.title}>{late.empty}</p>
      {gains.length === 0 ? (
        <p>{late.dropNone}</p>
      ) : (
        <ul className={styles.drops}>
          {gains.map(({ clause, count }) => (
            <li key={keyOfClause(clause)}>
              <button type="button" className={styles.drop} onClick={() => filterBy(withoutClause(filters, clause))}>
                {late.drop(describeClause(corpus, clause, locale, t), count)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className={styles.drop} onClick={() => filterBy(NO_FILTERS)}>
        {late.clearAll}
      </button>
    </div>
  );
}
