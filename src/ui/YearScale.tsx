import type { DaySpan } from '#base/day.ts';
import { yearsIn } from '#geometry/years.ts';
import styles from './YearScale.module.css';

interface YearScaleProps {
  readonly span: DaySpan;
  /** Years that there is room for. */
  readonly most: number;
}

/**
 * The years of a span along the width; for eyes, since what stands above or below has its days in words. Without a style
 * of its own, which the content policy forbids in a built page.
 */
export function YearScale({ span, most }: YearScaleProps) {
  return (
    <svg className={styles.root} aria-hidden="true">
      {yearsIn(span, most).map(({ year, at }) => (
        <g key={year}>
          <line className={styles.tick} x1={`${at * 100}%`} x2={`${at * 100}%`} y1="0" y2="100%" />
          <text x={`${at * 100}%`} y="12" dx="3">
            {year}
          </text>
        </g>
      ))}
    </svg>
  );
}
