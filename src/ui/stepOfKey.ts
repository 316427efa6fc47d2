/** Whether keys belong to the element that has the focus: a field, a choice, an open popover. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, select, textarea, [contenteditable], dialog, [popover]') !== null
  );
}

/** Where the arrows step between events: in the panel, or when nothing has the focus. Pictures have arrows of their own. */
function isForStepping(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.closest('aside') !== null);
}

/** Whether a key may mean something to the page as a whole. */
export const isFree = (event: KeyboardEvent): boolean =>
  !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target));

/** The step that a key asks for: `J` and ← back, `K` and → on; null for any other, and where keys mean something else. */
export function stepOfKey(event: KeyboardEvent): -1 | 1 | null {
  if (!isFree(event)) return null;
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'k') return key === 'j' ? -1 : 1;
  if (key !== 'arrowleft' && key !== 'arrowright') return null;
  if (event.shiftKey || !isForStepping(event.target)) return null;
  return key === 'arrowleft' ? -1 : 1;
}
