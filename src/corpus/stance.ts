/**
 * The stance rule, version 1 (design, section 3; published on the method page).
 *
 * The stance of an actor on an issue as of day D rests on the statements whose date is surely on or before D: its own,
 * and those made on its behalf. Whoever has offices of it on record speaks for it only while in one of them.
 *
 *  none      no statement on record
 *  few       fewer statements than the rule asks for; never by the published rule, which asks for one
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
import { bisectRight } from 'd3';
import { addMonths, type EpochDay, OPEN_END, OPEN_START } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { type Actor, type Corpus, heldOfficeOn } from './corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from './ids.ts';
import { isOldBy, ruleOf, type StanceRule } from './rule.ts';
import { BASES, type Position } from './vocabulary.ts';

export type StanceState = 'none' | 'few' | 'declined' | 'held' | 'mixed' | 'split';

export interface Stance {
  readonly state: StanceState;
  /** Position of the deciding statement; null for `none`, `few` and `declined`. */
  readonly position: Exclude<Position, 'declined'> | null;
  /** The statement the stance rests on: the latest that took a position, else the latest that declined. */
  readonly decisive: StatementRow | null;
  readonly declinedLater: boolean;
  readonly thin: boolean;
  readonly old: boolean;
  /** How many statements the stance rests on, `declined` ones included. */
  readonly count: number;
  /** For `split`: those who speak for the actor on the day and hold a position, in the order of their last words, with what they hold. */
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

/** The order of the rule: known day, then directness, then source strength; first day and id make it total. */
function compareStatements(
  { statements: s }: Corpus,
  strengthOf: (row: number) => number,
  a: number,
  b: number,
): number {
  return (
    (s.to[a] as number) - (s.to[b] as number) ||
    (s.directness[a] as number) - (s.directness[b] as number) ||
    strengthOf(a) - strengthOf(b) ||
    (s.from[a] as number) - (s.from[b] as number) ||
    ((s.id[a] as string) < (s.id[b] as string) ? -1 : 1)
  );
}

/** What the actor, or somebody who speaks for it, stated on the issue; empty track where nothing is on record. */
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

/**
 * Whether a statement counts for an actor: those it made, and those made on its behalf unless the speaker, who has
 * offices of it on record, surely held none of them on a day that the statement's date allows.
 */
export function countsFor({ statements, actors }: Corpus, row: number, actor: ActorRow): boolean {
  const speaker = statements.actor[row] as number;
  if (speaker === actor) return true;
  const body = actors[actor]?.id;
  const from = statements.from[row] as number;
  const to = statements.to[row] as number;
  let isOnRecord = false;
  for (const term of actors[speaker]?.offices ?? []) {
    if (term.of !== body) continue;
    if (term.from < to && from < term.to) return true;
    isOnRecord = true;
  }
  return !isOnRecord;
}

const termsOf = (speaker: Actor | undefined, body: Actor | undefined) =>
  speaker?.offices.filter((term) => term.of === body?.id) ?? [];

/** The track of those of the statements that count for the actor, sorted by the order of the rule. */
export function trackOf(
  corpus: Corpus,
  actor: ActorRow,
  issue: IssueRow,
  statements: readonly number[],
  strengthOf = (row: number): number => corpus.statements.strength[row] as number,
): StanceTrack {
  const rows = statements
    .filter((row) => countsFor(corpus, row, actor))
    .sort((a, b) => compareStatements(corpus, strengthOf, a, b));
  return {
    actor,
    issue,
    rows: rows as StatementRow[],
    known: rows.map((row) => ((corpus.statements.to[row] as number) - 1) as EpochDay),
  };
}

/** How many statements of the track are surely made by the end of the day: the first so many. O(log n). */
export const knownCount = (track: StanceTrack, asOf: EpochDay): number => bisectRight(track.known, asOf);

/**
 * The stance as of the end of day `asOf`. O(log n) to find the day; then linear in the declined statements since the
 * last position and in the statements of the `mixed` window, for a body in all its statements.
 */
export function stanceAsOf(
  corpus: Corpus,
  track: StanceTrack,
  asOf: EpochDay,
  rule: StanceRule = ruleOf(corpus),
): Stance {
  const count = knownCount(track, asOf);
  if (count === 0) return NO_STANCE;
  if (count < rule.least) return { ...NO_STANCE, state: 'few', count };
  const own = ownStance(corpus, track, count, asOf, rule);
  if (!canSplit(corpus, track) || count < splitBounds(corpus, track).opposed) return own;
  const speakers = currentSpeakers(corpus, track, count, asOf, rule);
  const isSplit = speakers.some(({ position }) => position > 0) && speakers.some(({ position }) => position < 0);
  return isSplit ? { ...own, state: 'split', speakers } : own;
}

const signAt = ({ statements }: Corpus, track: StanceTrack, i: number): number => {
  const position = statements.position[track.rows[i] as number] as Position;
  return position === 'declined' ? 0 : Math.sign(position);
};

/** Whether statements for and against stand among those from place `start` to before `end`. */
function hasBothSigns(corpus: Corpus, track: StanceTrack, end: number, start: number): boolean {
  let first = 0;
  for (let i = start; i < end; i++) {
    const sign = signAt(corpus, track, i);
    if (sign * first < 0) return true;
    if (first === 0) first = sign;
  }
  return false;
}

/** What bounds the search for a split in a track, on whatever day. */
interface SplitBounds {
  /** So many statements hold both signs; `Infinity` where all of them do not. */
  readonly opposed: number;
  /** Those who ever took a position. */
  readonly speakers: number;
}

const boundsByTrack = new WeakMap<StanceTrack, SplitBounds>();

function splitBounds({ statements }: Corpus, track: StanceTrack): SplitBounds {
  const found = boundsByTrack.get(track);
  if (found) return found;
  const speakers = new Set<number>();
  let opposed = Number.POSITIVE_INFINITY;
  let first = 0;
  track.rows.forEach((row, i) => {
    const position = statements.position[row] as Position;
    if (position === 'declined') return;
    speakers.add(statements.actor[row] as number);
    if (position * first < 0 && i < opposed) opposed = i + 1;
    if (first === 0) first = position;
  });
  const bounds = { opposed, speakers: speakers.size };
  boundsByTrack.set(track, bounds);
  return bounds;
}

/** The stance from the first `count` statements of the track, without regard to who spoke. */
function ownStance(corpus: Corpus, track: StanceTrack, count: number, asOf: EpochDay, rule: StanceRule): Stance {
  const { position } = corpus.statements;
  const latest = count - 1;
  const old = isOldBy(rule, track.known[latest] as EpochDay, asOf);
  const positionBefore = (end: number) => {
    let i = end - 1;
    while (i >= 0 && position[track.rows[i] as number] === 'declined') i--;
    return i;
  };
  const last = positionBefore(count);
  if (last < 0) {
    return { ...NO_STANCE, state: 'declined', decisive: track.rows[latest] as StatementRow, old, count };
  }
  let since = last;
  while (since > 0 && (track.known[since - 1] as number) >= (track.known[last] as number) - rule.mixedDays) since--;
  const decisive = track.rows[last] as StatementRow;
  const isIndirect = (corpus.statements.directness[decisive] as number) <= BASES.indexOf('reported');
  return {
    state: hasBothSigns(corpus, track, last + 1, since) ? 'mixed' : 'held',
    position: position[decisive] as Exclude<Position, 'declined'>,
    decisive,
    declinedLater: last < latest,
    thin: isIndirect && positionBefore(last) < 0,
    old,
    count,
    speakers: [],
  };
}

/** A person has one mind: a spokesman's older word is no dissent, but a statement like any other. */
export function canSplit(corpus: Corpus, track: Pick<StanceTrack, 'actor'>): boolean {
  const kind = corpus.actors[track.actor]?.kind;
  return kind !== 'person' && kind !== 'expert';
}

/**
 * Who speaks for the actor on the day, and what each last said, in the order of those words. One whose offices of it are on record counts
 * while in office. One without, and the actor itself, counts for 24 months after its last word: a state's own line of
 * an earlier government is no dissent from what its ministers say today.
 */
function currentSpeakers(
  corpus: Corpus,
  track: StanceTrack,
  count: number,
  asOf: EpochDay,
  rule: StanceRule,
): Stance['speakers'] {
  const principal = corpus.actors[track.actor];
  const voices = splitBounds(corpus, track).speakers;
  const asked = new Set<number>();
  const speakers: { actor: ActorRow; position: number }[] = [];
  // Once a word no longer counts for one without an office, no earlier one does.
  let isPast = false;
  for (let i = count - 1; i >= 0 && principal && asked.size < voices; i--) {
    const row = track.rows[i] as number;
    const position = corpus.statements.position[row] as Position;
    if (position === 'declined' || asked.has(corpus.statements.actor[row] as number)) continue;
    const speaker = corpus.actors[corpus.statements.actor[row] as number];
    if (!speaker) continue;
    asked.add(speaker.row);
    const held = heldOfficeOn(speaker, principal.id, asOf);
    if (held === null) isPast ||= isOldBy(rule, track.known[i] as EpochDay, asOf);
    if (held ?? !isPast) speakers.push({ actor: speaker.row, position });
  }
  return speakers.reverse();
}

/** A stance, and the day from which on it holds. */
export interface StanceStep {
  readonly day: EpochDay;
  readonly stance: Stance;
}

/**
 * The days on which the stance of a track changes in any respect but age, with the stance from that day on; ascending.
 * A split may begin or end without a statement, when one of its speakers enters or leaves office.
 */
export function stanceSteps(corpus: Corpus, track: StanceTrack, rule: StanceRule = ruleOf(corpus)): StanceStep[] {
  const steps: StanceStep[] = [];
  let last = NO_STANCE;
  for (const day of daysOfNote(corpus, track, rule)) {
    const stance = stanceAsOf(corpus, track, day, rule);
    if (isSameButAge(stance, last)) continue;
    steps.push({ day, stance });
    last = stance;
  }
  return steps;
}

/** Every day on which the stance may change: statements become known, speakers enter or leave office or fall silent. */
function daysOfNote(corpus: Corpus, track: StanceTrack, rule: StanceRule): EpochDay[] {
  const days = new Set<number>(track.known);
  const principal = corpus.actors[track.actor];
  if (principal && canSplit(corpus, track)) {
    track.rows.forEach((row, i) => {
      const terms = termsOf(corpus.actors[corpus.statements.actor[row] as number], principal);
      for (const term of terms) days.add(term.from).add(term.to);
      if (terms.length === 0) days.add(addMonths(track.known[i] as EpochDay, rule.oldMonths) + 1);
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
    case 'few':
      return '…';
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

/** `−− − 0 + ++`, or `?` for declined. */
export function positionSign(position: Position): string {
  if (position === 'declined') return '?';
  return position === 0 ? '0' : (position > 0 ? '+' : '−').repeat(Math.abs(position));
}
