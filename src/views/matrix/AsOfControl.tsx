import { useState } from 'react';
import { type EpochDay, parseDay, writeDay } from '#base/day.ts';
import { type AsOfRange, dayShown } from '#corpus/asOf.ts';
import { colon, formatDay } from '#i18n/format.ts';
import { matrixMessages } from '#i18n/messages/matrix.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { type Pace, withAsOf, withPace } from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import { PlayControl } from '#ui/PlayControl.tsx';
import styles from './AsOfControl.module.css';
import { type ChangeDay, changesAround } from './changeDays.ts';

interface AsOfControlProps {
  readonly range: AsOfRange;
  readonly changes: readonly ChangeDay[];
}

/** Seconds for which play shows a change. */
const PACES = [1, 2, 3, 5] as const satisfies readonly Pace[];

/**
 * The day of the matrix: a date field, steps to the days on which a shown stance changes and to the latest, and play from
 * one change to the next.
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
  const [first] = changes;
  const pace = useSelection((s) => s.pace);

  const show = (target: EpochDay | null) =>
    select((s) => withAsOf(s, target === range.last ? null : target), 'replace');
  const step = (change: ChangeDay | null) => {
    if (change === null) return;
    show(change.day);
    announce(words.changed(formatDay(change.day, locale), change.cellCount));
  };
  const type = (text: string) => {
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
        aria-disabled={asked === null}
        onClick={() => {
          if (asked === null) return;
          show(null);
          announce(words.shownAsOf(formatDay(range.last, locale)));
        }}
      >
        {words.latest}
      </button>
      <PlayControl
        name={words.play}
        shown={day}
        onNext={next && (() => show(next.day))}
        onFirst={first && first.day < day ? () => show(first.day) : undefined}
        pace={pace}
        paces={PACES}
        usual={2}
        onPace={(seconds) => select((s) => withPace(s, seconds), 'replace')}
      />
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
