/**
 * What part of time a picture shows, and how wide it is.
 *
 *        from                                to          days, fractional
 *         |--------------------------------|
 *         0                              width           px
 *
 *   x(day) = (day − from) · width / (to − from)
 */

/** CSS pixels. */
export type Px = number;

export interface Viewport {
  /** Day at the left edge, fractional, days since 1970-01-01. */
  readonly from: number;
  /** Day at the right edge. */
  readonly to: number;
  readonly width: Px;
}

/** How far out and in a picture may go: the days it may show at most, and the least number of days. */
export interface ViewportLimits {
  readonly from: number;
  readonly to: number;
  readonly minDays: number;
}

/** Pixels of one day; 0 for a picture without width. */
export const pxPerDay = (v: Viewport): number => v.width / (v.to - v.from);

export const xOfDay = (v: Viewport, day: number): Px => (day - v.from) * pxPerDay(v);

/** The day under a point; the left edge if the picture has no width. */
export const dayAtX = (v: Viewport, x: Px): number => (v.width === 0 ? v.from : v.from + x / pxPerDay(v));

/** The viewport inside its limits: not longer than they are, not shorter than `minDays`, shifted rather than cut. */
export function clampViewport(v: Viewport, limits: ViewportLimits): Viewport {
  const room = limits.to - limits.from;
  const days = Math.min(Math.max(v.to - v.from, Math.min(limits.minDays, room)), room);
  const middle = (v.from + v.to) / 2;
  const from = Math.min(Math.max(middle - days / 2, limits.from), limits.to - days);
  return { from, to: from + days, width: v.width };
}

/**
 * Zoomed by a factor (above 1: closer) about a point: the day under `x` stays there, unless a limit pushes it away.
 */
export function zoomAbout(v: Viewport, x: Px, factor: number, limits: ViewportLimits): Viewport {
  const day = dayAtX(v, x);
  const room = limits.to - limits.from;
  const days = Math.min(Math.max((v.to - v.from) / factor, Math.min(limits.minDays, room)), room);
  const share = v.width === 0 ? 0.5 : x / v.width;
  const from = Math.min(Math.max(day - share * days, limits.from), limits.to - days);
  return { from, to: from + days, width: v.width };
}

/** Moved by whole pixels of drag: a positive `dx` brings earlier days in from the left. */
export function panBy(v: Viewport, dx: Px, limits: ViewportLimits): Viewport {
  const shift = v.width === 0 ? 0 : -dx / pxPerDay(v);
  return clampViewport({ ...v, from: v.from + shift, to: v.to + shift }, limits);
}

/** The days of `span` with a share of them as margin on each side, at most what the limits allow. */
export function fitSpan(
  span: { readonly from: number; readonly to: number },
  width: Px,
  limits: ViewportLimits,
  margin = 0.04,
): Viewport {
  const pad = Math.max((span.to - span.from) * margin, 1);
  return clampViewport({ from: span.from - pad, to: span.to + pad, width }, limits);
}

/** Part of the way from one viewport to another, `t` from 0 to 1; the zoom moves evenly in its logarithm. */
export function between(a: Viewport, b: Viewport, t: number): Viewport {
  const daysA = a.to - a.from;
  const daysB = b.to - b.from;
  const days = daysA * (daysB / daysA) ** t;
  const midA = (a.from + a.to) / 2;
  const midB = (b.from + b.to) / 2;
  const middle = midA + (midB - midA) * t;
  return { from: middle - days / 2, to: middle + days / 2, width: b.width };
}
