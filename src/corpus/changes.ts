import { runNow, type Steps } from '#base/steps.ts';
import { asOfRange } from './asOf.ts';
import { contradictionsOf, deedsAgainstWords, type OpposedPair } from './contradictions.ts';
import type { Corpus } from './corpus.ts';
import { type ListedMove, type Move, movesOf, type SplitSpell, splitsOf, stepsSoFar } from './moves.ts';
import { ruleOf, type StanceRule } from './rule.ts';
import { allTracks } from './sweep.ts';
import { BASES } from './vocabulary.ts';

/** All that changed or does not go together in the record, each list newest first. */
export interface Changes {
  readonly moves: readonly ListedMove[];
  readonly contradictions: readonly OpposedPair[];
  readonly splits: readonly SplitSpell[];
  readonly deeds: readonly OpposedPair[];
}

/**
 * The changes of every actor and body on every issue. A deed against a word that stands in the track of a speaker and
 * in that of its body is listed once, with the one that did the deed.
 * Linear in the statements, but for the sorting.
 */
export const changesOf = (corpus: Corpus, rule?: StanceRule): Changes => runNow(changeSteps(corpus, rule));

/** As `changesOf`, a track at a time. */
export function* changeSteps(corpus: Corpus, rule: StanceRule = ruleOf(corpus)): Steps<Changes> {
  const tracks = allTracks(corpus).flatMap((byIssue) => [...byIssue.values()]);
  const knownOn = (row: number) => corpus.statements.to[row] as number;
  const newestFirst = (a: OpposedPair, b: OpposedPair) => knownOn(b.later) - knownOn(a.later) || a.actor - b.actor;
  const { count } = corpus.statements;
  const { last } = asOfRange(corpus);
  const moves: Move[] = [];
  const splits: SplitSpell[] = [];
  const contradictions: OpposedPair[] = [];
  const deeds = new Map<string, OpposedPair>();
  for (const track of tracks) {
    yield;
    const steps = stepsSoFar(corpus, track, rule);
    for (const move of movesOf(corpus, track, steps)) moves.push(move);
    for (const spell of splitsOf(track, steps)) splits.push(spell);
    for (const pair of contradictionsOf(corpus, track, rule)) contradictions.push(pair);
    for (const pair of deedsAgainstWords(corpus, track, rule)) {
      const key = `${pair.earlier} ${pair.later}`;
      if (!deeds.has(key) || isDoer(corpus, pair)) deeds.set(key, pair);
    }
  }
  return {
    // Newest first, then by statement downwards; the rest in the order of the tracks, which is by actor.
    moves: sortedByKey(moves, ({ day, statement }) => (last - day) * (count + 1) + count - (statement ?? -1) - 1),
    contradictions: contradictions.sort(newestFirst),
    splits: splits.sort((a, b) => b.from - a.from || a.actor - b.actor),
    deeds: [...deeds.values()].sort(newestFirst),
  };
}

/** Whether the deed of the pair is the actor's own. */
const isDoer = ({ statements }: Corpus, { actor, earlier, later }: OpposedPair): boolean =>
  [earlier, later].some(
    (row) => statements.actor[row] === actor && statements.directness[row] === BASES.indexOf('inferred'),
  );

/**
 * Items by a whole number each, ascending; those with the same one as they came. Only numbers are compared, since there
 * may be a hundred thousand: the greatest of them times the number of items has to be an exact integer.
 */
function sortedByKey<Item>(items: readonly Item[], keyOf: (item: Item) => number): Item[] {
  const keys = new Float64Array(items.length);
  for (let i = 0; i < keys.length; i++) keys[i] = keyOf(items[i] as Item) * keys.length + i;
  keys.sort();
  const sorted = new Array<Item>(keys.length);
  for (let i = 0; i < keys.length; i++) sorted[i] = items[(keys[i] as number) % keys.length] as Item;
  return sorted;
}
