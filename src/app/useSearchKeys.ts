import { useEffect } from 'react';

/** `/` where it would not be written, and Ctrl or Command with K anywhere. */
export function useSearchKeys(onSearch: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWritten =
        event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]') !== null;
      const hasModifier = event.ctrlKey || event.metaKey;
      const isSlash = event.key === '/' && !hasModifier && !event.altKey && !isWritten;
      const isCommand = event.key.toLowerCase() === 'k' && hasModifier && !event.altKey && !event.shiftKey;
      if (event.defaultPrevented || (!isSlash && !isCommand)) return;
      event.preventDefault();
      onSearch();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onSearch]);
}
