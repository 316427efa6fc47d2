import { describe, expect, it } from 'vitest';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import type { EventRow } from '#corpus/ids.ts';
import { randomCorpus } from '#corpus/randomCorpus.ts';
import { histogramOf } from './histogram.ts';

const corpusOf = (dates: readonly string[]) =>
  corpusFromText(dates.map((date) => `${date} kishida(JP) office +`).join('\n'));

describe('histogramOf', () => {
  it('counts by the first day of each event, the whole record and the filtered set', () => {
    const corpus = corpusOf(['2023-01-01', '2023-01-01', '2023-01-02', '2023-01-02/2023-01-04', '2023-01-04']);
    const { all, shown, days, from, peak } = histogramOf(corpus, [0, 3] as EventRow[], corpus.span, 4);
    expect([...all]).toEqual([2, 2, 0, 1]);
    expect([...shown]).toEqual([1, 1, 0, 0]);
    expect({ days, from, peak }).toEqual({ days: 1, from: corpus.span.from, peak: 2 });
  });

  it('counts what begins outside in the bin at the edge', () => {
    const corpus = corpusOf(['../2023-01-02', '2023-01-01', '2023-01-05']);
    const span = { from: corpus.span.from + 1, to: corpus.span.from + 3 };
    expect([...histogramOf(corpus, [], span, 2).all]).toEqual([2, 1]);
  });

  it('sums to the record and to the set, whatever the bins', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const corpus = randomCorpus(seed);
      const rows = Array.from({ length: corpus.events.count }, (_, row) => row as EventRow).filter((r) => r % 3 === 0);
      for (const bins of [0, 1, 7, 200, 5000]) {
        const { all, shown, peak } = histogramOf(corpus, rows, corpus.span, bins);
        const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
        expect([sum(all), sum(shown)]).toEqual([corpus.events.count, rows.length]);
        expect(shown.every((count, bin) => count <= (all[bin] as number))).toBe(true);
        expect(peak).toBe(Math.max(...all));
        expect(all).toHaveLength(Math.max(1, bins));
      }
    }
  });

  it('counts the record anew for another span of time, and for the first one again', () => {
    const corpus = corpusOf(['2023-01-01', '2023-01-02', '2023-01-02', '2023-01-04']);
    const { from } = corpus.span;
    const all = (start: number) => [...histogramOf(corpus, [], { from: start, to: start + 4 }, 4).all];
    expect([all(from), all(from + 1), all(from)]).toEqual([
      [1, 2, 0, 1],
      [3, 0, 1, 0],
      [1, 2, 0, 1],
    ]);
  });

  it('is flat for a record without events', () => {
    const { all, peak } = histogramOf(corpusFromText(''), [], { from: 0, to: 10 }, 5);
    expect([...all]).toEqual([0, 0, 0, 0, 0]);
    expect(peak).toBe(1);
  });
});
