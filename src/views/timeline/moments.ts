/** What is painted while the picture moves, moment by moment, in a form that another thread can be handed. */
import type { Theme } from '#ui/theme.ts';
import type { Arc } from './arcs.ts';
import type { AxisLabel } from './axisLabels.ts';
import type { PackedMarks } from './packMarks.ts';
import type { PaintedRibbon, Scene, Window } from './paint.ts';
import type { Brush } from './paintMotion.ts';

/** Titles and dates of events, so that each is handed over once. */
export interface Told {
  readonly rows: readonly number[];
  readonly titles: readonly string[];
  readonly dates: readonly string[];
  /** What was told before holds no longer. */
  readonly anew: boolean;
}

/** What of a picture stays the same while it is panned. */
export interface StillScene extends Pick<Scene, 'lanes'> {
  readonly marks: PackedMarks;
  readonly ribbons: readonly PaintedRibbon[];
  readonly arcs: readonly Arc[];
  readonly told: Told;
}

interface PictureMoment extends Pick<Scene, 'gridX' | 'selectedX' | 'asOfX'> {
  readonly kind: 'picture';
  /** Null for that of the moment before. */
  readonly still: StillScene | null;
  readonly window: Window;
}

interface AxisMoment {
  readonly kind: 'axis';
  readonly labels: readonly AxisLabel[];
}

interface BrushMoment extends Brush {
  readonly kind: 'brush';
}

export type Moment = PictureMoment | AxisMoment | BrushMoment;

/** Device pixels, and how many of them make one of the page. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

export type PaintOrder =
  | {
      readonly kind: 'paint';
      readonly id: number;
      /** Comes with the first order for it. */
      readonly canvas: OffscreenCanvas | null;
      readonly pixels: Pixels;
      /** Null for that of the order before. */
      readonly theme: Theme | null;
      readonly moment: Moment;
    }
  /** Nothing moves on it for now, or it has left the page. */
  | { readonly kind: 'rest' | 'leave'; readonly id: number };
