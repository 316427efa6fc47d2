import { useEffect, useMemo, useState } from 'react';
import { runNow } from '#base/steps.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import type { Locale } from '#i18n/format.ts';
import { inSlices } from '#load/inSlices.ts';
import { useIsLarge } from '#load/useCorpus.ts';
import { sortRows, type TableSort, titleRanks } from './rows.ts';

const NO_RANKS = new Uint32Array();

const kept = new WeakMap<Corpus, Map<Locale, Uint32Array>>();

/** The ranks of the titles where they are needed, kept with the record; null while a large record's are made. */
function useTitleRanks(corpus: Corpus, locale: Locale, isNeeded: boolean): Uint32Array | null {
  const [, setMade] = useState<Uint32Array>(NO_RANKS);
  const known = kept.get(corpus)?.get(locale);
  const isLarge = useIsLarge();
  useEffect(() => {
    if (!isNeeded || !isLarge || known) return;
    const stop = new AbortController();
    inSlices(titleRanks(corpus, locale), stop.signal).then(
      (ranks) => setMade(keep(corpus, locale, ranks)),
      (error) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [corpus, locale, isNeeded, isLarge, known]);
  if (!isNeeded) return NO_RANKS;
  return known ?? (isLarge ? null : keep(corpus, locale, runNow(titleRanks(corpus, locale))));
}

function keep(corpus: Corpus, locale: Locale, ranks: Uint32Array): Uint32Array {
  const byLocale = kept.get(corpus) ?? new Map<Locale, Uint32Array>();
  kept.set(corpus, byLocale.set(locale, ranks));
  return ranks;
}

/** The rows as asked for; while a large record's titles are being compared, in time order, and not yet `isSorted`. */
export function useSortedRows(corpus: Corpus, rows: readonly EventRow[], sort: TableSort, locale: Locale) {
  const ranks = useTitleRanks(corpus, locale, sort === 'title' || sort === '-title');
  const sorted = useMemo(() => (ranks === null ? rows : sortRows(rows, sort, ranks)), [rows, sort, ranks]);
  return { sorted, isSorted: ranks !== null };
}
