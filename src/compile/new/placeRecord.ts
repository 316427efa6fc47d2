/** Which file a new record goes into, and where in it. */
import { basename, dirname } from 'node:path/posix';
import { type DaySpan, dayOf, OPEN_START } from '#base/day.ts';
import { parseDate, spanOf } from '#contract/date.ts';
import type { Kind } from '#contract/kinds.ts';
import type { Filed, ParsedRecord } from '#contract/parse.ts';
import { isFields } from '#contract/schemaAt.ts';
import { NEW_KINDS, type NewKind } from './kinds.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The file for a record, as the record already spreads its own: events, statements and sources into the file whose name
 * says their time (`2023.json`, `2023-h1.json`, `before-2022.json`, `undated.json`), actors to those of their kind. A year
 * without a file gets one if others have theirs; where names say nothing, the fullest file takes it.
 */
export function fileFor(parsed: ParsedRecord, kind: NewKind, record: Fields): string {
  const { table } = NEW_KINDS[kind];
  const files = filesBySize(parsed.written[table]);
  if (kind === 'actor') {
    return (
      filesBySize(parsed.actors.filter((filed) => filed.record.kind === record['kind']))[0] ??
      files[0] ??
      `${table}.json`
    );
  }
  const date = kind === 'source' ? record['published'] : record['date'];
  const periods = files.flatMap((file) => {
    const period = periodOf(file);
    return period === null ? [] : [{ file, period }];
  });
  if (typeof date !== 'string')
    return files.find((file) => basename(file) === 'undated.json') ?? files[0] ?? `${table}.json`;
  const day = spanOf(date).from === OPEN_START ? spanOf(date).to - 1 : spanOf(date).from;
  const [fitting] = periods
    .filter(({ period }) => period.from <= day && day < period.to)
    .sort((a, b) => a.period.to - a.period.from - (b.period.to - b.period.from));
  if (fitting) return fitting.file;
  const [first] = periods;
  return first ? `${dirname(first.file)}/${/\d{4}/.exec(date)?.[0]}.json` : (files[0] ?? `${table}.json`);
}

/** Files that hold records, the fullest first, then by name. */
function filesBySize(records: readonly Filed<unknown>[]): string[] {
  const sizes = new Map<string, number>();
  for (const { file } of records) sizes.set(file, (sizes.get(file) ?? 0) + 1);
  return [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([file]) => file);
}

/** The days that a file's name says it holds, or null. */
function periodOf(file: string): DaySpan | null {
  const [, before, year, half] = /^(?:(before)-)?(\d{4})(?:-h([12]))?\.json$/.exec(basename(file)) ?? [];
  if (year === undefined) return null;
  const y = Number(year);
  if (before !== undefined) return { from: OPEN_START, to: dayOf(y) };
  if (half === undefined) return { from: dayOf(y), to: dayOf(y + 1) };
  return half === '1' ? { from: dayOf(y), to: dayOf(y, 7) } : { from: dayOf(y, 7), to: dayOf(y + 1) };
}

/**
 * The place of a record in a file's list: events and statements by date, the rest by id. In a list that is not in order,
 * the place with the fewest records on the wrong side of it; the last such, so that equals stay in the order of writing.
 */
export function placeIn(list: readonly unknown[], table: Kind, record: Fields): number {
  const key = keyFor(table);
  const wanted = key(record);
  const isLater = list.map((other) => isFields(other) && key(other) > wanted);
  let wrong = isLater.filter((later) => !later).length;
  let [best, least] = [0, wrong];
  isLater.forEach((later, i) => {
    wrong += later ? 1 : -1;
    if (wrong <= least) [best, least] = [i + 1, wrong];
  });
  return best;
}

function keyFor(table: Kind): (record: Fields) => string | number {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  if (table !== 'events' && table !== 'statements') return (record) => text(record['id']);
  return (record) => {
    const date = parseDate(text(record['date']));
    return date.ok ? date.span.from : OPEN_START;
  };
}
