import { useEffect } from 'react';
import { actionOf } from '#ui/keys.ts';
import { PAGE_KEYS } from './pageKeys.ts';

/** What must not lose what is typed in it, and what lies over the page and holds it. */
const FIELD = 'input, select, textarea, [contenteditable]';

/**
 * Does what a key of the page asks for. A key that writes is left to fields; none reaches below a dialog.
 * @param action  stable
 */
export function usePageKey(wanted: 'search' | 'keys', action: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || actionOf(PAGE_KEYS, event) !== wanted) return;
      const writes = !event.ctrlKey && !event.metaKey;
      if (event.target instanceof Element && event.target.closest(writes ? `${FIELD}, dialog` : 'dialog')) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [wanted, action]);
}
