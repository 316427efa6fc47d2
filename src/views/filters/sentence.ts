import { writeDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { formatDate, type Locale } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import { quoted } from '#i18n/quoted.ts';
import type { Language } from '#i18n/useLocale.ts';
import { FACETS, type FacetName, type Filters } from '#selection/Selection.ts';
import { listOrNull, SENTENCE_WORDS } from './sentenceWords.ts';
import { nameOfValue } from './words.ts';

/** What one facet asks for, in words: `with actors from France or Germany, with none from China`. Null for nothing. */
function describeFacet(corpus: Corpus, filters: Filters, facet: FacetName, locale: Locale, t: Messages): string | null {
  const { any, not } = filters[facet];
  if (any.length + not.length === 0) return null;
  const nameOf = (value: string) => {
    const name = nameOfValue(corpus, facet, value, locale, t);
    return facet === 'issue' ? quoted(name) : name;
  };
  return SENTENCE_WORDS[locale].facet[facet](
    listOrNull(any.map(nameOf), locale, filters.all.includes(facet)),
    listOrNull(not.map(nameOf), locale, false),
  );
}

/**
 * All that narrows the set in one sentence, with how many events are left: `Shown: events involving Emmanuel Macron;
 * dated 2023. 12 of 175 events.` Null while nothing does.
 * @param shown  how many are left, in words
 */
export function describeFilters(
  corpus: Corpus,
  filters: Filters,
  shown: string,
  locale: Locale,
  t: Messages,
): string | null {
  const words = SENTENCE_WORDS[locale];
  const { stance, from, to, text, issue } = filters;
  const sides = listOrNull(
    stance.map((side) => t.shared.side[side]),
    locale,
    false,
  );
  const [first, last] = [from, to].map((day) => (day === null ? '..' : writeDay(day)));
  const parts = [
    ...FACETS.map((facet) => describeFacet(corpus, filters, facet, locale, t)),
    sides === null ? null : issue.any.length > 0 ? words.sideOnIssues(sides) : words.side(sides),
    from === null && to === null
      ? null
      : words.dates(formatDate(first === last ? `${first}` : `${first}/${last}`, locale)),
    text === '' ? null : words.text(quoted(text)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : words.sentence(parts, shown);
}

/** The filtered set in words, for a picture of it: the sentence, or only how many events there are. */
export function describeSet(corpus: Corpus, filters: Filters, count: number, { locale, t }: Language): string {
  const all = t.shared.eventCount(corpus.events.count);
  return describeFilters(corpus, filters, t.filters.shown(count, all), locale, t) ?? all;
}
