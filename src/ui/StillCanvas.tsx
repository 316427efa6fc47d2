import { useLayoutEffect, useRef } from 'react';
import type { Px } from '#geometry/Viewport.ts';
import styles from './ChartCanvas.module.css';
import type { Pen } from './pen.ts';

interface StillCanvasProps {
  readonly size: { readonly width: Px; readonly height: Px };
  /** Paints in CSS pixels. A new function is a new picture. */
  readonly paint: (pen: Pen) => void;
}

/**
 * As `ChartCanvas`, for a picture that is moved more often than painted: a finished bitmap, which a browser without a
 * graphics processor does not copy again for every frame.
 */
export function StillCanvas({ size: { width, height }, paint }: StillCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const ratio = window.devicePixelRatio || 1;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    const canvas = ref.current;
    if (canvas === null || across === 0 || down === 0) return;
    const made = new OffscreenCanvas(across, down);
    const ctx = made.getContext('2d');
    if (ctx === null) return;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint(ctx);
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(made.transferToImageBitmap());
  }, [width, height, paint]);
  return <canvas ref={ref} className={styles.root} />;
}
