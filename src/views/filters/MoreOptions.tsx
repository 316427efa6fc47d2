import { useLocale } from '#i18n/useLocale.ts';
import { useSelection } from '#selection/useSelection.ts';
import { FacetOptions } from './FacetOptions.tsx';
import styles from './FilterSection.module.css';
import { FilterSection } from './FilterSection.tsx';
import { chosenIn, MORE_FACETS } from './offered.ts';

/** The facets asked for less often, one section each; those in use are open. */
export function MoreOptions() {
  const { t } = useLocale();
  const filters = useSelection((s) => s.filters);
  return (
    <div className={styles.sections}>
      {MORE_FACETS.map((facet) => (
        <FilterSection key={facet} name={t.filters.facet[facet]} isUsed={chosenIn(filters, facet) > 0}>
          <FacetOptions facet={facet} />
        </FilterSection>
      ))}
    </div>
  );
}
