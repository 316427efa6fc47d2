import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { type Clause, clausesOf, withFilters, withoutClause } from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import styles from './FilterChips.module.css';
import { LATE_WORDS } from './lateWords.ts';
import { describeClause, keyOfClause } from './words.ts';

/** What narrows the set, one chip each, in the order of the address; a press takes it away. Nothing if nothing does. */
export function FilterChips() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const late = LATE_WORDS[locale];
  const filters = useSelection((s) => s.filters);
  const select = useSelect();
  const clauses = clausesOf(filters);
  if (clauses.length === 0) return null;

  const remove = (clause: Clause, chip: HTMLElement) => {
    // The focus goes on before its chip is gone: to the next one, the one before, or the filters.
    const item = chip.closest('li');
    const next = item?.nextElementSibling ?? item?.previousElementSibling ?? chip.closest('dialog, search');
    next?.querySelector<HTMLElement>('button')?.focus();
    select((s) => withFilters(s, withoutClause(s.filters, clause)));
  };

  return (
    <ul className={styles.chips} aria-label={late.chosen}>
      {clauses.map((clause) => {
        const words = describeClause(corpus, clause, locale, t);
        return (
          <li key={keyOfClause(clause)} className={styles.item}>
            <button
              type="button"
              className={styles.chip}
              title={words}
              aria-label={late.remove(words)}
              data-excluded={(clause.kind === 'facet' && clause.excluded) || undefined}
              onClick={(event) => remove(clause, event.currentTarget)}
            >
              <span className={styles.words}>{words}</span>
              <span className={styles.cross} aria-hidden="true">
                ×
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
