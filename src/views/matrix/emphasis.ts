import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { ActorRow, EventRow, IssueRow } from '#corpus/ids.ts';

/** One text per cell, for sets of cells. */
export const cellKey = (actor: ActorRow, issue: IssueRow): string => `${actor} ${issue}`;

/** The cells that an event touched: those of its statements, for the speaker and for the one spoken for. */
export function touchedCells(corpus: Corpus, event: EventRow | null): ReadonlySet<string> {
  if (event === null) return new Set();
  const { actor, onBehalfOf, issue } = corpus.statements;
  return new Set(
    [...listOf(corpus.events.statements, event)].flatMap((s) =>
      [actor[s] as number, onBehalfOf[s] as number]
        .filter((row) => row >= 0)
        .map((row) => cellKey(row as ActorRow, issue[s] as IssueRow)),
    ),
  );
}
