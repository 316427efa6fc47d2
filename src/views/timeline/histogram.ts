import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';

export interface Histogram {
  /** Events of the whole record and of the filtered set by bin, by the first day of each. */
  readonly all: Uint32Array;
  readonly shown: Uint32Array;
  /** Days of one bin. */
  readonly days: number;
  readonly from: number;
  /** The largest of `all`; at least 1. */
  readonly peak: number;
}

/** Counts by equal bins over [from, to). Events that begin outside (open starts) fall into the bin at the edge. */
export function histogramOf(
  corpus: Corpus,
  rows: readonly EventRow[],
  span: { readonly from: number; readonly to: number },
  binCount: number,
): Histogram {
  const bins = Math.max(1, binCount);
  const days = (span.to - span.from) / bins;
  const { count } = corpus.events;
  const place: Bins = { from: span.from, days, bins };
  const all = countsOfAll(corpus, place);
  const shown = rows.length === count ? all : countsOf(corpus, place, rows.length, (i) => rows[i] as number);
  return { all, shown, days, from: span.from, peak: all.reduce((peak, n) => Math.max(peak, n), 1) };
}

interface Bins {
  readonly from: number;
  readonly days: number;
  readonly bins: number;
}

const known = new WeakMap<Corpus, { readonly place: Bins; readonly counts: Uint32Array }>();

/** Kept for the bins last asked for: the sets change, the record does not. */
function countsOfAll(corpus: Corpus, place: Bins): Uint32Array {
  const found = known.get(corpus);
  if (found && found.place.from === place.from && found.place.days === place.days && found.place.bins === place.bins)
    return found.counts;
  const counts = countsOf(corpus, place, corpus.events.count, (row) => row);
  known.set(corpus, { place, counts });
  return counts;
}

function countsOf(corpus: Corpus, place: Bins, count: number, rowAt: (i: number) => number): Uint32Array {
  const { from: starts } = corpus.events;
  const counts = new Uint32Array(place.bins);
  const last = place.bins - 1;
  for (let i = 0; i < count; i++) {
    const at = Math.floor(((starts[rowAt(i)] as number) - place.from) / place.days);
    const bin = at < 0 ? 0 : at > last ? last : at;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}
