import { memo } from 'react';
import styles from './TrajectoryStrip.module.css';

/** A part of the way in which one stance held, in the unit square: time to the right, for above against. */
interface StripPiece {
  readonly x0: number;
  readonly x1: number;
  /** Of its bars: one for a position held, two for `mixed` and `split`, none for `declined`. */
  readonly levels: readonly number[];
  readonly isFaint: boolean;
  readonly value: number | 'declined' | 'mixed' | 'split';
}

/** Height of the strip in its own units, and of a bar in it. */
const HEIGHT = 10;
const BAR = 2.4;

/** The way of a stance through time as small steps, for above against. Beside the words that say the same. */
export const TrajectoryStrip = memo(function TrajectoryStrip({ pieces }: { readonly pieces: readonly StripPiece[] }) {
  return (
    <svg className={styles.strip} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <line className={styles.axis} x1={0} x2={100} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {pieces.flatMap(({ x0, x1, levels, value, isFaint }) =>
        levels.map((level) => (
          <rect
            key={`${x0} ${level}`}
            className={styles.bar}
            data-value={value === 'mixed' || value === 'split' ? (level < 0.5 ? 1 : -1) : value}
            data-faint={isFaint || undefined}
            x={x0 * 100}
            width={(x1 - x0) * 100}
            y={level * (HEIGHT - BAR) + (isFaint ? BAR / 4 : 0)}
            height={isFaint ? BAR / 2 : BAR}
          />
        )),
      )}
      {pieces
        .filter(({ value }) => value === 'declined')
        .map(({ x0, x1 }) => (
          <line key={x0} className={styles.declined} x1={x0 * 100} x2={x1 * 100} y1={HEIGHT / 2} y2={HEIGHT / 2} />
        ))}
    </svg>
  );
});
