import type { EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { formatDate, formatDay, type Locale } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import { inLocale } from '#i18n/names.ts';
import { markWords, stanceWords } from '#i18n/stanceWords.ts';
import type { MatrixTable, StanceCell } from './cells.ts';

/** The stance of a cell and its marks, without number and date: `for, with reserve, thin evidence`. */
export function describeStance(corpus: Corpus, { stance }: StanceCell, locale: Locale, t: Messages): string {
  return t.matrix.markJoin([stanceWords(corpus, stance, locale, t), ...markWords(stance, t)]);
}

/** A cell in one sentence: whose stance on what, which it is, on how many statements, how new. */
export function describeCell(corpus: Corpus, cell: StanceCell, locale: Locale, t: Messages): string {
  const actor = corpus.actors[cell.actor];
  const issue = corpus.issues[cell.issue];
  if (!actor || !issue) return '';
  const known =
    cell.newest === null
      ? ''
      : t.matrix.known(
          t.shared.statementCount(cell.stance.count),
          formatDate(corpus.statements.date[cell.newest] as string, locale),
        );
  return t.matrix.cell(
    inLocale(actor.name, locale),
    inLocale(issue.proposition, locale),
    describeStance(corpus, cell, locale, t),
    known,
  );
}

/** What the matrix holds, for its caption. */
export function describeTable(table: MatrixTable, day: EpochDay, locale: Locale, t: Messages): string {
  return t.matrix.caption(t.shared.actorCount(table.rows.length), table.columns.length, formatDay(day, locale));
}
