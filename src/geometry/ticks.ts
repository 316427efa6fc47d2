import { dateOf, dayOf, type EpochDay } from '#base/day.ts';
import { type Px, type Viewport, xOfDay } from './Viewport.ts';

export interface Tick {
  readonly day: EpochDay;
  readonly x: Px;
  /** What begins on the day: a tick on 1 January of a monthly axis begins a year. */
  readonly begins: 'year' | 'month' | 'day';
}

/** Least room of a label: `12月28日` against `Sep` and `2023`. */
const ROOM: Readonly<Record<Tick['begins'], Px>> = { day: 60, month: 40, year: 40 };

/**
 * Days to mark on the axis, ascending, about one per `spacing` px and one at the least, never two on a day and never so
 * close that their labels would touch. Ticks before the left edge are left out; none on a picture without width.
 */
export function ticks(viewport: Viewport, spacing: Px = 80): Tick[] {
  if (viewport.width <= 0) return [];
  const most = Math.max(1, Math.floor(viewport.width / spacing));
  let found = ticksOf(viewport, most);
  for (let count = Math.floor(most * 0.8); isCrowded(found) && count >= 1; count = Math.floor(count * 0.8)) {
    const coarser = ticksOf(viewport, count);
    if (coarser.length === 0) break;
    found = coarser;
  }
  // A narrow picture between the first days of two months: finer steps, some of them left out.
  return thinned(found.length > 0 ? found : ticksOf(viewport, 4 * most));
}

const YEAR = 365;

/** What ticks may stand apart, in days; whole years after the last. d3's `utcTicks` from the day up, a twentieth of its size. */
const STEPS = [1, 2, 7, 30, 90, YEAR];

/** About `count` ticks on round days of the calendar. Finer than a day would print the same date twice. */
function ticksOf({ from, to, ...shown }: Viewport, count: number): Tick[] {
  const first = Math.ceil(from);
  const target = (to - from) / count;
  const last = target < 1 ? Math.ceil(to) - 1 : to;
  const above = STEPS.findIndex((days) => days > target);
  const [less = 1, more = 1] = [STEPS[above - 1], STEPS[above]];
  const step = above < 0 ? YEAR * roundYears(target / YEAR) : target / less < more / target ? less : more;
  const found: Tick[] = [];
  const add = (day: number) => {
    if (day < first) return;
    const date = dateOf(day as EpochDay);
    const begins = date.getUTCDate() > 1 ? 'day' : date.getUTCMonth() > 0 ? 'month' : 'year';
    found.push({ day: day as EpochDay, x: xOfDay({ from, to, ...shown }, day as EpochDay), begins });
  };
  if (step < 30) {
    // Weeks begin on Sundays.
    for (let day = first; day <= last; day++) if ((day + (step === 7 ? 4 : 0)) % step === 0) add(day);
  } else {
    const months = step < YEAR ? step / 30 : (step / YEAR) * 12;
    const year = dateOf(first as EpochDay).getUTCFullYear();
    let month = Math.floor((year * 12) / months) * months;
    for (let day = dayOf(0, month + 1); day <= last; day = dayOf(0, month + 1)) {
      add(day);
      month += months;
    }
  }
  return found;
}

/** The 1, 2 or 5 with zeros that comes nearest in ratio, 1 at the least. */
function roundYears(years: number): number {
  const power = 10 ** Math.floor(Math.log10(years));
  const rest = years / power;
  return Math.max(1, power * (rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.SQRT2 ? 2 : 1));
}

const hasRoom = (tick: Tick, next: Tick | undefined): boolean => !next || next.x - tick.x >= ROOM[tick.begins];

const isCrowded = (found: readonly Tick[]): boolean => found.some((tick, i) => !hasRoom(tick, found[i + 1]));

function thinned(found: readonly Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of found) {
    const last = kept.at(-1);
    if (!last || hasRoom(last, tick)) kept.push(tick);
  }
  return kept;
}
