/**
 * The ways of all stances in sight through time, painted in one go: as elements they would be ten times as many as all
 * the rest of the grid.
 */
import type { Px } from '#geometry/Viewport.ts';
import type { Pen } from '#ui/pen.ts';
import type { StripBar } from '#ui/stripBars.ts';
import type { Theme } from '#ui/theme.ts';

/** A box and what stands in it; time runs from left to right in every script. */
export interface PlacedStrip {
  readonly x: Px;
  readonly y: Px;
  readonly bars: readonly StripBar[];
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
