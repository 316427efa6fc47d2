import { DateOptions } from './DateOptions.tsx';
import { EmptyState } from './EmptyState.tsx';
import { FacetOptions } from './FacetOptions.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterSentence } from './FilterSentence.tsx';
import { IgnoredNotice } from './IgnoredNotice.tsx';
import { MoreOptions } from './MoreOptions.tsx';
import { Presets } from './Presets.tsx';
import { RuleNotice } from './RuleNotice.tsx';
import { SideOptions } from './SideOptions.tsx';

/** What opens below the filters' names or follows from a filter: after the first picture, in one piece. */
export const filterParts = {
  DateOptions,
  EmptyState,
  FacetOptions,
  FilterChips,
  FilterSentence,
  IgnoredNotice,
  MoreOptions,
  Presets,
  RuleNotice,
  SideOptions,
};
