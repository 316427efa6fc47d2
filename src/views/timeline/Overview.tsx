import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import type { EpochDay } from '#base/day.ts';
import type { EventRow } from '#corpus/ids.ts';
import { ticks } from '#geometry/ticks.ts';
import { clampViewport, dayAtX, type Px, type Viewport, type ViewportLimits, xOfDay } from '#geometry/Viewport.ts';
import { formatDay, formatDayAs } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { histogramOf } from './histogram.ts';
import styles from './Overview.module.css';

interface OverviewProps {
  readonly rows: readonly EventRow[];
  readonly viewport: Viewport;
  readonly limits: ViewportLimits;
  readonly change: (next: (v: Viewport) => Viewport) => void;
  /** Width of the lane names that the overview leaves free on its left. */
  readonly inset: Px;
}

const HEIGHT: Px = 40;
const BIN: Px = 5;
type Part = 'start' | 'end' | 'whole';

/** The whole record as a histogram, the filtered set over it, and a brush on what the timeline shows. */
export function Overview({ rows, viewport, limits, change, inset }: OverviewProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const width = viewport.width;
  const whole: Viewport = useMemo(() => {
    const pad = (corpus.span.to - corpus.span.from) * 0.02;
    return { from: corpus.span.from - pad, to: corpus.span.to + pad, width };
  }, [corpus, width]);
  const histogram = useMemo(
    () => histogramOf(corpus, rows, whole, Math.floor(width / BIN)),
    [corpus, rows, whole, width],
  );
  const grip = useRef<{ part: Part; x: number; start: Viewport } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  if (width <= 0) return <div className={styles.root} />;

  const x0 = Math.max(0, xOfDay(whole, viewport.from));
  const x1 = Math.min(width, xOfDay(whole, viewport.to));

  const moved = (start: Viewport, part: Part, days: number): Viewport => {
    const from = part === 'end' ? start.from : start.from + days;
    const to = part === 'start' ? start.to : start.to + days;
    if (part === 'start') return { ...start, from: Math.min(Math.max(from, limits.from), to - limits.minDays) };
    if (part === 'end') return { ...start, to: Math.max(Math.min(to, limits.to), from + limits.minDays) };
    return clampViewport({ ...start, from, to }, limits);
  };

  const localX = (event: PointerEvent) => event.clientX - (root.current?.getBoundingClientRect().left ?? 0) - inset;
  const onDown = (part: Part) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { part, x: event.clientX, start: viewport };
  };
  const onMove = (event: PointerEvent) => {
    const held = grip.current;
    if (held) change(() => moved(held.start, held.part, ((event.clientX - held.x) * (whole.to - whole.from)) / width));
  };
  const onUp = () => {
    grip.current = null;
  };
  const onGround = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const middle = dayAtX(whole, localX(event));
    change((v) => clampViewport({ ...v, from: middle - (v.to - v.from) / 2, to: middle + (v.to - v.from) / 2 }, limits));
  };
  const onKey = (part: Part) => (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -7, ArrowRight: 7, PageUp: 91, PageDown: -91, ArrowUp: 7, ArrowDown: -7 };
    const days = steps[event.key];
    if (days === undefined) return;
    event.preventDefault();
    change((v) => moved(v, part, days));
  };

  const handle = (part: Part, day: number) => ({
    role: 'slider' as const,
    tabIndex: 0,
    'aria-valuemin': Math.round(limits.from),
    'aria-valuemax': Math.round(limits.to),
    'aria-valuenow': Math.round(day),
    'aria-valuetext': formatDay(Math.round(day) as EpochDay, locale),
    onPointerDown: onDown(part),
    onPointerMove: onMove,
    onPointerUp: onUp,
    onPointerCancel: onUp,
    onKeyDown: onKey(part),
  });

  const barWidth = width / histogram.all.length;
  return (
    <div className={styles.root} ref={root}>
      <span className={styles.caption} style={{ inlineSize: inset }}>
        {inset > 0 && t.timeline.overview}
      </span>
      <div className={styles.ground} onPointerDown={onGround} style={{ insetInlineStart: inset, inlineSize: width }}>
        <svg width={width} height={HEIGHT} aria-hidden="true" className={styles.bars}>
          {Array.from(histogram.all, (count, i) => {
            if (count === 0) return null;
            const shown = histogram.shown[i] as number;
            const h = (n: number) => Math.max(1.5, (Math.sqrt(n / histogram.peak) * (HEIGHT - 4)));
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
              <g key={i}>
                <rect className={styles.barAll} x={i * barWidth} y={HEIGHT - h(count)} width={barWidth - 1} height={h(count)} />
                {shown > 0 && (
                  <rect className={styles.barShown} x={i * barWidth} y={HEIGHT - h(shown)} width={barWidth - 1} height={h(shown)} />
                )}
              </g>
            );
          })}
        </svg>
        {ticks(whole, 64)
          .filter((tick) => tick.begins === 'year' && tick.x >= 0 && tick.x < width - 34)
          .map((tick) => (
            <span key={tick.day} className={styles.year} style={{ insetInlineStart: tick.x }} aria-hidden="true">
              {formatDayAs(tick.day, locale, { year: 'numeric' })}
            </span>
          ))}
        <div
          {...handle('whole', (viewport.from + viewport.to) / 2)}
          className={styles.brush}
          aria-label={t.timeline.overviewWhole}
          style={{ insetInlineStart: x0, inlineSize: Math.max(6, x1 - x0) }}
        />
        <div
          {...handle('start', viewport.from)}
          className={styles.handle}
          aria-label={t.timeline.overviewStart}
          style={{ insetInlineStart: x0 - 12 }}
        />
        <div
          {...handle('end', viewport.to)}
          className={styles.handle}
          aria-label={t.timeline.overviewEnd}
          style={{ insetInlineStart: Math.max(x0 + 6, x1) - 12 }}
        />
      </div>
    </div>
  );
}
