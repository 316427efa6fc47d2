import type { EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { formatDate, formatDay, type Locale } from '#i18n/format.ts';
import { matrixMessages } from '#i18n/messages/matrix.ts';
import type { Messages } from '#i18n/messages.ts';
import { inLocale } from '#i18n/names.ts';
import { markWords, stanceWords } from '#i18n/stanceWords.ts';
import type { MatrixTable, StanceCell } from './cells.ts';

/** The stance of a cell and its marks, without number and date: `for, with reserve, thin evidence`. */
export function describeStance(corpus: Corpus, { stance }: StanceCell, locale: Locale, t: Messages): string {
  return t.shared.markJoin([stanceWords(corpus, stance, locale, t), ...markWords(corpus, stance, locale)]);
}

/** What is marked on a cell beside the marks of its stance. */
export interface CellMarks {
  /** One source alone, if withdrawn, would change the stance. */
  readonly isLone: boolean;
  /** The opposite sign of the body that it stands below. */
  readonly isDissent: boolean;
}

const NO_MARKS: CellMarks = { isLone: false, isDissent: false };

/** A cell in one sentence: whose stance on what, which it is with all marks, on how many statements, how new. */
export function describeCell(
  corpus: Corpus,
  cell: StanceCell,
  locale: Locale,
  t: Messages,
  { isLone, isDissent }: CellMarks = NO_MARKS,
): string {
  const actor = corpus.actors[cell.actor];
  const issue = corpus.issues[cell.issue];
  if (!actor || !issue) return '';
  const known =
    cell.newest === null
      ? ''
      : matrixMessages[locale].known(
          t.shared.statementCount(cell.stance.count),
          formatDate(corpus.statements.date[cell.newest] as string, locale),
        );
  const words = matrixMessages[locale];
  const marks = [isLone && words.lone, isDissent && words.dissent].filter((word) => word !== false);
  return words.cell(
    inLocale(actor.name, locale),
    inLocale(issue.proposition, locale),
    t.shared.markJoin([describeStance(corpus, cell, locale, t), ...marks]),
    known,
  );
}

/** What the matrix holds, for its caption. */
export function describeTable(table: MatrixTable, day: EpochDay, locale: Locale, t: Messages): string {
  return matrixMessages[locale].caption(
    t.shared.actorCount(table.rows.length),
    table.columns.length,
    formatDay(day, locale),
  );
}
