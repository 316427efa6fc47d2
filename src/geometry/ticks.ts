import { utcDay, utcMonth, utcTicks, utcYear } from 'd3';
import { dateOf, dayOfDate, type EpochDay } from '#base/day.ts';
import { type Px, type Viewport, xOfDay } from './Viewport.ts';

const DAY_MS = 86_400_000;

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

function ticksOf(viewport: Viewport, count: number): Tick[] {
  const start = dateOf(viewport.from as EpochDay);
  const stop = dateOf(viewport.to as EpochDay);
  // Finer than a day would print the same date twice.
  const isFine = (stop.getTime() - start.getTime()) / count < DAY_MS;
  const dates = isFine ? utcDay.range(utcDay.ceil(start), stop) : utcTicks(start, stop, count);
  return dates.map((date) => {
    const day = dayOfDate(date);
    return { day, x: xOfDay(viewport, day), begins: beginsOf(date) };
  });
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

function beginsOf(date: Date): Tick['begins'] {
  if (utcYear.floor(date).getTime() === date.getTime()) return 'year';
  return utcMonth.floor(date).getTime() === date.getTime() ? 'month' : 'day';
}
