import { contradictionsOf, deedsAgainstWords, type OpposedPair } from './contradictions.ts';
import type { Corpus } from './corpus.ts';
import { type Move, movesOf, type SplitSpell, splitsOf, stepsSoFar } from './moves.ts';
import { ruleOf, type StanceRule } from './rule.ts';
import { stanceTracks } from './stance.ts';
import { BASES } from './vocabulary.ts';

/** All that changed or does not go together in the record, each list newest first. */
export interface Changes {
  readonly moves: readonly Move[];
  readonly contradictions: readonly OpposedPair[];
  readonly splits: readonly SplitSpell[];
  readonly deeds: readonly OpposedPair[];
}

/**
 * The changes of every actor and body on every issue. A deed against a word that stands in the track of a speaker and
 * in that of its body is listed once, with the one that did the deed.
 * Linear in the tracks; some thousand tracks take some ten milliseconds.
 */
export function changesOf(corpus: Corpus, rule: StanceRule = ruleOf(corpus)): Changes {
  const tracks = corpus.actors.flatMap((actor) => [...stanceTracks(corpus, actor.row).values()]);
  const knownOn = (row: number) => corpus.statements.to[row] as number;
  const newestFirst = (a: OpposedPair, b: OpposedPair) => knownOn(b.later) - knownOn(a.later) || a.actor - b.actor;
  const moves: Move[] = [];
  const splits: SplitSpell[] = [];
  const contradictions: OpposedPair[] = [];
  const deeds = new Map<string, OpposedPair>();
  for (const track of tracks) {
    const steps = stepsSoFar(corpus, track, rule);
    moves.push(...movesOf(corpus, track, steps));
    splits.push(...splitsOf(track, steps));
    contradictions.push(...contradictionsOf(corpus, track, rule));
    for (const pair of deedsAgainstWords(corpus, track, rule)) {
      const key = `${pair.earlier} ${pair.later}`;
      if (!deeds.has(key) || isDoer(corpus, pair)) deeds.set(key, pair);
    }
  }
  return {
    moves: moves.sort((a, b) => b.day - a.day || (b.statement ?? -1) - (a.statement ?? -1) || a.actor - b.actor),
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
