/** Statements that do not go together: one speaker's opposite words at short distance, and words against deeds. */
import { addMonths, type EpochDay } from '#base/day.ts';
import type { Corpus } from './corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from './ids.ts';
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

const signOf = ({ statements }: Corpus, row: StatementRow): number => {
  const position = statements.position[row];
  return typeof position === 'number' ? Math.sign(position) : 0;
};

/**
 * Opposite words of the actor itself within the rule's window, in time order. Each statement is held against the
 * nearest opposite one before it, so that `+ − +` is two contradictions. What others said for it is no contradiction
 * (that is a split).
 */
export function contradictionsOf(corpus: Corpus, track: StanceTrack, rule: StanceRule = ruleOf(corpus)): OpposedPair[] {
  const own = track.rows.flatMap((row, i) =>
    corpus.statements.actor[row] === track.actor ? [{ row, day: track.known[i] as EpochDay }] : [],
  );
  return own.flatMap(({ row, day }, i) => {
    const sign = signOf(corpus, row);
    const against = own.slice(0, i).findLast((other) => sign * signOf(corpus, other.row) < 0);
    if (against === undefined || day - against.day > rule.mixedDays) return [];
    return [{ actor: track.actor, issue: track.issue, earlier: against.row, later: row, days: day - against.day }];
  });
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
  const items = track.rows.map((row, i) => ({ row, day: track.known[i] as EpochDay, sign: signOf(corpus, row) }));
  const ofBasis = (basis: (typeof BASES)[number]) =>
    items.filter(({ row, sign }) => directness[row] === BASES.indexOf(basis) && sign !== 0);
  const words = ofBasis('direct');
  return ofBasis('inferred').flatMap((deed) => {
    const nearest = words.reduce<(typeof words)[number] | null>(
      (best, word) => (best && Math.abs(best.day - deed.day) <= Math.abs(word.day - deed.day) ? best : word),
      null,
    );
    if (nearest === null || nearest.sign === deed.sign) return [];
    const [earlier, later] = nearest.day <= deed.day ? [nearest, deed] : [deed, nearest];
    if (addMonths(earlier.day, rule.oldMonths) < later.day) return [];
    return [
      {
        actor: track.actor,
        issue: track.issue,
        earlier: earlier.row,
        later: later.row,
        days: later.day - earlier.day,
      },
    ];
  });
}
