import { useEffect, useRef } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useSelection } from '#selection/useSelection.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import { late } from '#ui/late.tsx';
import { useIsNarrow } from '#ui/useMediaQuery.ts';
import styles from './FilterBar.module.css';
import { FilterChips } from './FilterChips.tsx';
import { FilterCount } from './FilterCount.tsx';
import { FilterPopover } from './FilterPopover.tsx';
import { FilterSheet } from './FilterSheet.tsx';
import { chosenIn, hasDates, OFFERED_FACETS } from './offered.ts';
import { TextFilter } from './TextFilter.tsx';
import { useShownWords } from './useShownWords.ts';

// What opens comes after the first picture.
const loadFacets = () => import('./FacetOptions.tsx');
const FacetOptions = late(async () => (await loadFacets()).FacetOptions);
const SideOptions = late(async () => (await import('./SideOptions.tsx')).SideOptions);
const DateOptions = late(async () => (await import('./DateOptions.tsx')).DateOptions);

/** All that narrows the set, in one line: a popover for each facet, or one sheet where there is no room for a line. */
export function FilterBar() {
  const { t } = useLocale();
  const isNarrow = useIsNarrow();
  useAnnouncedCount();
  useEffect(() => void loadFacets(), []);
  return (
    <search className={styles.bar} aria-label={t.filters.name}>
      {isNarrow ? <FilterSheet /> : <FilterLine />}
    </search>
  );
}

function FilterLine() {
  const { t } = useLocale();
  const filters = useSelection((s) => s.filters);
  return (
    <>
      <div className={styles.facets}>
        {OFFERED_FACETS.map((facet) => (
          <FilterPopover key={facet} name={t.filters.facet[facet]} isUsed={chosenIn(filters, facet) > 0}>
            <FacetOptions facet={facet} />
          </FilterPopover>
        ))}
        <FilterPopover name={t.filters.position} isUsed={filters.stance.length > 0}>
          <SideOptions />
        </FilterPopover>
        <FilterPopover name={t.filters.dates} isUsed={hasDates(filters)}>
          <DateOptions />
        </FilterPopover>
      </div>
      <div className={styles.text}>
        <TextFilter />
      </div>
      <div className={styles.chips}>
        <FilterChips />
      </div>
      <FilterCount />
    </>
  );
}

/** Says how many events are left whenever that changes, but not at the start: the page is being read anyway. */
function useAnnouncedCount(): void {
  const words = useShownWords();
  const announce = useAnnounce();
  const said = useRef(words);
  useEffect(() => {
    if (said.current === words) return;
    said.current = words;
    announce(words);
  }, [words, announce]);
}
