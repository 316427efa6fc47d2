import type { EpochDay } from '#base/day.ts';
import type { Changes } from '#corpus/changeColumns.ts';
import type { OpposedPair } from '#corpus/contradictions.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from '#corpus/ids.ts';
import { passesFacet } from '#selection/facets.ts';
import type { FilteredSet } from '#selection/matches.ts';
import type { Filters } from '#selection/Selection.ts';

/**
 * The changes that pass the filters: of actors and issues that pass their facets, on a statement at an event of the
 * set. What no statement made passes by its day alone; of two statements one is enough. Order kept.
 */
export function selectChanges(corpus: Corpus, changes: Changes, filters: Filters, set: FilteredSet): Changes {
  const isOf = ({ actor, issue }: { readonly actor: ActorRow; readonly issue: IssueRow }): boolean => {
    const who = corpus.actors[actor];
    return (
      who !== undefined &&
      passesFacet(filters.actor, who.id) &&
      passesFacet(filters.country, who.country) &&
      passesFacet(filters.issue, corpus.issues[issue]?.id ?? null)
    );
  };
  const isInSet = (row: StatementRow) => set.passes[corpus.statements.event[row] as number] !== 0;
  const isInWindow = (day: EpochDay) =>
    (filters.from === null || day >= filters.from) && (filters.to === null || day <= filters.to);
  const passesPair = (pair: OpposedPair) => isOf(pair) && (isInSet(pair.earlier) || isInSet(pair.later));
  return {
    moves: changes.moves.filter(
      (move) => isOf(move) && (move.statement === null ? isInWindow(move.day) : isInSet(move.statement)),
    ),
    contradictions: changes.contradictions.filter(passesPair),
    splits: changes.splits.filter((spell) => {
      const beginsInTime = filters.to === null || spell.from <= filters.to;
      const endsInTime = filters.from === null || spell.to === null || spell.to > filters.from;
      return isOf(spell) && beginsInTime && endsInTime;
    }),
    deeds: changes.deeds.filter(passesPair),
  };
}
