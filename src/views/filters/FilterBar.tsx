import { useEffect, useRef } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { isUnfiltered } from '#selection/Selection.ts';
import { useSelection } from '#selection/useSelection.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import { Await, early, late } from '#ui/late.tsx';
import { Popover } from '#ui/Popover.tsx';
import { useIsNarrow } from '#ui/useMediaQuery.ts';
import styles from './FilterBar.module.css';
import { FilterCount } from './FilterCount.tsx';
import { chosenIn, hasDates, MORE_FACETS, OFFERED_FACETS } from './offered.ts';
import { TextFilter } from './TextFilter.tsx';
import { useShownWords } from './useShownWords.ts';

// What opens comes after the first picture.
export const loadFilterParts = async () => (await import('./filterParts.ts')).filterParts;
const FilterSheet = late(() => import('./FilterSheet.tsx'), 'FilterSheet');
export const preloadSheet = FilterSheet.load;
const FacetOptions = late(loadFilterParts, 'FacetOptions');
const MoreOptions = late(loadFilterParts, 'MoreOptions');
const SideOptions = late(loadFilterParts, 'SideOptions');
const DateOptions = late(loadFilterParts, 'DateOptions');
const Presets = late(loadFilterParts, 'Presets');
const FilterChips = late(loadFilterParts, 'FilterChips');
const FilterSentence = late(loadFilterParts, 'FilterSentence');
/** What a filtered set shows beside its picture: come late, it would move what is read. */
export const preloadChosen = () => Promise.all([FilterChips.load(), FilterSentence.load()]);

/** All that narrows the set, in one line: a popover for each facet, or one sheet where there is no room for a line. */
export function FilterBar() {
  const { t } = useLocale();
  const isNarrow = useIsNarrow();
  const isFiltered = useSelection((s) => !isUnfiltered(s.filters));
  useAnnouncedCount();
  useEffect(() => void setTimeout(early, 0, preloadChosen), []);
  return (
    <search id="filters" tabIndex={-1} className={styles.bar} aria-label={t.filters.name}>
      {isNarrow ? (
        <Await fallback={<FilterCount />}>
          <FilterSheet />
        </Await>
      ) : (
        <FilterLine />
      )}
      <Await>{isFiltered && <FilterSentence />}</Await>
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
          <Popover key={facet} name={t.filters.facet[facet]} isUsed={chosenIn(filters, facet) > 0}>
            <FacetOptions facet={facet} />
          </Popover>
        ))}
        <Popover name={t.filters.position} isUsed={filters.stance.length > 0}>
          <SideOptions />
        </Popover>
        <Popover name={t.filters.dates} isUsed={hasDates(filters)}>
          <DateOptions />
        </Popover>
        <Popover name={t.filters.more} isUsed={MORE_FACETS.some((facet) => chosenIn(filters, facet) > 0)}>
          <MoreOptions />
        </Popover>
        <Popover name={t.filters.starts} isUsed={false}>
          <Presets />
        </Popover>
      </div>
      <div className={styles.text}>
        <TextFilter />
      </div>
      <div className={styles.chips}>
        <Await>{!isUnfiltered(filters) && <FilterChips />}</Await>
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
