import { useSyncExternalStore } from 'react';
import { readTheme, type Theme } from './theme.ts';

/** What the tokens depend on, beside the attributes of the page. */
const CONDITIONS = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];
const ATTRIBUTES = ['data-theme', 'lang'];

/** Asked for in every frame of a move, and slow to make. */
let kept: readonly MediaQueryList[] | null = null;
const conditions = () => (kept ??= CONDITIONS.map((query) => window.matchMedia(query)));

let read: { readonly of: string; readonly theme: Theme } | null = null;

/** Read once for all who ask, and again when what it depends on is otherwise. */
function currentTheme(): Theme {
  const { documentElement: page } = document;
  const of = [
    ...conditions().map(({ matches }) => matches),
    ...ATTRIBUTES.map((name) => page.getAttribute(name)),
  ].join();
  if (read?.of !== of) read = { of, theme: readTheme(document.body) };
  return read.theme;
}

function subscribe(onChange: () => void): () => void {
  const lists = conditions();
  for (const list of lists) list.addEventListener('change', onChange);
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ATTRIBUTES });
  return () => {
    for (const list of lists) list.removeEventListener('change', onChange);
    observer.disconnect();
  };
}

/** The theme of the page, for canvas painters. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, currentTheme);
