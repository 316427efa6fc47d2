import { memo, type PointerEvent, useCallback, useMemo, useRef } from 'react';
import type { EventRow } from '#corpus/ids.ts';
import { ticks } from '#geometry/ticks.ts';
import { clampViewport, dayAtX, type Px, type Viewport, type ViewportLimits, xOfDay } from '#geometry/Viewport.ts';
import { formatDayAs } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { ChartCanvas } from '#ui/ChartCanvas.tsx';
import { useTheme } from '#ui/useTheme.ts';
import { BrushHandle } from './BrushHandle.tsx';
import { type Histogram, histogramOf } from './histogram.ts';
import styles from './Overview.module.css';
import { useMotion } from './useMotion.ts';

interface OverviewProps {
  readonly rows: readonly EventRow[];
  readonly viewport: Viewport;
  /** As it last rested. */
  readonly rested: Viewport;
  readonly limits: ViewportLimits;
  readonly change: (next: (v: Viewport) => Viewport) => void;
  /** Width of the lane names that the overview leaves free on its left. */
  readonly inset: Px;
}

const HEIGHT: Px = 40;
const BIN: Px = 5;
const HANDLE: Px = 24;
const LEAST_BRUSH: Px = 6;
const BRUSH_HEIGHT: Px = 44;
const YEAR_LABEL: Px = 44;

/** The viewport with its start, its end or the whole of it moved by days, inside the limits. */
function moved(start: Viewport, part: 'start' | 'end' | 'whole', days: number, limits: ViewportLimits): Viewport {
  const { from, to } = start;
  if (part === 'start') return { ...start, from: Math.min(Math.max(from + days, limits.from), to - limits.minDays) };
  if (part === 'end') return { ...start, to: Math.max(Math.min(to + days, limits.to), from + limits.minDays) };
  return clampViewport({ ...start, from: from + days, to: to + days }, limits);
}

/** Where the brush stands on the overview. */
function brushOn(whole: Viewport, { from, to }: Viewport): { readonly x0: Px; readonly x1: Px } {
  const x0 = Math.max(0, xOfDay(whole, from));
  return { x0, x1: Math.max(x0 + LEAST_BRUSH, Math.min(whole.width, xOfDay(whole, to))) };
}

/** The whole record as a histogram, the filtered set over it, and a brush on what the timeline shows. */
export function Overview({ rows, viewport, rested, limits, change, inset }: OverviewProps) {
  const corpus = useCorpus();
  const { t } = useLocale();
  const { width } = viewport;
  const whole: Viewport = useMemo(() => {
    const pad = (corpus.span.to - corpus.span.from) * 0.02;
    return { from: corpus.span.from - pad, to: corpus.span.to + pad, width };
  }, [corpus, width]);
  const bins = Math.floor(width / BIN);
  const histogram = useMemo(() => histogramOf(corpus, rows, whole, bins), [corpus, rows, whole, bins]);
  const ground = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  // While the picture moves the brush is painted; the one that is held or has the focus moves itself.
  const motion = useMotion();
  const isPainted =
    motion !== null && viewport !== rested && ground.current?.contains(document.activeElement) === false;
  const size = useMemo(() => ({ width, height: BRUSH_HEIGHT }), [width]);
  const paint = useCallback(
    (ctx: CanvasRenderingContext2D) =>
      motion?.paintBrush(ctx, isPainted ? { ...brushOn(whole, viewport), height: BRUSH_HEIGHT } : null, theme),
    [isPainted, motion, whole, viewport, theme],
  );
  if (width <= 0) return <div className={styles.root} />;

  const onGround = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const middle = dayAtX(whole, event.clientX - event.currentTarget.getBoundingClientRect().left);
    change((v) => moved(v, 'whole', middle - (v.from + v.to) / 2, limits));
  };
  return (
    <div className={styles.root}>
      <span className={styles.caption} style={{ inlineSize: inset }}>
        {inset > 0 && t.timeline.overview}
      </span>
      <div
        ref={ground}
        className={styles.ground}
        onPointerDown={onGround}
        style={{ insetInlineStart: inset, inlineSize: width }}
      >
        <Bars histogram={histogram} width={width} />
        <Years whole={whole} />
        <div className={styles.painted} aria-hidden="true">
          <ChartCanvas size={size} paint={paint} />
        </div>
        <div className={styles.handles} data-moving={isPainted || undefined}>
          <Brush viewport={isPainted ? rested : viewport} whole={whole} limits={limits} change={change} />
        </div>
      </div>
    </div>
  );
}

interface BrushProps extends Pick<OverviewProps, 'viewport' | 'limits' | 'change'> {
  readonly whole: Viewport;
}

/** What the timeline shows, to be dragged whole or by its ends. */
const Brush = memo(({ viewport, whole, limits, change }: BrushProps) => {
  const { t } = useLocale();
  const grabbed = useRef(viewport);
  const { x0, x1 } = brushOn(whole, viewport);
  const daysPerPx = (whole.to - whole.from) / whole.width;
  const handle = (part: 'start' | 'end' | 'whole') => ({
    limits,
    onGrab: () => {
      grabbed.current = viewport;
    },
    onDrag: (dx: Px) => change(() => moved(grabbed.current, part, dx * daysPerPx, limits)),
    onStep: (days: number) => change((v) => moved(v, part, days, limits)),
  });
  return (
    <>
      <BrushHandle
        {...handle('whole')}
        className={styles.brush}
        label={t.timeline.overviewWhole}
        day={(viewport.from + viewport.to) / 2}
        x={x0}
        width={x1 - x0}
      />
      <BrushHandle
        {...handle('start')}
        className={styles.handle}
        label={t.timeline.overviewStart}
        day={viewport.from}
        x={x0 - HANDLE / 2}
      />
      <BrushHandle
        {...handle('end')}
        className={styles.handle}
        label={t.timeline.overviewEnd}
        day={viewport.to}
        x={x1 - HANDLE / 2}
      />
    </>
  );
});

/** The years along the bottom. */
const Years = memo(({ whole }: { readonly whole: Viewport }) => {
  const { locale } = useLocale();
  return ticks(whole, 64)
    .filter((tick) => tick.begins === 'year' && tick.x >= 0 && tick.x < whole.width - YEAR_LABEL)
    .map((tick) => (
      <span key={tick.day} className={styles.year} style={{ insetInlineStart: tick.x }} aria-hidden="true">
        {formatDayAs(tick.day, locale, { year: 'numeric' })}
      </span>
    ));
});

/** The bars, by the root of their counts, so that one event beside a crowded month still shows. */
const Bars = memo(({ histogram, width }: { readonly histogram: Histogram; readonly width: Px }) => {
  const barWidth = width / histogram.all.length;
  const bar = (counts: Uint32Array) =>
    Array.from(counts, (count, i) => {
      if (count === 0) return '';
      const height = Math.max(1.5, Math.sqrt(count / histogram.peak) * (HEIGHT - 4));
      return `M${(i * barWidth).toFixed(2)} ${HEIGHT}v${(-height).toFixed(2)}h${(barWidth - 1).toFixed(2)}V${HEIGHT}z`;
    }).join('');
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true" className={styles.bars}>
      <path className={styles.barAll} d={bar(histogram.all)} />
      <path className={styles.barShown} d={bar(histogram.shown)} />
    </svg>
  );
});
