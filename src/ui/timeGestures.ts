import { coast, releaseSpeed, type Sample } from '#geometry/inertia.ts';
import { type Px, panBy, type Viewport, type ViewportLimits, zoomAbout } from '#geometry/Viewport.ts';

/** One notch of a mouse wheel, about 100 px of delta, zooms by this much. */
const WHEEL_STEP = 1.2;
const DRAG_THRESHOLD: Px = 4;
/** A line and a page of a wheel that counts in them, px; by `deltaMode`. */
const UNITS: readonly Px[] = [1, 33, 400];
/** Most that one turn of a wheel with Ctrl counts for, so that a mouse does not leap where a pinch goes by small steps. */
const PINCH_STEP: Px = 40;

export interface GestureOptions {
  /** Where x = 0 of the picture lies inside the element. */
  readonly offsetX: Px;
  readonly limits: ViewportLimits;
  readonly change: (next: (v: Viewport) => Viewport) => void;
}

/**
 * Wheel, drag and pinch on a picture of time that scrolls vertically.
 *
 * A wheel zooms about the pointer, sideways or with Shift it pans; a drag pans, and with a mouse also scrolls. Let go in
 * motion, the picture coasts until it stands still or the reader does anything at all; not under reduced motion. Touch
 * leaves vertical swipes to the page (`touch-action: pan-y` in the style sheet); two fingers pinch about their middle.
 * A double click zooms in, with Shift out. A drag that moved swallows the click that ends it, as does a press that
 * stops a picture.
 * @returns what takes the listeners off again
 */
export function attachTimeGestures(element: HTMLElement, { offsetX, limits, change }: GestureOptions): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let moved = false;
  let start = { x: 0, y: 0 };
  let trail: Sample[] = [];
  let coasting = 0;
  let caught = false;

  const xOf = (clientX: number) => clientX - element.getBoundingClientRect().left - offsetX;

  const release = (speed: number) => {
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let begin = Number.POSITIVE_INFINITY;
    let gone: Px = 0;
    const step = (now: number) => {
      begin = Math.min(begin, now);
      const way = coast(speed, now - begin);
      coasting = way === null ? 0 : requestAnimationFrame(step);
      if (way === null) return;
      change((v) => panBy(v, way - gone, limits));
      gone = way;
    };
    coasting = requestAnimationFrame(step);
  };

  const stop = (event?: Event) => {
    if (event?.type === 'pointerdown') caught = coasting !== 0;
    cancelAnimationFrame(coasting);
    coasting = 0;
  };

  const onWheel = (event: WheelEvent) => {
    if (xOf(event.clientX) < 0) return;
    event.preventDefault();
    const unit = UNITS[event.deltaMode] ?? 1;
    const [dx, dy] = event.shiftKey ? [event.deltaY || event.deltaX, 0] : [event.deltaX, event.deltaY];
    if (Math.abs(dx) > Math.abs(dy)) return change((v) => panBy(v, -dx * unit, limits));
    // A trackpad pinch arrives as Ctrl + wheel with small deltas.
    const turn = event.ctrlKey ? Math.min(Math.max(dy * unit, -PINCH_STEP), PINCH_STEP) / 20 : (dy * unit) / 100;
    change((v) => zoomAbout(v, xOf(event.clientX), WHEEL_STEP ** -turn, limits));
  };

  const onDown = (event: PointerEvent) => {
    // A slider on the picture is dragged itself.
    const isSlider = (event.target as Element).closest('[role="slider"]') !== null;
    if (event.button !== 0 || isSlider || xOf(event.clientX) < 0) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 1) {
      moved = false;
      trail = [];
      start = { x: event.clientX, y: event.clientY };
    }
  };

  const onMove = (event: PointerEvent) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const next = { x: event.clientX, y: event.clientY };
    if (pointers.size === 1) {
      if (!moved) {
        const [dx, dy] = [Math.abs(next.x - start.x), Math.abs(next.y - start.y)];
        if (Math.hypot(dx, dy) < DRAG_THRESHOLD) return;
        // A finger that goes up or down scrolls.
        if (event.pointerType === 'touch' && dy > dx) return void pointers.delete(event.pointerId);
        element.setPointerCapture(event.pointerId);
      }
      moved = true;
      trail = [...trail.slice(-9), { at: event.timeStamp, x: next.x }];
      change((v) => panBy(v, next.x - last.x, limits));
      if (event.pointerType === 'mouse' && next.y !== last.y) element.scrollTop -= next.y - last.y;
    } else {
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1] ?? last;
      moved = true;
      trail = [];
      const before = Math.abs(last.x - other.x);
      const after = Math.abs(next.x - other.x);
      const middle = xOf((last.x + other.x) / 2);
      if (before > 8) change((v) => zoomAbout(v, middle, after / before, limits));
      change((v) => panBy(v, (next.x - last.x) / 2, limits));
    }
    pointers.set(event.pointerId, next);
  };

  const onUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (moved && pointers.size === 0 && event.type === 'pointerup') {
      release(releaseSpeed(trail, event.timeStamp));
    }
  };

  const onClick = (event: MouseEvent) => {
    // A click without a pointer is the keyboard's.
    if (event.detail === 0 || !(moved || caught)) return;
    moved = false;
    event.preventDefault();
    event.stopPropagation();
  };

  const onDoubleClick = (event: MouseEvent) => {
    if (xOf(event.clientX) < 0 || (event.target as Element).closest('a, button')) return;
    change((v) => zoomAbout(v, xOf(event.clientX), event.shiftKey ? 0.5 : 2, limits));
  };

  const listeners = new AbortController();
  const { signal } = listeners;
  for (const type of ['pointerdown', 'wheel', 'keydown']) {
    window.addEventListener(type, stop, { capture: true, passive: true, signal });
  }
  element.addEventListener('wheel', onWheel, { passive: false, signal });
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  element.addEventListener('click', onClick, { capture: true, signal });
  element.addEventListener('dblclick', onDoubleClick, { signal });
  return () => {
    stop();
    listeners.abort();
  };
}
