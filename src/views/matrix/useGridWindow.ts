import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Range, rangeBelow, rangeIn, scrollTo } from './windowing.ts';

/** Where things lie in the scrolled frame, px: `starts` of lines and columns count from the end of the headers. */
export interface GridGeometry {
  readonly lineStarts: readonly number[];
  readonly columnStarts: readonly number[];
  readonly headPx: number;
  readonly sidePx: number;
  /** Where in each cell its way through time lies, from both sides and from the top; columns may run from the right. */
  readonly strip: { readonly inset: number; readonly top: number; readonly height: number; readonly isRtl: boolean };
}

interface GridWindow {
  readonly lines: Range;
  readonly columns: Range;
}

const NOTHING: GridWindow = { lines: { from: 0, to: 0 }, columns: { from: 0, to: 0 } };

/** Drawn beyond the edges, so that a scroll of a frame or two finds something there. */
const SPARE_LINES = 5;
const SPARE_COLUMNS = 1;

const isSameRange = (a: Range, b: Range) => a.from === b.from && a.to === b.to;

/**
 * The lines and columns in sight of the scrolled frame, kept current, and a way to bring a cell into sight: after
 * `reveal` it is on the page. Line or column −1 is the header, which always is in sight.
 */
export function useGridWindow(
  frame: RefObject<HTMLElement | null>,
  geometry: GridGeometry | null,
): GridWindow & { readonly reveal: (line: number, column: number) => void } {
  const [shown, setShown] = useState(NOTHING);
  const update = useCallback(() => {
    const element = frame.current;
    if (element === null || geometry === null) return;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
    const { lineStarts, columnStarts, headPx, sidePx } = geometry;
    const next = {
      lines: rangeIn(lineStarts, scrollTop, clientHeight - headPx, SPARE_LINES),
      columns: rangeIn(columnStarts, scrollLeft, clientWidth - sidePx, SPARE_COLUMNS),
    };
    setShown((old) => {
      const lines = isSameRange(old.lines, next.lines) ? old.lines : next.lines;
      const columns = isSameRange(old.columns, next.columns) ? old.columns : next.columns;
      return lines === old.lines && columns === old.columns ? old : { lines, columns };
    });
  }, [frame, geometry]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    // In the frame of the scroll itself: done after it, the next one would lay the page out twice.
    const onScroll = () => flushSync(update);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [frame, update]);

  const reveal = useCallback(
    (line: number, column: number) => {
      const element = frame.current;
      if (element === null || geometry === null) return;
      const { lineStarts, columnStarts, headPx, sidePx } = geometry;
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
      if (line >= 0) element.scrollTop = scrollTo(lineStarts, line, scrollTop, clientHeight - headPx);
      if (column >= 0) element.scrollLeft = scrollTo(columnStarts, column, scrollLeft, clientWidth - sidePx);
      flushSync(update);
    },
    [frame, geometry, update],
  );
  // What was in sight may have been folded away since.
  const countOf = (starts: readonly number[] | undefined) => (starts?.length ?? 1) - 1;
  return {
    lines: rangeBelow(shown.lines, countOf(geometry?.lineStarts)),
    columns: rangeBelow(shown.columns, countOf(geometry?.columnStarts)),
    reveal,
  };
}
