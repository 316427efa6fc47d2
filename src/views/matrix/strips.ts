/**
 * The ways of all stances in sight through time, painted in one go: as elements they would be ten times as many as all
 * the rest of the grid.
 */
import type { StanceTrack } from '#corpus/stance.ts';
import type { Px } from '#geometry/Viewport.ts';
import type { Pen } from '#ui/pen.ts';
import type { StripBar } from '#ui/stripBars.ts';
import type { Theme } from '#ui/theme.ts';
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
 * The strips of the cells in sight that have a stance, from the top left of a canvas that begins where they do.
 * @param width  of that canvas: where columns run from the right, so do these
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

const FAINT_ALPHA = 0.65;
const DASH: readonly Px[] = [2, 3];

/**
 * Paints strips of one size up to the day looked at.
 * @param known share of the time of a strip up to that day, 0 … 1
 */
export function paintStrips(
  pen: Pen,
  strips: readonly PlacedStrip[],
  { width, height }: { readonly width: Px; readonly height: Px },
  known: number,
  theme: Theme,
): void {
  pen.fillStyle = theme.hairline;
  for (const { x, y } of strips) pen.fillRect(x, Math.round(y + height / 2) - 1, width * known, 1);
  pen.strokeStyle = theme.inkSoft;
  pen.lineWidth = 1;
  pen.setLineDash(DASH);
  let colour: string | null = null;
  for (const { x, y, bars } of strips) {
    for (const bar of bars) {
      if (bar.x0 >= known) continue;
      const [x0, x1] = [x + bar.x0 * width, x + Math.min(bar.x1, known) * width];
      if (bar.value === 'declined') {
        const middle = Math.round(y + height / 2) - 0.5;
        pen.beginPath();
        pen.moveTo(x0, middle);
        pen.lineTo(x1, middle);
        pen.stroke();
        continue;
      }
      const wanted = bar.value === 0 ? theme.mark : (theme.scale[bar.value] ?? theme.mark);
      if (wanted !== colour) {
        colour = wanted;
        pen.fillStyle = wanted;
      }
      pen.globalAlpha = bar.isFaint ? FAINT_ALPHA : 1;
      pen.fillRect(x0, y + bar.y * height, x1 - x0, bar.height * height);
    }
  }
  pen.globalAlpha = 1;
  pen.setLineDash([]);
}
