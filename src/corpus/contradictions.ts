/** Statements that do not go together: one speaker's opposite words at short distance, and words against deeds. */
import type { EpochDay } from '#base/day.ts';
import type { Corpus } from './corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from './ids.ts';
import { DECLINED, positionNumbers } from './positionNumbers.ts';
import { isOldBy, type StanceRule } from './rule.ts';
import { BASES } from './vocabulary.ts';
import type { Stretch } from './walk.ts';

/** Two statements of opposite sign that stand in one track. */
export interface OpposedPair {
  readonly actor: ActorRow;
  readonly issue: IssueRow;
  readonly earlier: StatementRow;
  readonly later: StatementRow;
  /** Days between the last days of their dates. */
  readonly days: number;
}

/** For a position as a number; 0 for neutral and declined. */
const signOf = (position: number): number => (position === DECLINED ? 0 : Math.sign(position));

/** Told of a pair in the track that is asked about. */
export type PairListener = (track: Stretch, earlier: number, later: number, days: number) => void;

/**
 * Opposite words of the actor itself within the rule's window, in time order. Each statement is held against the
 * nearest opposite one before it, so that `+ − +` is two contradictions. What others said for it is no contradiction
 * (that is a split).
 */
export function tellContradictions({ statements }: Corpus, track: Stretch, rule: StanceRule, tell: PairListener): void {
  const positions = positionNumbers(statements);
  const { actor, rows, known, start, end } = track;
  /** Places of the latest statements for and against; −1 for none. */
  let lastFor = -1;
  let lastAgainst = -1;
  for (let i = start; i < end; i++) {
    const later = rows[i] as number;
    const sign = statements.actor[later] === actor ? signOf(positions[later] as number) : 0;
    if (sign === 0) continue;
    const against = sign > 0 ? lastAgainst : lastFor;
    if (sign > 0) lastFor = i;
    else lastAgainst = i;
    if (against < 0) continue;
    const days = (known[i] as number) - (known[against] as number);
    if (days <= rule.mixedDays) tell(track, rows[against] as number, later, days);
  }
}

/**
 * Deeds that speak against words: each `inferred` statement of the track whose nearest `direct` one in time has the
 * opposite sign and lies no further off than the rule's age; in time order of the deeds. Of words on one day the last in
 * the order of the rule counts, of two as near the earlier one.
 */
export function tellDeedsAgainstWords(corpus: Corpus, track: Stretch, rule: StanceRule, tell: PairListener): void {
  const { directness } = corpus.statements;
  const positions = positionNumbers(corpus.statements);
  const { rows, known, start, end } = track;
  const signAt = (place: number) => signOf(positions[rows[place] as number] as number);
  const dayAt = (place: number) => known[place] as EpochDay;
  const isSided = (place: number, basis: number) => directness[rows[place] as number] === basis && signAt(place) !== 0;
  /** The last word of the first day that has one, from a place on; `end` for none. */
  const wordFrom = (place: number) => {
    let word = end;
    for (let i = place; i < end && (word === end || dayAt(i) === dayAt(word)); i++) if (isSided(i, DIRECT)) word = i;
    return word;
  };
  let before = -1;
  let after = wordFrom(start);
  if (after === end) return;
  for (let deed = start; deed < end; deed++) {
    if (!isSided(deed, INFERRED)) continue;
    const day = dayAt(deed);
    while (after < end && dayAt(after) <= day) {
      before = after;
      after = wordFrom(after + 1);
    }
    const isBefore = before >= 0 && (after === end || day - dayAt(before) <= dayAt(after) - day);
    const word = isBefore ? before : after;
    if (signAt(word) === signAt(deed)) continue;
    const earlier = isBefore ? word : deed;
    const later = isBefore ? deed : word;
    if (isOldBy(rule, dayAt(earlier), dayAt(later))) continue;
    tell(track, rows[earlier] as number, rows[later] as number, dayAt(later) - dayAt(earlier));
  }
}

const INFERRED = BASES.indexOf('inferred');
const DIRECT = BASES.indexOf('direct');
