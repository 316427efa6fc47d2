import { useLayoutEffect, useRef, useState } from 'react';
import { useElementSide } from '#ui/useElementSide.ts';
import styles from './MatrixGrid.module.css';
import type { Line } from './outline.ts';
import type { GridGeometry } from './useGridWindow.ts';
import { startsOf } from './windowing.ts';

/** Up to so many columns are wider, and the table as wide as they are. */
const FEW_COLUMNS = 4;

export interface GridSizes {
  readonly rowPx: number;
  readonly headingPx: number;
  readonly columnPx: number;
  readonly sidePx: number;
  readonly headPx: number;
  readonly framePx: number;
  readonly strip: GridGeometry['strip'];
}

/** The sizes that the style sheet gives, in px: unseen elements that have them, and what they measure. */
export function useGridSizes() {
  const [frame, framePx] = useElementSide<HTMLSpanElement>('width');
  const row = useRef<HTMLSpanElement>(null);
  const strip = useRef<HTMLSpanElement>(null);
  const heading = useRef<HTMLSpanElement>(null);
  const [sizes, setSizes] = useState<GridSizes | null>(null);
  useLayoutEffect(() => {
    const [cell, head] = [row.current?.getBoundingClientRect(), heading.current?.getBoundingClientRect()];
    const way = strip.current?.getBoundingClientRect();
    if (!cell || !head || !way || framePx === 0) return;
    const headStyle = getComputedStyle(heading.current as Element);
    setSizes({
      rowPx: cell.height,
      columnPx: cell.width,
      headingPx: head.height,
      sidePx: head.width,
      headPx: Number.parseFloat(headStyle.marginBlockStart),
      framePx,
      strip: {
        inset: way.left - cell.left,
        top: way.top - cell.top,
        height: way.height,
        isRtl: headStyle.direction === 'rtl',
      },
    });
  }, [framePx]);
  const probe = (
    <>
      <span ref={frame} className={styles.frameProbe} aria-hidden="true" />
      <span ref={row} className={styles.cellProbe} aria-hidden="true">
        <span ref={strip} className={styles.stripProbe} />
      </span>
      <span ref={heading} className={styles.headProbe} aria-hidden="true" />
    </>
  );
  return [probe, sizes] as const;
}

/** Columns share the width that is left, up to twice their own; few ones are twice as wide at once. */
export function geometryOf(lines: readonly Line[], columnCount: number, sizes: GridSizes): GridGeometry {
  const { rowPx, headingPx, columnPx, sidePx, headPx, framePx, strip } = sizes;
  const share = Math.floor((framePx - sidePx) / Math.max(1, columnCount));
  const width = columnCount <= FEW_COLUMNS ? 2 * columnPx : Math.min(2 * columnPx, Math.max(columnPx, share));
  return {
    lineStarts: startsOf(lines.map((line) => (line.kind === 'row' ? rowPx : headingPx))),
    columnStarts: startsOf(Array.from({ length: columnCount }, () => width)),
    sidePx,
    headPx,
    strip,
  };
}

/** How many rows a page key moves: those in sight but one. */
export const pageRowsOf = (frame: HTMLElement | null, sizes: GridSizes | null): number =>
  frame && sizes ? Math.max(1, Math.floor((frame.clientHeight - sizes.headPx) / sizes.rowPx) - 1) : 1;
