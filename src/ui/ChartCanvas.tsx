import { useLayoutEffect, useRef } from 'react';
import type { Px } from '#geometry/Viewport.ts';
import styles from './ChartCanvas.module.css';

interface ChartCanvasProps {
  readonly size: { readonly width: Px; readonly height: Px };
  /** Paints in CSS pixels. A new function is a new picture; it is called at most once a frame. */
  readonly paint: (ctx: CanvasRenderingContext2D) => void;
}

/** A canvas at device resolution, as large as its place. Whoever places it hides it from reader software: its text and equal views stand elsewhere. */
export function ChartCanvas({ size, paint }: ChartCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const canvas = ref.current;
    const ctx = canvas?.getContext('2d');
    if (!canvas || !ctx) return;
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(size.width * ratio);
    const height = Math.round(size.height * ratio);
    // Setting the size clears and reallocates, so only when it changed.
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint(ctx);
  }, [size, paint]);
  return <canvas ref={ref} className={styles.root} />;
}
