import { orderBy } from '#base/orderBy.ts';
import { runNow, type Steps } from '#base/steps.ts';
import { asOfRange } from './asOf.ts';
import { type ChangeColumns, type Changes, type Column, packPairs, unpackChanges } from './changeColumns.ts';
import { contradictionsOf, deedsAgainstWords, type OpposedPair } from './contradictions.ts';
import type { Corpus } from './corpus.ts';
import { listTrack, MOVE_KINDS, type SplitSpell, type TrackListener } from './moves.ts';
import { ruleOf, type StanceRule } from './rule.ts';
import { allTracks } from './sweep.ts';
import { BASES } from './vocabulary.ts';

/**
 * The changes of every actor and body on every issue. A deed against a word that stands in the track of a speaker and
 * in that of its body is listed once, with the one that did the deed.
 * Linear in the statements, but for the sorting.
 */
export const changesOf = (corpus: Corpus, rule?: StanceRule): Changes => runNow(changeSteps(corpus, rule));

/** As `changesOf`, an actor at a time. */
export function* changeSteps(corpus: Corpus, rule: StanceRule = ruleOf(corpus)): Steps<Changes> {
  return unpackChanges(yield* changeColumnSteps(corpus, rule));
}

/** As `changesOf`, in columns, an actor at a time. */
export function* changeColumnSteps(corpus: Corpus, rule: StanceRule): Steps<ChangeColumns> {
  const knownOn = (row: number) => corpus.statements.to[row] as number;
  const newestFirst = (a: OpposedPair, b: OpposedPair) => knownOn(b.later) - knownOn(a.later) || a.actor - b.actor;
  const { count } = corpus.statements;
  const { last } = asOfRange(corpus);
  const moves = new MoveList();
  const splits: SplitSpell[] = [];
  const contradictions: OpposedPair[] = [];
  const deeds = new Map<number, OpposedPair>();
  const listener: TrackListener = {
    move: (track, day, kind, statement) =>
      moves.add(track.actor, track.issue, day, MOVE_KINDS.indexOf(kind), statement ?? -1),
    split: (spell) => splits.push(spell),
  };
  for (const byIssue of allTracks(corpus)) {
    yield;
    for (const track of byIssue.values()) {
      listTrack(corpus, track, rule, last, listener);
      for (const pair of contradictionsOf(corpus, track, rule)) contradictions.push(pair);
      for (const pair of deedsAgainstWords(corpus, track, rule)) {
        const key = pair.earlier * count + pair.later;
        if (!deeds.has(key) || isDoer(corpus, pair)) deeds.set(key, pair);
      }
    }
  }
  return {
    // Newest first, then by statement downwards; the rest in the order of the tracks, which is by actor.
    moves: moves.sorted((day, statement) => (last - day) * (count + 1) + count - statement - 1),
    contradictions: packPairs(contradictions.sort(newestFirst)),
    splits: splits.sort((a, b) => b.from - a.from || a.actor - b.actor),
    deeds: packPairs([...deeds.values()].sort(newestFirst)),
  };
}

/** Whether the deed of the pair is the actor's own. */
const isDoer = ({ statements }: Corpus, { actor, earlier, later }: OpposedPair): boolean =>
  [earlier, later].some(
    (row) => statements.actor[row] === actor && statements.directness[row] === BASES.indexOf('inferred'),
  );

/** Where the parts of a move stand, and how many there are. */
const [ACTOR, ISSUE, DAY, KIND, STATEMENT, PARTS] = [0, 1, 2, 3, 4, 5] as const;

/** Moves as they come, all parts of one after those of the one before: there may be a hundred thousand. */
class MoveList {
  private parts = new Int32Array(1024 * PARTS);
  private count = 0;

  add(actor: number, issue: number, day: number, kind: number, statement: number): void {
    const at = this.count++ * PARTS;
    if (at === this.parts.length) {
      const longer = new Int32Array(2 * at);
      longer.set(this.parts);
      this.parts = longer;
    }
    const { parts } = this;
    parts[at + ACTOR] = actor;
    parts[at + ISSUE] = issue;
    parts[at + DAY] = day;
    parts[at + KIND] = kind;
    parts[at + STATEMENT] = statement;
  }

  /** By a whole number each, ascending; those with the same one as they came. */
  sorted(keyOf: (day: number, statement: number) => number): ChangeColumns['moves'] {
    const { parts, count } = this;
    const order = orderBy(count, (place) =>
      keyOf(parts[place * PARTS + DAY] as number, parts[place * PARTS + STATEMENT] as number),
    );
    const column = (part: number): Column => {
      const values = new Int32Array(count);
      for (let i = 0; i < count; i++) values[i] = parts[(order[i] as number) * PARTS + part] as number;
      return values;
    };
    return {
      actor: column(ACTOR),
      issue: column(ISSUE),
      day: column(DAY),
      kind: column(KIND),
      statement: column(STATEMENT),
    };
  }
}
