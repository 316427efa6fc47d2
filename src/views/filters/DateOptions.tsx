import { useId, useState } from 'react';
import { type EpochDay, parseDay, writeDay } from '#base/day.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withFilters } from '#selection/Selection.ts';
import type { HistoryMode } from '#selection/selectionStore.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import styles from './DateOptions.module.css';
import { LATE_WORDS } from './lateWords.ts';
import { periodsOf } from './periods.ts';

const ENDS = ['from', 'to'] as const;
type End = (typeof ENDS)[number];
type Ends = Readonly<Record<End, EpochDay | null>>;

/** What stands in a field and which day it means: none for an empty field, the last whole one for half a date. */
interface Draft {
  readonly text: string;
  readonly day: EpochDay | null;
}

/**
 * The window of dates: its first and last day, both inside, and periods that readers often ask for. What is being
 * typed stays in the fields until it is a window that does not run backwards.
 */
export function DateOptions() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const late = LATE_WORDS[locale];
  const { from, to } = useSelection((s) => s.filters);
  const select = useSelect();
  const faultId = useId();
  const [drafts, setDrafts] = useState<Partial<Record<End, Draft>>>({});
  const chosen: Ends = { from, to };
  const ends: Ends = { from: from, to: to, ...daysOf(drafts) };
  const isBackwards = runsBackwards(ends);

  const set = (next: Ends, mode: HistoryMode) => select((s) => withFilters(s, { ...s.filters, ...next }), mode);
  const type = (end: End, { value, validity }: HTMLInputElement) => {
    const day = parseDay(value) ?? (value === '' && !validity.badInput ? null : ends[end]);
    const next = { ...ends, [end]: day };
    setDrafts({ ...drafts, [end]: { text: value, day } });
    if (!runsBackwards(next) && (next.from !== from || next.to !== to)) set(next, 'replace');
  };
  const pick = (next: Ends) => {
    setDrafts({});
    set(next, 'push');
  };

  return (
    <div className={styles.root}>
      <div className={styles.ends}>
        {ENDS.map((end) => (
          <label key={end} className={styles.end}>
            {late[end]}
            <input
              type="date"
              value={drafts[end]?.text ?? writeDayOrNothing(chosen[end])}
              aria-invalid={isBackwards}
              aria-describedby={isBackwards ? faultId : undefined}
              onChange={(event) => type(end, event.target)}
              onBlur={() => {
                if (!isBackwards) setDrafts({});
              }}
            />
          </label>
        ))}
      </div>
      <p id={faultId} className={styles.fault} role="alert">
        {isBackwards && late.backwards}
      </p>
      <ul className={styles.presets} aria-label={late.presets}>
        {periodsOf(corpus).map(({ name, ...period }) => (
          <li key={name}>
            <button type="button" aria-pressed={period.from === from && period.to === to} onClick={() => pick(period)}>
              {late.preset[name]}
            </button>
          </li>
        ))}
      </ul>
      {(from !== null || to !== null) && (
        <button
          type="button"
          className={styles.clear}
          onClick={(event) => {
            // The button goes with the dates.
            event.currentTarget.parentElement?.querySelector('input')?.focus();
            pick({ from: null, to: null });
          }}
        >
          {late.clearFacet(t.filters.dates)}
        </button>
      )}
    </div>
  );
}

const runsBackwards = ({ from, to }: Ends): boolean => from !== null && to !== null && to < from;

const writeDayOrNothing = (day: EpochDay | null): string => (day === null ? '' : writeDay(day));

const daysOf = (drafts: Partial<Record<End, Draft>>): Partial<Ends> =>
  Object.fromEntries(Object.entries(drafts).map(([end, draft]) => [end, draft.day]));
