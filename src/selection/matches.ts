/**
 * Which events the filters leave. Per facet a mask of one byte per event says whether it passes that facet alone; the
 * set is where all masks agree. Counts beside the values of a facet (facetCounts.ts) are taken over all masks but its own.
 */
import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { fold } from '#base/text.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import { type Position, type Side, sideOf } from '#corpus/vocabulary.ts';
import { facetTable } from './facetTable.ts';
import { FACETS, type FacetName, type Filters } from './Selection.ts';
import { keepTitles, textMask } from './textFilter.ts';

/** The parts that filter on their own: the facets, the sides taken, the dates and the text. */
const PARTS = [...FACETS, 'stance', 'dates', 'text'] as const;
export type Part = (typeof PARTS)[number];

export interface FilteredSet {
  readonly corpus: Corpus;
  readonly filters: Filters;
  /** Events that pass, ascending, which is time order. */
  readonly rows: readonly EventRow[];
  /** One byte per event of the record: 1 if it passes. */
  readonly passes: Uint8Array;
  /** Events that pass only because their date may lie in the window; they do not surely. */
  readonly possibleCount: number;
  /** One byte per event: 1 if it passes all parts of the filters but these. */
  readonly allBut: (...left: readonly Part[]) => Uint8Array;
}

/** The sides taken at an event, on the given issues or, if there are none, on any. */
export function sidesAt(corpus: Corpus, row: number, issues: ReadonlySet<string>): Set<Side> {
  const { statements } = corpus;
  const sides = new Set<Side>();
  for (const s of listOf(corpus.events.statements, row)) {
    const issue = corpus.issues[statements.issue[s] as number]?.id as string;
    if (issues.size === 0 || issues.has(issue)) sides.add(sideOf(statements.position[s] as Position));
  }
  return sides;
}

/** Whether a date [from, to) may lie in the window, and whether it surely does. The window's days are both inside. */
export function windowOverlap(
  date: { readonly from: number; readonly to: number },
  window: { readonly from: EpochDay | null; readonly to: EpochDay | null },
): 'outside' | 'possibly' | 'surely' {
  const start = window.from ?? Number.NEGATIVE_INFINITY;
  const end = window.to === null ? Number.POSITIVE_INFINITY : window.to + 1;
  if (date.to <= start || date.from >= end) return 'outside';
  return date.from >= start && date.to <= end ? 'surely' : 'possibly';
}

function partMask(corpus: Corpus, filters: Filters, part: Part): Uint8Array | null {
  const { events } = corpus;
  const mask = (test: (row: number) => boolean) => {
    const passed = new Uint8Array(events.count);
    for (let row = 0; row < events.count; row++) passed[row] = Number(test(row));
    return passed;
  };
  switch (part) {
    case 'dates':
      if (filters.from === null && filters.to === null) return null;
      return mask((row) => windowOverlap(spanAt(corpus, row), filters) !== 'outside');
    case 'text': {
      const words = fold(filters.text).split(' ').filter(Boolean);
      if (words.length === 0) return null;
      return textMask(corpus, words);
    }
    case 'stance': {
      if (filters.stance.length === 0) return null;
      const issues = new Set(filters.issue.any);
      return mask((row) => {
        const sides = sidesAt(corpus, row, issues);
        return filters.stance.some((side) => sides.has(side));
      });
    }
    default: {
      const { any, not } = filters[part];
      if (any.length + not.length === 0) return null;
      return facetMask(corpus, part, any, not, filters.all.includes(part));
    }
  }
}

/** The events that have any of some values of a facet, or all of them, and none of others. */
export function facetMask(
  corpus: Corpus,
  facet: FacetName,
  any: readonly string[],
  not: readonly string[],
  isAll: boolean,
): Uint8Array {
  const { values, lists } = facetTable(corpus, facet);
  const wanted = Uint8Array.from(values, (value) => Number(any.includes(value)));
  const barred = Uint8Array.from(values, (value) => Number(not.includes(value)));
  const needed = isAll ? any.length : Math.min(any.length, 1);
  const { offsets, values: places } = lists;
  const passed = new Uint8Array(corpus.events.count);
  for (let row = 0, i = 0; row < passed.length; row++) {
    let found = 0;
    let isBarred = 0;
    for (const end = offsets[row + 1] as number; i < end; i++) {
      const place = places[i] as number;
      found += wanted[place] as number;
      isBarred |= barred[place] as number;
    }
    passed[row] = found >= needed && isBarred === 0 ? 1 : 0;
  }
  return passed;
}

const spanAt = (corpus: Corpus, row: number) => ({
  from: corpus.events.from[row] as number,
  to: corpus.events.to[row] as number,
});

function rowsOf(passes: Uint8Array): EventRow[] {
  const rows: EventRow[] = [];
  for (let row = 0; row < passes.length; row++) if (passes[row] === 1) rows.push(row as EventRow);
  return rows;
}

const whole = new WeakMap<Corpus, readonly EventRow[]>();

/** Every event of the record. Kept: nobody filters most of the time. */
function allRows(corpus: Corpus): readonly EventRow[] {
  const rows = whole.get(corpus) ?? rowsOf(new Uint8Array(corpus.events.count).fill(1));
  whole.set(corpus, rows);
  return rows;
}

/** The events that the filters leave. Linear in the record for each part in use. */
export function filterEvents(corpus: Corpus, filters: Filters): FilteredSet {
  const { count } = corpus.events;
  const masks = new Map<Part, Uint8Array | null>(PARTS.map((part) => [part, partMask(corpus, filters, part)]));
  const allBut = (...left: readonly Part[]): Uint8Array => {
    const passes = new Uint8Array(count).fill(1);
    for (const [part, mask] of masks) {
      if (mask === null || left.includes(part)) continue;
      for (let row = 0; row < count; row++) if (mask[row] === 0) passes[row] = 0;
    }
    return passes;
  };
  const passes = allBut();
  const isAll = [...masks.values()].every((mask) => mask === null);
  const rows = isAll ? allRows(corpus) : rowsOf(passes);
  const isPossible = (row: EventRow) => windowOverlap(spanAt(corpus, row), filters) === 'possibly';
  const possibleCount = masks.get('dates') ? rows.filter(isPossible).length : 0;
  const set: FilteredSet = { corpus, filters, rows, passes, possibleCount, allBut };
  if (masks.get('text')) keepTitles(corpus, set);
  return set;
}

/** The event before or after in the set; null at the ends. From an event that is not in it, its neighbours in time. */
export function neighbours(
  rows: readonly EventRow[],
  row: EventRow,
): { previous: EventRow | null; next: EventRow | null; index: number } {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  const inside = rows[low] === row;
  return { previous: rows[low - 1] ?? null, next: rows[inside ? low + 1 : low] ?? null, index: inside ? low : -1 };
}
