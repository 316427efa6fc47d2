import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds, kept current. Prerendered pages are of a wide screen. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** Below this width the panel is a sheet and the timeline a list. The same figure stands in the style sheets. */
const NARROW = '(max-width: 719px)';

export const useIsNarrow = (): boolean => useMediaQuery(NARROW);

/** As it is now, to fetch what will be shown. */
export const isNarrowNow = (): boolean => window.matchMedia(NARROW).matches;
