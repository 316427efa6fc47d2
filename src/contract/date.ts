/**
 * Dates as written → days. Level 1 of EDTF (ISO 8601-2) as far as the contract goes: year, month or day, with `~`
 * (about), `?` (uncertain) or `%` (both) at the end; an interval of two such dates; `..` for one open end.
 * Left out on purpose: seasons (their months differ by country), X for a digit, times, years beyond four digits.
 */
import edtf from 'edtf';
import { type DaySpan, dayOfDate, OPEN_END, OPEN_START, parseDay } from '#base/day.ts';
import type { ProblemCode } from './problem.ts';

/** A date as written, and the days it allows. */
export interface DatedSpan extends DaySpan {
  readonly edtf: string;
}

export interface DateFault {
  readonly code: Extract<ProblemCode, `date-${string}`>;
  readonly expected: string;
  readonly mend: string;
}

export type DateResult =
  | { readonly ok: true; readonly span: DatedSpan }
  | { readonly ok: false; readonly fault: DateFault };

const ONE = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[~?%]?`;

/** The alphabet and shape of a date; stands in the published JSON Schema. What it lets through may still be impossible. */
export const DATE_PATTERN = new RegExp(`^(${ONE}|${ONE}/${ONE}|\\.\\./${ONE}|${ONE}/\\.\\.)$`);

const EXPECTED = 'a date such as 2023, 2023-05, 2023-05-31, 2023-05~, 2023-05-29/2023-06-04 or ../2019';

/** A grammar run costs 0.3 ms, and a record has few different dates. */
const parsed = new Map<string, DateResult>();

/**
 * The days a date allows, half-open, or what is wrong with it. A month is its first day to the first of the next; a
 * qualifier widens nothing; an open end is `OPEN_START` or `OPEN_END`.
 */
export function parseDate(text: string): DateResult {
  const known = parsed.get(text);
  if (known) return known;
  const fault = faultOfForm(text) ?? faultOfEnds(text);
  const result: DateResult = fault ? { ok: false, fault } : measure(text);
  parsed.set(text, result);
  return result;
}

/** The span of a date that has passed `parse`. @throws for anything else: a mistake of the caller, not of the record. */
export function spanOf(text: string): DatedSpan {
  const result = parseDate(text);
  if (!result.ok) throw new Error(`not a checked date: ${text}`);
  return result.span;
}

function measure(text: string): DateResult {
  try {
    const { min, max } = edtf(text);
    const from = min === null || min === Number.NEGATIVE_INFINITY ? OPEN_START : dayOfDate(new Date(min));
    const to = max === null || max === Number.POSITIVE_INFINITY ? OPEN_END : dayOfDate(new Date(max + 1));
    return { ok: true, span: { edtf: text, from, to } };
  } catch {
    const [start = '', end = ''] = text.split('/');
    return failed('date-reversed', 'an end that begins after the start', mendReversed(start, end));
  }
}

function mendReversed(start: string, end: string): string {
  const [from, to] = [start, end].map((date) => date.replace(/[~?%]$/, ''));
  if (from === to) return `Write the one date: "${start}".`;
  if (from?.startsWith(`${to}-`))
    return `Write the end as exactly as the start, "${start}/${to}-…", or the one date "${end}".`;
  return `Write the earlier date first: "${end}/${start}".`;
}

/** What keeps a text from having the form of a date; the commonest mistakes have names of their own. */
function faultOfForm(text: string): DateFault | null {
  const ends = text.split('/');
  if (ends.some((end) => /^-?Y?-?\d{5,}|^-\d/.test(end) || /^0000/.test(end))) {
    return fault('date-years', 'a year from 0001 to 9999', 'Write the year with four digits, without a sign.');
  }
  if (DATE_PATTERN.test(text)) return null;
  if (ends.some((end) => /^\d[\dX]{3}(-[\dX]{2}){0,2}[~?%]?$/i.test(end) && /X/i.test(end))) {
    return fault(
      'date-unspecified',
      'digits only',
      `Write the years as an interval, such as "${decade(text)}", or only the part that is known.`,
    );
  }
  if (ends.some((end) => /^\d{4}-(2[1-9]|3\d|4[01])[~?%]?$/.test(end))) {
    return fault(
      'date-season',
      'a month from 01 to 12',
      `Write the months of the season, such as "${text.slice(0, 4)}-03/${text.slice(0, 4)}-05".`,
    );
  }
  if ((ends.length === 2 && (ends.includes('') || ends.every((end) => end === '..'))) || text === '..') {
    const known = ends.find((end) => end !== '' && end !== '..');
    const example = known === undefined ? '2019/..' : ends[0] === known ? `${known}/..` : `../${known}`;
    return fault(
      'date-open',
      'a date at one end, and `..` or a date at the other',
      `Write "${example}" for an interval that is open at one end.`,
    );
  }
  if (ends.length < 3 && ends.every((end) => /^(\d{4}(-\d{2}){0,2}[~?%]?|\.\.)$/.test(end))) {
    return fault('date-impossible', 'a month from 01 to 12 and a day from 01 to 31', 'Correct the month or the day.');
  }
  return fault('date-form', EXPECTED, mendForm(text));
}

/** Days that a pattern cannot tell from real ones, such as 30 February. The `edtf` package moves some of them silently. */
function faultOfEnds(text: string): DateFault | null {
  for (const end of text.split('/')) {
    const date = end.replace(/[~?%]$/, '');
    if (date.length === 10 && parseDay(date) === null) {
      return fault(
        'date-impossible',
        'a day that the calendar has',
        `${date.slice(0, 7)} has no day ${date.slice(8)}: correct the day or the month.`,
      );
    }
  }
  return null;
}

function mendForm(text: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})T/.exec(text)?.[1];
  if (day) return `Write the day without the time: "${day}".`;
  const parts = /^\s*(\d{4})\D+(\d{1,2})(?:\D+(\d{1,2}))?\D*$/.exec(text);
  if (!parts) return 'Write it as year-month-day, as far as it is known.';
  const guess = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return `Write "${guess}" if that is the date meant.`;
}

const decade = (text: string): string =>
  `${text.slice(0, 4).replace(/X/gi, '0')}/${text.slice(0, 4).replace(/X/gi, '9')}`;

const fault = (code: DateFault['code'], expected: string, mend: string): DateFault => ({ code, expected, mend });

const failed = (code: DateFault['code'], expected: string, mend: string): DateResult => ({
  ok: false,
  fault: fault(code, expected, mend),
});
