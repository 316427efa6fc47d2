import { actionOf } from './keys.ts';

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

/** Walking the events: letters anywhere, arrows in the panel or when nothing has the focus. */
export const STEP_KEYS = { j: 'back', k: 'on' } as const;
export const PANEL_KEYS = { ArrowLeft: 'back', ArrowRight: 'on' } as const;

/** The step that a key asks for; null for a key that asks for none, and where keys mean something else. */
export function stepOfKey(event: KeyboardEvent): -1 | 1 | null {
  if (!isFree(event)) return null;
  const step = actionOf(STEP_KEYS, event) ?? (isForStepping(event.target) ? actionOf(PANEL_KEYS, event) : undefined);
  return step === undefined ? null : step === 'on' ? 1 : -1;
}
