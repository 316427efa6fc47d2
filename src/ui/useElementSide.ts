import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Px } from '#geometry/Viewport.ts';

const nothing = (): Px => 0;

/**
 * One side of an element's content box, kept current.
 * @param likely  what it will be before the element is on the page, so that what depends on it is drawn once; where it
 *   turns out otherwise, it is drawn again before anything shows
 */
export function useElementSide<E extends HTMLElement>(
  side: 'width' | 'height',
  likely: () => Px = nothing,
): readonly [RefObject<E | null>, Px] {
  const ref = useRef<E>(null);
  const [px, setPx] = useState(likely);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setPx(side === 'width' ? element.clientWidth : element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [side]);
  return [ref, px];
}
