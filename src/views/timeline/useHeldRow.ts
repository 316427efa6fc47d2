import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { EventRow } from '#corpus/ids.ts';

/**
 * Scrolls a list whose heights are in part guessed to one of its events, and holds it there while they are found, until
 * the reader moves the list.
 * @param years  other ones are other children of the frame
 * @param inset  height of what stays on top of the events, px
 */
export function useHeldRow(frame: RefObject<HTMLElement | null>, years: readonly unknown[], inset: number) {
  const held = useRef<{ readonly row: EventRow; readonly top: number } | null>(null);
  const hold = useCallback(
    (row: EventRow | null) => {
      const list = frame.current;
      if (list === null) return;
      const item = row === null ? null : list.querySelector<HTMLElement>(`[data-row="${row}"]`);
      // What a browser does of its own to hold the list would look like the reader's hand.
      list.style.overflowAnchor = item === null ? '' : 'none';
      if (item !== null) list.scrollTop = item.offsetTop - list.offsetTop - inset;
      held.current = row === null || item === null ? null : { row, top: list.scrollTop };
    },
    [frame, inset],
  );
  // Told of a new height before it shows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other years have other elements
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      if (held.current !== null) hold(held.current.row);
    });
    for (const year of frame.current?.children ?? []) observer.observe(year);
    return () => observer.disconnect();
  }, [frame, years, hold]);
  const onScroll = useCallback(() => {
    const list = frame.current;
    if (list !== null && held.current !== null && Math.abs(list.scrollTop - held.current.top) > 1) hold(null);
  }, [frame, hold]);
  return { hold, onScroll };
}
