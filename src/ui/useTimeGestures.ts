import { type RefObject, useEffect } from 'react';
import { type Px, panBy, type Viewport, type ViewportLimits, zoomAbout } from '#geometry/Viewport.ts';

/** One notch of a mouse wheel, about 100 px of delta, zooms by this much. */
const WHEEL_STEP = 1.2;
const DRAG_THRESHOLD: Px = 4;

interface GestureOptions {
  /** Where x = 0 of the picture lies inside the element. */
  readonly offsetX: Px;
  readonly limits: ViewportLimits;
  readonly change: (next: (v: Viewport) => Viewport) => void;
}

/**
 * Wheel, drag and pinch on a picture of time that scrolls vertically.
 *
 * A wheel zooms about the pointer, sideways or with Shift it pans; a drag pans, and with a mouse also scrolls. Touch
 * leaves vertical swipes to the page (`touch-action: pan-y` in the style sheet); two fingers pinch about their middle.
 * A drag that moved swallows the click that ends it.
 */
export function useTimeGestures(ref: RefObject<HTMLElement | null>, { offsetX, limits, change }: GestureOptions): void {
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const pointers = new Map<number, { x: number; y: number }>();
    let moved = false;
    let start = { x: 0, y: 0 };

    const xOf = (clientX: number) => clientX - element.getBoundingClientRect().left - offsetX;

    const onWheel = (event: WheelEvent) => {
      if (xOf(event.clientX) < 0) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
      const [dx, dy] = event.shiftKey ? [event.deltaY || event.deltaX, 0] : [event.deltaX, event.deltaY];
      if (Math.abs(dx) > Math.abs(dy)) return change((v) => panBy(v, -dx * unit, limits));
      // A trackpad pinch arrives as Ctrl + wheel with small deltas.
      const factor = WHEEL_STEP ** ((-dy * unit) / (event.ctrlKey ? 20 : 100));
      change((v) => zoomAbout(v, xOf(event.clientX), factor, limits));
    };

    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || xOf(event.clientX) < 0) return;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (pointers.size === 1) {
        moved = false;
        start = { x: event.clientX, y: event.clientY };
      }
    };

    const onMove = (event: PointerEvent) => {
      const last = pointers.get(event.pointerId);
      if (!last) return;
      const next = { x: event.clientX, y: event.clientY };
      if (pointers.size === 1) {
        if (!moved && Math.hypot(next.x - start.x, next.y - start.y) < DRAG_THRESHOLD) return;
        if (!moved) element.setPointerCapture(event.pointerId);
        moved = true;
        change((v) => panBy(v, next.x - last.x, limits));
        if (event.pointerType === 'mouse') element.scrollTop -= next.y - last.y;
      } else {
        const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1] ?? last;
        moved = true;
        const before = Math.abs(last.x - other.x);
        const after = Math.abs(next.x - other.x);
        const middle = xOf((last.x + other.x) / 2);
        if (before > 8) change((v) => zoomAbout(v, middle, after / before, limits));
        change((v) => panBy(v, (next.x - last.x) / 2, limits));
      }
      pointers.set(event.pointerId, next);
    };

    const onUp = (event: PointerEvent) => {
      pointers.delete(event.pointerId);
    };

    const onClick = (event: MouseEvent) => {
      if (!moved) return;
      moved = false;
      event.preventDefault();
      event.stopPropagation();
    };

    const onDoubleClick = (event: MouseEvent) => {
      if (xOf(event.clientX) < 0 || (event.target as Element).closest('a, button')) return;
      change((v) => zoomAbout(v, xOf(event.clientX), 2, limits));
    };

    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('click', onClick, true);
    element.addEventListener('dblclick', onDoubleClick);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('click', onClick, true);
      element.removeEventListener('dblclick', onDoubleClick);
    };
  }, [ref, offsetX, limits, change]);
}
