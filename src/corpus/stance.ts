/**
 * The stance rule, version 1 (design, section 3; published on the method page).
 *
 * The stance of an actor on an issue as of day D rests on the statements whose date is surely on or before D:
 *
 *  none      no statement on record
 *  declined  the latest is `declined` and nothing else is on record
 *  held      the position of the latest statement that took one; ties on a day go to the more direct basis, then to
 *            the stronger source. A later `declined` does not wipe it and is marked (`declinedLater`)
 *  mixed     statements of opposite sign within 30 days up to the latest one
 *  split     for a state or body: those who speak for it on D hold opposite signs
 *  thin      a mark: the position rests on one statement that is `reported` or `inferred`
 *  old       a mark: the latest statement is more than 24 months before D
 *
 * "Latest" goes by the last day a date allows, because only from then on is the statement surely made.
 */
import { bisector } from 'd3';
import { addMonths, type EpochDay, OPEN_END, OPEN_START } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { type Corpus, heldOfficeOn } from './corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from './ids.ts';
import { BASES, type Position } from './vocabulary.ts';

export const STANCE_RULE = { version: 1, mixedDays: 30, oldMonths: 24 } as const;

export type StanceState = 'none' | 'declined' | 'held' | 'mixed' | 'split';

export interface Stance {
  readonly state: StanceState;
  /** Position of the deciding statement; null for `none` and `declined`. */
  readonly position: Exclude<Position, 'declined'> | null;
  /** The statement the stance rests on: the latest that took a position, else the latest that declined. */
  readonly decisive: StatementRow | null;
  readonly declinedLater: boolean;
  readonly thin: boolean;
  readonly old: boolean;
  /** How many statements the stance rests on, `declined` ones included. */
  readonly count: number;
  /** For `split`: those who speak for the actor on the day and hold a position, by name of row, with what they hold. */
  readonly speakers: readonly { readonly actor: ActorRow; readonly position: number }[];
}

/** Statements of one actor on one issue in the order in which they became surely known. */
export interface StanceTrack {
  readonly actor: ActorRow;
  readonly issue: IssueRow;
  readonly rows: readonly StatementRow[];
  /** Last day of each statement's date, ascending, same order as `rows`. */
  readonly known: readonly EpochDay[];
}

export const NO_STANCE: Stance = {
  state: 'none',
  position: null,
  decisive: null,
  declinedLater: false,
  thin: false,
  old: false,
  count: 0,
  speakers: [],
};

const bisectKnown = bisector((day: EpochDay) => day);

/** The order of the rule: known day, then directness, then source strength; first day and id make it total. */
function compareStatements(corpus: Corpus, a: number, b: number): number {
  const s = corpus.statements;
  return (
    (s.to[a] as number) - (s.to[b] as number) ||
    (s.directness[a] as number) - (s.directness[b] as number) ||
    (s.strength[a] as number) - (s.strength[b] as number) ||
    (s.from[a] as number) - (s.from[b] as number) ||
    ((s.id[a] as string) < (s.id[b] as string) ? -1 : 1)
  );
}

/** What the actor, or somebody on its behalf, stated on the issue; empty track where nothing is on record. */
export function stanceTrack(corpus: Corpus, actor: ActorRow, issue: IssueRow): StanceTrack {
  const rows = [...listOf(corpus.statementsByActor, actor)].filter((row) => corpus.statements.issue[row] === issue);
  return trackOf(corpus, actor, issue, rows);
}

/** All tracks of an actor by issue, in one pass over its statements; issues without a statement are left out. */
export function stanceTracks(corpus: Corpus, actor: ActorRow): ReadonlyMap<IssueRow, StanceTrack> {
  const rowsByIssue = new Map<IssueRow, number[]>();
  for (const row of listOf(corpus.statementsByActor, actor)) {
    const issue = corpus.statements.issue[row] as IssueRow;
    const rows = rowsByIssue.get(issue);
    if (rows) rows.push(row);
    else rowsByIssue.set(issue, [row]);
  }
  return new Map([...rowsByIssue].map(([issue, rows]) => [issue, trackOf(corpus, actor, issue, rows)]));
}

function trackOf(corpus: Corpus, actor: ActorRow, issue: IssueRow, rows: number[]): StanceTrack {
  rows.sort((a, b) => compareStatements(corpus, a, b));
  return {
    actor,
    issue,
    rows: rows as StatementRow[],
    known: rows.map((row) => ((corpus.statements.to[row] as number) - 1) as EpochDay),
  };
}

/** The stance as of the end of day `asOf`. O(log n) to find the day, linear in the statements of the last 30 days. */
export function stanceAsOf(corpus: Corpus, track: StanceTrack, asOf: EpochDay): Stance {
  const count = bisectKnown.right(track.known as EpochDay[], asOf);
  if (count === 0) return NO_STANCE;
  const own = ownStance(corpus, track, count, asOf);
  const speakers = canSplit(corpus, track) ? currentSpeakers(corpus, track, count, asOf) : [];
  const signs = new Set(speakers.map((speaker) => Math.sign(speaker.position)));
  return signs.has(1) && signs.has(-1) ? { ...own, state: 'split', speakers } : own;
}

/** The stance from the first `count` statements of the track, without regard to who spoke. */
function ownStance(corpus: Corpus, track: StanceTrack, count: number, asOf: EpochDay): Stance {
  const { position } = corpus.statements;
  const taken: number[] = [];
  for (let i = 0; i < count; i++) if (position[track.rows[i] as number] !== 'declined') taken.push(i);
  const latest = count - 1;
  const old = addMonths(track.known[latest] as EpochDay, STANCE_RULE.oldMonths) < asOf;
  const last = taken.at(-1);
  if (last === undefined) {
    return { ...NO_STANCE, state: 'declined', decisive: track.rows[latest] as StatementRow, old, count };
  }
  const since = (track.known[last] as number) - STANCE_RULE.mixedDays;
  const signs = new Set(
    taken
      .filter((i) => (track.known[i] as number) >= since)
      .map((i) => Math.sign(position[track.rows[i] as number] as number)),
  );
  const decisive = track.rows[last] as StatementRow;
  return {
    state: signs.has(1) && signs.has(-1) ? 'mixed' : 'held',
    position: position[decisive] as Exclude<Position, 'declined'>,
    decisive,
    declinedLater: last < latest,
    thin: taken.length === 1 && (corpus.statements.directness[decisive] as number) <= BASES.indexOf('reported'),
    old,
    count,
    speakers: [],
  };
}

/** A person has one mind: a spokesman's older word is no dissent, but a statement like any other. */
function canSplit(corpus: Corpus, track: StanceTrack): boolean {
  const kind = corpus.actors[track.actor]?.kind;
  return kind !== 'person' && kind !== 'expert';
}

/**
 * Who speaks for the actor on the day, and the sign of what each holds. One whose offices of it are on record counts
 * while in office. One without, and the actor itself, counts for 24 months after its last word: a state's own line of
 * an earlier government is no dissent from what its ministers say today.
 */
function currentSpeakers(corpus: Corpus, track: StanceTrack, count: number, asOf: EpochDay): Stance['speakers'] {
  const held = new Map<ActorRow, number>();
  const principal = corpus.actors[track.actor];
  if (!principal) return [];
  for (let i = 0; i < count; i++) {
    const row = track.rows[i] as number;
    const position = corpus.statements.position[row] as Position;
    const speaker = corpus.actors[corpus.statements.actor[row] as number];
    if (!speaker || position === 'declined') continue;
    const current =
      heldOfficeOn(speaker, principal.id, asOf) ?? addMonths(track.known[i] as EpochDay, STANCE_RULE.oldMonths) >= asOf;
    if (current) held.set(speaker.row, position);
  }
  return [...held].map(([actor, position]) => ({ actor, position }));
}

/**
 * The days on which the stance of a track changes in any respect but age, with the stance from that day on; ascending.
 * A split may begin or end without a statement, when one of its speakers enters or leaves office.
 */
export function stanceSteps(corpus: Corpus, track: StanceTrack): { readonly day: EpochDay; readonly stance: Stance }[] {
  const steps: { day: EpochDay; stance: Stance }[] = [];
  let last = NO_STANCE;
  for (const day of daysOfNote(corpus, track)) {
    const stance = stanceAsOf(corpus, track, day);
    if (isSameButAge(stance, last)) continue;
    steps.push({ day, stance });
    last = stance;
  }
  return steps;
}

/** Every day on which the stance may change: statements become known, speakers enter or leave office or fall silent. */
function daysOfNote(corpus: Corpus, track: StanceTrack): EpochDay[] {
  const days = new Set<number>(track.known);
  const principal = corpus.actors[track.actor];
  if (principal && canSplit(corpus, track)) {
    track.rows.forEach((row, i) => {
      const speaker = corpus.actors[corpus.statements.actor[row] as number];
      if (!speaker) return;
      const terms = speaker.offices.filter((term) => term.of === principal.id);
      for (const term of terms) days.add(term.from).add(term.to);
      if (terms.length === 0) days.add(addMonths(track.known[i] as EpochDay, STANCE_RULE.oldMonths) + 1);
    });
  }
  return [...days].filter((day) => day > OPEN_START && day < OPEN_END - 1).sort((a, b) => a - b) as EpochDay[];
}

/** Whether two stances of one track say the same, their age left aside. */
export const isSameButAge = (a: Stance, b: Stance): boolean =>
  a.state === b.state &&
  a.decisive === b.decisive &&
  a.count === b.count &&
  a.speakers.length === b.speakers.length &&
  a.speakers.every(
    (speaker, i) => speaker.actor === b.speakers[i]?.actor && speaker.position === b.speakers[i]?.position,
  );

/** The sign that stands for a stance in print: `++ + 0 − −−`, `?` declined, `±` mixed, `≠` split, empty for none. */
export function stanceSign(stance: Pick<Stance, 'state' | 'position'>): string {
  switch (stance.state) {
    case 'none':
      return '';
    case 'declined':
      return '?';
    case 'mixed':
      return '±';
    case 'split':
      return '≠';
    case 'held':
      return positionSign(stance.position ?? 'declined');
    default:
      return stance.state satisfies never;
  }
}

/** What a stance is drawn as: its position, or what stands instead of one. */
export function stanceValue({
  state,
  position,
}: Pick<Stance, 'state' | 'position'>): number | Exclude<StanceState, 'held'> {
  return state === 'held' ? (position ?? 'declined') : state;
}

/** What a mark of the stance shows: the position held, or the state that stands instead of one. */
export function stanceMark(stance: Pick<Stance, 'state' | 'position'>): number | Exclude<StanceState, 'held'> {
  return stance.state === 'held' ? (stance.position ?? 'none') : stance.state;
}

/** `−− − 0 + ++`, or `?` for declined. */
export function positionSign(position: Position): string {
  if (position === 'declined') return '?';
  return position === 0 ? '0' : (position > 0 ? '+' : '−').repeat(Math.abs(position));
}
