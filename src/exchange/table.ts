/** A CSV file → its rows by heading. Commas, semicolons or tabs, as its first line has it. */
import { dsvFormat } from 'd3';
import { nearest } from '#contract/nearest.ts';
import { type Fault, listWords, quote } from '#contract/problem.ts';
import type { Draft } from './draft.ts';
import { LIMITS } from './formats.ts';

export interface TableRow {
  /** As spreadsheets count: the headings are row 1. */
  readonly place: string;
  /** The text of a column by its key, trimmed; empty where there is none. */
  readonly cell: (key: string) => string;
}

export interface Table {
  /** What the headings are called, by key. */
  readonly headings: ReadonlyMap<string, string>;
  /** Without empty ones. */
  readonly rows: readonly TableRow[];
  readonly faults: readonly { readonly place: string; readonly fault: Fault }[];
}

/** `Statement ID` and `statement_id` are one. */
const keyOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');

/** The apostrophe that keeps a spreadsheet from running a cell, taken off again. */
const plainCell = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '').trim();

function separatorOf(text: string): string {
  const first = text.split(/\r\n|\n|\r/, 1)[0]?.replace(/"[^"]*"/g, '') ?? '';
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Reads the text of a file. Never throws. */
export function readTable(text: string): Table {
  const lines = dsvFormat(separatorOf(text)).parseRows(text);
  const written = lines[0] ?? [];
  const keys = written.map(keyOf);
  const headings = new Map<string, string>();
  const faults: { place: string; fault: Fault }[] = [];
  keys.forEach((key, i) => {
    if (key === '') return;
    if (headings.has(key)) faults.push({ place: 'row 1', fault: twice(written[i] ?? '') });
    else headings.set(key, (written[i] ?? '').trim());
  });
  const rows: TableRow[] = [];
  lines.slice(1).forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const place = `row ${i + 2}`;
    if (cells.slice(keys.length).some((cell) => cell.trim() !== '')) {
      faults.push({ place, fault: tooMany(cells.length, keys.length) });
    }
    rows.push({ place, cell: (key) => plainCell(cells[keys.indexOf(key)] ?? '') });
  });
  if (rows.length > LIMITS.rows) faults.push({ place: '', fault: tooLong(rows.length) });
  if (rows.length === 0) faults.push({ place: '', fault: NO_ROWS });
  return { headings, rows: rows.slice(0, LIMITS.rows), faults };
}

/**
 * Tells a draft the faults of its table, the columns that it needs and lacks, and those that are not read.
 * @param needed  keys of columns, without which no row says anything
 * @param known   keys of all other columns that are read
 * @returns whether all needed ones are there
 */
export function checkColumns(draft: Draft, table: Table, needed: readonly string[], known: readonly string[]): boolean {
  for (const { place, fault } of table.faults) draft.fault(place, fault);
  const unknown = new Set([...table.headings.keys()].filter((key) => !needed.includes(key) && !known.includes(key)));
  const missing = needed.filter((key) => !table.headings.has(key));
  for (const key of missing) {
    const near = nearest(key, unknown);
    unknown.delete(near ?? '');
    draft.fault('row 1', {
      field: `column "${key}"`,
      code: 'field-missing',
      found: `the columns ${listWords([...table.headings.values()]) || 'none'}`,
      expected: `a column "${key}"`,
      mend:
        near === null ? `Add a column "${key}".` : `Rename the column ${quote(table.headings.get(near))} to "${key}".`,
    });
  }
  draft.leave([...unknown].map((key) => table.headings.get(key) ?? key));
  return missing.length === 0;
}

const twice = (heading: string): Fault => ({
  field: `column ${quote(heading)}`,
  code: 'list-twice',
  found: `two columns ${quote(heading)}`,
  expected: 'each heading once',
  mend: 'Rename or remove one of the two.',
});

const tooMany = (found: number, expected: number): Fault => ({
  field: '',
  code: 'list-length',
  found: `${found} cells`,
  expected: `at most ${expected}, one for each heading`,
  mend: 'Put a text that has a comma or semicolon in it into quotation marks.',
});

const tooLong = (found: number): Fault => ({
  field: '',
  code: 'file-large',
  found: `${found} rows`,
  expected: `at most ${LIMITS.rows} rows`,
  mend: 'Take a part of it.',
});

const NO_ROWS: Fault = {
  field: '',
  code: 'file-empty',
  found: 'no row below the headings',
  expected: 'a row for each event',
  mend: 'Add rows below the headings.',
};
