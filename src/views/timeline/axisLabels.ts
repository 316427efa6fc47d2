import type { EpochDay } from '#base/day.ts';
import type { Tick } from '#geometry/ticks.ts';
import type { Px } from '#geometry/Viewport.ts';
import { formatDayAs, type Locale } from '#i18n/format.ts';

/** Room for a day with its year. */
const WITH_YEAR: Px = 100;

const OPTIONS: Readonly<Record<Tick['begins'], Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { month: 'short', day: 'numeric' },
};

const known = new Map<string, string>();
const MOST_KNOWN = 2000;

/** The label of a tick; kept, because a moving picture asks for the same ones in every frame. */
function labelOf(tick: Tick, withYear: boolean, locale: Locale): string {
  const key = `${locale} ${tick.begins} ${withYear} ${tick.day}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size > MOST_KNOWN) known.clear();
  const options = OPTIONS[tick.begins];
  const label = formatDayAs(tick.day as EpochDay, locale, withYear ? { ...options, year: 'numeric' } : options);
  known.set(key, label);
  return label;
}

/** What stands at a tick. */
export interface AxisLabel {
  readonly tick: Tick;
  readonly text: string;
}

/** What stands at the ticks. Where no year begins in view, the first label carries the year. */
export function axisLabels(ticks: readonly Tick[], locale: Locale): AxisLabel[] {
  const first = ticks[0];
  const showsYear = ticks.some((tick) => tick.begins === 'year');
  return ticks.flatMap((tick, i) => {
    // The year makes the first label longer; the second gives way where it would be run into.
    if (i === 1 && !showsYear && first && tick.x - first.x < WITH_YEAR) return [];
    return [{ tick, text: labelOf(tick, !showsYear && tick === first, locale) }];
  });
}
