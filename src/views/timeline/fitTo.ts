import { calendarSpan, type DaySpan, type EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import { spanOfEvents } from './home.ts';
import type { Fit } from './TimelineControls.tsx';

interface Looked {
  readonly rows: readonly EventRow[];
  readonly selected: EventRow | null;
  /** Days between the edges, in fractions. */
  readonly shown: { readonly from: number; readonly to: number };
}

/** What the picture shows when it is fitted, with some days to spare. A year or month is that of the open event if it shows. */
export function fitTo(
  corpus: Corpus,
  { rows, selected, shown }: Looked,
  kind: Fit,
): { readonly from: number; readonly to: number } {
  const { from, to } = spanOf(corpus, { rows, selected, shown }, kind);
  const pad = Math.max(kind === 'month' ? 0.5 : 2, (to - from) * 0.03);
  return { from: from - pad, to: to + pad };
}

function spanOf(corpus: Corpus, { rows, selected, shown: { from, to } }: Looked, kind: Fit): DaySpan {
  if (kind === 'all') return corpus.span;
  if (kind === 'set') return spanOfEvents(corpus, rows);
  const open = selected === null ? null : spanOfEvents(corpus, [selected]);
  const event = open === null ? null : (open.from + open.to) / 2;
  const about = event !== null && event >= from && event < to ? event : (from + to) / 2;
  return calendarSpan(Math.floor(about) as EpochDay, kind);
}
