/**
 * An EDTF text taken apart for labels and drawing. It trusts the text: the build has checked it (`compile/date.ts`),
 * so what is not a date does not arrive here.
 */
export type DatePrecision = 'year' | 'month' | 'day';

export interface DatePart {
  readonly year: number;
  /** 1–12; null if the precision is `year`. */
  readonly month: number | null;
  readonly day: number | null;
  readonly precision: DatePrecision;
  /** `~` or `%`: about. */
  readonly approximate: boolean;
  /** `?` or `%`: not certain. */
  readonly uncertain: boolean;
}

/** One date, or an interval with ends that may be open (null). */
export type EdtfParts =
  | { readonly kind: 'date'; readonly date: DatePart }
  | { readonly kind: 'interval'; readonly start: DatePart | null; readonly end: DatePart | null };

function partOf(text: string): DatePart | null {
  if (isOpen(text)) return null;
  const [year = '', month, day] = text.replace(/[~?%]$/, '').split('-');
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
    approximate: /[~%]$/.test(text),
    uncertain: /[?%]$/.test(text),
  };
}

export function edtfParts(text: string): EdtfParts {
  if (text.includes('/')) {
    const [start = '', end = ''] = text.split('/');
    return { kind: 'interval', start: partOf(start), end: partOf(end) };
  }
  const date = partOf(text);
  return date ? { kind: 'date', date } : { kind: 'interval', start: null, end: null };
}

/** Whether any part of the date is about or uncertain. */
export const isApproximate = (text: string): boolean => /[~?%]/.test(text);

/** How a date ends on one side: where a year, month or day does; at an interval's own end; about there; not at all. */
export type DateEdge = 'plain' | 'end' | 'about' | 'open';

/** Both edges of a date, start first. */
export function dateEdges(text: string): readonly [DateEdge, DateEdge] {
  const slash = text.indexOf('/');
  if (slash >= 0) return [edgeOf(text.slice(0, slash)), edgeOf(text.slice(slash + 1))];
  if (isOpen(text)) return OPEN;
  return isApproximate(text) ? ABOUT : PLAIN;
}

const isOpen = (end: string): boolean => end === '' || end === '..';
const edgeOf = (end: string): DateEdge => (isOpen(end) ? 'open' : isApproximate(end) ? 'about' : 'end');
// A picture asks for those of every mark in every frame.
const PLAIN = ['plain', 'plain'] as const;
const ABOUT = ['about', 'about'] as const;
const OPEN = ['open', 'open'] as const;
