import styles from './StanceMark.module.css';

export interface StanceMarkProps {
  /** −2 … 2, or what stands instead of a position. */
  readonly value: number | 'declined' | 'mixed' | 'split' | 'few' | 'none';
  /** Printed in the mark: `++ + 0 − −−`, `?`, `±`, `≠`. */
  readonly sign: string;
  /** Rests on one reported or inferred statement: a dashed edge. */
  readonly thin?: boolean;
  /** Nothing new for long: hollow. */
  readonly old?: boolean;
  /** For reader software; none if the mark stands beside words that say the same. */
  readonly label?: string;
}

/** A stance or position as shape, colour and sign: against is square-cornered, for is round, the rest has its own edge. */
export function StanceMark({ value, sign, thin = false, old = false, label }: StanceMarkProps) {
  return (
    <span
      className={styles.mark}
      data-value={value}
      data-thin={thin || undefined}
      data-old={old || undefined}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {sign}
    </span>
  );
}
