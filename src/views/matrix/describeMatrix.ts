import type { EpochDay } from '#base/day.ts';
import type { Steps } from '#base/steps.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { dissentOf } from '#corpus/field.ts';
import type { Stance } from '#corpus/stance.ts';
import { type Side, sideOf } from '#corpus/vocabulary.ts';
import { formatDay, type Locale } from '#i18n/format.ts';
import { inWordsMessages } from '#i18n/messages/inWords.ts';
import { inLocale } from '#i18n/names.ts';
import { cellsAsOf, type MatrixTable } from './cells.ts';
import { type ChangeDay, changesAround } from './changeDays.ts';

type Group = Side | 'unsettled';
const GROUPS = ['for', 'against', 'neutral', 'unsettled', 'declined'] as const satisfies readonly Group[];

function groupOf({ state, position }: Stance): Group | null {
  if (state === 'mixed' || state === 'split') return 'unsettled';
  if (state === 'declined') return 'declined';
  return position === null ? null : sideOf(position);
}

/** Fewer actors are no field that could be divided. */
const LEAST_HOLDERS = 4;

/** The matrix in sentences that a person would write. Linear in its cells, which are read anew; a row is a step. */
export function* describeSteps(
  corpus: Corpus,
  table: MatrixTable,
  asOf: EpochDay,
  changes: readonly ChangeDay[],
  locale: Locale,
): Steps<string> {
  const { join, matrix: words } = inWordsMessages[locale];
  const counts: Record<Group, number> = { for: 0, against: 0, neutral: 0, unsettled: 0, declined: 0 };
  const fields = table.columns.map(({ issue }) => ({ issue, spoken: 0, positions: [0, 0, 0, 0, 0] }));
  let [thin, old] = [0, 0];
  for (const row of table.rows) {
    cellsAsOf(corpus, table, row, asOf).forEach(({ stance }, i) => {
      const group = groupOf(stance);
      const field = fields[i];
      if (group === null || field === undefined) return;
      counts[group]++;
      field.spoken++;
      if (stance.position !== null)
        field.positions[stance.position + 2] = (field.positions[stance.position + 2] ?? 0) + 1;
      if (stance.thin) thin++;
      if (stance.old) old++;
    });
    yield;
  }
  const total = GROUPS.reduce((sum, group) => sum + counts[group], 0);
  const day = formatDay(asOf, locale);
  const { previous, next } = changesAround(changes, asOf);
  // A change on the day itself is the last one.
  const latest = changes.findLast((change) => change.day <= asOf) ?? previous;
  if (total === 0) return join([words.silent(day), ...(next ? [words.nextChange(formatDay(next.day, locale))] : [])]);
  const sidesIn = ({ positions: [a = 0, b = 0, , c = 0, d = 0] }: (typeof fields)[number]) => [c + d, a + b] as const;
  const most = fields.reduce((best, field) => (field.spoken > best.spoken ? field : best));
  const divided = fields
    .filter((field) => Math.min(...sidesIn(field)) > 0 && field.spoken >= LEAST_HOLDERS)
    .map((field) => ({ field, dissent: dissentOf(field) ?? 0 }))
    .sort((a, b) => b.dissent - a.dissent)[0]?.field;
  const sentences = [
    words.held(day, table.rows.length, table.columns.length, total),
    words.sides(GROUPS.filter((group) => counts[group] > 0).map((group) => words.side[group](counts[group]))),
    fields.length > 1 && words.most(inLocale(most.issue.proposition, locale), most.spoken, ...sidesIn(most)),
    divided && fields.length > 1 && words.divided(inLocale(divided.issue.proposition, locale), ...sidesIn(divided)),
    thin + old > 0 && words.marks(thin, old),
    latest && words.lastChange(formatDay(latest.day, locale), latest.cellCount),
    next && words.nextChange(formatDay(next.day, locale)),
  ];
  return join(sentences.filter((sentence): sentence is string => typeof sentence === 'string'));
}
