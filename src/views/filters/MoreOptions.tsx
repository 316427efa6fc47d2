import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { facetTable } from '#selection/facetTable.ts';
import { useSelection } from '#selection/useSelection.ts';
import { FacetOptions } from './FacetOptions.tsx';
import styles from './FilterSection.module.css';
import { FilterSection } from './FilterSection.tsx';
import { chosenIn, MORE_FACETS } from './offered.ts';

/** The facets asked for less often, one section each; those in use are open. */
export function MoreOptions() {
  const { t } = useLocale();
  const corpus = useCorpus();
  const filters = useSelection((s) => s.filters);
  const offered = MORE_FACETS.filter((facet) => facetTable(corpus, facet).values.length > 0);
  return (
    <div className={styles.sections}>
      {offered.map((facet) => (
        <FilterSection key={facet} name={t.filters.facet[facet]} isUsed={chosenIn(filters, facet) > 0}>
          <FacetOptions facet={facet} />
        </FilterSection>
      ))}
    </div>
  );
}
