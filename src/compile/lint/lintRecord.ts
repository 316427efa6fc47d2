/**
 * Looks over a sound record for what may be wrong in it: everything a person should look at once and the computer cannot
 * decide. Each look is a generator of rows; `LINT_KINDS` says what they look for.
 */
import type { ParsedRecord } from '#contract/parse.ts';
import type { RecordHead } from '#contract/schema.ts';
import { lintContextOf } from './context.ts';
import { coverageOfIssues, coverageTable, describeCoverage, type IssueCoverage, lintCoverage } from './coverage.ts';
import { lintDates } from './dates.ts';
import { lintEvidence } from './evidence.ts';
import { type ExplainedRow, type Explanation, explainRows } from './explained.ts';
import { lintLanguages } from './languages.ts';
import { lintNames } from './names.ts';
import { lintOffices } from './offices.ts';
import { KINDS_IN_ORDER, type LintKind, type LintRow } from './rows.ts';
import { lintTitles } from './titles.ts';

export interface Lint {
  readonly release: string;
  /** Rows to look at, by kind in the order of `LINT_KINDS`, then in the order of the files. */
  readonly rows: readonly LintRow[];
  readonly explained: readonly ExplainedRow[];
  /** Kinds with a row, with how many are open and how many explained. */
  readonly counts: readonly { readonly kind: LintKind; readonly open: number; readonly explained: number }[];
  readonly issues: readonly IssueCoverage[];
  readonly table: ReturnType<typeof coverageTable>;
  /** The coverage in a sentence. */
  readonly coverage: string;
}

/** @param parsed  a record without problems */
export function lintRecord(head: RecordHead, parsed: ParsedRecord, explanations: readonly Explanation[] = []): Lint {
  const context = lintContextOf(head, parsed);
  const rows = [
    ...lintNames(context),
    ...lintDates(context),
    ...lintEvidence(context),
    ...lintLanguages(context),
    ...lintTitles(context),
    ...lintOffices(context),
    ...lintCoverage(context),
  ];
  const { open, explained } = explainRows(rows, explanations);
  const count = (list: readonly LintRow[], kind: LintKind): number => list.filter((row) => row.kind === kind).length;
  return {
    release: head.release.id,
    rows: inKindOrder(open),
    explained: inKindOrder(explained),
    counts: KINDS_IN_ORDER.map((kind) => ({ kind, open: count(open, kind), explained: count(explained, kind) })).filter(
      (each) => each.open + each.explained > 0,
    ),
    issues: coverageOfIssues(context.corpus),
    table: coverageTable(context.corpus),
    coverage: describeCoverage(context.corpus),
  };
}

const inKindOrder = <T extends LintRow>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => KINDS_IN_ORDER.indexOf(a.kind) - KINDS_IN_ORDER.indexOf(b.kind));
