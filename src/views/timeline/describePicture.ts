import { type DaySpan, dateOf, dayOf, type EpochDay } from '#base/day.ts';
import { eachIn } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow, IssueRow } from '#corpus/ids.ts';
import { type Stance, stanceAsOf, stanceTrack } from '#corpus/stance.ts';
import { type Position, SIDES, type Side, sideOf } from '#corpus/vocabulary.ts';
import { formatDate, formatDay, formatDayAs, fullStop, type Locale } from '#i18n/format.ts';
import type { LanesBy } from '#selection/Selection.ts';
import type { Lane } from './lanes.ts';
import { PICTURE_WORDS } from './pictureWords.ts';

/** What the picture is made of. */
export interface PictureState {
  /** The set with the open event, ascending. */
  readonly rows: readonly EventRow[];
  readonly lanes: readonly Lane[];
  readonly loose: readonly EventRow[];
  readonly by: LanesBy;
  /** What shows, in days; may be fractions. */
  readonly window: { readonly from: number; readonly to: number };
  /** The issue whose stances colour the picture; null for none. */
  readonly subject: IssueRow | null;
  readonly selected: EventRow | null;
  /** The first day after that stances are told of. */
  readonly end: EpochDay;
}

type Group = Side | 'unsettled';
const GROUPS: readonly Group[] = [...SIDES, 'unsettled'];

/** The picture in numbers: every one is of the events that show, unless it says otherwise. */
export interface PictureSummary {
  readonly count: number;
  readonly before: number;
  readonly after: number;
  readonly loose: number;
  /** First and last day of what shows, inside the window; of the window itself while nothing shows. */
  readonly first: EpochDay;
  readonly last: EpochDay;
  /** Lanes with an event that shows: countries or whatever a lane is, and bodies of no one country. */
  readonly lanes: number;
  readonly bodies: number;
  /** The fullest lanes, at most three, with their numbers. */
  readonly fullest: readonly { readonly label: string; readonly count: number }[];
  /** The months (in a short window days, in a long one years) with most events that surely lie in them; none if many are alike. */
  readonly busiest: { readonly unit: Unit; readonly starts: readonly EpochDay[]; readonly count: number } | null;
  readonly statements: Readonly<Record<Side, number>> | null;
  /** Who stands where at the end of what shows: names of lanes, the fullest first. */
  readonly stances: { readonly day: EpochDay; readonly groups: Readonly<Record<Group, readonly string[]>> } | null;
}

type Unit = 'day' | 'month' | 'year';

/** Up to three months are told by the day, up to six years by the month. */
const unitOf = (days: number): Unit => (days <= 92 ? 'day' : days <= 6 * 366 ? 'month' : 'year');

/** The day, month or year that a day lies in, half-open. */
function unitAt(day: number, unit: Unit): DaySpan {
  if (unit === 'day') return { from: day as EpochDay, to: (day + 1) as EpochDay };
  const date = dateOf(day as EpochDay);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  return unit === 'year'
    ? { from: dayOf(year), to: dayOf(year + 1) }
    : { from: dayOf(year, month), to: dayOf(year, month + 1) };
}

/** Ties of more than so many times say nothing. */
const MOST_TIED = 2;
const LANES_NAMED = 3;

/** Linear in the events of the set and of its lanes. */
export function summarisePicture(corpus: Corpus, picture: PictureState): PictureSummary {
  const { events } = corpus;
  const { rows, lanes, window } = picture;
  const shows = (row: number) => (events.to[row] as number) > window.from && (events.from[row] as number) < window.to;
  const shown = rows.filter(shows);
  const before = rows.filter((row) => (events.to[row] as number) <= window.from).length;
  const [from, to] = [Math.floor(window.from), Math.ceil(window.to)];
  let [first, last] = [to, from];
  for (const row of shown) {
    first = Math.min(first, events.from[row] as number);
    last = Math.max(last, (events.to[row] as number) - 1);
  }
  const isEmpty = shown.length === 0;
  const filled = lanes
    .filter(({ under }) => under === null)
    .map((lane) => ({ lane, count: lane.events.reduce((sum, row) => sum + (shows(row) ? 1 : 0), 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const bodies = picture.by === 'country' ? filled.filter(({ lane }) => corpus.actorRows.has(lane.key)).length : 0;
  return {
    count: shown.length,
    before,
    after: rows.length - shown.length - before,
    loose: picture.loose.filter(shows).length,
    first: (isEmpty ? from : Math.max(first, from)) as EpochDay,
    last: (isEmpty ? to - 1 : Math.min(last, to - 1)) as EpochDay,
    lanes: filled.length - bodies,
    bodies,
    fullest: filled.slice(0, LANES_NAMED).map(({ lane, count }) => ({ label: lane.label, count })),
    busiest: busiestOf(corpus, shown, unitOf(to - from)),
    statements: picture.subject === null ? null : sidesOf(corpus, shown, picture.subject),
    stances: stancesOf(corpus, lanes, picture, Math.min(to, picture.end)),
  };
}

function busiestOf({ events }: Corpus, shown: readonly EventRow[], unit: Unit): PictureSummary['busiest'] {
  const { from, to } = events;
  const counts = new Map<number, number>();
  // The events come by their first days, so that most lie in the same unit as the one before.
  let span = unitAt(0, unit);
  for (const row of shown) {
    const day = from[row] as number;
    if (day < span.from || day >= span.to) span = unitAt(day, unit);
    if ((to[row] as number) > span.to) continue;
    counts.set(span.from, (counts.get(span.from) ?? 0) + 1);
  }
  const count = Math.max(0, ...counts.values());
  const starts = [...counts].filter(([, n]) => n === count).map(([start]) => start as EpochDay);
  return count < 2 || starts.length > MOST_TIED || counts.size === 1 ? null : { unit, starts, count };
}

function sidesOf({ events, statements }: Corpus, shown: readonly EventRow[], issue: IssueRow): Record<Side, number> {
  const counts: Record<Side, number> = { for: 0, against: 0, neutral: 0, declined: 0 };
  for (const row of shown) {
    eachIn(events.statements, row, (statement) => {
      if (statements.issue[statement] === issue) counts[sideOf(statements.position[statement] as Position)]++;
    });
  }
  return counts;
}

/** @param end  first day after what shows */
function stancesOf(
  corpus: Corpus,
  lanes: readonly Lane[],
  { subject }: PictureState,
  end: number,
): PictureSummary['stances'] {
  if (subject === null) return null;
  const day = (end - 1) as EpochDay;
  const groups: Record<Group, string[]> = { for: [], against: [], neutral: [], declined: [], unsettled: [] };
  for (const { actor, label, under } of lanes) {
    const group =
      actor === null || under !== null ? null : groupOf(stanceAsOf(corpus, stanceTrack(corpus, actor, subject), day));
    if (group !== null) groups[group].push(label);
  }
  return { day, groups };
}

function groupOf({ state, position }: Stance): Group | null {
  if (state === 'mixed' || state === 'split') return 'unsettled';
  if (state === 'declined') return 'declined';
  return state === 'held' && position !== null ? sideOf(position) : null;
}

/** Names given of those who stand alike; the rest is counted. */
const NAMES_GIVEN = 5;

/** The picture in sentences that a person would write. Pure; the same for reader software and on the page. */
export function describePicture(corpus: Corpus, picture: PictureState, locale: Locale): string {
  const words = PICTURE_WORDS[locale];
  const summary = summarisePicture(corpus, picture);
  const { count, first, last, busiest, statements, stances } = summary;
  const isShort = unitOf(last + 1 - first) === 'day';
  const timeOf = (day: EpochDay) => (isShort ? formatDay(day, locale) : monthOf(day, locale));
  const where = whereOf(summary, picture.by, locale);
  const issue = picture.subject === null ? '' : (corpus.issues[picture.subject]?.proposition[locale] ?? '');
  const title = picture.selected === null ? undefined : corpus.events.title[locale][picture.selected];
  const sentences = [
    count === 0
      ? words.none(formatDay(first, locale), formatDay(last, locale))
      : `${words[isShort ? 'days' : 'events'](count, timeOf(first), timeOf(last), where)}${fullStop(locale).trim()}`,
    busiest &&
      words[busiest.unit === 'day' ? 'mostOnDay' : 'most'](
        busiest.starts.map((start) => unitName(start, busiest.unit, locale)),
        busiest.count,
      ),
    summary.fullest.length > 1 && words.fullest(summary.fullest.map((lane) => [lane.label, lane.count])),
    summary.loose > 0 && words.loose(summary.loose),
    statements && count > 0 && sidesSentence(statements, issue, locale),
    stances && stancesSentence(stances, locale),
    summary.before + summary.after > 0 && words.outside(summary.before, summary.after),
    title !== undefined &&
      words.open(formatDate(corpus.events.date[picture.selected as number] as string, locale), title),
  ];
  return words.join(sentences.filter((sentence): sentence is string => typeof sentence === 'string'));
}

const monthOf = (day: EpochDay, locale: Locale) =>
  formatDayAs(day, locale, { year: 'numeric', month: locale === 'en' ? 'long' : 'short' });

function unitName(day: EpochDay, unit: Unit, locale: Locale): string {
  if (unit === 'day') return formatDay(day, locale);
  return unit === 'month' ? monthOf(day, locale) : formatDayAs(day, locale, { year: 'numeric' });
}

function whereOf({ lanes, bodies }: PictureSummary, by: LanesBy, locale: Locale): string {
  if (lanes + bodies === 0) return '';
  const { where } = PICTURE_WORDS[locale];
  return by === 'country' ? where.country(lanes, bodies) : where[by](lanes);
}

function sidesSentence(statements: Readonly<Record<Side, number>>, issue: string, locale: Locale): string {
  const words = PICTURE_WORDS[locale];
  const counts = SIDES.filter((side) => statements[side] > 0).map((side) => words.side[side](statements[side]));
  return counts.length === 0 ? words.noStatement(issue) : words.statements(issue, counts);
}

function stancesSentence({ day, groups }: NonNullable<PictureSummary['stances']>, locale: Locale): string | null {
  const words = PICTURE_WORDS[locale];
  const parts = GROUPS.filter((group) => groups[group].length > 0).map((group) => {
    const names = groups[group];
    // One more is named rather than counted.
    const given = names.length === NAMES_GIVEN + 1 ? names.length : NAMES_GIVEN;
    return words.group[group](words.names(names.slice(0, given), Math.max(0, names.length - given)));
  });
  return parts.length === 0 ? null : words.stances(formatDay(day, locale), parts);
}
