import type { DaySpan, EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { Tour } from '#corpus/packed.ts';
import { NO_FILTERS, type OpenRecord, type Selection } from '#selection/Selection.ts';

/** Place of the step that what is open is, from 0; −1 for anything else. */
export const stepOf = (tour: Tour, open: OpenRecord | null): number =>
  open?.kind === 'event' ? tour.steps.findIndex(({ event }) => event === open.id) : -1;

/** The selection at a step of the tour that the reader is on; all else stays as it is. */
export function atStep(s: Selection, tour: Tour, index: number): Selection {
  const step = tour.steps[index];
  return step === undefined ? s : { ...s, open: { kind: 'event', id: step.event }, tour: tour.id };
}

/** Days that the timeline shows at most as a tour begins: what is later comes into view when its step does. */
const MOST_DAYS = 120;
const MARGIN = 7;

/**
 * What of time to show at the start of a tour: from its first event on, as much as stays readable, with a week on each
 * side. Null if none of its events is on record.
 */
export function windowOf(corpus: Corpus, tour: Tour): DaySpan | null {
  const rows = tour.steps.flatMap(({ event }) => corpus.eventRows.get(event) ?? []);
  if (rows.length === 0) return null;
  const from = Math.max(Math.min(...rows.map((row) => corpus.events.from[row] as number)), corpus.span.from);
  const to = Math.min(
    Math.max(...rows.map((row) => corpus.events.to[row] as number)),
    corpus.span.to,
    from + MOST_DAYS,
  );
  return { from: (from - MARGIN) as EpochDay, to: (to + MARGIN) as EpochDay };
}

/** A tour begun at a step: its own issue on the timeline, the whole record, the window of its beginning. */
export function begun(s: Selection, corpus: Corpus, tour: Tour, index: number): Selection {
  return atStep(
    { ...s, view: 'timeline', filters: NO_FILTERS, ribbon: tour.issue, zoom: windowOf(corpus, tour) },
    tour,
    index,
  );
}
