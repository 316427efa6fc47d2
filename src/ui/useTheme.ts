import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { readTheme, type Theme } from './theme.ts';
import { useMediaQuery } from './useMediaQuery.ts';

/** The theme as it computes inside an element, read again when light and dark change places; null until it is on the page. */
export function useTheme(ref: RefObject<HTMLElement | null>): Theme | null {
  const [element, setElement] = useState<HTMLElement | null>(null);
  // In every render: the element may come later than the one who asks.
  useLayoutEffect(() => setElement(ref.current));
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  const forced = useMediaQuery('(forced-colors: active)');
  const [chosen, setChosen] = useState(() => document.documentElement.dataset['theme']);
  useEffect(() => {
    const observer = new MutationObserver(() => setChosen(document.documentElement.dataset['theme']));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme depends on them through the style sheet
  return useMemo(() => (element ? readTheme(element) : null), [element, isDark, forced, chosen]);
}
