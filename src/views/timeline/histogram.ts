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
  const { from: starts, count } = corpus.events;
  const add = (counts: Uint32Array, row: number) => {
    const bin = Math.min(Math.max(Math.floor(((starts[row] as number) - span.from) / days), 0), bins - 1);
    counts[bin] = (counts[bin] as number) + 1;
  };
  const all = new Uint32Array(bins);
  for (let row = 0; row < count; row++) add(all, row);
  const shown = rows.length === count ? all : new Uint32Array(bins);
  if (shown !== all) for (const row of rows) add(shown, row);
  return { all, shown, days, from: span.from, peak: all.reduce((peak, n) => Math.max(peak, n), 1) };
}
