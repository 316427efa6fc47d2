import type { EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { ActorRow, IssueRow } from '#corpus/ids.ts';
import { type Stance, stanceAsOf, stanceSign, stanceSteps, stanceTrack } from '#corpus/stance.ts';
import type { Px } from '#geometry/Viewport.ts';
import type { Lane } from './lanes.ts';
import type { StackedLane } from './stack.ts';

/** What of a stance a ribbon shows and says. */
type Look = Pick<Stance, 'state' | 'position' | 'thin' | 'old' | 'decisive'>;

/** A stretch of time with one stance of an actor on an issue. */
export interface StancePiece extends Look {
  /** First day. */
  readonly from: number;
  /** First day after. */
  readonly to: number;
  /** What was in force before; null for the first piece. */
  readonly before: StancePiece | null;
}

/** A piece on the picture. */
export interface RibbonPiece extends StancePiece {
  readonly lane: Lane;
  /** As `stanceSign` writes it. */
  readonly sign: string;
  readonly y: Px;
  readonly x0: Px;
  readonly x1: Px;
}

/** Beyond so many, all are worked out anew: a large record has tens of thousands. */
const MOST_KNOWN = 2000;
const known = new WeakMap<Corpus, Map<string, readonly StancePiece[]>>();

/**
 * The stance of an actor on an issue, day by day, from the first statement to `end`. A stance that ages into `old` on
 * the way is cut there. Kept.
 */
function stancePieces(corpus: Corpus, actor: ActorRow, issue: IssueRow, end: EpochDay): readonly StancePiece[] {
  const ofCorpus = known.get(corpus) ?? new Map<string, readonly StancePiece[]>();
  known.set(corpus, ofCorpus);
  const key = `${actor} ${issue} ${end}`;
  const pieces = ofCorpus.get(key) ?? cutPieces(corpus, actor, issue, end);
  if (ofCorpus.size > MOST_KNOWN) ofCorpus.clear();
  ofCorpus.set(key, pieces);
  return pieces;
}

const isSame = (a: Look, b: Look): boolean =>
  a.state === b.state && a.position === b.position && a.thin === b.thin && a.old === b.old && a.decisive === b.decisive;

function cutPieces(corpus: Corpus, actor: ActorRow, issue: IssueRow, end: EpochDay): StancePiece[] {
  const track = stanceTrack(corpus, actor, issue);
  const steps = stanceSteps(corpus, track);
  const pieces: StancePiece[] = [];
  steps.forEach(({ day }, i) => {
    const until = Math.min(steps[i + 1]?.day ?? end, end);
    if (day >= until) return;
    const cuts = [day, firstOldDay(corpus, track, day, until), until];
    cuts.slice(0, -1).forEach((from, k) => {
      const to = cuts[k + 1] as number;
      if (from >= to) return;
      const { state, position, thin, old, decisive } = stanceAsOf(corpus, track, from as EpochDay);
      // Too few for the reader's own rule: no stance to fill the lane with.
      if (state === 'few') return;
      const now = { state, position, thin, old, decisive };
      const last = pieces.at(-1);
      // What changed nothing that shows, such as another who declined to say, is no piece of its own.
      if (last && last.to === from && isSame(last, now)) pieces[pieces.length - 1] = { ...last, to };
      else pieces.push({ from, to, ...now, before: last ?? null });
    });
  });
  return pieces;
}

/** The stances in force on the lanes that have an actor, until `end`. */
export function ribbonPieces(
  corpus: Corpus,
  lanes: readonly StackedLane[],
  issue: IssueRow,
  pxPerDay: number,
  end: EpochDay,
): RibbonPiece[] {
  return lanes.flatMap(({ lane, ribbonY }) =>
    lane.actor === null || ribbonY === null
      ? []
      : stancePieces(corpus, lane.actor, issue, end).map((piece) => ({
          ...piece,
          lane,
          sign: stanceSign(piece),
          y: ribbonY,
          x0: piece.from * pxPerDay,
          x1: piece.to * pxPerDay,
        })),
  );
}

/** The first day in [from, until) on which the stance is `old`; `until` if it never is. Bisects, as age only grows. */
function firstOldDay(corpus: Corpus, track: ReturnType<typeof stanceTrack>, from: number, until: number): number {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (stanceAsOf(corpus, track, middle as EpochDay).old) high = middle;
    else low = middle + 1;
  }
  return low;
}
