/**
 * How a picture goes on after the hand that dragged it has let go: its speed at that moment, and the way it still
 * coasts while that speed dies away by the same share in the same time.
 *
 *   way(t) = speed · TAU · (1 − e^(−t / TAU))
 */
import type { Px } from './Viewport.ts';

/** Where a pointer was, ms of one clock. */
export interface Sample {
  readonly at: number;
  readonly x: Px;
}

/** Time in which the speed falls to a third, ms. */
const TAU = 280;
/** What came earlier than this before the release, ms, says nothing of its speed. */
const RECENT = 120;
/** Speed below which a picture stands still: half a pixel in a frame, px per ms. */
const STILL = 0.03;
/** So that one flick never crosses more than a screen. */
const FASTEST = 3;

/**
 * Speed of a pointer let go at `now`, px per ms, positive to the right.
 * @param trail  in order of time. 0 for a hand that rested before it let go, and for fewer than two recent samples.
 */
export function releaseSpeed(trail: readonly Sample[], now: number): number {
  const recent = trail.filter(({ at }) => now - at <= RECENT);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last || first.at === last.at) return 0;
  const speed = (last.x - first.x) / (now - first.at);
  return Math.min(Math.max(speed, -FASTEST), FASTEST);
}

/** How far a picture let go at a speed has coasted after some ms; null once it stands still. */
export function coast(speed: number, elapsed: number): Px | null {
  const left = Math.exp(-Math.max(0, elapsed) / TAU);
  return Math.abs(speed) * left < STILL ? null : speed * TAU * (1 - left);
}
