import { parseDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { NO_FILTERS, type Selection, START } from '#selection/Selection.ts';

/** A selection worth a look, by name. */
export interface Preset {
  readonly name: 'tokyoOffice' | 'asianNato' | 'moved2023';
  readonly selection: Selection;
}

const onIssue = (issue: string, from: string | null, to: string | null): Selection => ({
  ...START,
  filters: {
    ...NO_FILTERS,
    issue: { any: [issue], not: [] },
    from: from === null ? null : parseDay(from),
    to: to === null ? null : parseDay(to),
  },
  ribbon: issue,
});

/** The selections that mean something in this record: it has their issues. In English; each is an address. */
export function presetsOf(corpus: Corpus): Preset[] {
  const [from, to] = [parseDay('2023-01-01'), parseDay('2023-12-31')];
  const all: readonly (Preset & { readonly issue: string })[] = [
    { name: 'tokyoOffice', issue: 'tokyo-office', selection: onIssue('tokyo-office', '2023-05-01', '2023-07-31') },
    { name: 'asianNato', issue: 'asian-nato', selection: onIssue('asian-nato', null, null) },
    {
      name: 'moved2023',
      issue: 'tokyo-office',
      selection: { ...START, view: 'changes', filters: { ...NO_FILTERS, from, to } },
    },
  ];
  return all.filter(({ issue }) => corpus.issueRows.has(issue));
}
