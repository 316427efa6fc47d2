import { useCallback, useMemo } from 'react';
import type { DaySpan, EpochDay } from '#base/day.ts';
import type { StanceTrack } from '#corpus/stance.ts';
import { trajectoryOf } from '#corpus/trajectory.ts';
import type { Px } from '#geometry/Viewport.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { ChartCanvas } from '#ui/ChartCanvas.tsx';
import { type StripBar, stripBars } from '#ui/stripBars.ts';
import type { Theme } from '#ui/theme.ts';
import styles from './CellStrips.module.css';
import type { MatrixRow, RowCells } from './cells.ts';
import type { Line } from './outline.ts';
import { boxOf, paintStrips, placeStrips, type ShownCells, stripSizeOf } from './strips.ts';
import type { GridGeometry } from './useGridWindow.ts';

interface CellStripsProps {
  readonly lines: readonly Line[];
  readonly cellsOf: (row: MatrixRow) => RowCells;
  readonly geometry: GridGeometry;
  /** What is in sight. */
  readonly shown: ShownCells;
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
  const { left, top, width, height } = boxOf(geometry, shown);
  const [canvasWidth, canvasHeight] = [inSteps(width), inSteps(height)];
  const size = useMemo(() => ({ width: canvasWidth, height: canvasHeight }), [canvasWidth, canvasHeight]);
  const strips = useMemo(
    () => placeStrips(lines, cellsOf, barsOf, geometry, shown, canvasWidth),
    [lines, cellsOf, barsOf, geometry, shown, canvasWidth],
  );
  const stripSize = useMemo(() => stripSizeOf(geometry), [geometry]);
  const known = Math.min(1, Math.max(0, (asOf + 1 - span.from) / (span.to - span.from)));
  const paint = useCallback(
    (ctx: CanvasRenderingContext2D) => {
      ctx.clearRect(0, 0, canvasWidth, canvasHeight);
      paintStrips(ctx, strips, stripSize, known, theme);
    },
    [strips, stripSize, known, theme, canvasWidth, canvasHeight],
  );
  return (
    <div
      className={styles.root}
      aria-hidden="true"
      style={{ insetBlockStart: top, insetInlineStart: left, inlineSize: width, blockSize: height }}
    >
      <div style={{ inlineSize: canvasWidth, blockSize: canvasHeight }}>
        <ChartCanvas size={size} paint={paint} />
      </div>
    </div>
  );
}
