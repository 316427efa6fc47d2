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
import { StanceWalk, type Stretch } from './walk.ts';

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

/** Tells the moves of one track after another: asked with the stance of one day after another, which kind of move that makes. */
class MoveTeller {
  private lastState: Stance['state'] = 'none';
  private lastPosition: Stance['position'] = null;
  private lastHeld: number | null = null;

  /** Before the first day of a track. */
  begin(): void {
    this.lastState = 'none';
    this.lastPosition = null;
    this.lastHeld = null;
  }

  /** Null for no move. */
  kind(state: Stance['state'], position: Stance['position']): MoveKind | null {
    const isFirst = this.lastState === 'none' || this.lastState === 'few';
    const isMove = !isFirst && (state !== this.lastState || position !== this.lastPosition);
    const kind = isMove ? kindOf(state, position, this.lastHeld) : null;
    this.lastState = state;
    this.lastPosition = position;
    if (state === 'held') this.lastHeld = position;
    return kind;
  }
}

/** The moves that the steps of a track make, in time order. */
export function movesOf(corpus: Corpus, track: StanceTrack, steps: readonly StanceStep[]): Move[] {
  const moves: Move[] = [];
  const teller = new MoveTeller();
  let last = NO_STANCE;
  for (const { day, stance } of steps) {
    const kind = teller.kind(stance.state, stance.position);
    const { actor, issue } = track;
    if (kind !== null)
      moves.push({ actor, issue, day, kind, from: last, to: stance, statement: newOn(corpus, stance.decisive, day) });
    last = stance;
  }
  return moves;
}

/** The deciding statement if it became known on the day. */
const newOn = (corpus: Corpus, decisive: StatementRow | null, day: EpochDay): StatementRow | null =>
  decisive !== null && knownOn(corpus, decisive) === day ? decisive : null;

const knownOn = ({ statements }: Corpus, row: StatementRow): number => (statements.to[row] as number) - 1;

function kindOf(state: Stance['state'], position: number | null, lastHeld: number | null): MoveKind {
  if (state === 'mixed' || state === 'split') return state;
  const [before, after] = [lastHeld, position ?? 0];
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

/** Told of what a track holds, in time order. */
export interface TrackListener {
  move(track: Stretch, day: EpochDay, kind: MoveKind, statement: StatementRow | null): void;
  split(spell: SplitSpell): void;
}

/**
 * Tells the moves and the spells of one track after another up to a day, each in one walk. Changes of who differs inside
 * a spell do not end it.
 */
export class TrackTeller {
  private readonly walk: StanceWalk;
  private readonly last: EpochDay;
  private readonly listener: TrackListener;
  private readonly moves = new MoveTeller();

  constructor(corpus: Corpus, rule: StanceRule, last: EpochDay, listener: TrackListener) {
    this.walk = new StanceWalk(corpus, rule);
    this.last = last;
    this.listener = listener;
  }

  tell(track: Stretch): void {
    const { walk, moves, listener } = this;
    const { actor, issue } = track;
    let began: Omit<SplitSpell, 'to'> | null = null;
    moves.begin();
    walk.begin(track);
    while (walk.next() && walk.day <= this.last) {
      const { day, state } = walk;
      const kind = moves.kind(state, walk.position);
      if (kind !== null) listener.move(track, day, kind, walk.decidedOn === day ? walk.decisive : null);
      if (state === 'split') began ??= { actor, issue, from: day, speakers: walk.speakers() };
      else if (began !== null) {
        listener.split({ ...began, to: day });
        began = null;
      }
    }
    if (began !== null) listener.split({ ...began, to: null });
  }
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
