import { useLocale } from '#i18n/useLocale.ts';
import { useSelection } from '#selection/useSelection.ts';
import { DateOptions } from './DateOptions.tsx';
import { FacetOptions } from './FacetOptions.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterSection } from './FilterSection.tsx';
import styles from './FilterSheet.module.css';
import { chosenIn, hasDates, MORE_FACETS, OFFERED_FACETS } from './offered.ts';
import { Presets } from './Presets.tsx';
import { SideOptions } from './SideOptions.tsx';
import { TextFilter } from './TextFilter.tsx';

/** All that narrows the set, below each other. */
export function FilterSheetBody() {
  const { t } = useLocale();
  const filters = useSelection((s) => s.filters);
  return (
    <div className={styles.body}>
      <FilterChips />
      <TextFilter />
      {OFFERED_FACETS.map((facet) => (
        <FilterSection key={facet} name={t.filters.facet[facet]} isUsed={chosenIn(filters, facet) > 0}>
          <FacetOptions facet={facet} />
        </FilterSection>
      ))}
      <FilterSection name={t.filters.position} isUsed={filters.stance.length > 0}>
        <SideOptions />
      </FilterSection>
      <FilterSection name={t.filters.dates} isUsed={hasDates(filters)}>
        <DateOptions />
      </FilterSection>
      {MORE_FACETS.map((facet) => (
        <FilterSection key={facet} name={t.filters.facet[facet]} isUsed={chosenIn(filters, facet) > 0}>
          <FacetOptions facet={facet} />
        </FilterSection>
      ))}
      <FilterSection name={t.filters.starts} isUsed={false}>
        <Presets />
      </FilterSection>
    </div>
  );
}
