/** What stands on a record's card, as plain data: the image draws it, and its hash says whether it must be drawn anew. */
import { OPEN_END, OPEN_START, parseDay, writeDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import type { IssueRow } from '#corpus/ids.ts';
import { positionSign, stanceAsOf, stanceSign, stanceTrack, stanceValue } from '#corpus/stance.ts';
import { EVENT_KINDS, type Position } from '#corpus/vocabulary.ts';
import { countryName, formatDate, formatDay, type Locale } from '#i18n/format.ts';
import { PAGE_WORDS } from '#i18n/messages/pages.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { positionWords, stanceWords } from '#i18n/stanceWords.ts';
import type { SiteRecord } from './siteRecord.ts';
import type { Subject } from './summary.ts';

/** One position or stance: its mark, and the words beside it. */
interface CardRow {
  /** As `StanceMark` takes it: −2 … 2, or what stands instead. */
  readonly value: string;
  readonly sign: string;
  readonly name: string;
  readonly words: string;
}

/** A stretch of the record's whole time, both ends within [0, 1]. */
interface CardMark {
  readonly x0: number;
  readonly x1: number;
}

export interface Card {
  readonly locale: Locale;
  /** Above the title: the date as known, or what the record is. */
  readonly over: string;
  readonly title: string;
  readonly rows: readonly CardRow[];
  /** How many rows there was no room for, in words; empty for none. */
  readonly more: string;
  /** Share of events per bin of the whole time, the fullest 1. */
  readonly bars: readonly number[];
  /** Where the record lies in it. */
  readonly marks: readonly CardMark[];
  readonly years: readonly [string, string];
  /** The site and the record. */
  readonly foot: string;
}

/** Rows that fit under a title of two lines. */
const MAX_ROWS = 3;
const BINS = 96;

type Carded = Exclude<Subject, { readonly kind: 'source' }>;

/** Makes the cards of one record: of what has a page of its own, and of the site, for every other page. */
export function cardMaker(record: SiteRecord) {
  const { corpus } = record;
  const { events, statements, span } = corpus;
  const day = parseDay(corpus.release.date) ?? span.to;
  const place = (at: number) => Math.min(1, Math.max(0, (at - span.from) / (span.to - span.from)));
  const markOf = (from: number, to: number): CardMark => ({
    x0: place(from <= OPEN_START ? span.from : from),
    x1: place(to >= OPEN_END ? span.to : to),
  });
  const markOfEvent = (row: number) => markOf(events.from[row] as number, events.to[row] as number);

  const counts = new Array<number>(BINS).fill(0);
  for (let row = 0; row < events.count; row++) {
    const bin = Math.min(BINS - 1, Math.floor(markOfEvent(row).x0 * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  const bars = counts.map((count) => Math.round((count / most) * 100) / 100);

  const nameOf = (row: number, locale: Locale) => corpus.actors[row]?.name[locale] ?? '';
  const propositionOf = (row: number, locale: Locale) => corpus.issues[row]?.proposition[locale] ?? '';
  const standing = (actor: number, issue: number, name: string, locale: Locale) => {
    const track = stanceTrack(corpus, actor as Parameters<typeof stanceTrack>[1], issue as IssueRow);
    const stance = stanceAsOf(corpus, track, day);
    const t = MESSAGES[locale];
    const words = stance.state === 'split' ? t.shared.stanceState.split : stanceWords(corpus, stance, locale, t);
    return { stance, row: { value: String(stanceValue(stance)), sign: stanceSign(stance), name, words } };
  };
  type Standing = ReturnType<typeof standing>;
  const byWeight = (a: Standing, b: Standing) =>
    b.stance.count - a.stance.count || Math.abs(b.stance.position ?? 0) - Math.abs(a.stance.position ?? 0);

  const finish = (
    locale: Locale,
    card: Pick<Card, 'over' | 'title'> & { readonly all: readonly CardRow[]; readonly at: readonly CardMark[] },
  ): Card => ({
    locale,
    over: card.over,
    title: card.title,
    rows: card.all.slice(0, MAX_ROWS),
    more: card.all.length > MAX_ROWS ? PAGE_WORDS[locale].more(card.all.length - MAX_ROWS) : '',
    bars,
    marks: card.at,
    years: [writeDay(span.from).slice(0, 4), writeDay((span.to - 1) as typeof span.to).slice(0, 4)],
    foot: `${MESSAGES[locale].app.name} · ${corpus.title[locale]}`,
  });

  const of = (subject: Carded, locale: Locale): Card => {
    const t = MESSAGES[locale];
    switch (subject.kind) {
      case 'event': {
        const { row } = subject;
        const kind = t.shared.eventKind[EVENT_KINDS[events.kind[row] as number] ?? 'other'];
        return finish(locale, {
          over: `${formatDate(events.date[row] as string, locale)} · ${kind}`,
          title: events.title[locale][row] as string,
          all: [...listOf(events.statements, row)].map((s) => {
            const position = statements.position[s] as Position;
            return {
              value: String(position),
              sign: positionSign(position),
              name: nameOf(statements.actor[s] as number, locale),
              words: `${positionWords(position as number, t)} · ${propositionOf(statements.issue[s] as number, locale)}`,
            };
          }),
          at: [markOfEvent(row)],
        });
      }
      case 'actor': {
        const actor = corpus.actors[subject.row];
        const said = [...listOf(corpus.statementsByActor, subject.row)];
        const issues = [...new Set(said.map((s) => statements.issue[s] as number))];
        const country = actor?.country ? ` · ${countryName(actor.country, locale)}` : '';
        return finish(locale, {
          over: `${actor ? t.shared.actorKind[actor.kind] : ''}${country}`,
          title: nameOf(subject.row, locale),
          all: issues
            .map((issue) => standing(subject.row, issue, propositionOf(issue, locale), locale))
            .sort(byWeight)
            .map(({ row }) => row),
          at: [...listOf(corpus.eventsByActor, subject.row)].map(markOfEvent),
        });
      }
      case 'issue': {
        const said = [...listOf(corpus.statementsByIssue, subject.row)];
        const actors = [...new Set(said.map((s) => statements.actor[s] as number))];
        return finish(locale, {
          over: panelMessages[locale].stances(formatDay(day, locale)),
          title: propositionOf(subject.row, locale),
          all: actors
            .map((actor) => standing(actor, subject.row, nameOf(actor, locale), locale))
            .sort(byWeight)
            .map(({ row }) => row),
          at: [...listOf(corpus.eventsByIssue, subject.row)].map(markOfEvent),
        });
      }
      case 'stance': {
        const { row } = standing(subject.actor, subject.issue, propositionOf(subject.issue, locale), locale);
        const said = [...listOf(corpus.statementsByActor, subject.actor)];
        return finish(locale, {
          over: panelMessages[locale].stances(formatDay(day, locale)),
          title: nameOf(subject.actor, locale),
          all: [row],
          at: said
            .filter((s) => statements.issue[s] === subject.issue)
            .map((s) => markOf(statements.from[s] as number, statements.to[s] as number)),
        });
      }
      default:
        return subject satisfies never;
    }
  };
  const ofSite = (locale: Locale): Card => ({
    ...finish(locale, { over: '', title: corpus.title[locale], all: [], at: [] }),
    rows: [{ value: '', sign: '', name: corpus.description[locale], words: '' }],
    foot: MESSAGES[locale].app.name,
  });
  return { of, ofSite };
}
