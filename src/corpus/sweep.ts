/**
 * The whole record at once: all tracks, and all steps of a track. They say what `stance.ts` says of one track and one
 * day, which is where the rule stands; here a large record is walked once instead of once for each day.
 */
import { addMonths, type EpochDay, OPEN_END, OPEN_START } from '#base/day.ts';
import { invertColumn } from '#base/lists.ts';
import { orderBy } from '#base/orderBy.ts';
import type { Actor, Corpus, Statements } from './corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from './ids.ts';
import type { Term } from './packed.ts';
import { DECLINED, positionNumbers } from './positionNumbers.ts';
import { ruleOf, type StanceRule } from './rule.ts';
import {
  canSplit,
  countsFor,
  isSameButAge,
  NO_STANCE,
  type Stance,
  type StanceState,
  type StanceStep,
  type StanceTrack,
} from './stance.ts';
import { BASES } from './vocabulary.ts';

type Tracks = readonly ReadonlyMap<IssueRow, StanceTrack>[];

/** By the statements, which a corpus shares with the same one read by another rule. */
const known = new WeakMap<Statements, Tracks>();

/** All tracks by actor row and issue, as `stanceTracks` has them; worked out once. */
export function allTracks(corpus: Corpus): Tracks {
  const tracks = known.get(corpus.statements) ?? tracksOf(corpus);
  known.set(corpus.statements, tracks);
  return tracks;
}

/** The rows of the statements in the order of the rule: known day, directness, strength; then the order of the rows. */
const rowsInOrder = ({ count, to, directness, strength }: Statements): Int32Array =>
  orderBy(count, (row) => ((to[row] as number) * 8 + (directness[row] as number)) * 8 + (strength[row] as number));

function tracksOf(corpus: Corpus): Tracks {
  const { actor, onBehalfOf, issue, to } = corpus.statements;
  const rows = rowsInOrder(corpus.statements);
  const width = issue.reduce((most, on) => Math.max(most, on), -1) + 1;
  // For each statement in turn the place of its speaker's track, and of the body's it counts for, −1 for none. The place
  // of a track is its actor times the number of issues, plus its issue.
  const places = new Int32Array(2 * rows.length);
  rows.forEach((row, i) => {
    const [speaker, body, on] = [actor[row] as ActorRow, onBehalfOf[row] as ActorRow, issue[row] as number];
    const isBodys = body >= 0 && body !== speaker && countsFor(corpus, row, body);
    places[2 * i] = speaker * width + on;
    places[2 * i + 1] = isBodys ? body * width + on : -1;
  });
  const { offsets, values } = invertColumn(places, corpus.actors.length * width);
  return corpus.actors.map(({ row: of }) => {
    const tracks = new Map<IssueRow, StanceTrack>();
    for (let on = 0; on < width; on++) {
      const start = offsets[of * width + on] as number;
      const size = (offsets[of * width + on + 1] as number) - start;
      if (size === 0) continue;
      const own = new Array<StatementRow>(size);
      const known = new Array<EpochDay>(size);
      for (let i = 0; i < size; i++) {
        const row = rows[(values[start + i] as number) >> 1] as StatementRow;
        own[i] = row;
        known[i] = ((to[row] as number) - 1) as EpochDay;
      }
      tracks.set(on as IssueRow, { actor: of, issue: on as IssueRow, rows: own, known });
    }
    return tracks;
  });
}

/** As `stanceSteps`, in one walk along the track: linear in its statements, for a body times those who speak for it. */
export function sweepSteps(corpus: Corpus, track: StanceTrack, rule: StanceRule = ruleOf(corpus)): StanceStep[] {
  const steps: StanceStep[] = [];
  let last = NO_STANCE;
  walkTrack(corpus, track, rule, (day, walk) => {
    const isSame = walk.state === last.state && walk.decisive === last.decisive && walk.count === last.count;
    if (isSame && walk.state !== 'split') return;
    const stance = walk.stance();
    if (isSame && isSameButAge(stance, last)) return;
    steps.push({ day, stance });
    last = stance;
  });
  return steps;
}

/**
 * Asks for the stance of a track on every day on which it may change, ascending: statements become known, speakers enter
 * or leave office or fall silent. On some of them it is as it was the day before.
 */
export function walkTrack(
  corpus: Corpus,
  track: StanceTrack,
  rule: StanceRule,
  visit: (day: EpochDay, walk: StanceWalk) => void,
): void {
  const { known } = track;
  const voices = canSplit(corpus, track) ? voicesOf(corpus, track, rule) : null;
  const walk = new StanceWalk(corpus, track, rule, voices);
  const offices = voices === null ? NO_DAYS : officeDays(voices);
  const silent = voices === null ? NO_DAYS : voices.silent;
  // Three ascending lists, walked as one. Words grow old in the order in which they became known.
  let [a, b, c] = [0, 0, 0];
  for (;;) {
    const day = Math.min(known[a] ?? OPEN_END, offices[b] ?? OPEN_END, silent[c] ?? OPEN_END) as EpochDay;
    if (day >= OPEN_END - 1) return;
    while (known[a] === day) a++;
    while (offices[b] === day) b++;
    while (silent[c] === day) c++;
    if (day <= OPEN_START) continue;
    walk.to(day);
    visit(day, walk);
  }
}

const NO_DAYS: readonly number[] = [];

/** First days of offices, and first days after them. */
const officeDays = ({ all }: Voices): readonly number[] =>
  all.every(({ terms }) => terms.length === 0)
    ? NO_DAYS
    : all.flatMap(({ terms }) => terms.flatMap(({ from, to }) => [from, to])).sort((a, b) => a - b);

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
  /** In the order of their first words. */
  readonly all: readonly Voice[];
  /** Place in `all` of the speaker of each statement. */
  readonly of: readonly number[];
  /** Last day on which the statement counts as its speaker's word; meaningless for those with offices. */
  readonly until: readonly number[];
  /** First days on which a word of somebody without an office counts no more, ascending. */
  readonly silent: readonly number[];
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
  const aged = agedFor(rule);
  const all: Voice[] = [];
  const places = new Map<ActorRow, number>();
  // Plain lists: most are short, and a typed array of its own for each costs more than it saves.
  const of = new Array<number>(rows.length);
  const until = new Array<number>(rows.length);
  const silent: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const speaker = statements.actor[rows[i] as number] as ActorRow;
    let place = places.get(speaker);
    if (place === undefined) {
      let voice = met.get(speaker);
      if (voice === undefined) {
        voice = { actor: speaker, terms: actors[speaker]?.offices.filter((term) => term.of === body?.id) ?? [] };
        met.set(speaker, voice);
      }
      place = all.push(voice) - 1;
      places.set(speaker, place);
    }
    of[i] = place;
    until[i] = aged(known[i] as EpochDay);
    if (all[place]?.terms.length === 0) silent.push((until[i] as number) + 1);
  }
  return { all, of, until, silent };
}

/** The stance of a track day by day, forwards only: its parts as plain values, so that a walk leaves nothing behind. */
class StanceWalk {
  state: StanceState = 'none';
  position: Stance['position'] = null;
  decisive: StatementRow | null = null;
  /** The day on which it became known. */
  decidedOn: EpochDay = OPEN_START;
  /** Statements known so far. */
  count = 0;

  private readonly corpus: Corpus;
  private readonly track: StanceTrack;
  private readonly rule: StanceRule;
  private readonly positions: Int8Array;
  private readonly voices: Voices | null;
  private day: EpochDay = OPEN_START;
  /** Places of the latest position and of the one before; −1 for none. */
  private latest = -1;
  private before = -1;
  private lastFor = Number.NEGATIVE_INFINITY;
  private lastAgainst = Number.NEGATIVE_INFINITY;
  /** Place of each speaker's latest position; −1 for none. */
  private readonly lastOf: number[];

  constructor(corpus: Corpus, track: StanceTrack, rule: StanceRule, voices: Voices | null) {
    this.corpus = corpus;
    this.track = track;
    this.rule = rule;
    this.positions = positionNumbers(corpus.statements);
    this.voices = voices;
    this.lastOf = voices === null ? [] : new Array(voices.all.length).fill(-1);
  }

  /** To the end of a day, no earlier than the one before. */
  to(day: EpochDay): void {
    const { known, rows } = this.track;
    this.day = day;
    while (this.count < known.length && (known[this.count] as number) <= day) this.take();
    const { count, latest } = this;
    this.position = null;
    this.decisive = null;
    if (count < Math.max(1, this.rule.least)) {
      this.state = count === 0 ? 'none' : 'few';
    } else if (latest < 0) {
      this.state = 'declined';
      this.decisive = rows[count - 1] as StatementRow;
      this.decidedOn = known[count - 1] as EpochDay;
    } else {
      this.decidedOn = known[latest] as EpochDay;
      const since = this.decidedOn - this.rule.mixedDays;
      if (this.isSplit()) this.state = 'split';
      else this.state = this.lastFor >= since && this.lastAgainst >= since ? 'mixed' : 'held';
      this.position = this.positionAt(latest) as Stance['position'];
      this.decisive = rows[latest] as StatementRow;
    }
  }

  /** The stance of the day, whole. */
  stance(): Stance {
    const { state, position, decisive, count, track } = this;
    if (state === 'none') return NO_STANCE;
    if (state === 'few') return { ...NO_STANCE, state, count };
    return {
      state,
      position,
      decisive,
      declinedLater: position !== null && this.latest < count - 1,
      thin:
        position !== null &&
        this.before < 0 &&
        (this.corpus.statements.directness[decisive as StatementRow] as number) <= REPORTED,
      old: agedFor(this.rule)(track.known[count - 1] as EpochDay) < this.day,
      count,
      speakers: state === 'split' ? this.speakers() : NO_STANCE.speakers,
    };
  }

  /** Those who speak on the day and hold a position, in the order of their last words. */
  speakers(): Stance['speakers'] {
    const current: { readonly place: number; readonly actor: ActorRow }[] = [];
    this.voices?.all.forEach((voice, i) => {
      const place = this.lastOf[i] as number;
      if (place >= 0 && this.isCurrent(voice, place)) current.push({ place, actor: voice.actor });
    });
    return current
      .sort((a, b) => a.place - b.place)
      .map(({ place, actor }) => ({ actor, position: this.positionAt(place) }));
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
    if (this.voices !== null) this.lastOf[this.voices.of[place] as number] = place;
  }

  private isCurrent({ terms }: Voice, place: number): boolean {
    if (terms.length === 0) return (this.voices?.until[place] as number) >= this.day;
    return terms.some((term) => term.from <= this.day && this.day < term.to);
  }

  private isSplit(): boolean {
    if (this.voices === null || this.lastFor + this.lastAgainst === Number.NEGATIVE_INFINITY) return false;
    const { all } = this.voices;
    let first = 0;
    for (let i = 0; i < all.length; i++) {
      const place = this.lastOf[i] as number;
      const sign = place < 0 ? 0 : Math.sign(this.positionAt(place));
      if (sign === 0 || sign === first || !this.isCurrent(all[i] as Voice, place)) continue;
      if (first !== 0) return true;
      first = sign;
    }
    return false;
  }
}

const REPORTED = BASES.indexOf('reported');
