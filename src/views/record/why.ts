import type { Corpus } from '#corpus/corpus.ts';
import type { StatementRow } from '#corpus/ids.ts';
import type { Stance, StanceTrack } from '#corpus/stance.ts';
import { BASES, type Basis } from '#corpus/vocabulary.ts';

/** What decided between positions of one day: the rule's two steps, the width of the dates, or nothing in the rule. */
export type TieBreak = 'basis' | 'source' | 'date' | 'none';

/** One clause of the rule that made a stance what it is, with the statement it points to. */
export type Reason =
  | { readonly kind: 'none' | 'few' | 'split' }
  | { readonly kind: 'declined' | 'held' | 'mixed' | 'declinedLater' | 'old'; readonly statement: StatementRow }
  | { readonly kind: 'tie'; readonly by: TieBreak }
  | { readonly kind: 'thin'; readonly basis: Basis };

/** Why a stance is what it is: the clause of its state first, then how a tie was settled, then its marks. */
export function explainStance(corpus: Corpus, track: StanceTrack, stance: Stance): Reason[] {
  const { decisive } = stance;
  const latest = track.rows[stance.count - 1];
  if (stance.state === 'few') return [{ kind: 'few' }];
  if (stance.state === 'none' || decisive === null || latest === undefined) return [{ kind: 'none' }];
  const tie = tieAt(corpus, track, decisive);
  const basis = BASES[corpus.statements.directness[decisive] as number] as Basis;
  return [
    stance.state === 'split' ? { kind: 'split' } : { kind: stance.state, statement: decisive },
    ...(tie === null || stance.state === 'declined' ? [] : [{ kind: 'tie' as const, by: tie }]),
    ...(stance.thin ? [{ kind: 'thin' as const, basis }] : []),
    ...(stance.declinedLater ? [{ kind: 'declinedLater' as const, statement: latest }] : []),
    ...(stance.old ? [{ kind: 'old' as const, statement: latest }] : []),
  ];
}

/** How the deciding statement came before the other positions of its day; null if there are none. */
function tieAt(corpus: Corpus, track: StanceTrack, decisive: StatementRow): TieBreak | null {
  const { position, directness, strength, from, to } = corpus.statements;
  const rival = track.rows
    .slice(0, track.rows.indexOf(decisive))
    .findLast((row) => to[row] === to[decisive] && position[row] !== 'declined');
  if (rival === undefined) return null;
  if (directness[rival] !== directness[decisive]) return 'basis';
  if (strength[rival] !== strength[decisive]) return 'source';
  return from[rival] === from[decisive] ? 'none' : 'date';
}
