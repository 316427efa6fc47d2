import { rollup, sum } from 'd3';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import type { SourceDetails } from '#corpus/packed.ts';
import type { Counted } from './words.ts';

/** How much of each the record holds. A disputed point is one entry of an event's disputes. */
export function countsOf(corpus: Corpus): Record<Counted, number> {
  return {
    events: corpus.events.count,
    statements: corpus.statements.count,
    actors: corpus.actors.length,
    issues: corpus.issues.length,
    sources: corpus.sources.length,
    disputes: sum(corpus.events.disputeCount),
    retired: corpus.retired.length,
  };
}

/** Events on which sources disagree, in time order. */
export const disputedEvents = (corpus: Corpus): EventRow[] =>
  Array.from(corpus.events.disputeCount.keys()).filter((row) => corpus.events.disputeCount[row] !== 0) as EventRow[];

/** The earliest date of an event as written, and the one that ends last; null without events. */
export function datesOf({ events }: Corpus): readonly [first: string, last: string] | null {
  if (events.count === 0) return null;
  let last = 0;
  for (let row = 1; row < events.count; row++)
    if ((events.to[row] as number) >= (events.to[last] as number)) last = row;
  return [events.date[0] as string, events.date[last] as string];
}

/** How many sources have each value of a field, most first, equal ones by value. */
export function countBy<K extends 'language' | 'kind' | 'reliability'>(
  sources: Iterable<SourceDetails>,
  field: K,
): { readonly value: SourceDetails[K]; readonly count: number }[] {
  return [
    ...rollup(
      sources,
      (all) => all.length,
      (source) => source[field],
    ),
  ]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
