import { addMonths, type EpochDay, OPEN_END, OPEN_START } from '#base/day.ts';
import type { Corpus } from './corpus.ts';
import type { ActorRow, IssueRow, StatementRow } from './ids.ts';
import type { Term } from './packed.ts';
import { DECLINED, positionNumbers } from './positionNumbers.ts';
import { isOldBy, type StanceRule } from './rule.ts';
import { canSplit, NO_STANCE, type Stance, type StanceState, type StanceTrack } from './stance.ts';
import { BASES } from './vocabulary.ts';

/** The statements of one track: a stretch of columns, from `start` to before `end`. */
export interface Stretch extends Pick<StanceTrack, 'actor' | 'issue'> {
  readonly rows: ArrayLike<number>;
  readonly known: ArrayLike<number>;
  readonly start: number;
  readonly end: number;
}

/**
 * Walks along one track after another by the rule of `stance.ts`, and stops on every day on which the stance may change,
 * ascending: statements become known, speakers enter or leave office or fall silent. On some of them it is as it was the
 * day before. The stance's parts are plain values and all lists are used again: a record has tens of thousands of tracks.
 */
export class StanceWalk {
  state: StanceState = 'none';
  position: Stance['position'] = null;
  decisive: StatementRow | null = null;
  /** The day on which it became known. */
  decidedOn: EpochDay = OPEN_START;
  day: EpochDay = OPEN_START;

  readonly rule: StanceRule;
  private readonly corpus: Corpus;
  private readonly positions: Int8Array;
  private track: Stretch = { actor: 0 as ActorRow, issue: 0 as IssueRow, rows: [], known: [], start: 0, end: 0 };
  /** Place of the next statement to become known. */
  private at = 0;
  /** Places of the latest position and of the one before; −1 for none. */
  private latest = -1;
  private before = -1;
  private lastFor = Number.NEGATIVE_INFINITY;
  private lastAgainst = Number.NEGATIVE_INFINITY;

  /** Whether the track is a body's in which two speakers hold opposite signs, if not at one time. */
  private canSplit = false;
  /** Those who hold positions in such a track, in the order of their first ones: the first so many. */
  private readonly voices: ActorRow[] = [];
  private voiceCount = 0;
  /** By actor: the track in which it was last met, counted. */
  private readonly metIn: Int32Array;
  private tracks = 0;
  /** By actor: its terms in offices of the body, and whose these are. */
  private readonly terms: (readonly Term[])[] = [];
  private readonly termsOf: Int32Array;
  /** By actor: place of its latest position; −1 for none. */
  private readonly lastOf: Int32Array;
  /** First days of offices and first days after them; first days on which a speaker's last word counts no more. */
  private readonly offices = new DayQueue();
  private readonly silences = new DayQueue();

  constructor(corpus: Corpus, rule: StanceRule) {
    this.corpus = corpus;
    this.rule = rule;
    this.positions = positionNumbers(corpus.statements);
    const { length } = corpus.actors;
    this.metIn = new Int32Array(length);
    this.termsOf = new Int32Array(length).fill(-1);
    this.lastOf = new Int32Array(length);
  }

  /** Before the first day of a track. */
  begin(track: Stretch): void {
    this.track = track;
    this.at = track.start;
    this.day = OPEN_START;
    this.latest = -1;
    this.before = -1;
    this.lastFor = Number.NEGATIVE_INFINITY;
    this.lastAgainst = Number.NEGATIVE_INFINITY;
    this.voiceCount = 0;
    this.offices.clear();
    this.silences.clear();
    this.canSplit = canSplit(this.corpus, track) && this.isDebated();
    if (this.canSplit) this.meet();
  }

  /** Statements known so far. */
  get count(): number {
    return this.at - this.track.start;
  }

  /** To the next day; whether there is one. */
  next(): boolean {
    const { known, end } = this.track;
    for (;;) {
      const spoken = this.at < end ? (known[this.at] as number) : OPEN_END;
      const day = Math.min(spoken, this.offices.first, this.silences.first);
      if (day >= OPEN_END - 1) return false;
      while (this.at < end && known[this.at] === day) this.take();
      this.offices.pass(day);
      this.silences.pass(day);
      if (day <= OPEN_START) continue;
      this.decide(day as EpochDay);
      return true;
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
      declinedLater: position !== null && this.latest < this.at - 1,
      thin:
        position !== null &&
        this.before < 0 &&
        (this.corpus.statements.directness[decisive as StatementRow] as number) <= REPORTED,
      old: isOldBy(this.rule, track.known[this.at - 1] as EpochDay, this.day),
      count,
      speakers: state === 'split' ? this.speakers() : NO_STANCE.speakers,
    };
  }

  /** Those who speak on the day and hold a position, in the order of their last words. */
  speakers(): Stance['speakers'] {
    return this.voices
      .slice(0, this.voiceCount)
      .filter((voice) => this.isCurrent(voice))
      .sort((a, b) => (this.lastOf[a] as number) - (this.lastOf[b] as number))
      .map((actor) => ({ actor, position: this.positionAt(this.lastOf[actor] as number) }));
  }

  /** Whether one speaker is for on some day, and another one against on some day. */
  private isDebated(): boolean {
    const { actor } = this.corpus.statements;
    const { rows, start, end } = this.track;
    let isFor: number = NOBODY;
    let isAgainst: number = NOBODY;
    for (let i = start; i < end; i++) {
      const position = this.positionAt(i);
      if (position === DECLINED || position === 0) continue;
      const speaker = actor[rows[i] as number] as number;
      if (position > 0) isFor = isFor === NOBODY || isFor === speaker ? speaker : SEVERAL;
      else isAgainst = isAgainst === NOBODY || isAgainst === speaker ? speaker : SEVERAL;
      if (isFor !== NOBODY && isAgainst !== NOBODY && (isFor !== isAgainst || isFor === SEVERAL)) return true;
    }
    return false;
  }

  /** Who speaks for the body in its track, and the days on which they begin and cease to. */
  private meet(): void {
    const { actors, statements } = this.corpus;
    const { actor: body, rows, known, start, end } = this.track;
    this.tracks++;
    for (let i = start; i < end; i++) {
      if (this.positionAt(i) === DECLINED) continue;
      const speaker = statements.actor[rows[i] as number] as ActorRow;
      if (this.metIn[speaker] !== this.tracks) {
        this.metIn[speaker] = this.tracks;
        this.voices[this.voiceCount++] = speaker;
        if (this.termsOf[speaker] !== body) {
          this.termsOf[speaker] = body;
          this.terms[speaker] = actors[speaker]?.offices.filter((term) => term.of === actors[body]?.id) ?? [];
        }
        for (const { from, to } of this.terms[speaker] as readonly Term[]) {
          this.offices.add(from);
          this.offices.add(to);
        }
      } else this.addSilence(speaker, known[i] as EpochDay);
      this.lastOf[speaker] = i;
    }
    for (let i = 0; i < this.voiceCount; i++) {
      const voice = this.voices[i] as ActorRow;
      this.addSilence(voice, OPEN_END);
      this.lastOf[voice] = -1;
    }
  }

  /** The day on which the last word of one without an office counts no more, if that is before it speaks again. */
  private addSilence(voice: ActorRow, again: EpochDay): void {
    const since = this.track.known[this.lastOf[voice] as number] as EpochDay;
    if (this.terms[voice]?.length === 0 && isOldBy(this.rule, since, again))
      this.silences.add(addMonths(since, this.rule.oldMonths) + 1);
  }

  private take(): void {
    const place = this.at++;
    const position = this.positionAt(place);
    if (position === DECLINED) return;
    this.before = this.latest;
    this.latest = place;
    const day = this.track.known[place] as number;
    if (position > 0) this.lastFor = day;
    if (position < 0) this.lastAgainst = day;
    if (this.canSplit) this.lastOf[this.corpus.statements.actor[this.track.rows[place] as number] as number] = place;
  }

  private decide(day: EpochDay): void {
    const { count, latest } = this;
    const { rows, known } = this.track;
    this.day = day;
    this.position = null;
    this.decisive = null;
    if (count < Math.max(1, this.rule.least)) {
      this.state = count === 0 ? 'none' : 'few';
    } else if (latest < 0) {
      this.state = 'declined';
      this.decisive = rows[this.at - 1] as StatementRow;
      this.decidedOn = known[this.at - 1] as EpochDay;
    } else {
      this.decidedOn = known[latest] as EpochDay;
      const since = this.decidedOn - this.rule.mixedDays;
      if (this.isSplit()) this.state = 'split';
      else this.state = this.lastFor >= since && this.lastAgainst >= since ? 'mixed' : 'held';
      this.position = this.positionAt(latest) as Stance['position'];
      this.decisive = rows[latest] as StatementRow;
    }
  }

  /** `DECLINED` for that. */
  private positionAt(place: number): number {
    return this.positions[this.track.rows[place] as number] as number;
  }

  /** Whether it holds a position and speaks for the body on the day. */
  private isCurrent(voice: ActorRow): boolean {
    const place = this.lastOf[voice] as number;
    if (place < 0) return false;
    const terms = this.terms[voice] as readonly Term[];
    if (terms.length === 0) return !isOldBy(this.rule, this.track.known[place] as EpochDay, this.day);
    return terms.some((term) => term.from <= this.day && this.day < term.to);
  }

  private isSplit(): boolean {
    if (!this.canSplit || this.lastFor + this.lastAgainst === Number.NEGATIVE_INFINITY) return false;
    let first = 0;
    for (let i = 0; i < this.voiceCount; i++) {
      const voice = this.voices[i] as ActorRow;
      const place = this.lastOf[voice] as number;
      const sign = place < 0 ? 0 : Math.sign(this.positionAt(place));
      if (sign === 0 || sign === first || !this.isCurrent(voice)) continue;
      if (first !== 0) return true;
      first = sign;
    }
    return false;
  }
}

/** Instead of a speaker. */
const NOBODY = -1;
const SEVERAL = -2;

const REPORTED = BASES.indexOf('reported');

/** Days in ascending order, from the first on; its list is used again. */
class DayQueue {
  /** `OPEN_END` when there is none left. */
  first: number = OPEN_END;
  private readonly days: number[] = [];
  private count = 0;
  private at = 0;

  clear(): void {
    this.count = 0;
    this.at = 0;
    this.first = OPEN_END;
  }

  /** Quick for one later than those before. */
  add(day: number): void {
    let place = this.count++;
    while (place > 0 && (this.days[place - 1] as number) > day) {
      this.days[place] = this.days[place - 1] as number;
      place--;
    }
    this.days[place] = day;
    this.first = this.days[0] as number;
  }

  /** Goes on behind a day. */
  pass(day: number): void {
    while (this.first === day) {
      this.at++;
      this.first = this.at < this.count ? (this.days[this.at] as number) : OPEN_END;
    }
  }
}
