import type { FacetName, Filters } from '#selection/Selection.ts';

/** The facets with a list of their own. Sources are filtered from their panel: nobody looks one up among hundreds. */
export const OFFERED_FACETS = ['actor', 'country', 'issue', 'kind'] as const satisfies readonly FacetName[];

/** Those asked for less often, behind one button. */
export const MORE_FACETS = [
  'bloc',
  'basis',
  'reliability',
  'language',
  'disputed',
  'changed',
] as const satisfies readonly FacetName[];

/** How many values of a facet are chosen or excluded. */
export const chosenIn = (filters: Filters, facet: FacetName): number =>
  filters[facet].any.length + filters[facet].not.length;

/** Whether the window has an end. */
export const hasDates = (filters: Filters): boolean => filters.from !== null || filters.to !== null;
