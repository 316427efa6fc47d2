/** Lanes one below the other: a top and a height for each, the same at every zoom. */
import { withLater } from '#base/later.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { Px } from '#geometry/Viewport.ts';
import { CLASS_DAYS, countByClass, indexLane, type LaneIndex } from './laneIndex.ts';
import { heightForName } from './laneNames.ts';
import type { Lane } from './lanes.ts';
import { isWideAt, LANE_PADDING, RIBBON_HEIGHT, ROW_HEIGHT } from './metrics.ts';

const MAX_ROWS = 4;
/** Rows below, in lanes with long dates, that only wide marks take. */
const SPARE_ROWS = 2;
/** Events nearer than this share a row's label room; a lane has as many rows as its busy stretches have such events. */
const ROW_BIN: Px = 120;

/** A lane's place on the picture, the same at every zoom. */
export interface StackedLane {
  readonly lane: Lane;
  readonly index: LaneIndex;
  readonly top: Px;
  readonly height: Px;
  readonly rowCount: number;
  readonly spareRows: number;
  /** Top of the ribbon band; null without one. */
  readonly ribbonY: Px | null;
}

export interface Stack {
  readonly lanes: readonly StackedLane[];
  readonly height: Px;
  /** How much an event counts where not all can have a mark or a label of their own: by the statements made at it. */
  readonly weightOf: (event: number) => number;
}

export interface StackOptions {
  readonly hasRibbon: boolean;
  /** Width of the column of names, px: a lane is as high as its name takes there, at the least. */
  readonly nameWidth: Px;
  /** The scale at which the whole set is first shown, px per day. */
  readonly homeScale: number;
  /** Rows of a lane at most, for tests. */
  readonly maxRows?: number;
}

/** The rows that seven in ten events of the lane would need for their labels at the home scale. */
function rowsForLabels(corpus: Corpus, events: Int32Array, homeScale: number): number {
  const { from } = corpus.events;
  const binOf = (place: number) => Math.floor(((from[events[place] as number] as number) * homeScale) / ROW_BIN);
  const enough = 0.7 * events.length;
  // No row holds more than one event of a bin.
  if (MAX_ROWS * (binOf(events.length - 1) - binOf(0) + 1) < enough) return MAX_ROWS;
  const byRow = new Float64Array(MAX_ROWS + 1);
  let bin = Number.NaN;
  let inBin = 0;
  for (let i = 0; i < events.length; i++) {
    const at = binOf(i);
    inBin = at === bin ? inBin + 1 : 0;
    bin = at;
    const row = Math.min(inBin, MAX_ROWS);
    byRow[row] = (byRow[row] as number) + 1;
  }
  let held = 0;
  for (let row = 0; row < MAX_ROWS; row++) {
    held += byRow[row] as number;
    if (held >= enough) return row + 1;
  }
  return MAX_ROWS;
}

/** More long dates than this, and some overlap: no need to look. */
const SURELY_OVERLAP = 500;

/** How many dates of the classes from one on go on at once at the most; `most` if it is more. */
function overlap(corpus: Corpus, events: Int32Array, counts: Int32Array, first: number, most: number): number {
  const count = counts.subarray(first).reduce((sum, inClass) => sum + inClass, 0);
  if (count > SURELY_OVERLAP) return most;
  if (count <= 1) return Math.min(count, most);
  const { from, to } = corpus.events;
  const least = CLASS_DAYS[first - 1] ?? 0;
  let under: number[] = [];
  let largest = 0;
  // In order of their first days, as the events are.
  for (let i = 0; i < events.length; i++) {
    const row = events[i] as number;
    const start = from[row] as number;
    const end = to[row] as number;
    if (end - start <= least) continue;
    under = under.filter((other) => other > start);
    largest = Math.max(largest, under.push(end));
    if (largest >= most) return most;
  }
  return largest;
}

/**
 * The lanes one below the other. Once for a set; linear in its events but for the few that it takes to see an overlap.
 * A lane is indexed when it is first placed.
 */
export function stackLanes(corpus: Corpus, lanes: readonly Lane[], options: StackOptions): Stack {
  const { hasRibbon, nameWidth, homeScale, maxRows = MAX_ROWS } = options;
  const firstWide = CLASS_DAYS.filter((maxDays) => !isWideAt(maxDays, homeScale)).length;
  let top = 0;
  const stacked = lanes.map((lane): StackedLane => {
    const { events } = lane;
    const counts = countByClass(corpus, events);
    const rowsForBars = 1 + overlap(corpus, events, counts, 1, MAX_ROWS - 1);
    const rowCount = Math.min(maxRows, Math.max(rowsForLabels(corpus, events, homeScale), rowsForBars));
    const spareRows = overlap(corpus, events, counts, firstWide, SPARE_ROWS);
    const rowsHeight = Math.max((rowCount + spareRows) * ROW_HEIGHT + 2 * LANE_PADDING, heightForName(lane, nameWidth));
    const height = rowsHeight + (hasRibbon ? RIBBON_HEIGHT + 2 : 0);
    const ribbonY = hasRibbon ? top + rowsHeight - 2 : null;
    top += height;
    const place = { lane, top: top - height, height, rowCount, spareRows, ribbonY };
    return withLater(place, 'index', () => indexLane(corpus, events));
  });
  const { offsets } = corpus.events.statements;
  const weightOf = (event: number) => 1 + (offsets[event + 1] as number) - (offsets[event] as number);
  return { lanes: stacked, height: top, weightOf };
}
