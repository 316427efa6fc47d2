import { memo, useCallback, useMemo, useRef } from 'react';
import type { Tick } from '#geometry/ticks.ts';
import type { Px } from '#geometry/Viewport.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { ChartCanvas } from '#ui/ChartCanvas.tsx';
import type { Theme } from '#ui/theme.ts';
import { axisLabels } from './axisLabels.ts';
import { AXIS_HEIGHT } from './metrics.ts';
import styles from './TimeAxis.module.css';
import { useMotion } from './useMotion.ts';

interface TimeAxisProps {
  readonly ticks: readonly Tick[];
  readonly width: Px;
  readonly inset: Px;
  /** While the picture moves its dates are painted, as its words are. */
  readonly isMoving: boolean;
  readonly theme: Theme;
}

/** Dates along the top. */
export function TimeAxis({ ticks, width, inset, isMoving, theme }: TimeAxisProps) {
  const { locale } = useLocale();
  const motion = useMotion();
  const isPainted = isMoving && motion !== null;
  const rested = useRef(ticks);
  if (!isPainted) rested.current = ticks;
  const size = useMemo(() => ({ width, height: AXIS_HEIGHT }), [width]);
  const moving = isPainted ? ticks : null;
  const paint = useCallback(
    (ctx: CanvasRenderingContext2D) => motion?.paintAxis(ctx, moving && axisLabels(moving, locale), theme),
    [moving, motion, theme, locale],
  );
  return (
    <div className={styles.root} aria-hidden="true">
      <div className={styles.track} style={{ insetInlineStart: inset, inlineSize: width }}>
        <ChartCanvas size={size} paint={paint} />
        <div className={styles.ticks} data-moving={isPainted || undefined}>
          <Ticks ticks={rested.current} />
        </div>
      </div>
    </div>
  );
}

const Ticks = memo(({ ticks }: { readonly ticks: readonly Tick[] }) => {
  const { locale } = useLocale();
  return axisLabels(ticks, locale).map(({ tick, text }) => (
    <span key={tick.day} className={styles.tick} data-begins={tick.begins} style={{ insetInlineStart: tick.x }}>
      {text}
    </span>
  ));
});
