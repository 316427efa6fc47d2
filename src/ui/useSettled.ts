import { startTransition, useCallback, useEffect, useRef, useState } from 'react';

/** A hand that has not moved for so long rests. */
export const REST_MS = 140;

/**
 * The value as of its last rest: the same object until it has not changed for a moment.
 * @param start what it is at first: the value itself, or something else for one that starts in motion
 */
export function useSettled<T, Start = T>(value: T, start: T | Start = value): T | Start {
  const [settled, setSettled] = useState<T | Start>(start);
  useEffect(() => {
    if (settled === value) return;
    const timer = setTimeout(() => startTransition(() => setSettled(value)), REST_MS);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled;
}

const DEEDS = ['pointerdown', 'keydown', 'click', 'pagehide'] as const;

/** A function that calls the given one, with its last argument, when it has not been called for a moment. Stable. */
export function useRested<T>(act: (value: T) => void): (value: unknown) => void {
  const latest = useRef(act);
  latest.current = act;
  const pending = useRef<{ timer: number; value: T } | null>(null);
  const flush = useCallback(() => {
    if (pending.current === null) return;
    const { timer, value } = pending.current;
    clearTimeout(timer);
    pending.current = null;
    latest.current(value);
  }, []);
  // Nothing overtakes it: it is told before the reader's next deed, and before the picture or the page is left.
  useEffect(() => {
    for (const deed of DEEDS) addEventListener(deed, flush, { capture: true });
    return () => {
      for (const deed of DEEDS) removeEventListener(deed, flush, { capture: true });
      flush();
    };
  }, [flush]);
  return useCallback(
    (value: unknown) => {
      if (pending.current !== null) clearTimeout(pending.current.timer);
      pending.current = { timer: window.setTimeout(flush, REST_MS), value: value as T };
    },
    [flush],
  );
}
