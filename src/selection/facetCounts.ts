/** How many events each value of a facet would leave, beside what else is chosen; and what each clause keeps out. */
import { eachIn, listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { type Position, SIDES, type Side, sideOf } from '#corpus/vocabulary.ts';
import { facetTable } from './facetTable.ts';
import { type FilteredSet, facetMask, filterEvents, type Part, sidesAt } from './matches.ts';
import type { FacetName, Filters } from './Selection.ts';

/** The values of a facet that an event has. */
export function facetValues(corpus: Corpus, facet: FacetName, row: number): readonly string[] {
  const { values, lists } = facetTable(corpus, facet);
  return [...listOf(lists, row)].map((place) => values[place] as string);
}

/** The issues on which one of the sides is taken at an event. */
function issuesWith(corpus: Corpus, row: number, sides: readonly Side[]): Set<string> {
  const { statements } = corpus;
  const issues = new Set<string>();
  for (const s of listOf(corpus.events.statements, row)) {
    if (!sides.includes(sideOf(statements.position[s] as Position))) continue;
    issues.add(corpus.issues[statements.issue[s] as number]?.id as string);
  }
  return issues;
}

function tally<T>(others: Uint8Array, values: (row: number) => Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (let row = 0; row < others.length; row++) {
    if (others[row] === 0) continue;
    for (const value of values(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The events that pass all parts but some, and have all that is chosen in the facet if all of it must hold. */
function othersOf({ corpus, filters, allBut }: FilteredSet, facet: FacetName, ...left: readonly Part[]): Uint8Array {
  const others = allBut(facet, ...left);
  const { any } = filters[facet];
  if (!filters.all.includes(facet) || any.length === 0) return others;
  const chosen = facetMask(corpus, facet, any, [], true);
  return others.map((passed, row) => passed & (chosen[row] as number));
}

function tallyFacet(set: FilteredSet, facet: FacetName): Map<string, number> {
  const { corpus, filters } = set;
  // The sides are taken on the chosen issues, so another choice of issue would ask for them elsewhere.
  if (facet === 'issue' && filters.stance.length > 0) {
    const isAll = filters.all.includes('issue');
    const chosen = new Set(filters.issue.any);
    return tally(othersOf(set, 'issue', 'stance'), (row) => {
      const taken = issuesWith(corpus, row, filters.stance);
      const isTaken = isAll && [...chosen].some((issue) => taken.has(issue));
      return isTaken ? facetValues(corpus, 'issue', row) : taken;
    });
  }
  const { values, lists } = facetTable(corpus, facet);
  const counts = new Uint32Array(values.length);
  othersOf(set, facet).forEach((passed, row) => {
    if (passed === 0) return;
    eachIn(lists, row, (place) => {
      counts[place] = (counts[place] as number) + 1;
    });
  });
  return new Map(values.map((value, place) => [value, counts[place] as number]));
}

const known = new WeakMap<FilteredSet, Map<FacetName, ReadonlyMap<string, number>>>();

/**
 * For a facet, how many events each value would leave if it alone were chosen, given all the other parts; where all
 * that is chosen in the facet must hold, if it were chosen too. Kept for the set.
 */
export function countsByFacet(set: FilteredSet, facet: FacetName): ReadonlyMap<string, number> {
  const kept = known.get(set) ?? new Map<FacetName, ReadonlyMap<string, number>>();
  known.set(set, kept);
  const counts = kept.get(facet) ?? tallyFacet(set, facet);
  kept.set(facet, counts);
  return counts;
}

/** For the sides taken, likewise. */
export function countsBySide({ corpus, filters, allBut }: FilteredSet): ReadonlyMap<Side, number> {
  const issues = new Set(filters.issue.any);
  const counts = tally(allBut('stance'), (row) => sidesAt(corpus, row, issues));
  return new Map(SIDES.map((side) => [side, counts.get(side) ?? 0]));
}

/**
 * When nothing is left: how many events each clause alone keeps out, that is, how many there would be without it.
 * Most first; clauses whose removal would change nothing are left out.
 */
export function dropGains<C>(
  corpus: Corpus,
  filters: Filters,
  clauses: readonly C[],
  without: (filters: Filters, clause: C) => Filters,
): { readonly clause: C; readonly count: number }[] {
  return clauses
    .map((clause) => ({ clause, count: filterEvents(corpus, without(filters, clause)).rows.length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
