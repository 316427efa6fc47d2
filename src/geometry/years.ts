import { type DaySpan, dateOf, dayOf } from '#base/day.ts';

/**
 * The first days of the years that begin inside the span, with their place in it, 0 to 1.
 * @param most  no more than so many: every second year then, or every fifth, tenth …
 */
export function yearsIn(
  span: DaySpan,
  most = Number.POSITIVE_INFINITY,
): { readonly year: number; readonly at: number }[] {
  const [first, last] = [dateOf(span.from).getUTCFullYear(), dateOf(span.to).getUTCFullYear()];
  const years = Array.from({ length: last - first + 1 }, (_, i) => ({
    year: first + i,
    at: (dayOf(first + i) - span.from) / (span.to - span.from),
  })).filter(({ at }) => at >= 0 && at < 1);
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => years.length / step <= most) ?? years.length;
  return every === 1 ? years : years.filter(({ year }) => year % every === 0);
}
