import type { Corpus } from '#corpus/corpus.ts';
import { colon, type Locale } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { OpenRecord, Selection } from '#selection/Selection.ts';

/** The title of an open record, or null if nothing on record has its id. */
export function recordTitle(corpus: Corpus, open: OpenRecord, locale: Locale, t: Messages): string | null {
  const actor = (id: string) => corpus.actors[corpus.actorRows.get(id) ?? -1]?.name[locale];
  const issue = (id: string) => corpus.issues[corpus.issueRows.get(id) ?? -1]?.proposition[locale];
  switch (open.kind) {
    case 'event':
      return corpus.events.title[locale][corpus.eventRows.get(open.id) ?? -1] ?? null;
    case 'actor':
      return actor(open.id) ?? null;
    case 'issue':
      return issue(open.id) ?? null;
    case 'source':
      return corpus.sources[corpus.sourceRows.get(open.id) ?? -1]?.publisher ?? null;
    case 'tour':
      return corpus.tours?.titles.find(({ id }) => id === open.id)?.title[locale] ?? null;
    case 'release':
      return corpus.releases?.list.some(({ id }) => id === open.id) ? t.app.release(open.id) : null;
    case 'stance': {
      const [name, proposition] = [actor(open.actor), issue(open.issue)];
      return name && proposition ? `${name}${colon(locale)}${proposition}` : null;
    }
    default:
      return open satisfies never;
  }
}

/** The title of the page: the open record or the view, then the record and the site. */
export function pageTitle(corpus: Corpus, selection: Selection, locale: Locale, t: Messages): string {
  const { open } = selection;
  const subject =
    open === null
      ? t.app.view[selection.view]
      : (recordTitle(corpus, open, locale, t) ?? t.app.unknownTitle[open.kind]);
  return `${subject} · ${corpus.title[locale]} · ${t.app.name}`;
}
