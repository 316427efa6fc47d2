import { type DerivedRecord, deriveRecord } from '#contract/derive.ts';
import type { Problem, ProblemCode } from '#contract/problem.ts';
import { checkRecordAt } from '../checkRecord.ts';

export type Loaded =
  | { readonly ok: true; readonly derived: DerivedRecord }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Problems that keep nothing from being compared: an earlier release may break a rule that came after it. */
const MINOR: ReadonlySet<ProblemCode> = new Set([
  'reference-self',
  'part-circle',
  'actors-alike',
  'country-unknown',
  'actor-absent',
  'date-apart',
  'date-late',
  'answer-early',
  'term-date',
  'term-reversed',
  'read-early',
  'phrase-long',
  'title-long',
  'list-twice',
  'evidence-twice',
]);

/** A record in a folder or a file such as a published `dataset.json`, by the rules that every release keeps. */
export function loadAt(path: string): Loaded {
  const { parsed, problems } = checkRecordAt(path);
  const grave = problems.filter(({ code }) => !MINOR.has(code));
  if (grave.length > 0 || parsed.head === null) return { ok: false, problems: grave };
  return { ok: true, derived: deriveRecord(parsed.head, parsed) };
}
