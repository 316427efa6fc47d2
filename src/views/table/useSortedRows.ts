import { useCallback, useMemo } from 'react';
import type { Steps } from '#base/steps.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import type { Locale } from '#i18n/format.ts';
import { useInSlices } from '#load/useInSlices.ts';
import { sortRows, type TableSort, titleRanks } from './rows.ts';

const NO_RANKS = new Uint32Array();

const kept = new WeakMap<Corpus, Map<Locale, Uint32Array>>();

const keptRanks = (corpus: Corpus, locale: Locale): Uint32Array | undefined => kept.get(corpus)?.get(locale);

/** The ranks of the titles where they are needed, kept with the record. */
function* rankSteps(corpus: Corpus, locale: Locale, isNeeded: boolean): Steps<Uint32Array> {
  if (!isNeeded) return NO_RANKS;
  const ranks = keptRanks(corpus, locale) ?? (yield* titleRanks(corpus, locale));
  kept.set(corpus, new Map(kept.get(corpus)).set(locale, ranks));
  return ranks;
}

/** The rows as asked for; while a large record's titles are being compared, in time order, and not yet `isSorted`. */
export function useSortedRows(corpus: Corpus, rows: readonly EventRow[], sort: TableSort, locale: Locale) {
  const isNeeded = sort === 'title' || sort === '-title';
  const make = useCallback(() => rankSteps(corpus, locale, isNeeded), [corpus, locale, isNeeded]);
  const made = useInSlices(make, make);
  const ranks = isNeeded ? (keptRanks(corpus, locale) ?? made) : NO_RANKS;
  const sorted = useMemo(() => (ranks === null ? rows : sortRows(rows, sort, ranks)), [rows, sort, ranks]);
  return { sorted, isSorted: ranks !== null };
}
