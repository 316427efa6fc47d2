import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { between, clampViewport, fitSpan, type Px, type Viewport, type ViewportLimits } from '#geometry/Viewport.ts';

/** Days, the first inside and the first after; fractional while a gesture lasts. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface ViewportOptions {
  readonly width: Px;
  readonly limits: ViewportLimits;
  /** What to show when nothing is chosen. */
  readonly home: Span;
  /** What the reader or the link chose; null for `home`. */
  readonly chosen: Span | null;
  /** Told after each gesture step, in whole days that cover what is shown. */
  readonly onChoose: (span: Span) => void;
}

export interface ViewportControl {
  readonly viewport: Viewport;
  /** A step of a gesture: shown at once and told as the reader's choice. */
  readonly change: (next: (v: Viewport) => Viewport) => void;
  /** A move of the page's own, smooth unless reduced motion is asked for. */
  readonly moveTo: (span: Span, choose?: boolean) => void;
  /** What will be shown when a move under way has ended. */
  readonly destination: () => Viewport;
}

const MOVE_MS = 260;

const wholeDays = ({ from, to }: Span): Span => ({ from: Math.floor(from), to: Math.ceil(to) });
const sameSpan = (a: Span | null, b: Span | null) => a?.from === b?.from && a?.to === b?.to;

/** The window on time of one picture: follows what is chosen elsewhere, and tells what its gestures choose. */
export function useViewport({ width, limits, home, chosen, onChoose }: ViewportOptions): ViewportControl {
  const homeView = useMemo(() => fitSpan(home, width, limits), [home, width, limits]);
  const [span, setSpan] = useState<Span | null>(chosen);
  const told = useRef<Span | null>(chosen);
  const frame = useRef(0);
  const viewport = useMemo(
    () => (span === null ? homeView : clampViewport({ ...span, width }, limits)),
    [span, homeView, width, limits],
  );
  const current = useRef(viewport);
  current.current = viewport;
  const target = useRef<Viewport | null>(null);

  const glide = useCallback((end: Viewport, done: Span | null) => {
    cancelAnimationFrame(frame.current);
    const start = current.current;
    if (sameSpan(start, end)) {
      target.current = null;
      return setSpan(done);
    }
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches || start.width === 0) return setSpan(done);
    target.current = end;
    const begin = performance.now();
    const step = (now: number) => {
      const t = Math.min(1, (now - begin) / MOVE_MS);
      if (t === 1) {
        target.current = null;
        return setSpan(done);
      }
      const eased = 1 - (1 - t) ** 3;
      const { from, to } = between(start, end, eased);
      setSpan({ from, to });
      frame.current = requestAnimationFrame(step);
    };
    frame.current = requestAnimationFrame(step);
  }, []);

  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  useEffect(() => {
    if (sameSpan(chosen, told.current)) return;
    told.current = chosen;
    glide(chosen === null ? homeView : clampViewport({ ...chosen, width }, limits), chosen);
  }, [chosen, homeView, width, limits, glide]);

  // Another set has another home; where nothing is chosen, the picture goes there.
  const lastHome = useRef(home);
  useEffect(() => {
    if (lastHome.current === home) return;
    lastHome.current = home;
    if (chosen === null) glide(homeView, null);
  }, [home, homeView, chosen, glide]);

  const tell = useCallback(
    (next: Span) => {
      told.current = wholeDays(next);
      onChoose(told.current);
    },
    [onChoose],
  );

  const change = useCallback(
    (next: (v: Viewport) => Viewport) => {
      cancelAnimationFrame(frame.current);
      target.current = null;
      const after = next(current.current);
      if (sameSpan(after, current.current)) return;
      current.current = after;
      setSpan({ from: after.from, to: after.to });
      tell(after);
    },
    [tell],
  );

  const moveTo = useCallback(
    (wanted: Span, choose = false) => {
      const view = clampViewport({ ...wanted, width: current.current.width }, limits);
      glide(view, { from: view.from, to: view.to });
      if (choose) tell(view);
    },
    [glide, limits, tell],
  );

  const destination = useCallback(() => target.current ?? current.current, []);
  return { viewport, change, moveTo, destination };
}
