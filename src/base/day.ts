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
  const { year, month, dayOfMonth } = civilOf(day);
  const first = firstOfMonth(year, month + count);
  return (first + Math.min(dayOfMonth, firstOfMonth(year, month + count + 1) - first) - 1) as EpochDay;
}

// Howard Hinnant, "chrono-compatible low-level date algorithms": years begin in March, eras have 400 years. No `Date`,
// because a stance asks for this some hundred thousand times.

const ERA_DAYS = 146_097;
const MARCH_0000 = -719_468;

/** First day of a month (1–12, others carry over). */
function firstOfMonth(year: number, month: number): number {
  const months = year * 12 + month - 3;
  const marchYear = Math.floor(months / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (months - marchYear * 12) + 2) / 5);
  return (
    MARCH_0000 + era * ERA_DAYS + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  );
}

function civilOf(day: EpochDay): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  const days = day - MARCH_0000;
  const era = Math.floor(days / ERA_DAYS);
  const dayOfEra = days - era * ERA_DAYS;
  const leap = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leap) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  return {
    year: yearOfEra + era * 400 + (marchMonth < 10 ? 0 : 1),
    month: marchMonth < 10 ? marchMonth + 3 : marchMonth - 9,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The calendar year or month that a day lies in. */
export function calendarSpan(day: EpochDay, unit: 'year' | 'month'): DaySpan {
  const date = dateOf(day);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  return unit === 'year'
    ? { from: dayOf(year), to: dayOf(year + 1) }
    : { from: dayOf(year, month), to: dayOf(year, month + 1) };
}

/** The day that is today for the reader, by the reader's own calendar. The one place that reads the clock. */
export function today(now = new Date()): EpochDay {
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Whether two spans share a day. */
export const overlaps = (a: DaySpan, b: DaySpan): boolean => a.from < b.to && b.from < a.to;

/** Whether `inner` lies wholly inside `outer`. */
export const contains = (outer: DaySpan, inner: DaySpan): boolean => outer.from <= inner.from && inner.to <= outer.to;
