import type { Filed } from '#contract/parse.ts';
import { quote } from '#contract/problem.ts';
import type { LintContext } from './context.ts';
import { type LintRow, listSome, rowOf } from './rows.ts';

interface DatedField {
  readonly field: string;
  readonly date: string;
}

/**
 * Days that may be a month or a year in disguise: an end of a date that is the first of a month, to the day and without
 * `~ ? %`, and nothing says how it is known. A statement has the basis of its event, and gives a row of its own only if
 * its date is another. Of sources and terms, which have no basis, only a 1 January is told.
 */
export function* lintDates({ parsed, events }: LintContext): Generator<LintRow> {
  for (const filed of parsed.events) {
    if (filed.record.dateBasis === undefined)
      yield* suspect(filed, [{ field: 'date', date: filed.record.date }], BASIS);
  }
  for (const filed of parsed.statements) {
    const event = events.get(filed.record.event)?.record;
    if (event?.dateBasis !== undefined || event?.date === filed.record.date) continue;
    yield* suspect(filed, [{ field: 'date', date: filed.record.date }], STATEMENT);
  }
  for (const filed of parsed.actors) {
    const { offices, memberships } = filed.record;
    const ends = [
      ...offices.flatMap(({ from, to }, i) => [dated(`offices[${i}].from`, from), dated(`offices[${i}].to`, to)]),
      ...memberships.flatMap(({ from, to }, i) => [
        dated(`memberships[${i}].from`, from),
        dated(`memberships[${i}].to`, to),
      ]),
    ];
    yield* suspect(filed, ends.flat().filter(isJanuary), TERM);
  }
  for (const filed of parsed.sources) {
    yield* suspect(filed, dated('published', filed.record.published ?? undefined).filter(isJanuary), SOURCE);
  }
}

const BASIS = 'If only the month or the year is known, write that; else say in "dateBasis" how the day is known.';
const STATEMENT = 'If only the month or the year is known, write that; else give the event a "dateBasis".';
const TERM = 'Write the year or the month alone if the day is not known; if it is right, explain it.';
const SOURCE = 'Write the year alone if the day is not printed; if it is right, explain it.';

const dated = (field: string, date: string | undefined): DatedField[] => (date === undefined ? [] : [{ field, date }]);

const hasEnd = (date: string, pattern: RegExp): boolean => date.split('/').some((end) => pattern.test(end));

const isJanuary = ({ date }: DatedField): boolean => hasEnd(date, /^\d{4}-01-01$/);

function* suspect(filed: Filed<unknown>, dates: readonly DatedField[], mend: string): Generator<LintRow> {
  const tell = (fields: readonly DatedField[]): string =>
    listSome(fields.map(({ field, date }) => `${field} is ${quote(date)}`));
  const january = dates.filter(isJanuary);
  const first = dates.filter((each) => !isJanuary(each) && hasEnd(each.date, /^\d{4}-\d{2}-01$/));
  if (january.length > 0) yield rowOf('date-january', filed, `${tell(january)}.`, mend);
  if (first.length > 0) yield rowOf('date-first', filed, `${tell(first)}.`, mend);
}
