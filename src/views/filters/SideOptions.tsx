import { SIDES, type Side } from '#corpus/vocabulary.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { countsBySide } from '#selection/facetCounts.ts';
import { withFilters } from '#selection/Selection.ts';
import { useFilteredSet, useSelect, useSelection } from '#selection/useSelection.ts';
import styles from './FacetOptions.module.css';
import { LATE_WORDS } from './lateWords.ts';
import { OptionCount } from './OptionCount.tsx';

/** The sides taken at an event, on the chosen issues if there are any, with the number of events each would leave. */
export function SideOptions() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const late = LATE_WORDS[locale];
  const { stance, issue } = useSelection((s) => s.filters);
  const counts = countsBySide(useFilteredSet(corpus));
  const select = useSelect();
  const choose = (side: Side, chosen: boolean) =>
    select((s) => {
      const others = s.filters.stance.filter((one) => one !== side);
      return withFilters(s, { ...s.filters, stance: chosen ? [...others, side] : others });
    });
  return (
    <div className={styles.root}>
      <ul className={styles.list} aria-label={late.options(t.filters.position)}>
        {SIDES.map((side) => {
          const count = counts.get(side) ?? 0;
          const isChosen = stance.includes(side);
          const isDead = count === 0 && !isChosen;
          return (
            <li
              key={side}
              className={styles.option}
              data-dead={isDead || undefined}
              data-choice={isChosen ? 'any' : undefined}
            >
              <label className={styles.label}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={isDead}
                  onChange={(event) => choose(side, event.target.checked)}
                />
                <span className={styles.name}>{t.shared.side[side]}</span>
                <OptionCount count={count} />
              </label>
            </li>
          );
        })}
      </ul>
      <p className={styles.none}>{issue.any.length > 0 ? late.onChosenIssues : late.onAnyIssue}</p>
    </div>
  );
}
