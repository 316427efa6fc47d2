/**
 * The ways of all stances in sight through time, drawn in a few paths: as elements of their own they would be ten times
 * as many as all the rest of the grid.
 */
import type { StanceTrack } from '#corpus/stance.ts';
import type { Px } from '#geometry/Viewport.ts';
import type { StripBar } from '#ui/stripBars.ts';
import type { MatrixRow, RowCells } from './cells.ts';
import type { Line } from './outline.ts';
import type { GridGeometry } from './useGridWindow.ts';
import type { Range } from './windowing.ts';

/** What is in sight. */
export interface ShownCells {
  readonly lines: Range;
  readonly columns: Range;
}

/** A box and what stands in it; time runs from left to right in every script. */
export interface PlacedStrip {
  readonly x: Px;
  readonly y: Px;
  readonly bars: readonly StripBar[];
}

/** Where the cells in sight lie in the scrolled frame, headers counted; `left` from where a line of text begins. */
export function boxOf({ lineStarts, columnStarts, headPx, sidePx }: GridGeometry, { lines, columns }: ShownCells) {
  const [top, bottom] = [lineStarts[lines.from] ?? 0, lineStarts[lines.to] ?? 0];
  const [left, right] = [columnStarts[columns.from] ?? 0, columnStarts[columns.to] ?? 0];
  return { top: headPx + top, left: sidePx + left, width: right - left, height: bottom - top };
}

/** Width and height of every strip. */
export const stripSizeOf = ({ columnStarts, strip }: GridGeometry) => ({
  width: (columnStarts[1] ?? 0) - 2 * strip.inset,
  height: strip.height,
});

/**
 * The strips of the cells in sight that have a stance, from the top left of a picture that begins where they do.
 * @param width  of that picture: where columns run from the right, so do these
 */
export function placeStrips(
  lines: readonly Line[],
  cellsOf: (row: MatrixRow) => RowCells,
  barsOf: (track: StanceTrack) => readonly StripBar[],
  geometry: GridGeometry,
  shown: ShownCells,
  width: Px,
): PlacedStrip[] {
  const { lineStarts, columnStarts, strip } = geometry;
  const own = stripSizeOf(geometry).width;
  const placed: PlacedStrip[] = [];
  for (let i = shown.lines.from; i < shown.lines.to; i++) {
    const line = lines[i];
    if (line?.kind !== 'row') continue;
    const cells = cellsOf(line.row);
    for (let k = shown.columns.from; k < shown.columns.to; k++) {
      const track = line.row.tracks[k];
      if (!track || cells.at(k)?.stance.state === 'none') continue;
      const start = (columnStarts[k] ?? 0) - (columnStarts[shown.columns.from] ?? 0) + strip.inset;
      const y = (lineStarts[i] ?? 0) - (lineStarts[shown.lines.from] ?? 0) + strip.top;
      placed.push({ x: strip.isRtl ? width - start - own : start, y, bars: barsOf(track) });
    }
  }
  return placed;
}

/** What is drawn alike of many strips: bars of one value, lines of declines, or the lines along the middle. */
export interface StripPath {
  readonly value: StripBar['value'] | 'axis';
  readonly isFaint: boolean;
  /** An outline as SVG writes it. */
  readonly d: string;
}

/**
 * Strips of one size up to the day looked at, in a few paths.
 * @param known share of the time of a strip up to that day, 0 … 1
 */
export function stripPaths(
  strips: readonly PlacedStrip[],
  { width, height }: { readonly width: Px; readonly height: Px },
  known: number,
): StripPath[] {
  const paths = new Map<string, { value: StripPath['value']; isFaint: boolean; d: string }>();
  const add = (value: StripPath['value'], isFaint: boolean, d: string) => {
    const key = `${value} ${isFaint}`;
    const path = paths.get(key);
    if (path === undefined) paths.set(key, { value, isFaint, d });
    else path.d += d;
  };
  for (const { x, y } of strips) add('axis', false, `M${px(x)} ${middleOf(y, height)}h${px(width * known)}`);
  for (const { x, y, bars } of strips) {
    for (const bar of bars) {
      if (bar.x0 >= known) continue;
      const [start, length] = [px(x + bar.x0 * width), px((Math.min(bar.x1, known) - bar.x0) * width)];
      if (bar.value === 'declined') add('declined', false, `M${start} ${middleOf(y, height)}h${length}`);
      else
        add(
          bar.value,
          bar.isFaint,
          `M${start} ${px(y + bar.y * height)}h${length}v${px(bar.height * height)}h${-length}z`,
        );
    }
  }
  return [...paths.values()];
}

/** In hundredths. */
const px = (value: Px): Px => Math.round(value * 100) / 100;

/** The middle of the pixels along the middle of a strip. */
const middleOf = (y: Px, height: Px): Px => Math.round(y + height / 2) - 0.5;
