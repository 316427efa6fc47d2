/** What can be passed on of the page that is open: itself, and the statements that it shows. */
import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { StatementRow } from '#corpus/ids.ts';
import { stanceTrack } from '#corpus/stance.ts';
import type { Position } from '#corpus/vocabulary.ts';
import { formatDate, type Locale } from '#i18n/format.ts';
import { shareMessages } from '#i18n/messages/share.ts';
import type { Messages } from '#i18n/messages.ts';
import { hrefOf } from '#selection/address.ts';
import { type Selection, withOpen } from '#selection/Selection.ts';

/** One thing to pass on. */
export interface Subject {
  /** Path of what it is, without slashes at its ends: `event/some-id`, `statement/some-id`. */
  readonly id: string;
  readonly title: string;
  /** What its address selects, and the part of that page, or null for all of it. */
  readonly selection: Selection;
  readonly fragment: string | null;
}

/** Whatever language the reader has: the id of a page names the thing, not the words. */
const pathOf = (selection: Selection): string =>
  (hrefOf({ ...selection, language: 'en' }).split('?')[0] ?? '').replace(/^\/|\/$/g, '') || 'timeline';

/** The page first, then each statement of the event or stance that is open, the latest first. @param title  of the page */
export function subjectsOf(
  corpus: Corpus,
  selection: Selection,
  title: string,
  locale: Locale,
  t: Messages,
): readonly Subject[] {
  const page: Subject = { id: pathOf(selection), title, selection, fragment: null };
  return [
    page,
    ...[...statementsOf(corpus, selection)].reverse().map((row) => statementAt(corpus, selection, row, locale, t)),
  ];
}

function statementsOf(corpus: Corpus, { open }: Selection): readonly StatementRow[] {
  if (open?.kind === 'event') {
    return [...listOf(corpus.events.statements, corpus.eventRows.get(open.id) ?? -1)] as StatementRow[];
  }
  if (open?.kind !== 'stance') return [];
  const [actor, issue] = [corpus.actorRows.get(open.actor), corpus.issueRows.get(open.issue)];
  return actor === undefined || issue === undefined ? [] : stanceTrack(corpus, actor, issue).rows;
}

/** A statement stands on the page of its speaker's stance. */
function statementAt(corpus: Corpus, selection: Selection, row: StatementRow, locale: Locale, t: Messages): Subject {
  const { statements } = corpus;
  const actor = corpus.actors[statements.actor[row] as number];
  const issue = corpus.issues[statements.issue[row] as number];
  const id = statements.id[row] as string;
  const open = { kind: 'stance' as const, actor: actor?.id ?? '', issue: issue?.id ?? '' };
  return {
    id: `statement/${id}`,
    title: shareMessages[locale].statement(
      actor?.name[locale] ?? '',
      t.shared.position[`${statements.position[row] as Position}`],
      issue?.proposition[locale] ?? '',
      formatDate(statements.date[row] as string, locale),
    ),
    selection: withOpen(selection, open),
    fragment: id,
  };
}
