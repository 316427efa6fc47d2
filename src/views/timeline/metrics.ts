/** Sizes that the parts of the placement share. */
import type { Px } from '#geometry/Viewport.ts';

/** Of the dates along the top. */
export const AXIS_HEIGHT: Px = 28;
export const ROW_HEIGHT: Px = 22;
export const LANE_PADDING: Px = 5;
export const RIBBON_HEIGHT: Px = 12;
/** Diameter of a day's mark; also the least width at which a longer date is drawn. */
export const MARK: Px = 9;
export const LABEL_GAP: Px = 5;
/** A bar wider than this carries its label on itself. */
export const WIDE: Px = 60;
/** Room for a number of up to three digits. */
export const CLUSTER_WIDTH: Px = 20;
/** The walk begins at a multiple of this, one before the window, so that rows have settled where the window begins. */
export const TILE: Px = 384;

/** Whether the longest dates of the class are drawn as wide bars. */
export const isWideAt = (maxDays: number, pxPerDay: number): boolean => maxDays * pxPerDay > WIDE;
