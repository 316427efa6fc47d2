import { useMemo } from 'react';
import type { DaySpan, EpochDay } from '#base/day.ts';
import { yearsIn } from '#geometry/years.ts';
import { formatDay } from '#i18n/format.ts';
import { matrixMessages } from '#i18n/messages/matrix.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import styles from './Scrubber.module.css';
import { binDays } from './scrub.ts';

interface AsOfScrubberProps {
  /** When the shown statements became known, ascending. */
  readonly days: readonly EpochDay[];
  readonly span: DaySpan;
  readonly day: EpochDay;
  readonly onScrub: (day: EpochDay) => void;
}

const BINS = 160;

/** The day of the matrix to drag along the number of statements over time. A day before its span stands at the start. */
export function AsOfScrubber({ days, span, day, onScrub }: AsOfScrubberProps) {
  const { locale } = useLocale();
  const words = useWords(matrixMessages);
  const bins = useMemo(() => binDays(days, span, BINS), [days, span]);
  const peak = Math.max(1, ...bins);
  const shown = Math.max(day, span.from);
  const knownShare = (shown + 1 - span.from) / (span.to - span.from);
  return (
    <div className={styles.root}>
      <svg className={styles.bars} viewBox={`0 0 ${BINS} 100`} preserveAspectRatio="none" aria-hidden="true">
        {bins.map((count, i) =>
          count === 0 ? null : (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place.
              key={i}
              className={styles.bar}
              data-known={(i + 0.5) / BINS <= knownShare || undefined}
              x={i + 0.1}
              width={0.8}
              y={100 - Math.max(4, (count / peak) * 100)}
              height={Math.max(4, (count / peak) * 100)}
            />
          ),
        )}
      </svg>
      <div className={styles.years} aria-hidden="true">
        {yearsIn(span).map(({ year, at }) => (
          <span key={year} style={{ insetInlineStart: `${at * 100}%` }}>
            {year}
          </span>
        ))}
      </div>
      <input
        className={styles.slider}
        type="range"
        min={span.from}
        max={span.to - 1}
        value={shown}
        aria-label={words.scrub}
        aria-valuetext={formatDay(day, locale)}
        onChange={(event) => onScrub(Number(event.target.value) as EpochDay)}
      />
    </div>
  );
}
