import { fold } from '#base/text.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { collator, type Locale } from '#i18n/format.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { facetTable } from '#selection/facetTable.ts';
import { choiceOf, type Facet, type FacetName } from '#selection/Selection.ts';
import { nameOfValue } from './words.ts';

/** A value of a facet as the reader may choose it. */
export interface FacetOption {
  readonly value: string;
  readonly name: string;
  /** Events that would be left if it alone were chosen, under the other filters. */
  readonly count: number;
  /** Names in both languages, aliases and id, folded: what the type-ahead looks in. */
  readonly searched: string;
}

function otherNames(corpus: Corpus, facet: FacetName, value: string): readonly string[] {
  if (facet !== 'actor' && facet !== 'bloc') return [];
  const actor = corpus.actors[corpus.actorRows.get(value) ?? -1];
  return actor ? [actor.name.ja ?? '', ...actor.aliases] : [];
}

function searchedText(corpus: Corpus, facet: FacetName, value: string): string {
  const names = (['en', 'zh'] as const).map((locale) => nameOfValue(corpus, facet, value, locale, MESSAGES[locale]));
  return fold([...names, ...otherNames(corpus, facet, value), value].join(' '));
}

/**
 * The options of a facet in the order of display: those of `onTop` that are chosen, then excluded, then the most
 * frequent, then by name.
 * @param counts  events per value under the other filters; what is not in it counts 0
 * @param onTop   what stands first. The list gives the choice it opened with, so that no option moves under the pointer
 */
export function selectOptions(
  corpus: Corpus,
  facet: FacetName,
  counts: ReadonlyMap<string, number>,
  onTop: Facet,
  locale: Locale,
): FacetOption[] {
  const compareNames = collator(locale).compare;
  const rank = (value: string) => ({ any: 0, not: 1, none: 2 })[choiceOf(onTop, value) ?? 'none'];
  return facetTable(corpus, facet)
    .values.map((value) => ({
      value,
      name: nameOfValue(corpus, facet, value, locale, MESSAGES[locale]),
      count: counts.get(value) ?? 0,
      searched: searchedText(corpus, facet, value),
    }))
    .sort((a, b) => rank(a.value) - rank(b.value) || b.count - a.count || compareNames(a.name, b.name));
}

/** The options whose names hold every word of the query, order kept; all of them for an empty query. */
export function matchOptions(options: readonly FacetOption[], query: string): readonly FacetOption[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return options;
  return options.filter((option) => words.every((word) => option.searched.includes(word)));
}
