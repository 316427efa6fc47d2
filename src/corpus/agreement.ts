/**
 * Who stands with whom: the congruence and conflict networks of discourse network analysis (Philip Leifeld, "Discourse
 * Network Analysis: Policy Debates as Dynamic Networks", in The Oxford Handbook of Political Networks, 2017). Two
 * actors agree on an issue if their stances have the same sign (neutral with neutral too) and are in conflict on it if
 * the signs are opposite; for and neutral are neither. Weights are divided by the average activity of the two, the mean
 * number of issues on which each holds a position, so that those who speak of much do not stand near everybody.
 */
import type { EpochDay } from '#base/day.ts';
import { runNow, type Steps } from '#base/steps.ts';
import type { Corpus } from './corpus.ts';
import type { ActorRow, IssueRow } from './ids.ts';
import { type StanceTrack, stanceAsOf } from './stance.ts';
import { allTracks } from './sweep.ts';

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

/**
 * A track as if nothing had been said before a day: the statements that were surely made on it or after it.
 * @param since  null for all of them
 */
export function trackSince({ statements }: Corpus, track: StanceTrack, since: EpochDay | null): StanceTrack {
  if (since === null) return track;
  const isKept = (i: number) => (statements.from[track.rows[i] as number] as number) >= since;
  return {
    ...track,
    rows: track.rows.filter((_, i) => isKept(i)),
    known: track.known.filter((_, i) => isKept(i)),
  };
}

/**
 * What each actor holds as of the end of a day; actors that hold nothing are left out.
 * @param since  only what was said from that day on counts: agreement over a window; null for the whole record
 */
export function heldBy(
  corpus: Corpus,
  actors: readonly ActorRow[],
  asOf: EpochDay,
  since: EpochDay | null = null,
): ReadonlyMap<ActorRow, Held> {
  const all = new Map<ActorRow, Held>();
  for (const actor of actors) {
    const held = new Map<IssueRow, number>();
    for (const [issue, track] of allTracks(corpus)[actor] ?? []) {
      const { position } = stanceAsOf(corpus, trackSince(corpus, track, since), asOf);
      if (position !== null) held.set(issue, position);
    }
    if (held.size > 0) all.set(actor, held);
  }
  return all;
}

/** `agreementSteps` at once. */
export const agreementEdges = (held: ReadonlyMap<ActorRow, Held>): AgreementEdge[] => runNow(agreementSteps(held));

/**
 * Every pair of actors that share an issue; the most congruent first, then the least opposed, then by row.
 * Quadratic in the actors, one of them a step.
 */
export function* agreementSteps(held: ReadonlyMap<ActorRow, Held>): Steps<AgreementEdge[]> {
  const sides = [...held].sort(([a], [b]) => a - b).map(([actor, positions]) => sideOf(actor, positions));
  // There may be a hundred thousand: sorted a group at a time, each in the order of the rows as it is.
  const byCongruence = new Map<number, AgreementEdge[]>();
  for (const [i, a] of sides.entries()) {
    for (let j = i + 1; j < sides.length; j++) {
      const edge = edgeBetween(a, sides[j] as Side);
      if (edge === null) continue;
      const group = byCongruence.get(edge.congruence);
      if (group) group.push(edge);
      else byCongruence.set(edge.congruence, [edge]);
    }
    yield;
  }
  const edges: AgreementEdge[] = [];
  for (const [, group] of [...byCongruence].sort(([x], [y]) => y - x)) {
    for (const edge of group.sort((x, y) => x.opposition - y.opposition)) edges.push(edge);
    yield;
  }
  return edges;
}

/** On which side an actor is. */
interface Side {
  readonly actor: ActorRow;
  /** On which it holds a position, ascending. */
  readonly issues: readonly IssueRow[];
  /** By issue: the sign of the position, or `NO_SIGN`; as long as its last issue needs. */
  readonly signs: Int8Array;
}

const NO_SIGN = 9;

function sideOf(actor: ActorRow, positions: Held): Side {
  const issues = [...positions.keys()].sort((a, b) => a - b);
  const signs = new Int8Array((issues.at(-1) ?? -1) + 1).fill(NO_SIGN);
  for (const [issue, position] of positions) signs[issue] = Math.sign(position);
  return { actor, issues, signs };
}

/** Null for two that share no issue. */
function edgeBetween(a: Side, b: Side): AgreementEdge | null {
  const agree: IssueRow[] = [];
  const conflict: IssueRow[] = [];
  let shared = 0;
  for (const issue of a.issues) {
    const [one, other] = [a.signs[issue] as number, b.signs[issue] ?? NO_SIGN];
    if (other === NO_SIGN) continue;
    shared += 1;
    if (one === other) agree.push(issue);
    else if (one + other === 0) conflict.push(issue);
  }
  if (shared === 0) return null;
  const activity = (a.issues.length + b.issues.length) / 2;
  return {
    a: a.actor,
    b: b.actor,
    agree,
    conflict,
    shared,
    congruence: agree.length / activity,
    opposition: conflict.length / activity,
  };
}

/** From so much congruence on, two can stand in one group; and so many issues they must agree on. */
const GROUP_CONGRUENCE = 0.5;
const GROUP_ISSUES = 2;

/**
 * Those who stand together: groups of two or more in which every two members agree on at least two issues, with a
 * congruence of one half at the least, and oppose each other on none. Built from the closest pair down (complete
 * linkage), so that each actor stands in one group at the most; the largest first, then the closest; members ascending.
 * @param edges  the most congruent first, as `agreementEdges` gives them
 */
export function groupsOf(edges: readonly AgreementEdge[]): (readonly ActorRow[])[] {
  const close = edges.filter(
    ({ agree, conflict, congruence }) =>
      agree.length >= GROUP_ISSUES && conflict.length === 0 && congruence >= GROUP_CONGRUENCE,
  );
  const closeTo = new Map<ActorRow, Set<ActorRow>>();
  const neighbours = (actor: ActorRow) => {
    const set = closeTo.get(actor) ?? new Set<ActorRow>();
    closeTo.set(actor, set);
    return set;
  };
  for (const { a, b } of close) {
    neighbours(a).add(b);
    neighbours(b).add(a);
  }
  const groupOf = new Map<ActorRow, ActorRow[]>();
  for (const { a, b } of close) {
    const [one, other] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
    if (one === other || !one.every((x) => other.every((y) => neighbours(x).has(y)))) continue;
    one.push(...other);
    for (const member of one) groupOf.set(member, one);
  }
  return [...new Set(groupOf.values())].map((group) => group.sort((x, y) => x - y)).sort((x, y) => y.length - x.length);
}
