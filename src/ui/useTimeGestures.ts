import { type RefObject, useEffect } from 'react';
import type { GestureOptions } from './timeGestures.ts';

// Not part of what the first picture waits for, but asked for with it.
const loading = import('./timeGestures.ts');

/** The gestures of `timeGestures.ts` on an element, for as long as it is shown. */
export function useTimeGestures(ref: RefObject<HTMLElement | null>, { offsetX, limits, change }: GestureOptions): void {
  useEffect(() => {
    let detach: (() => void) | null | undefined;
    void loading.then(({ attachTimeGestures }) => {
      if (detach === undefined && ref.current) detach = attachTimeGestures(ref.current, { offsetX, limits, change });
    });
    return () => {
      detach?.();
      detach = null;
    };
  }, [ref, offsetX, limits, change]);
}
