import { pageTitle } from '#app/pageTitle.ts';
import { parseDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import type { ActorRow, EventRow, IssueRow } from '#corpus/ids.ts';
import { stanceAsOf, stanceTrack } from '#corpus/stance.ts';
import { colon, countryName, formatDate, formatDay } from '#i18n/format.ts';
import { openMessages } from '#i18n/messages/open.ts';
import { PAGE_WORDS } from '#i18n/messages/pages.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { stanceWords } from '#i18n/stanceWords.ts';
import { ACCESS_PROSE } from '#views/access/prose.ts';
import { DATA_WORDS } from '#views/data/words.ts';
import { PROSE } from '#views/method/prose.ts';
import type { PageAddress } from './addresses.ts';
import { eventDetailsOf, type SiteRecord, sourceDetailsOf } from './siteRecord.ts';

/** What a link says before it is opened. Plain text. */
export interface Summary {
  readonly title: string;
  readonly description: string;
}

/** Title and description of every page, in the order given; no two titles of a language are alike. */
export function summariesOf(record: SiteRecord, pages: readonly PageAddress[]): Summary[] {
  const taken = new Map<string, number>();
  return pages.map((page) => {
    const title = titleOf(record, page);
    const key = `${page.locale} ${title}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return { title: count === 1 ? title : `${title} (${count})`, description: describePage(record, page) };
  });
}

/** The app's title; a source, which the app calls by its publisher, has its own title before that. */
function titleOf(record: SiteRecord, { selection, locale }: PageAddress): string {
  const title = pageTitle(record.corpus, selection, locale, MESSAGES[locale]);
  const { open } = selection;
  const source = open?.kind === 'source' ? sourceDetailsOf(record, open.id) : undefined;
  return source === undefined ? title : `${source.title} · ${title}`;
}

function describePage(record: SiteRecord, { selection, locale }: PageAddress): string {
  const { corpus } = record;
  const { open, view } = selection;
  const words = PAGE_WORDS[locale];
  if (open !== null) return describeOpen(record, open, locale) ?? words.retired('id' in open ? open.id : open.actor);
  switch (view) {
    case 'timeline':
      return corpus.description[locale];
    case 'method':
      return PROSE[locale].lead;
    case 'data':
      return DATA_WORDS[locale].lead;
    case 'accessibility':
      return ACCESS_PROSE[locale].lead;
    case 'open':
      return openMessages[locale].lead;
    case 'matrix':
    case 'changes':
    case 'agreement':
      return words.view[view](corpus.actors.length, corpus.issues.length);
    case 'table':
      return words.view.table(corpus.events.count);
    default:
      return view satisfies never;
  }
}

/** Null for a record that is not there any more. */
function describeOpen(
  record: SiteRecord,
  open: NonNullable<PageAddress['selection']['open']>,
  locale: PageAddress['locale'],
): string | null {
  const { corpus } = record;
  const { statements } = corpus;
  const [t, words] = [MESSAGES[locale], PAGE_WORDS[locale]];
  const different = (rows: Iterable<number>, column: ArrayLike<number>) =>
    new Set([...rows].map((row) => column[row] as number)).size;
  switch (open.kind) {
    case 'event': {
      const row = corpus.eventRows.get(open.id);
      if (row === undefined) return null;
      const date = formatDate(corpus.events.date[row] as string, locale);
      const summary = eventDetailsOf(record, row)?.summary[locale];
      return [date, summary].filter((part) => part !== undefined).join(colon(locale));
    }
    case 'actor': {
      const actor = corpus.actors[corpus.actorRows.get(open.id) ?? -1];
      if (actor === undefined) return null;
      const said = listOf(corpus.statementsByActor, actor.row);
      const country = actor.country === null ? null : countryName(actor.country, locale);
      const issues = different(said, statements.issue);
      return words.actor(actor.name[locale], t.shared.actorKind[actor.kind], country, said.length, issues);
    }
    case 'issue': {
      const issue = corpus.issues[corpus.issueRows.get(open.id) ?? -1];
      if (issue === undefined) return null;
      const said = listOf(corpus.statementsByIssue, issue.row);
      return words.issue(issue.proposition[locale], different(said, statements.actor), said.length);
    }
    case 'source': {
      const row = corpus.sourceRows.get(open.id);
      const source = sourceDetailsOf(record, open.id);
      if (row === undefined || source === undefined) return null;
      const date = source.published === null ? words.undated : formatDate(source.published, locale);
      return words.source(source.title, source.publisher, date, listOf(corpus.eventsBySource, row).length);
    }
    case 'stance': {
      const actor = corpus.actors[corpus.actorRows.get(open.actor) ?? -1];
      const issue = corpus.issues[corpus.issueRows.get(open.issue) ?? -1];
      const day = parseDay(corpus.release.date);
      if (actor === undefined || issue === undefined || day === null) return null;
      const track = stanceTrack(corpus, actor.row, issue.row);
      const stance = stanceWords(corpus, stanceAsOf(corpus, track, day), locale, t);
      return words.stance(
        actor.name[locale],
        stance,
        formatDay(day, locale),
        issue.proposition[locale],
        track.rows.length,
      );
    }
    case 'tour':
      return record.tours.find(({ id }) => id === open.id)?.summary[locale] ?? null;
    case 'release':
      return corpus.releases?.list.find(({ id }) => id === open.id)?.notes[locale] ?? null;
    default:
      return open satisfies never;
  }
}

/** Rows a page is about, where it is about one record that is there. */
export type Subject =
  | { readonly kind: 'event'; readonly row: EventRow }
  | { readonly kind: 'actor'; readonly row: ActorRow }
  | { readonly kind: 'issue'; readonly row: IssueRow }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'stance'; readonly actor: ActorRow; readonly issue: IssueRow };

export function subjectOf({ corpus }: SiteRecord, { selection: { open } }: PageAddress): Subject | null {
  if (open === null) return null;
  if (open.kind === 'stance') {
    const [actor, issue] = [corpus.actorRows.get(open.actor), corpus.issueRows.get(open.issue)];
    return actor === undefined || issue === undefined ? null : { kind: 'stance', actor, issue };
  }
  const { kind, id } = open;
  if (kind === 'source') return corpus.sourceRows.has(id) ? { kind, id } : null;
  if (kind === 'tour' || kind === 'release') return null;
  const rows = { event: corpus.eventRows, actor: corpus.actorRows, issue: corpus.issueRows };
  const row = rows[kind].get(id);
  return row === undefined ? null : ({ kind, row } as Subject);
}
