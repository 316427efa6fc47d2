/**
 * Tables for spreadsheets: UTF-8 with a byte order mark, without which spreadsheets take Chinese for noise. A cell that
 * a spreadsheet would run as a formula starts with an apostrophe.
 */
import { csvFormat } from 'd3';

type Cell = string | number | null | undefined;

/** A column: its heading, and what stands in it for a record. */
export type Column<T> = readonly [heading: string, cell: (record: T) => Cell];

const MARK = '\uFEFF';

/** A heading and a row per record; the heading alone for none. */
export function writeTable<T>(columns: readonly Column<T>[], records: readonly T[]): string {
  const rows = records.map((record) =>
    Object.fromEntries(columns.map(([heading, cell]) => [heading, harmless(cell(record) ?? '')])),
  );
  return `${MARK}${csvFormat(
    rows,
    columns.map(([heading]) => heading),
  )}\n`;
}

/** What spreadsheets take for the start of a formula, full-width forms of East Asian ones included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** The cell, with an apostrophe before what would be run; a number stays one. https://owasp.org/www-community/attacks/CSV_Injection */
const harmless = (cell: string | number): string | number =>
  typeof cell === 'string' && FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
