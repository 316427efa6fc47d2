import type { Tick } from '#geometry/ticks.ts';
import type { Px, Viewport } from '#geometry/Viewport.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { axisLabels } from './axisLabels.ts';
import styles from './Timeline.module.css';

interface TimeAxisProps {
  readonly ticks: readonly Tick[];
  readonly viewport: Viewport;
  readonly inset: Px;
}

/** Dates along the top. */
export function TimeAxis({ ticks, viewport, inset }: TimeAxisProps) {
  const { locale } = useLocale();
  return (
    <div className={styles.axis} aria-hidden="true">
      <div className={styles.axisTrack} style={{ insetInlineStart: inset, inlineSize: viewport.width }}>
        {axisLabels(ticks, locale).map(({ tick, text }) => (
          <span key={tick.day} className={styles.tick} data-begins={tick.begins} style={{ insetInlineStart: tick.x }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
