/**
 * Who stands with whom: the congruence and conflict networks of discourse network analysis (Philip Leifeld, "Discourse
 * Network Analysis: Policy Debates as Dynamic Networks", in The Oxford Handbook of Political Networks, 2017). Two
 * actors agree on an issue if their stances have the same sign (neutral with neutral too) and are in conflict on it if
 * the signs are opposite; for and neutral are neither. Weights are divided by the average activity of the two, the mean
 * number of issues on which each holds a position, so that those who speak of much do not stand near everybody.
 */
import type { EpochDay } from '#base/day.ts';
import type { Corpus } from './corpus.ts';
import type { ActorRow, IssueRow } from './ids.ts';
import { stanceAsOf, stanceTracks } from './stance.ts';

/** The positions of one actor as of a day, by issue; those split or mixed count by the position that decides. */
export type Held = ReadonlyMap<IssueRow, number>;

export interface AgreementEdge {
  /** `a < b`. */
  readonly a: ActorRow;
  readonly b: ActorRow;
  /** Ascending. */
  readonly agree: readonly IssueRow[];
  readonly conflict: readonly IssueRow[];
  /** Issues on which both hold a position, agreed, opposed or neither. */
  readonly shared: number;
  /** Number of issues agreed, or opposed, over the average activity of the two: 0 to 1. */
  readonly congruence: number;
  readonly opposition: number;
}

/** What each actor holds as of the end of a day; actors that hold nothing are left out. */
export function heldBy(corpus: Corpus, actors: readonly ActorRow[], asOf: EpochDay): ReadonlyMap<ActorRow, Held> {
  const all = new Map<ActorRow, Held>();
  for (const actor of actors) {
    const held = new Map<IssueRow, number>();
    for (const [issue, track] of stanceTracks(corpus, actor)) {
      const { position } = stanceAsOf(corpus, track, asOf);
      if (position !== null) held.set(issue, position);
    }
    if (held.size > 0) all.set(actor, held);
  }
  return all;
}

/**
 * Every pair of actors that share an issue; the most congruent first, then the least opposed, then by row.
 * Quadratic in the actors.
 */
export function agreementEdges(held: ReadonlyMap<ActorRow, Held>): AgreementEdge[] {
  const actors = [...held.keys()].sort((a, b) => a - b);
  const edges: AgreementEdge[] = [];
  actors.forEach((a, i) => {
    for (const b of actors.slice(i + 1)) {
      const edge = edgeBetween(a, held.get(a) as Held, b, held.get(b) as Held);
      if (edge.shared > 0) edges.push(edge);
    }
  });
  return edges.sort((x, y) => y.congruence - x.congruence || x.opposition - y.opposition || x.a - y.a || x.b - y.b);
}

function edgeBetween(a: ActorRow, heldByA: Held, b: ActorRow, heldByB: Held): AgreementEdge {
  const agree: IssueRow[] = [];
  const conflict: IssueRow[] = [];
  let shared = 0;
  for (const [issue, position] of heldByA) {
    const other = heldByB.get(issue);
    if (other === undefined) continue;
    shared += 1;
    if (Math.sign(position) === Math.sign(other)) agree.push(issue);
    else if (position * other < 0) conflict.push(issue);
  }
  const activity = (heldByA.size + heldByB.size) / 2;
  const ascending = (x: number, y: number) => x - y;
  return {
    a,
    b,
    agree: agree.sort(ascending),
    conflict: conflict.sort(ascending),
    shared,
    congruence: agree.length / activity,
    opposition: conflict.length / activity,
  };
}
