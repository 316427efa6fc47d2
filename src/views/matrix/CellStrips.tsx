import { useCallback, useMemo } from 'react';
import type { DaySpan, EpochDay } from '#base/day.ts';
import type { StanceTrack } from '#corpus/stance.ts';
import { trajectoryOf } from '#corpus/trajectory.ts';
import type { Px } from '#geometry/Viewport.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { ChartCanvas } from '#ui/ChartCanvas.tsx';
import { type StripBar, stripBars } from '#ui/stripBars.ts';
import type { Theme } from '#ui/theme.ts';
import type { MatrixRow, StanceCell } from './cells.ts';
import styles from './Matrix.module.css';
import type { Line } from './outline.ts';
import { type PlacedStrip, paintStrips } from './strips.ts';
import type { GridGeometry } from './useGridWindow.ts';
import type { Range } from './windowing.ts';

interface CellStripsProps {
  readonly lines: readonly Line[];
  readonly cellsOf: (row: MatrixRow) => readonly StanceCell[];
  readonly geometry: GridGeometry;
  /** What is in sight. */
  readonly shown: { readonly lines: Range; readonly columns: Range };
  readonly asOf: EpochDay;
  readonly span: DaySpan;
  readonly theme: Theme;
}

/** The canvas is so much larger than what it shows at most: one that changes its size is made anew. */
const STEP: Px = 256;
const inSteps = (px: Px): Px => Math.ceil(px / STEP) * STEP;

/** The way of each stance in sight, up to the day looked at: one canvas over the cells, under the headers. */
export function CellStrips({ lines, cellsOf, geometry, shown, asOf, span, theme }: CellStripsProps) {
  const corpus = useCorpus();
  const barsOf = useMemo(() => {
    const known = new WeakMap<StanceTrack, readonly StripBar[]>();
    return (track: StanceTrack) => {
      let bars = known.get(track);
      if (bars === undefined) {
        bars = stripBars(trajectoryOf(corpus, track, span, (span.to - 1) as EpochDay));
        known.set(track, bars);
      }
      return bars;
    };
  }, [corpus, span]);
  const { lineStarts, columnStarts, headPx, sidePx, strip } = geometry;
  const top = lineStarts[shown.lines.from] ?? 0;
  const left = columnStarts[shown.columns.from] ?? 0;
  const width = (columnStarts[shown.columns.to] ?? left) - left;
  const height = (lineStarts[shown.lines.to] ?? top) - top;
  const [canvasWidth, canvasHeight] = [inSteps(width), inSteps(height)];
  const size = useMemo(() => ({ width: canvasWidth, height: canvasHeight }), [canvasWidth, canvasHeight]);
  const stripWidth = (columnStarts[1] ?? 0) - 2 * strip.inset;

  const strips = useMemo(() => {
    const placed: PlacedStrip[] = [];
    for (let i = shown.lines.from; i < shown.lines.to; i++) {
      const line = lines[i];
      if (line?.kind !== 'row') continue;
      const cells = cellsOf(line.row);
      for (let k = shown.columns.from; k < shown.columns.to; k++) {
        const track = line.row.tracks[k];
        if (!track || cells[k]?.stance.state === 'none') continue;
        const start: Px = (columnStarts[k] ?? 0) - left + strip.inset;
        placed.push({
          x: strip.isRtl ? width - start - stripWidth : start,
          y: (lineStarts[i] ?? 0) - top + strip.top,
          bars: barsOf(track),
        });
      }
    }
    return placed;
  }, [
    lines,
    cellsOf,
    shown.lines,
    shown.columns,
    columnStarts,
    lineStarts,
    strip,
    left,
    top,
    width,
    stripWidth,
    barsOf,
  ]);

  const known = Math.min(1, Math.max(0, (asOf + 1 - span.from) / (span.to - span.from)));
  const paint = useCallback(
    (ctx: CanvasRenderingContext2D) => {
      ctx.clearRect(0, 0, canvasWidth, canvasHeight);
      paintStrips(ctx, strips, { width: stripWidth, height: strip.height }, known, theme);
    },
    [strips, stripWidth, strip, known, theme, canvasWidth, canvasHeight],
  );
  return (
    <div
      className={styles.strips}
      aria-hidden="true"
      style={{ insetBlockStart: headPx + top, insetInlineStart: sidePx + left, inlineSize: width, blockSize: height }}
    >
      <div style={{ inlineSize: canvasWidth, blockSize: canvasHeight }}>
        <ChartCanvas size={size} paint={paint} className={styles.stripsCanvas} />
      </div>
    </div>
  );
}
