import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import type { Steps } from '#base/steps.ts';
import { agreementSteps, type Held, heldBy } from '#corpus/agreement.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { ActorRow } from '#corpus/ids.ts';
import { passesFacet } from '#selection/facets.ts';
import type { FilteredSet } from '#selection/matches.ts';
import type { Filters } from '#selection/Selection.ts';
import type { Network } from './graphFiles.ts';

/**
 * The network as of a day of the actors that pass the actor and country facets and take part in an event of the set,
 * on the issues that pass the issue facet. As in the matrix, the stances rest on the whole record.
 * @param since  or only on what was said from that day on
 */
export function* networkSteps(
  corpus: Corpus,
  filters: Filters,
  set: FilteredSet,
  asOf: EpochDay,
  since: EpochDay | null = null,
): Steps<Network> {
  const isInSet = new Set<number>();
  for (const event of set.rows) {
    for (const actor of listOf(corpus.events.involved, event)) isInSet.add(actor);
  }
  const rows = corpus.actors
    .filter(
      ({ row, id, country }) =>
        isInSet.has(row) && passesFacet(filters.actor, id) && passesFacet(filters.country, country),
    )
    .map(({ row }) => row);
  const isCounted = corpus.issues.map(({ id }) => passesFacet(filters.issue, id));
  const held = new Map<ActorRow, Held>();
  for (const row of rows) {
    for (const [actor, positions] of heldBy(corpus, [row], asOf, since)) {
      const counted = new Map([...positions].filter(([issue]) => isCounted[issue]));
      if (counted.size > 0) held.set(actor, counted);
    }
    yield;
  }
  return { actors: corpus.actors.filter(({ row }) => held.has(row as ActorRow)), edges: yield* agreementSteps(held) };
}
