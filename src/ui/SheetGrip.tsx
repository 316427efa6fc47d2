import { type PointerEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { releaseSpeed, type Sample } from '#geometry/inertia.ts';
import { settleSheet } from '#geometry/settleSheet.ts';
import styles from './SheetGrip.module.css';

/** Heights at which a sheet rests, as shares of the window; the last leaves a line of what lies below. */
const STOPS = [0.35, 0.72, 0.94] as const;
const START = 1;

interface SheetGripProps {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly words: { readonly higher: string; readonly lower: string };
  readonly onClose: () => void;
  /** The button that closes. */
  readonly children: ReactNode;
}

/**
 * The upper edge of a sheet from below: dragged by hand it takes the sheet along, thrown down it closes it, and its
 * buttons do the same in steps. Where the sheet stands beside the view only what is inside shows. The sheet's height is
 * `--sheet`.
 */
export function SheetGrip({ sheet, words, onClose, children }: SheetGripProps) {
  const [stop, setStop] = useState(START);
  const grabbed = useRef<{ readonly y: number; readonly height: number; trail: readonly Sample[] } | null>(null);

  const rest = (at: number) => {
    setStop(at);
    sheet.current?.style.setProperty('--sheet', `${(STOPS[at] ?? 1) * 100}dvh`);
  };
  const onDown = (event: PointerEvent<HTMLDivElement>) => {
    const height = sheet.current?.getBoundingClientRect().height;
    if (event.button !== 0 || height === undefined || (event.target as Element).closest('button')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { y: event.clientY, height, trail: [] };
    sheet.current?.setAttribute('data-held', '');
  };
  const heightAt = (clientY: number): number =>
    grabbed.current === null ? 0 : Math.min(grabbed.current.height + grabbed.current.y - clientY, window.innerHeight);
  const onMove = (event: PointerEvent) => {
    if (grabbed.current === null) return;
    grabbed.current.trail = [...grabbed.current.trail.slice(-9), { at: event.timeStamp, x: event.clientY }];
    sheet.current?.style.setProperty('--sheet', `${heightAt(event.clientY)}px`);
  };
  const onUp = (event: PointerEvent) => {
    if (grabbed.current === null) return;
    const { trail } = grabbed.current;
    const stops = STOPS.map((share) => share * window.innerHeight);
    const next =
      event.type === 'pointercancel'
        ? stop
        : settleSheet(heightAt(event.clientY), -releaseSpeed(trail, event.timeStamp), stops);
    grabbed.current = null;
    sheet.current?.removeAttribute('data-held');
    if (next === null) onClose();
    else rest(next);
  };
  const step = (by: 1 | -1, name: string, sign: string) => {
    const isEnd = STOPS[stop + by] === undefined;
    return (
      <button
        type="button"
        className={styles.step}
        aria-label={name}
        title={name}
        aria-disabled={isEnd}
        onClick={() => !isEnd && rest(stop + by)}
      >
        {sign}
      </button>
    );
  };
  return (
    <div
      className={styles.grip}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
    >
      {step(1, words.higher, '▴')}
      {step(-1, words.lower, '▾')}
      <span className={styles.bar} aria-hidden="true" />
      {children}
    </div>
  );
}
