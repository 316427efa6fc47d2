/** Which stances differ between two releases, each as of its own date. */
import { parseDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { NO_STANCE, type Stance, stanceAsOf, stanceSign, stanceTracks, stanceValue } from '#corpus/stance.ts';

/** A stance as far as a reader sees it in the matrix. */
export interface StanceSeen {
  /** Of `StanceState`. */
  readonly state: Stance['state'];
  readonly position: Stance['position'];
  /** `++ + 0 − −−`, `?` declined, `±` mixed, `≠` split; empty for none. */
  readonly sign: string;
  /** Id of the statement it rests on, or null. */
  readonly decisive: string | null;
}

export interface StanceMove {
  readonly actor: string;
  readonly issue: string;
  readonly from: StanceSeen;
  readonly to: StanceSeen;
}

/**
 * The cells whose state or position differs, by actor and issue in the order of the alphabet. Marks (thin, old, declined
 * later) and a better statement for the same stance are no move. A cell may move without a new statement, when the
 * later date of the release ends a `mixed` or an office.
 */
export function stanceMoves(before: Corpus, after: Corpus): StanceMove[] {
  const [old, now] = [stancesOf(before), stancesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((cell) => {
    const [actor = '', issue = ''] = cell.split(' ');
    const [from, to] = [old.get(cell) ?? NONE, now.get(cell) ?? NONE];
    return from.mark === to.mark ? [] : [{ actor, issue, from: from.seen, to: to.seen }];
  });
}

interface Cell {
  readonly mark: ReturnType<typeof stanceValue>;
  readonly seen: StanceSeen;
}

const cellOf = (corpus: Corpus | null, stance: Stance): Cell => ({
  mark: stanceValue(stance),
  seen: {
    state: stance.state,
    position: stance.position,
    sign: stanceSign(stance),
    decisive: stance.decisive === null ? null : (corpus?.statements.id[stance.decisive] ?? null),
  },
});

const NONE = cellOf(null, NO_STANCE);

/** Every stance of the record as of its release's date, by `actor issue`. */
function stancesOf(corpus: Corpus): ReadonlyMap<string, Cell> {
  const asOf = parseDay(corpus.release.date);
  const cells = new Map<string, Cell>();
  if (asOf === null) return cells;
  for (const actor of corpus.actors) {
    for (const [issue, track] of stanceTracks(corpus, actor.row)) {
      cells.set(`${actor.id} ${corpus.issues[issue]?.id}`, cellOf(corpus, stanceAsOf(corpus, track, asOf)));
    }
  }
  return cells;
}
