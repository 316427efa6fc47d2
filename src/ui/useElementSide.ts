import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Px } from '#geometry/Viewport.ts';

const nothing = (): Px => 0;
const asItIs = (measured: Px): Px => measured;

/**
 * One side of an element's content box, kept current.
 * @param likely  what it will be before the element is on the page, so that what depends on it is drawn once; where it
 *   turns out otherwise, it is drawn again before anything shows
 * @param keep  what to make of a side that was measured, by what was made of it before. Stable
 */
export function useElementSide<E extends HTMLElement>(
  side: 'width' | 'height',
  likely: () => Px = nothing,
  keep: (measured: Px, before: Px) => Px = asItIs,
): readonly [RefObject<E | null>, Px] {
  const ref = useRef<E>(null);
  const [px, setPx] = useState(likely);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const measured = side === 'width' ? element.clientWidth : element.clientHeight;
      setPx((before) => keep(measured, before));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [side, keep]);
  return [ref, px];
}
