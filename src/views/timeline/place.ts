/**
 * Lanes and events to pixels.
 *
 *   y  ┌ lane ───────────────────────────────┐
 *      │ ● label      ▬▬▬ label   ③          │ row 0
 *      │     ● label                         │ row 1
 *      │ ▒▒▒▒▒▒▒▒▒▒▒▒ ribbon                 │
 *      └─────────────────────────────────────┘
 *
 * x is measured from day 0 (1970-01-01) at the present scale, not from the window's edge: panning changes nothing here.
 */
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import { packRows } from '#geometry/packRows.ts';
import type { Px } from '#geometry/Viewport.ts';
import type { Lane } from './lanes.ts';

export const ROW_HEIGHT: Px = 22;
const LANE_PADDING: Px = 5;
export const RIBBON_HEIGHT: Px = 6;
/** Diameter of a day's mark; also the least width at which a longer date is drawn. */
export const MARK: Px = 9;
const LABEL_GAP: Px = 5;
const GAP: Px = 4;
const LABEL_WIDTH: Px = 190;
const MIN_LABEL: Px = 56;
const SPARE_ROWS = 3;
const WIDE: Px = 60;
const MAX_CLUSTER: Px = 44;
/** Labels stretch to this where nothing follows. */
const LONGEST_LABEL: Px = 320;
/** Room for a number of up to three digits. */
export const CLUSTER_WIDTH: Px = 20;

/** One mark: an event, or a cluster of events that would touch. */
export interface PlacedMark {
  readonly event: EventRow;
  /** All events it stands for, ascending, `event` first. */
  readonly members: readonly EventRow[];
  readonly x0: Px;
  readonly x1: Px;
  /** Centre of its row, from the top of the picture. */
  readonly y: Px;
  readonly row: number;
  /** Room for its label, right of the mark; 0 for none. */
  readonly labelWidth: Px;
  /** Where the label starts. */
  readonly labelX: Px;
  /** A single day, drawn as a point. */
  readonly isPoint: boolean;
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly top: Px;
  readonly height: Px;
  /** Top of the ribbon band; null without one. */
  readonly ribbonY: Px | null;
  /** By x0 within a row. */
  readonly marks: readonly PlacedMark[];
}

export interface PlaceOptions {
  readonly pxPerDay: number;
  readonly hasRibbon: boolean;
  readonly maxRows: number;
  /** Least height of a lane, for its name. */
  readonly minHeight: Px;
  /** Days beyond which an open end is drawn no further. */
  readonly clampFrom: number;
  readonly clampTo: number;
}

/** The drawn extent of a date: a day is a point at its start of day, anything longer is as wide as it is known. */
function extentOf(corpus: Corpus, row: number, options: PlaceOptions): { x0: Px; x1: Px; isPoint: boolean } {
  const { pxPerDay, clampFrom, clampTo } = options;
  const from = Math.max(corpus.events.from[row] as number, clampFrom);
  const to = Math.min(corpus.events.to[row] as number, clampTo);
  const isPoint = to - from <= 1;
  const [start, end] = [from * pxPerDay, Math.max(to, from + 1) * pxPerDay];
  const middle = (start + end) / 2;
  if (isPoint || end - start < MARK) return { x0: middle - MARK / 2, x1: middle + MARK / 2, isPoint };
  return { x0: start, x1: end, isPoint };
}

/** The mark by its earliest event: a month drawn wider than it is may start left of a day before it. */
function byFirstEvent(mark: PlacedMark): PlacedMark {
  const members = [...mark.members].sort((a, b) => a - b);
  return { ...mark, members, event: members[0] ?? mark.event };
}

/** Labels stretched into the free room to the next mark of their row; none for clusters, which show their number. */
function withFinalLabels(marks: readonly PlacedMark[]): PlacedMark[] {
  const nextX = new Map<number, Px>();
  return [...marks]
    .reverse()
    .map((mark) => {
      const room = (nextX.get(mark.row) ?? Number.POSITIVE_INFINITY) - GAP - mark.labelX;
      nextX.set(mark.row, mark.x0);
      const labelWidth = mark.members.length > 1 || mark.labelWidth === 0 ? 0 : Math.min(room, LONGEST_LABEL);
      return { ...mark, labelWidth };
    })
    .reverse();
}

/** Places all lanes, one below the other. O(events in lanes × maxRows). */
export function placeLanes(
  corpus: Corpus,
  lanes: readonly Lane[],
  options: PlaceOptions,
): { lanes: PlacedLane[]; height: Px } {
  let top = 0;
  const placed = lanes.map((lane) => {
    const extents = lane.events.map((event) => ({
      event,
      ...extentOf(corpus, event, options),
      label: LABEL_GAP + LABEL_WIDTH,
    }));
    extents.sort((a, b) => a.x0 - b.x0 || a.event - b.event);
    const packed = packRows(extents, {
      maxRows: options.maxRows,
      spareRows: SPARE_ROWS,
      wide: WIDE,
      gap: GAP,
      minLabel: MIN_LABEL + LABEL_GAP,
      clusterWidth: CLUSTER_WIDTH,
      maxClusterWidth: MAX_CLUSTER,
    });
    const marks: (PlacedMark & { members: EventRow[]; x1: Px })[] = [];
    const markOf = new Map<number, (typeof marks)[number]>();
    extents.forEach((extent, i) => {
      const head = packed.heads[i] as number;
      const cluster = head === i ? undefined : markOf.get(head);
      if (cluster) {
        cluster.members.push(extent.event);
        cluster.x1 = Math.max(cluster.x1, extent.x1, cluster.x0 + CLUSTER_WIDTH);
        markOf.set(i, cluster);
        return;
      }
      const row = packed.rows[i] as number;
      const mark = {
        event: extent.event,
        members: [extent.event],
        x0: extent.x0,
        x1: extent.x1,
        y: top + LANE_PADDING + (row + 0.5) * ROW_HEIGHT,
        row,
        labelWidth: Math.max(0, (packed.labels[i] as number) - LABEL_GAP),
        labelX: extent.x1 + LABEL_GAP,
        isPoint: extent.isPoint,
      };
      marks.push(mark);
      markOf.set(i, mark);
    });
    const rowsHeight = Math.max(Math.max(1, packed.rowCount) * ROW_HEIGHT + 2 * LANE_PADDING, options.minHeight);
    const height = rowsHeight + (options.hasRibbon ? RIBBON_HEIGHT + 2 : 0);
    const result: PlacedLane = {
      lane,
      top,
      height,
      ribbonY: options.hasRibbon ? top + rowsHeight - 2 : null,
      marks: withFinalLabels(marks.map(byFirstEvent)),
    };
    top += height;
    return result;
  });
  return { lanes: placed, height: top };
}
