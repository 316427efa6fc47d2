import { memo, useMemo } from 'react';
import type { DaySpan, EpochDay } from '#base/day.ts';
import type { StanceTrack } from '#corpus/stance.ts';
import { trajectoryOf } from '#corpus/trajectory.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { type StripBar, stripBars } from '#ui/stripBars.ts';
import ways from '#ui/TrajectoryStrip.module.css';
import styles from './CellStrips.module.css';
import type { MatrixRow, RowCells } from './cells.ts';
import type { Line } from './outline.ts';
import { boxOf, placeStrips, type ShownCells, stripPaths, stripSizeOf } from './strips.ts';
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
}

/** So many lines share a picture: a scroll draws those of the lines that come, and moves the rest as they are. */
const BLOCK = 3;

/** The way of each stance in sight, up to the day looked at: pictures below the cells, which are clear. */
export function CellStrips({ geometry, shown, asOf, span, ...rest }: CellStripsProps) {
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

interface StripBlockProps extends Omit<CellStripsProps, 'shown' | 'asOf' | 'span'> {
  /** Its first line. */
  readonly from: number;
  readonly columns: Range;
  readonly barsOf: (track: StanceTrack) => readonly StripBar[];
  /** Share of the time of a strip up to the day looked at. */
  readonly known: number;
}

const StripBlock = memo(function StripBlock(props: StripBlockProps) {
  const { lines, cellsOf, geometry, from, columns, barsOf, known } = props;
  const shown = useMemo(
    () => ({ lines: { from, to: Math.min(from + BLOCK, lines.length) }, columns }),
    [from, columns, lines],
  );
  const { left, top, width, height } = boxOf(geometry, shown);
  const strips = useMemo(
    () => placeStrips(lines, cellsOf, barsOf, geometry, shown, width),
    [lines, cellsOf, barsOf, geometry, shown, width],
  );
  const paths = useMemo(() => stripPaths(strips, stripSizeOf(geometry), known), [strips, geometry, known]);
  return (
    <svg
      className={styles.root}
      aria-hidden="true"
      width={width}
      height={height}
      style={{ insetBlockStart: top, insetInlineStart: left }}
    >
      {paths.map(({ value, isFaint, d }) => (
        <path
          key={`${value} ${isFaint}`}
          className={value === 'axis' ? ways.axis : value === 'declined' ? ways.declined : ways.bar}
          data-value={value}
          data-faint={isFaint || undefined}
          d={d}
        />
      ))}
    </svg>
  );
});
