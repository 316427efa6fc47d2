import { memo } from 'react';
import { type StripPiece, stripBars } from './stripBars.ts';
import styles from './TrajectoryStrip.module.css';

/** The way of a stance through time as small steps, for above against. Beside the words that say the same. */
export const TrajectoryStrip = memo(function TrajectoryStrip({ pieces }: { readonly pieces: readonly StripPiece[] }) {
  return (
    <svg className={styles.strip} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <line className={styles.axis} x1={0} x2={100} y1={5} y2={5} />
      {stripBars(pieces).map(({ value, isFaint, x0, x1, y, height }) =>
        value === 'declined' ? (
          <line key={x0} className={styles.declined} x1={x0 * 100} x2={x1 * 100} y1={5} y2={5} />
        ) : (
          <rect
            key={`${x0} ${y}`}
            className={styles.bar}
            data-value={value}
            data-faint={isFaint || undefined}
            x={x0 * 100}
            width={(x1 - x0) * 100}
            y={y * 10}
            height={height * 10}
          />
        ),
      )}
    </svg>
  );
});
