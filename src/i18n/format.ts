/**
 * Dates, numbers, lists and names in the reader's language. Dates are formatted in UTC from whole days, so that no
 * zone moves them, and never show more than is known: a month has no day.
 */
import { dateOf, dayOf, type EpochDay } from '#base/day.ts';
import { type DatePart, edtfParts } from '#base/edtf.ts';

export type Locale = 'en' | 'zh';

/** `en-GB` puts the day first, which is how the record's English is written; `zh-CN` is simplified Chinese. */
const TAGS: Record<Locale, string> = { en: 'en-GB', zh: 'zh-CN' };

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: 'UTC' });
  dateFormats.set(key, format);
  return format;
}

type Style = 'long' | 'short';

const optionsOf = (precision: DatePart['precision'], style: Style): Intl.DateTimeFormatOptions => ({
  year: 'numeric',
  ...(precision === 'year' ? {} : { month: style }),
  ...(precision === 'day' ? { day: 'numeric' } : {}),
});

function formatPart(part: DatePart, locale: Locale, style: Style, withoutYear = false): string {
  // A long Chinese month without its year comes as 七月, which no date of the record is written in.
  const options = optionsOf(part.precision, locale === 'zh' ? 'short' : style);
  if (withoutYear) delete options.year;
  const text = dateFormat(locale, options).format(dateOf(dayOf(part.year, part.month ?? 1, part.day ?? 1)));
  const about = part.approximate ? (locale === 'zh' ? `${text}前后` : `about ${text}`) : text;
  if (!part.uncertain) return about;
  return locale === 'zh' ? `${about}（存疑）` : `${about} (uncertain)`;
}

/** `1–9 April 2023`, or null unless both ends are certain days of one month. */
function formatDaysOfMonth(start: DatePart, end: DatePart, locale: Locale, style: Style): string | null {
  const isPlain = (part: DatePart) => part.day !== null && !part.approximate && !part.uncertain;
  if (!isPlain(start) || !isPlain(end) || start.year !== end.year || start.month !== end.month) return null;
  if (start.day === end.day) return formatPart(start, locale, style);
  return locale === 'zh'
    ? `${formatPart(start, locale, style)}至${end.day}日`
    : `${start.day}–${formatPart(end, locale, style)}`;
}

/** A date of the record as it is known: `31 May 2023`, `May 2023`, `about May 2023`, `1–9 April 2023`, `29 May – 4 June 2023`. */
export function formatDate(edtf: string, locale: Locale, style: Style = 'long'): string {
  const parts = edtfParts(edtf);
  if (parts.kind === 'date') return formatPart(parts.date, locale, style);
  const { start, end } = parts;
  if (start === null && end === null) return locale === 'zh' ? '日期未载' : 'date not recorded';
  if (start === null && end) {
    const text = formatPart(end, locale, style);
    return locale === 'zh' ? `不晚于${text}` : `until ${text}`;
  }
  if (end === null && start) {
    const text = formatPart(start, locale, style);
    return locale === 'zh' ? `${text}起` : `from ${text}`;
  }
  if (!start || !end) return edtf;
  const inOneMonth = formatDaysOfMonth(start, end, locale, style);
  if (inOneMonth !== null) return inOneMonth;
  const sameYear = start.year === end.year && start.precision !== 'year' && end.precision !== 'year';
  // The year stands where each language puts it: last in English, first in Chinese.
  const [first, last] =
    locale === 'zh'
      ? [formatPart(start, locale, style), formatPart(end, locale, style, sameYear)]
      : [formatPart(start, locale, style, sameYear), formatPart(end, locale, style)];
  return locale === 'zh' ? `${first}至${last}` : `${first} – ${last}`;
}

/** One known day. */
export const formatDay = (day: EpochDay, locale: Locale, style: Style = 'long'): string =>
  dateFormat(locale, optionsOf('day', style)).format(dateOf(day));

/** A day by any `Intl` fields, for axis labels; years before year 1 say so (`44 BC`). */
export const formatDayAs = (day: EpochDay, locale: Locale, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, options.year && day < dayOf(1) ? { ...options, era: 'short' } : options).format(dateOf(day));

const numberFormats: Partial<Record<Locale, Intl.NumberFormat>> = {};

export function formatCount(count: number, locale: Locale): string {
  numberFormats[locale] ??= new Intl.NumberFormat(TAGS[locale]);
  return numberFormats[locale].format(count);
}

const listFormats = new Map<string, Intl.ListFormat>();

export function formatList(
  items: readonly string[],
  locale: Locale,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const format = listFormats.get(locale + type) ?? new Intl.ListFormat(TAGS[locale], { type });
  listFormats.set(locale + type, format);
  return format.format(items);
}

/** English plural of a count: `1 event`, `2 events`. Chinese has none. */
export const plural = (count: number, one: string, other: string): string =>
  `${formatCount(count, 'en')} ${count === 1 ? one : other}`;

const regionNames: Partial<Record<Locale, Intl.DisplayNames>> = {};

/** The name of a country by its ISO code. */
export function countryName(code: string, locale: Locale): string {
  regionNames[locale] ??= new Intl.DisplayNames([TAGS[locale]], { type: 'region' });
  return regionNames[locale]?.of(code) ?? code;
}

/** The name of a language by its BCP 47 tag. */
export function languageName(tag: string, locale: Locale): string {
  return new Intl.DisplayNames([TAGS[locale]], { type: 'language' }).of(tag) ?? tag;
}

/** A comparison of names by the rules of the language (Chinese by pinyin). */
export const collator = (locale: Locale): Intl.Collator => new Intl.Collator(TAGS[locale]);

/** Between what something is called and what it says. */
export const colon = (locale: Locale): string => (locale === 'en' ? ': ' : '：');
/** Ends a sentence, in English with the space before the next. */
export const fullStop = (locale: Locale): string => (locale === 'en' ? '. ' : '。');
