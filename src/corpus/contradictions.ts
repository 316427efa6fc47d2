/** Statements that do not go together: one speaker's opposite words at short distance, and words against deeds. */
import { bisectLeft, bisectRight } from 'd3';
import { addMonths, type EpochDay } from '#base/day.ts';
import type { Corpus } from './corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from './ids.ts';
import { DECLINED, positionNumbers } from './positionNumbers.ts';
import { ruleOf, type StanceRule } from './rule.ts';
import type { StanceTrack } from './stance.ts';
import { BASES } from './vocabulary.ts';

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

/**
 * Opposite words of the actor itself within the rule's window, in time order. Each statement is held against the
 * nearest opposite one before it, so that `+ − +` is two contradictions. What others said for it is no contradiction
 * (that is a split).
 */
export function contradictionsOf(corpus: Corpus, track: StanceTrack, rule: StanceRule = ruleOf(corpus)): OpposedPair[] {
  const pairs: OpposedPair[] = [];
  const { statements } = corpus;
  const positions = positionNumbers(statements);
  const { actor, issue, rows, known } = track;
  /** Places of the latest statements for and against; −1 for none. */
  let [lastFor, lastAgainst] = [-1, -1];
  for (let i = 0; i < rows.length; i++) {
    const later = rows[i] as StatementRow;
    const sign = statements.actor[later] === actor ? signOf(positions[later] as number) : 0;
    if (sign === 0) continue;
    const against = sign > 0 ? lastAgainst : lastFor;
    if (sign > 0) lastFor = i;
    else lastAgainst = i;
    if (against < 0) continue;
    const days = (known[i] as EpochDay) - (known[against] as EpochDay);
    if (days <= rule.mixedDays) pairs.push({ actor, issue, earlier: rows[against] as StatementRow, later, days });
  }
  return pairs;
}

/**
 * Deeds that speak against words: each `inferred` statement of the track whose nearest `direct` one in time has the
 * opposite sign and lies no further off than the rule's age; in time order of the deeds.
 */
export function deedsAgainstWords(
  corpus: Corpus,
  track: StanceTrack,
  rule: StanceRule = ruleOf(corpus),
): OpposedPair[] {
  const { directness } = corpus.statements;
  const positions = positionNumbers(corpus.statements);
  const signAt = (place: number) => signOf(positions[track.rows[place] as number] as number);
  // Places of those that take a side.
  const [deeds, words]: [number[], number[]] = [[], []];
  for (let i = 0; i < track.rows.length; i++) {
    const basis = directness[track.rows[i] as number];
    if ((basis === INFERRED || basis === DIRECT) && signAt(i) !== 0) (basis === DIRECT ? words : deeds).push(i);
  }
  if (deeds.length === 0 || words.length === 0) return [];
  const dayAt = (place: number | undefined) => track.known[place as number] as EpochDay;
  const days = words.map(dayAt);
  return deeds.flatMap((deed) => {
    const day = dayAt(deed);
    const next = bisectRight(days, day);
    // Of words on one day the first.
    const before = next > 0 ? words[bisectLeft(days, days[next - 1] as EpochDay)] : undefined;
    const after = words[next];
    const isBefore = before !== undefined && (after === undefined || day - dayAt(before) <= dayAt(after) - day);
    const nearest = (isBefore ? before : after) as number;
    if (signAt(nearest) === signAt(deed)) return [];
    const [earlier, later] = isBefore ? [nearest, deed] : [deed, nearest];
    if (addMonths(dayAt(earlier), rule.oldMonths) < dayAt(later)) return [];
    return [
      {
        actor: track.actor,
        issue: track.issue,
        earlier: track.rows[earlier] as StatementRow,
        later: track.rows[later] as StatementRow,
        days: dayAt(later) - dayAt(earlier),
      },
    ];
  });
}

const INFERRED = BASES.indexOf('inferred');
const DIRECT = BASES.indexOf('direct');
