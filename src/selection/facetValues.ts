import { BASES, EVENT_KINDS, RELIABILITIES } from '#corpus/vocabulary.ts';
import { oneOf, parseId } from './codec.ts';
import { DISPUTED, type FacetName } from './Selection.ts';

/** The facets of a closed vocabulary, with its words: known, whether the record uses them or not. */
const VOCABULARIES = {
  kind: EVENT_KINDS,
  basis: BASES,
  reliability: RELIABILITIES,
  disputed: DISPUTED,
} as const satisfies Partial<Record<FacetName, readonly string[]>>;

/** The facets whose values only the record can tell to be there or not. */
export type OpenFacet = Exclude<FacetName, keyof typeof VOCABULARIES>;

/** The form of a facet's values, brought to the spelling of the data; null if it cannot be one. */
export function parseFacetValue(facet: FacetName, value: string): string | null {
  if (facet === 'country') return /^[a-z]{2}$/i.test(value) ? value.toUpperCase() : null;
  const lower = value.toLowerCase();
  const words = (VOCABULARIES as Partial<Record<FacetName, readonly string[]>>)[facet];
  if (words !== undefined) return oneOf(words, lower);
  if (facet === 'language') return /^[a-z]{2,3}$/.test(lower) ? lower : null;
  return parseId(lower);
}
