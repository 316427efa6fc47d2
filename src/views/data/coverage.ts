/**
 * The coverage map: how much is on record behind each stance, and how new it is. Counts what the stance panel lists, over
 * the whole record and whatever the filters.
 */
import { dateOf, type EpochDay, OPEN_END } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { asOfRange } from '#corpus/asOf.ts';
import type { Actor, Corpus, Issue } from '#corpus/corpus.ts';
import type { StatementRow } from '#corpus/ids.ts';
import { isOldBy, STANCE_RULE } from '#corpus/rule.ts';
import { collator, type Locale } from '#i18n/format.ts';

/** Least number of statements of each shade, from the palest. */
export const LEVELS = [1, 2, 4, 8] as const;

export interface CoverageCell {
  readonly count: number;
  /** Year of the newest statement: the last that its date allows. */
  readonly year: number;
  /** Nothing newer than the rule's limit for an old stance, as of the release. */
  readonly isOld: boolean;
  /** Place in `LEVELS`. */
  readonly level: number;
}

export interface CoverageRow {
  readonly actor: Actor;
  /** One per column; null where nothing is on record. */
  readonly cells: readonly (CoverageCell | null)[];
  /** Statements of the actor or in its name. */
  readonly total: number;
}

export interface CoverageMap {
  /** All issues, those with most statements first. */
  readonly columns: readonly { readonly issue: Issue; readonly total: number }[];
  /** Actors with a statement, those with most first, then by name. */
  readonly rows: readonly CoverageRow[];
  readonly filled: number;
  readonly total: number;
}

/** Linear in the statements and in actors × issues. */
export function coverageOf(corpus: Corpus, locale: Locale): CoverageMap {
  const { compare } = collator(locale);
  const columns = corpus.issues
    .map((issue) => ({ issue, total: listOf(corpus.statementsByIssue, issue.row).length }))
    .sort((a, b) => b.total - a.total || a.issue.row - b.issue.row);
  const rows = corpus.actors
    .map((actor) => ({ actor, statements: listOf(corpus.statementsByActor, actor.row) }))
    .filter(({ statements }) => statements.length > 0)
    .map(({ actor, statements }) => {
      const byIssue = new Map<number, StatementRow[]>();
      for (const row of statements) {
        const issue = corpus.statements.issue[row] as number;
        const rows = byIssue.get(issue);
        if (rows) rows.push(row as StatementRow);
        else byIssue.set(issue, [row as StatementRow]);
      }
      const cells = columns.map(({ issue }) => cellOf(corpus, byIssue.get(issue.row)));
      return { actor, cells, total: statements.length };
    })
    .sort((a, b) => b.total - a.total || compare(a.actor.name[locale], b.actor.name[locale]));
  return {
    columns,
    rows,
    filled: rows.reduce((filled, { cells }) => filled + cells.filter((cell) => cell !== null).length, 0),
    total: corpus.statements.count,
  };
}

function cellOf(corpus: Corpus, rows: readonly StatementRow[] | undefined): CoverageCell | null {
  if (rows === undefined) return null;
  const newest = Math.max(...rows.map((row) => lastDay(corpus, row))) as EpochDay;
  const count = rows.length;
  return {
    count,
    year: dateOf(newest).getUTCFullYear(),
    isOld: isOldBy(STANCE_RULE, newest, asOfRange(corpus).last),
    level: LEVELS.findLastIndex((least) => count >= least),
  };
}

/** The last day of a statement's date; the first where no last one is known. */
function lastDay({ statements }: Corpus, row: StatementRow): number {
  const end = statements.to[row] as number;
  return end === OPEN_END ? (statements.from[row] as number) : end - 1;
}
