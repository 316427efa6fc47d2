import { type EpochDay, parseDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { windowOverlap } from '#selection/matches.ts';

/** A stretch of time that readers ask for, first and last day inside. */
export interface Period {
  readonly name: 'year2023' | 'tokyoOffice' | 'asianNato';
  readonly from: EpochDay;
  readonly to: EpochDay;
}

/** The issue a period is about, if any: another record may know neither. */
const PERIODS: readonly (readonly [name: Period['name'], from: string, to: string, issue: string | null])[] = [
  ['year2023', '2023-01-01', '2023-12-31', null],
  ['tokyoOffice', '2023-05-01', '2023-07-31', 'tokyo-office'],
  ['asianNato', '2024-09-01', '2024-11-30', 'asian-nato'],
];

/** The periods that mean something in this record: it reaches into them, and has their issue. */
export function periodsOf(corpus: Corpus): Period[] {
  return PERIODS.flatMap(([name, first, last, issue]) => {
    const [from, to] = [parseDay(first), parseDay(last)];
    if (from === null || to === null || (issue !== null && !corpus.issueRows.has(issue))) return [];
    return windowOverlap(corpus.span, { from, to }) === 'outside' ? [] : [{ name, from, to }];
  });
}
