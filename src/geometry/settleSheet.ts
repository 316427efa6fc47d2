import type { Px } from './Viewport.ts';

/** A hand that lets go in motion means a place this far on: its speed for so long, ms. */
const THROW_MS = 150;

/**
 * Where a sheet that was let go comes to rest: the place of the stop nearest to where it was thrown; null if it was
 * thrown so low that it closes.
 * @param height  of the sheet when it was let go
 * @param speed  px per ms, positive upwards
 * @param stops  heights, ascending, at least one
 */
export function settleSheet(height: Px, speed: number, stops: readonly Px[]): number | null {
  const meant = height + speed * THROW_MS;
  if (meant < (stops[0] ?? 0) / 2) return null;
  const far = (i: number) => Math.abs((stops[i] ?? 0) - meant);
  return stops.reduce((best, _, i) => (far(i) < far(best) ? i : best), 0);
}
