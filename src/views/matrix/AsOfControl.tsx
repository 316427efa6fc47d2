import { useEffect, useState } from 'react';
import { type EpochDay, parseDay, writeDay } from '#base/day.ts';
import { type AsOfRange, dayShown } from '#corpus/asOf.ts';
import { colon, formatDay } from '#i18n/format.ts';
import { matrixMessages } from '#i18n/messages/matrix.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { withAsOf } from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import styles from './AsOfControl.module.css';
import { type ChangeDay, changesAround } from './changeDays.ts';

interface AsOfControlProps {
  readonly range: AsOfRange;
  readonly changes: readonly ChangeDay[];
}

/** How long each change is shown while playing, ms. */
const PLAY_MS = 1100;

/**
 * The day of the matrix: a date field, steps to the days on which a shown stance changes, those steps one by one of
 * themselves once asked for, and back to the latest.
 */
export function AsOfControl({ range, changes }: AsOfControlProps) {
  const { locale } = useLocale();
  const words = useWords(matrixMessages);
  const asked = useSelection((s) => s.asOf);
  const select = useSelect();
  const announce = useAnnounce();
  // What is being typed: a date field passes through years such as 0002, which must neither be shown nor corrected yet.
  const [draft, setDraft] = useState<string | null>(null);
  const { day, outside } = dayShown(range, asked);
  const { previous, next } = changesAround(changes, day);

  const show = (target: EpochDay | null) =>
    select((s) => withAsOf(s, target === range.last ? null : target), 'replace');
  const [isPlaying, setIsPlaying] = useState(false);
  const nextDay = next?.day ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a day shown is the occasion for the next one.
  useEffect(() => {
    if (!isPlaying) return;
    if (nextDay === null) {
      setIsPlaying(false);
      return;
    }
    const timer = setTimeout(() => show(nextDay), PLAY_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, day, nextDay]);
  const play = () => {
    // From the end it starts anew.
    if (!isPlaying && next === null && changes[0]) show(changes[0].day);
    setIsPlaying(!isPlaying);
    if (isPlaying) announce(words.shownAsOf(formatDay(day, locale)));
  };
  const step = (change: ChangeDay | null) => {
    setIsPlaying(false);
    if (change === null) return;
    show(change.day);
    announce(words.changed(formatDay(change.day, locale), change.cellCount));
  };
  const type = (text: string) => {
    setIsPlaying(false);
    setDraft(text);
    const typed = parseDay(text);
    if (typed !== null && dayShown(range, typed).outside === null) show(typed);
  };
  const settle = () => {
    const typed = draft === null ? null : parseDay(draft);
    setDraft(null);
    if (typed === null) return;
    if (dayShown(range, typed).outside !== null) select((s) => withAsOf(s, typed), 'replace');
    announce(words.shownAsOf(formatDay(dayShown(range, typed).day, locale)));
  };

  return (
    <div className={styles.root}>
      <label>
        {words.asOf}
        <input
          type="date"
          value={draft ?? writeDay(day)}
          min={writeDay(range.first)}
          max={writeDay(range.last)}
          onChange={(event) => type(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
      </label>
      <StepButton words={words.previousChange} arrow="‹" change={previous} onStep={step} />
      <StepButton words={words.nextChange} arrow="›" change={next} onStep={step} />
      <button
        type="button"
        aria-label={words.play}
        aria-disabled={changes.length === 0}
        aria-pressed={isPlaying}
        onClick={play}
      >
        <span aria-hidden="true">{isPlaying ? '❚❚' : '▶'}</span>
        <span className={styles.stepWords}>{words.play}</span>
      </button>
      <button
        type="button"
        aria-disabled={asked === null}
        onClick={() => {
          setIsPlaying(false);
          if (asked === null) return;
          show(null);
          announce(words.shownAsOf(formatDay(range.last, locale)));
        }}
      >
        {words.latest}
      </button>
      {outside !== null && (
        <p role="status">
          {outside === 'before'
            ? words.beforeRecord(formatDay(range.first, locale))
            : words.afterRecord(formatDay(range.last, locale))}
        </p>
      )}
    </div>
  );
}

interface StepButtonProps {
  readonly words: string;
  readonly arrow: '‹' | '›';
  readonly change: ChangeDay | null;
  readonly onStep: (change: ChangeDay | null) => void;
}

/** Stays focusable at the end of the record, so that stepping to it does not lose the reader's place. */
function StepButton({ words, arrow, change, onStep }: StepButtonProps) {
  const { locale } = useLocale();
  return (
    <button
      type="button"
      aria-disabled={change === null}
      title={change === null ? words : `${words}${colon(locale)}${formatDay(change.day, locale)}`}
      aria-label={words}
      onClick={() => onStep(change)}
    >
      <span aria-hidden="true">{arrow}</span>
      <span className={styles.stepWords}>{words}</span>
    </button>
  );
}
