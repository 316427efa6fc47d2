import { useCallback, useSyncExternalStore } from 'react';

const lists = new Map<string, MediaQueryList>();

/** One list for each query, asked for again in every render. */
function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? window.matchMedia(query);
  lists.set(query, list);
  return list;
}

/** Whether a media query holds, kept current. Prerendered pages are of a wide screen. */
function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = listOf(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => listOf(query).matches,
    () => false,
  );
}

/** Below this width the panel is a sheet and the timeline a list. The same figure stands in the style sheets. */
const NARROW = '(max-width: 719px)';

export const useIsNarrow = (): boolean => useMediaQuery(NARROW);

/** As it is now, to fetch what will be shown. */
export const isNarrowNow = (): boolean => listOf(NARROW).matches;
