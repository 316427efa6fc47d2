/**
 * The whole record at once: all tracks, and all steps of a track. They say what `stance.ts` says of one track and one
 * day, which is where the rule stands; here a large record is walked once instead of once for each day.
 */
import { addMonths, type EpochDay, OPEN_END, OPEN_START } from '#base/day.ts';
import { eachIn } from '#base/lists.ts';
import type { Actor, Corpus, Statements } from './corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from './ids.ts';
import type { Term } from './packed.ts';
import { ruleOf, type StanceRule } from './rule.ts';
import {
  canSplit,
  countsFor,
  isSameButAge,
  NO_STANCE,
  type Stance,
  type StanceStep,
  type StanceTrack,
} from './stance.ts';
import { BASES, type Position } from './vocabulary.ts';

type Tracks = readonly ReadonlyMap<IssueRow, StanceTrack>[];

const DECLINED = 127;
const numbers = new WeakMap<Statements, Int8Array>();

/** The positions as numbers, `DECLINED` for that: a column of numbers and words is slow to walk. */
function positionsOf(statements: Statements): Int8Array {
  const found = numbers.get(statements);
  if (found) return found;
  const positions = new Int8Array(statements.count);
  for (let row = 0; row < positions.length; row++) {
    const position = statements.position[row] as Position;
    positions[row] = position === 'declined' ? DECLINED : position;
  }
  numbers.set(statements, positions);
  return positions;
}

/** By the statements, which a corpus shares with the same one read by another rule. */
const known = new WeakMap<Statements, Tracks>();

/** All tracks by actor row and issue, as `stanceTracks` has them; worked out once. */
export function allTracks(corpus: Corpus): Tracks {
  const tracks = known.get(corpus.statements) ?? tracksOf(corpus);
  known.set(corpus.statements, tracks);
  return tracks;
}

function tracksOf(corpus: Corpus): Tracks {
  const { statements, actors, statementsByActor } = corpus;
  const { to, directness, strength, issue, actor: speakers } = statements;
  // Known day, directness, strength in one number. What is left of the rule's order is the order of the rows.
  const order = Float64Array.from(
    { length: statements.count },
    (_, row) => ((to[row] as number) * 8 + (directness[row] as number)) * 8 + (strength[row] as number),
  );
  return actors.map(({ row: actor }) => {
    const rowsByIssue = new Map<IssueRow, StatementRow[]>();
    eachIn(statementsByActor, actor, (row) => {
      if (speakers[row] !== actor && !countsFor(corpus, row, actor)) return;
      const rows = rowsByIssue.get(issue[row] as IssueRow);
      if (rows) rows.push(row as StatementRow);
      else rowsByIssue.set(issue[row] as IssueRow, [row as StatementRow]);
    });
    const tracks = new Map<IssueRow, StanceTrack>();
    for (const [on, rows] of rowsByIssue) {
      rows.sort((a, b) => (order[a] as number) - (order[b] as number));
      tracks.set(on, { actor, issue: on, rows, known: rows.map((row) => ((to[row] as number) - 1) as EpochDay) });
    }
    return tracks;
  });
}

/** As `stanceSteps`, in one walk along the track: linear in its statements, for a body times those who speak for it. */
export function sweepSteps(corpus: Corpus, track: StanceTrack, rule: StanceRule = ruleOf(corpus)): StanceStep[] {
  const voices = canSplit(corpus, track) ? voicesOf(corpus, track, rule) : null;
  const walk = new Walk(corpus, track, rule, voices);
  const steps: StanceStep[] = [];
  let last = NO_STANCE;
  let lastDay: number = OPEN_START;
  for (const day of daysOfNote(track, voices)) {
    if (day === lastDay || day >= OPEN_END - 1) continue;
    lastDay = day;
    const stance = walk.to(day as EpochDay);
    if (isSameButAge(stance, last)) continue;
    steps.push({ day: day as EpochDay, stance });
    last = stance;
  }
  return steps;
}

/** `addMonths` of the rule's age, each day worked out once: whole records ask for the same few thousand days. */
function agedBy(months: number): (day: EpochDay) => number {
  const days = new Map<number, number>();
  return (day) => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const aged = addMonths(day, months);
    days.set(day, aged);
    return aged;
  };
}

let lastAged = { months: Number.NaN, aged: agedBy(0) };

function agedFor({ oldMonths }: StanceRule): (day: EpochDay) => number {
  if (lastAged.months !== oldMonths) lastAged = { months: oldMonths, aged: agedBy(oldMonths) };
  return lastAged.aged;
}

/** One who speaks for a body: its offices of it, if any are on record. */
interface Voice {
  readonly actor: ActorRow;
  readonly terms: readonly Term[];
}

/** Who made each statement of a body's track, and how long the word of one without an office counts. */
interface Voices {
  readonly voice: readonly Voice[];
  /** Last day on which the statement counts as its speaker's word; meaningless for those with offices. */
  readonly until: Int32Array;
  /** Statements by those without an office. */
  readonly silences: number;
}

/** Those met so far who speak for a body, by their rows. */
let lastVoices: { readonly of: Actor | undefined; readonly met: Map<ActorRow, Voice> } = {
  of: undefined,
  met: new Map(),
};

function voicesOf({ actors, statements }: Corpus, { actor, rows, known }: StanceTrack, rule: StanceRule): Voices {
  const body = actors[actor];
  // The tracks of one body come one after another.
  if (lastVoices.of !== body) lastVoices = { of: body, met: new Map() };
  const { met } = lastVoices;
  const voice = rows.map((row) => {
    const speaker = statements.actor[row] as ActorRow;
    let here = met.get(speaker);
    if (here === undefined) {
      here = { actor: speaker, terms: actors[speaker]?.offices.filter(({ of }) => of === body?.id) ?? [] };
      met.set(speaker, here);
    }
    return here;
  });
  const aged = agedFor(rule);
  const until = new Int32Array(rows.length);
  let silences = 0;
  for (let i = 0; i < rows.length; i++) {
    if (voice[i]?.terms.length !== 0) continue;
    until[i] = aged(known[i] as EpochDay);
    silences++;
  }
  return { voice, until, silences };
}

/** The stance of a track day by day, forwards only. */
class Walk {
  private readonly corpus: Corpus;
  private readonly track: StanceTrack;
  private readonly rule: StanceRule;
  private readonly positions: Int8Array;
  private readonly aged: (day: EpochDay) => number;
  private readonly voices: Voices | null;
  /** Statements known so far. */
  private count = 0;
  /** Places of the latest position and of the one before; −1 for none. */
  private latest = -1;
  private before = -1;
  private lastFor = Number.NEGATIVE_INFINITY;
  private lastAgainst = Number.NEGATIVE_INFINITY;
  /** Place of each speaker's latest position. */
  private readonly lastOf = new Map<Voice, number>();

  constructor(corpus: Corpus, track: StanceTrack, rule: StanceRule, voices: Voices | null) {
    this.corpus = corpus;
    this.track = track;
    this.rule = rule;
    this.positions = positionsOf(corpus.statements);
    this.aged = agedFor(rule);
    this.voices = voices;
  }

  /** The stance as of the end of a day, no earlier than the day before. */
  to(day: EpochDay): Stance {
    const { known } = this.track;
    while (this.count < known.length && (known[this.count] as number) <= day) this.take();
    if (this.count === 0) return NO_STANCE;
    if (this.count < this.rule.least) return { ...NO_STANCE, state: 'few', count: this.count };
    const own = this.own(day);
    return this.isSplit(day) ? { ...own, state: 'split', speakers: this.speakersOn(day) } : own;
  }

  /** `DECLINED` for that. */
  private positionAt(place: number): number {
    return this.positions[this.track.rows[place] as number] as number;
  }

  private take(): void {
    const place = this.count++;
    const position = this.positionAt(place);
    if (position === DECLINED) return;
    this.before = this.latest;
    this.latest = place;
    const day = this.track.known[place] as number;
    if (position > 0) this.lastFor = day;
    if (position < 0) this.lastAgainst = day;
    const voice = this.voices?.voice[place];
    if (!voice) return;
    this.lastOf.set(voice, place);
  }

  private own(day: EpochDay): Stance {
    const { track, rule, count, latest } = this;
    const old = this.aged(track.known[count - 1] as EpochDay) < day;
    if (latest < 0) {
      return { ...NO_STANCE, state: 'declined', decisive: track.rows[count - 1] as StatementRow, old, count };
    }
    const decisive = track.rows[latest] as StatementRow;
    const since = (track.known[latest] as number) - rule.mixedDays;
    return {
      state: this.lastFor >= since && this.lastAgainst >= since ? 'mixed' : 'held',
      position: this.positionAt(latest) as Exclude<Position, 'declined'>,
      decisive,
      declinedLater: latest < count - 1,
      thin: (this.corpus.statements.directness[decisive] as number) <= REPORTED && this.before < 0,
      old,
      count,
      speakers: NO_STANCE.speakers,
    };
  }

  private isCurrent({ terms }: Voice, place: number, day: EpochDay): boolean {
    if (terms.length === 0) return (this.voices?.until[place] as number) >= day;
    return terms.some((term) => term.from <= day && day < term.to);
  }

  private isSplit(day: EpochDay): boolean {
    if (this.voices === null || this.lastFor + this.lastAgainst === Number.NEGATIVE_INFINITY) return false;
    let first = 0;
    for (const [voice, place] of this.lastOf) {
      const sign = Math.sign(this.positionAt(place));
      if (sign === 0 || sign === first || !this.isCurrent(voice, place, day)) continue;
      if (first !== 0) return true;
      first = sign;
    }
    return false;
  }

  private speakersOn(day: EpochDay): Stance['speakers'] {
    return [...this.lastOf]
      .filter(([voice, place]) => this.isCurrent(voice, place, day))
      .sort(([, a], [, b]) => a - b)
      .map(([{ actor }, place]) => ({ actor, position: this.positionAt(place) }));
  }
}

const REPORTED = BASES.indexOf('reported');

/** Every day on which the stance may change, ascending, some of them twice: as `stance.ts` has them. */
function daysOfNote({ known }: StanceTrack, voices: Voices | null): Iterable<number> {
  if (voices === null) return known;
  const terms = [...new Set(voices.voice)].flatMap((voice) => voice.terms.flatMap(({ from, to }) => [from, to]));
  if (terms.length + voices.silences === 0) return known;
  const days = new Int32Array(known.length + terms.length + voices.silences);
  days.set(known);
  days.set(terms, known.length);
  let at = known.length + terms.length;
  voices.voice.forEach(({ terms: own }, i) => {
    if (own.length === 0) days[at++] = (voices.until[i] as number) + 1;
  });
  return days.sort();
}
