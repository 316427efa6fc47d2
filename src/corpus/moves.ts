/**
 * How stances change from day to day: moves of an actor on an issue, the times in which a body was split, and what one
 * event did to the stances it touched. All of it is read off the steps of the rule.
 */
import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { asOfRange } from './asOf.ts';
import type { Corpus } from './corpus.ts';
import type { ActorRow, EventRow, IssueRow, StatementRow } from './ids.ts';
import { ruleOf, type StanceRule } from './rule.ts';
import {
  countsFor,
  NO_STANCE,
  type Stance,
  type StanceStep,
  type StanceTrack,
  stanceAsOf,
  stanceTrack,
} from './stance.ts';
import { sweepSteps } from './sweep.ts';

/**
 * flip     the sign turned round against the last position held
 * firmer   same sign, more of it            softer   same sign, less of it
 * neutral  from a sign to neutral           sided    from neutral to a sign
 * spoke    a first position after declining
 * mixed    both signs within the window     split    its speakers differ
 * settled  mixed or split no longer, and the position is the one held before
 */
export const MOVE_KINDS = [
  'flip',
  'firmer',
  'softer',
  'neutral',
  'sided',
  'spoke',
  'mixed',
  'split',
  'settled',
] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** A stance gave way to another. A first stance is no move, and neither is a mark such as age. */
export interface ListedMove {
  readonly actor: ActorRow;
  readonly issue: IssueRow;
  /** The day from which the new stance holds. */
  readonly day: EpochDay;
  readonly kind: MoveKind;
  /** The statement that became known on the day and decides; null where an office, begun or ended, or long silence did. */
  readonly statement: StatementRow | null;
}

/** A move with what gave way to what. */
export interface Move extends ListedMove {
  readonly from: Stance;
  readonly to: Stance;
}

/** Steps to come are none yet: an office may have its end on record, and silence its term. */
export const stepsSoFar = (corpus: Corpus, track: StanceTrack, rule: StanceRule = ruleOf(corpus)): StanceStep[] => {
  const { last } = asOfRange(corpus);
  return sweepSteps(corpus, track, rule).filter(({ day }) => day <= last);
};

/** What gave way to what in a move that is only listed. */
export function wholeMove(corpus: Corpus, move: ListedMove): Move {
  const track = stanceTrack(corpus, move.actor, move.issue);
  const at = (day: number) => stanceAsOf(corpus, track, day as EpochDay);
  return { ...move, from: at(move.day - 1), to: at(move.day) };
}

const isSamePlace = (a: Stance, b: Stance): boolean => a.state === b.state && a.position === b.position;

/** The moves that the steps of a track make, in time order. */
export function movesOf(corpus: Corpus, track: StanceTrack, steps: readonly StanceStep[]): Move[] {
  const moves: Move[] = [];
  let last = NO_STANCE;
  let lastHeld: number | null = null;
  for (const { day, stance } of steps) {
    if (last.state !== 'none' && last.state !== 'few' && !isSamePlace(last, stance)) {
      const isNew = stance.decisive !== null && knownOn(corpus, stance.decisive) === day;
      moves.push({
        actor: track.actor,
        issue: track.issue,
        day,
        kind: kindOf(stance, lastHeld),
        from: last,
        to: stance,
        statement: isNew ? stance.decisive : null,
      });
    }
    last = stance;
    if (stance.state === 'held') lastHeld = stance.position;
  }
  return moves;
}

const knownOn = ({ statements }: Corpus, row: StatementRow): number => (statements.to[row] as number) - 1;

function kindOf(to: Stance, lastHeld: number | null): MoveKind {
  if (to.state === 'mixed' || to.state === 'split') return to.state;
  const [before, after] = [lastHeld, to.position ?? 0];
  if (before === null) return 'spoke';
  if (before === after) return 'settled';
  if (after === 0) return 'neutral';
  if (before === 0) return 'sided';
  if (Math.sign(before) !== Math.sign(after)) return 'flip';
  return Math.abs(after) > Math.abs(before) ? 'firmer' : 'softer';
}

/** A time in which those who speak for a body held opposite signs. */
export interface SplitSpell {
  readonly actor: ActorRow;
  readonly issue: IssueRow;
  readonly from: EpochDay;
  /** The first day on which it was split no more; null while it lasts. */
  readonly to: EpochDay | null;
  /** Who held what when it began. */
  readonly speakers: Stance['speakers'];
}

/** The spells in the steps of a track, in time order. Changes of who differs inside a spell do not end it. */
export function splitsOf(track: StanceTrack, steps: readonly StanceStep[]): SplitSpell[] {
  const spells: SplitSpell[] = [];
  let start: StanceStep | null = null;
  const end = (to: EpochDay | null) => {
    if (start === null) return;
    spells.push({ actor: track.actor, issue: track.issue, from: start.day, to, speakers: start.stance.speakers });
    start = null;
  };
  for (const step of steps) {
    if (step.stance.state === 'split') start ??= step;
    else end(step.day);
  }
  end(null);
  return spells;
}

/** What an event did to one stance. */
export interface TouchedStance {
  readonly actor: ActorRow;
  readonly issue: IssueRow;
  /** The day on which the last of the event's statements on it became surely known. */
  readonly day: EpochDay;
  /** As of the day before. */
  readonly before: Stance;
  /** As of the day: what else became known on it is in it too. */
  readonly after: Stance;
}

/**
 * The stances that the statements of an event count for, of the speakers and of those spoken for, with what they were
 * before and after; in the order of the statements, the speaker's before the body's.
 */
export function touchedStances(corpus: Corpus, event: EventRow, rule: StanceRule = ruleOf(corpus)): TouchedStance[] {
  const { statements } = corpus;
  const days = new Map<string, { actor: ActorRow; issue: IssueRow; first: number; last: number }>();
  for (const s of listOf(corpus.events.statements, event)) {
    for (const actor of new Set([statements.actor[s] as ActorRow, statements.onBehalfOf[s] as ActorRow])) {
      if (actor < 0 || !countsFor(corpus, s, actor)) continue;
      const issue = statements.issue[s] as IssueRow;
      const day = knownOn(corpus, s as StatementRow);
      const seen = days.get(`${actor} ${issue}`);
      days.set(`${actor} ${issue}`, {
        actor,
        issue,
        first: Math.min(seen?.first ?? day, day),
        last: Math.max(seen?.last ?? day, day),
      });
    }
  }
  return [...days.values()].map(({ actor, issue, first, last }) => {
    const track = stanceTrack(corpus, actor, issue);
    const at = (day: number) => stanceAsOf(corpus, track, day as EpochDay, rule);
    return { actor, issue, day: last as EpochDay, before: at(first - 1), after: at(last) };
  });
}
