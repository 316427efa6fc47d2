/**
 * The whole record at once: all tracks, and all steps of a track. They say what `stance.ts` says of one track and one
 * day, which is where the rule stands; here a large record is walked once instead of once for each day.
 */
import type { EpochDay } from '#base/day.ts';
import { invertColumn } from '#base/lists.ts';
import { orderBy } from '#base/orderBy.ts';
import type { Corpus, Statements } from './corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from './ids.ts';
import { ruleOf, type StanceRule } from './rule.ts';
import { countsFor, isSameButAge, NO_STANCE, type StanceStep, type StanceTrack } from './stance.ts';
import { StanceWalk, type Stretch } from './walk.ts';

type Tracks = readonly ReadonlyMap<IssueRow, StanceTrack>[];

/**
 * All tracks in two columns, each a stretch of them in the order of the rule: by actor, then by issue. That of actor `a`
 * on issue `i` is `offsets[a * width + i]` to before the next offset.
 */
export interface TrackColumns {
  /** How many issues there are. */
  readonly width: number;
  readonly offsets: Uint32Array;
  readonly rows: Int32Array;
  readonly known: Int32Array;
}

/** By the statements, which a corpus shares with the same one read by another rule. */
const known = new WeakMap<Statements, Tracks>();

/** All tracks by actor row and issue, as `stanceTracks` has them; worked out once. */
export function allTracks(corpus: Corpus): Tracks {
  let tracks = known.get(corpus.statements);
  if (tracks === undefined) {
    const columns = trackColumns(corpus);
    tracks = corpus.actors.map(({ row }) => {
      const own = new Map<IssueRow, StanceTrack>();
      for (const { actor, issue, start, end } of stretchesOf(columns, row))
        own.set(issue, trackIn(columns, actor, issue, start, end));
      return own;
    });
    known.set(corpus.statements, tracks);
  }
  return tracks;
}

/** Plain lists: most are short, and a typed array of its own for each costs more than it saves. */
function trackIn(columns: TrackColumns, actor: ActorRow, issue: IssueRow, start: number, end: number): StanceTrack {
  const rows = new Array<StatementRow>(end - start);
  const known = new Array<EpochDay>(end - start);
  for (let i = start; i < end; i++) {
    rows[i - start] = columns.rows[i] as StatementRow;
    known[i - start] = columns.known[i] as EpochDay;
  }
  return { actor, issue, rows, known };
}

/** The tracks of an actor that hold a statement, by issue. */
export function stretchesOf({ width, offsets, rows, known }: TrackColumns, actor: ActorRow): Stretch[] {
  const stretches: Stretch[] = [];
  for (let issue = 0; issue < width; issue++) {
    const start = offsets[actor * width + issue] as number;
    const end = offsets[actor * width + issue + 1] as number;
    if (start < end) stretches.push({ actor, issue: issue as IssueRow, rows, known, start, end });
  }
  return stretches;
}

/** The rows of the statements in the order of the rule: known day, directness, strength; then the order of the rows. */
const rowsInOrder = ({ count, to, directness, strength }: Statements): Int32Array =>
  orderBy(count, (row) => ((to[row] as number) * 8 + (directness[row] as number)) * 8 + (strength[row] as number));

/** Linear, but for the sorting of the statements. */
export function trackColumns(corpus: Corpus): TrackColumns {
  const { actor, onBehalfOf, issue, to } = corpus.statements;
  const order = rowsInOrder(corpus.statements);
  let width = 0;
  for (let row = 0; row < issue.length; row++) width = Math.max(width, (issue[row] as number) + 1);
  // For each statement in turn the place of its speaker's track, and of the body's it counts for, −1 for none.
  const places = new Int32Array(2 * order.length);
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number;
    const speaker = actor[row] as ActorRow;
    const body = onBehalfOf[row] as ActorRow;
    const on = issue[row] as number;
    const isBodys = body >= 0 && body !== speaker && countsFor(corpus, row, body);
    places[2 * i] = speaker * width + on;
    places[2 * i + 1] = isBodys ? body * width + on : -1;
  }
  const { offsets, values } = invertColumn(places, corpus.actors.length * width);
  const rows = new Int32Array(values.length);
  const known = new Int32Array(values.length);
  for (let i = 0; i < rows.length; i++) {
    const row = order[(values[i] as number) >> 1] as number;
    rows[i] = row;
    known[i] = (to[row] as number) - 1;
  }
  return { width, offsets, rows, known };
}

/** As `stanceSteps`, in one walk along the track: linear in its statements, for a body times those who speak for it. */
export function sweepSteps(corpus: Corpus, track: StanceTrack, rule: StanceRule = ruleOf(corpus)): StanceStep[] {
  const steps: StanceStep[] = [];
  let last = NO_STANCE;
  const walk = walkFor(corpus, rule);
  walk.begin({ ...track, start: 0, end: track.rows.length });
  while (walk.next()) {
    const isSame = walk.state === last.state && walk.decisive === last.decisive && walk.count === last.count;
    if (isSame && walk.state !== 'split') continue;
    const stance = walk.stance();
    if (isSame && isSameButAge(stance, last)) continue;
    steps.push({ day: walk.day, stance });
    last = stance;
  }
  return steps;
}

const walks = new WeakMap<Statements, StanceWalk>();

function walkFor(corpus: Corpus, rule: StanceRule): StanceWalk {
  const found = walks.get(corpus.statements);
  if (found?.rule === rule) return found;
  const walk = new StanceWalk(corpus, rule);
  walks.set(corpus.statements, walk);
  return walk;
}
