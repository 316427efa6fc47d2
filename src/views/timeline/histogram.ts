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
  const days = (span.to - span.from) / Math.max(1, binCount);
  const all = new Uint32Array(Math.max(1, binCount));
  const shown = new Uint32Array(Math.max(1, binCount));
  const binOf = (row: number) => {
    const bin = Math.floor(((corpus.events.from[row] as number) - span.from) / days);
    return Math.min(Math.max(bin, 0), all.length - 1);
  };
  for (let row = 0; row < corpus.events.count; row++) all[binOf(row)] = (all[binOf(row)] as number) + 1;
  for (const row of rows) shown[binOf(row)] = (shown[binOf(row)] as number) + 1;
  return { all, shown, days, from: span.from, peak: Math.max(1, ...all) };
}
