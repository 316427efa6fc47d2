import { useRef } from 'react';
import type { EpochDay } from '#base/day.ts';
import { asOfRange } from '#corpus/asOf.ts';
import { type Px, pxPerDay, type Viewport, xOfDay } from '#geometry/Viewport.ts';
import { formatDay } from '#i18n/format.ts';
import { asOfLineMessages } from '#i18n/messages/asOfLine.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withAsOf } from '#selection/Selection.ts';
import { useSelect } from '#selection/useSelection.ts';
import styles from './AsOfHandle.module.css';
import { BrushHandle } from './BrushHandle.tsx';

interface AsOfHandleProps {
  readonly asOf: EpochDay;
  readonly viewport: Viewport;
  readonly inset: Px;
}

const HANDLE: Px = 24;
/** Nearer than this to the right edge the words stand left of the line. */
const WORDS: Px = 180;

/** On the axis, above its line: the day that the matrix is shown for. Moving it moves the matrix. */
export function AsOfHandle({ asOf, viewport, inset }: AsOfHandleProps) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = useWords(asOfLineMessages);
  const select = useSelect();
  const grabbed = useRef(asOf);
  const { first, last } = asOfRange(corpus);
  const show = (day: number) =>
    select((s) => withAsOf(s, Math.min(Math.max(Math.round(day), first), last) as EpochDay), 'replace');
  const x = xOfDay(viewport, asOf + 1);
  if (x < 0 || x > viewport.width) return null;
  return (
    <div className={styles.root} style={{ insetInlineStart: inset, inlineSize: viewport.width }}>
      <span
        className={styles.words}
        data-before={x > viewport.width - WORDS || undefined}
        style={{ insetInlineStart: x }}
      >
        {words.asOf(formatDay(asOf, locale))}
        <button
          type="button"
          className={styles.latest}
          aria-label={words.latest}
          title={words.latest}
          onClick={() => select((s) => withAsOf(s, null))}
        >
          ×
        </button>
      </span>
      <BrushHandle
        className={styles.handle}
        label={words.slider}
        day={asOf}
        limits={{ from: first, to: last }}
        x={x - HANDLE / 2}
        onGrab={() => {
          grabbed.current = asOf;
        }}
        onDrag={(dx) => show(grabbed.current + dx / pxPerDay(viewport))}
        stepDays={1}
        onStep={(days) => show(asOf + days)}
      />
    </div>
  );
}
