/**
 * Calendar days as whole numbers. A day here is a day of the proleptic Gregorian calendar and has no time zone:
 * nothing in this file reads the clock's zone, so no reader's zone can move a date.
 */
import type { Brand } from './brand.ts';

/** Days since 1970-01-01, negative before it. */
export type EpochDay = Brand<number, 'EpochDay'>;

/** Half-open, `[from, to)`: the first day inside and the first day after. All intervals of the project are half-open. */
export interface DaySpan {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

/** Stands for "no known start" and "no known end" of a date. Beyond every real day, and still a 32-bit integer. */
export const OPEN_START = -100_000_000 as EpochDay;
export const OPEN_END = 100_000_000 as EpochDay;

const DAY_MS = 86_400_000;

/** The day of a year, month (1–12) and day of month; overflowing months and days carry over, as in a calendar sum. */
export function dayOf(year: number, month = 1, dayOfMonth = 1): EpochDay {
  const date = new Date(0);
  // Not Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return Math.round(date.getTime() / DAY_MS) as EpochDay;
}

/** UTC midnight of the day, for libraries that want a `Date`. Format it with `timeZone: 'UTC'` only. */
export const dateOf = (day: EpochDay): Date => new Date(day * DAY_MS);

/** The day a `Date` falls on, in UTC. */
export const dayOfDate = (date: Date): EpochDay => Math.floor(date.getTime() / DAY_MS) as EpochDay;

/** `2023-05-31`. The inverse of `parseDay` for the years 0 to 9999. */
export const writeDay = (day: EpochDay): string => dateOf(day).toISOString().slice(0, 10);

/** A day from `2023-05-31`, or null for anything else: no other form, and no day that the calendar lacks. */
export function parseDay(text: string): EpochDay | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = (Date.parse(text) / DAY_MS) as EpochDay;
  return Number.isInteger(day) && writeDay(day) === text ? day : null;
}

/** The same day of the month `count` months later (negative: earlier), or the last day of that month if it is shorter. */
export function addMonths(day: EpochDay, count: number): EpochDay {
  const date = dateOf(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1 + count];
  const lastOfMonth = (dayOf(year, month + 1, 1) - dayOf(year, month, 1)) as number;
  return dayOf(year, month, Math.min(date.getUTCDate(), lastOfMonth));
}

/** The day that is today for the reader, by the reader's own calendar. The one place that reads the clock. */
export function today(now = new Date()): EpochDay {
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Whether two spans share a day. */
export const overlaps = (a: DaySpan, b: DaySpan): boolean => a.from < b.to && b.from < a.to;

/** Whether `inner` lies wholly inside `outer`. */
export const contains = (outer: DaySpan, inner: DaySpan): boolean => outer.from <= inner.from && inner.to <= outer.to;
