/** What an editor may want to look at. Unlike a problem, a row stops nothing: it may be right as it stands. */
import type { Place } from '#contract/problem.ts';

/** The kinds of row, each in one line, in the order of the report. `data/README.md` lists them too; a test keeps the two in step. */
export const LINT_KINDS = {
  'alias-twin': 'Two actors have names that are alike but for brackets, word order, variant characters or one letter.',
  'date-january': 'A date is a 1 January without a basis: often a year that was written as a day.',
  'date-first': 'A date is the first of a month without a basis: often a month that was written as a day.',
  'source-weak': 'A statement rests on one weak source alone.',
  'stance-weak': 'A stance (actor × issue) rests on one statement that is reported, or whose sources are all weak.',
  'evidence-apart': 'A statement and its event have no source in common.',
  'phrase-null': 'Evidence has no phrase although the text of its source is kept.',
  'language-ja': 'A Japanese person or body has no name in Japanese.',
  'language-wrong': 'A text of ours is not in the language of its field.',
  'title-near': 'A title is near its limit.',
  'office-none': 'A person speaks for a state or body without any office of it on record.',
  'office-apart': 'A person speaks for a state or body on a day that none of their offices of it covers.',
  'event-bare': 'An event has no statement.',
  'issue-orphan': 'An issue has no statement.',
  'issue-thin': 'An issue has one or two statements.',
  'issue-one-sided': 'An issue has statements on one side only.',
  'issue-one-voice': 'More than half of the statements on an issue, of four or more, are by one speaker.',
  'actor-orphan': 'An actor takes part in nothing.',
  'actor-silent': 'An actor takes part in five events or more, and no statement is by or for it.',
  'source-unused': 'Nobody cites the source.',
  'explanation-idle': 'An explanation fits no row any more.',
} as const satisfies Record<string, string>;

export type LintKind = keyof typeof LINT_KINDS;

export const KINDS_IN_ORDER = Object.keys(LINT_KINDS).filter((kind): kind is LintKind => kind in LINT_KINDS);

/** Kind and id together are unique in a report, so that an explanation can name a row. */
export interface LintRow {
  readonly kind: LintKind;
  /** The record's id; for two records `a/b`, in the order of the alphabet. */
  readonly id: string;
  /** Relative to the record's folder. */
  readonly file: string;
  /** What there is to look at, in one sentence. */
  readonly what: string;
  /** What to do if it is wrong. */
  readonly mend: string;
}

export const rowOf = (
  kind: LintKind,
  { file, id }: Place & { readonly id: string },
  what: string,
  mend: string,
): LintRow => ({ kind, id, file, what, mend });

/** `a, b and c`; `and 4 more` after `most`. */
export function listSome(words: readonly string[], most = 6): string {
  const shown = words.slice(0, most);
  if (words.length > most) return `${shown.join(', ')} and ${words.length - most} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
