/** While a hand pans, the marks of a window wider than what shows stay the same, and only what shows of them moves. */
import { type Px, pxPerDay, type Viewport } from '#geometry/Viewport.ts';

export interface Pan {
  readonly viewport: Viewport;
  /** Px per day, to the last bit the same as long as the viewport is only panned. */
  readonly scale: number;
  readonly isUnderWay: boolean;
}

/** @param before what it was; null at first */
export function panTo(before: Pan | null, viewport: Viewport, isMoving: boolean): Pan {
  const scale = pxPerDay(viewport);
  if (before === null || Math.abs(scale / before.scale - 1) > 1e-9) return { viewport, scale, isUnderWay: false };
  const isUnderWay = isMoving && (before.isUnderWay || before.viewport !== viewport);
  return { viewport, scale: before.scale, isUnderWay };
}

/** As far it may be panned until other marks are placed. */
const STRIDE: Px = 768;

/** The window whose marks are placed for one that begins at `left`: as wide, or wider while it is panned. */
export const reachOf = (left: Px, width: Px, isPanned: boolean) =>
  isPanned ? { left: Math.floor(left / STRIDE) * STRIDE, width: width + STRIDE } : { left, width };
