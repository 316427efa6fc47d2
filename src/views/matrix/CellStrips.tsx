import { memo, useCallback, useDeferredValue, useMemo } from 'react';
import type { DaySpan, EpochDay } from '#base/day.ts';
import type { StanceTrack } from '#corpus/stance.ts';
import { trajectoryOf } from '#corpus/trajectory.ts';
import type { Px } from '#geometry/Viewport.ts';
import { useCorpus } from '#load/useCorpus.ts';
import type { Pen } from '#ui/pen.ts';
import { StillCanvas } from '#ui/StillCanvas.tsx';
import { type StripBar, stripBars } from '#ui/stripBars.ts';
import type { Theme } from '#ui/theme.ts';
import styles from './CellStrips.module.css';
import type { MatrixRow, RowCells } from './cells.ts';
import type { Line } from './outline.ts';
import { boxOf, paintStrips, placeStrips, type ShownCells, stripSizeOf } from './strips.ts';
import type { GridGeometry } from './useGridWindow.ts';
import { blocksIn, type Range } from './windowing.ts';

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

/** The canvas is so much wider than what it shows at most: one that changes its size is made anew. */
const STEP: Px = 256;
const inSteps = (px: Px): Px => Math.ceil(px / STEP) * STEP;

/** So many lines share a canvas: a scroll paints those of the lines that come, and moves the rest as they are. */
const BLOCK = 6;

/**
 * The way of each stance in sight, up to the day looked at: canvases below the cells, which are clear. They may come a
 * frame after their cells, so that a fast scroll does not wait for them.
 */
export function CellStrips({ geometry, shown: inSight, asOf, span, ...rest }: CellStripsProps) {
  const late = useDeferredValue(inSight);
  const shown = isWithin(late, geometry) ? late : inSight;
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
  const known = Math.min(1, Math.max(0, (asOf + 1 - span.from) / (span.to - span.from)));
  const { columns } = shown;
  return blocksIn(shown.lines, BLOCK).map((from) => (
    <StripBlock key={from} {...rest} {...{ from, columns, geometry, barsOf, known }} />
  ));
}

/** Whether there are such lines and columns, after some may have been folded away. */
const isWithin = ({ lines, columns }: ShownCells, { lineStarts, columnStarts }: GridGeometry): boolean =>
  lines.to < lineStarts.length && columns.to < columnStarts.length;

interface StripBlockProps extends Omit<CellStripsProps, 'shown' | 'asOf' | 'span'> {
  /** Its first line. */
  readonly from: number;
  readonly columns: Range;
  readonly barsOf: (track: StanceTrack) => readonly StripBar[];
  /** Share of the time of a strip up to the day looked at. */
  readonly known: number;
}

const StripBlock = memo(function StripBlock(props: StripBlockProps) {
  const { lines, cellsOf, geometry, from, columns, barsOf, known, theme } = props;
  const shown = useMemo(
    () => ({ lines: { from, to: Math.min(from + BLOCK, lines.length) }, columns }),
    [from, columns, lines],
  );
  const { left, top, width, height } = boxOf(geometry, shown);
  const canvasWidth = inSteps(width);
  const size = useMemo(() => ({ width: canvasWidth, height }), [canvasWidth, height]);
  const strips = useMemo(
    () => placeStrips(lines, cellsOf, barsOf, geometry, shown, canvasWidth),
    [lines, cellsOf, barsOf, geometry, shown, canvasWidth],
  );
  const stripSize = useMemo(() => stripSizeOf(geometry), [geometry]);
  const paint = useCallback(
    (pen: Pen) => paintStrips(pen, strips, stripSize, known, theme),
    [strips, stripSize, known, theme],
  );
  return (
    <div
      className={styles.root}
      aria-hidden="true"
      style={{ insetBlockStart: top, insetInlineStart: left, inlineSize: width, blockSize: height }}
    >
      <div style={{ inlineSize: canvasWidth, blockSize: height }}>
        <StillCanvas size={size} paint={paint} />
      </div>
    </div>
  );
});
