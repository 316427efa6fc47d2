import { type DaySpan, dayOf, type EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import type { ViewportLimits } from '#geometry/Viewport.ts';

const YEAR = 365;

/** The years that a date of the record may have; no link can name a day outside them. */
const FIRST_DAY = dayOf(1);
const END_OF_DAYS = dayOf(10_000);

/**
 * How far the timeline of a record goes: its span and a year, or a tenth of it, on each side, but no margin before
 * year 1 and after 9999; in as far as five days.
 */
export function limitsOf(corpus: Corpus): ViewportLimits {
  const { from, to } = corpus.span;
  const margin = Math.max(YEAR, (to - from) / 10);
  return {
    from: Math.max(from - margin, Math.min(from, FIRST_DAY)),
    to: Math.min(to + margin, Math.max(to, END_OF_DAYS)),
    minDays: 5,
  };
}

const real = (day: number, corpus: Corpus): number => Math.min(Math.max(day, corpus.span.from), corpus.span.to);

/** First day and first day after of a set of events, open ends at the record's own; the record's span if it is empty. */
export function spanOfEvents(corpus: Corpus, rows: readonly EventRow[]): DaySpan {
  const { from: starts, to: ends, count } = corpus.events;
  if (rows.length === count) return corpus.span;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    from = Math.min(from, starts[row] as number);
    to = Math.max(to, ends[row] as number);
  }
  from = real(from, corpus);
  to = real(to, corpus);
  return from < to ? { from: from as EpochDay, to: to as EpochDay } : corpus.span;
}

/**
 * What the timeline shows at first. A set that keeps to a few years is shown whole. A longer one with a few early or
 * late stragglers is shown where nine in ten of its events lie, since the rest would press them into a corner; the
 * stragglers are counted at the edges.
 */
export function homeSpan(corpus: Corpus, rows: readonly EventRow[]): DaySpan {
  const whole = spanOfEvents(corpus, rows);
  if (rows.length < 20 || whole.to - whole.from < 5 * YEAR) return whole;
  // Rows are in order of their first days.
  const at = (share: number) =>
    real(corpus.events.from[rows[Math.round(share * (rows.length - 1))] as number] as number, corpus);
  const span = { from: at(0.08) as EpochDay, to: (at(0.98) + 1) as EpochDay };
  return span.to - span.from < (whole.to - whole.from) * 0.75 ? span : whole;
}

/** How many of the set lie wholly before and wholly after what is shown. */
export function outsideCounts(
  corpus: Corpus,
  rows: readonly EventRow[],
  shown: { readonly from: number; readonly to: number },
): { readonly before: number; readonly after: number } {
  const { from, to } = corpus.events;
  let before = 0;
  let after = 0;
  for (const row of rows) {
    if ((to[row] as number) <= shown.from) before++;
    else if ((from[row] as number) >= shown.to) after++;
  }
  return { before, after };
}
