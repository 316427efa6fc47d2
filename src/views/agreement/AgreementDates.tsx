import { addMonths, type EpochDay } from '#base/day.ts';
import type { AsOfRange } from '#corpus/asOf.ts';
import { agreementMessages } from '#i18n/messages/agreement.ts';
import { useWords } from '#i18n/useLocale.ts';
import { withAsOf, withSince } from '#selection/Selection.ts';
import { useSelect } from '#selection/useSelection.ts';
import { DayField } from '#ui/DayField.tsx';
import styles from './Agreement.module.css';

interface AgreementDatesProps {
  readonly range: AsOfRange;
  readonly day: EpochDay;
  readonly since: EpochDay | null;
}

/** The day that agreement is worked out for, a year back and on, and from when on what was said counts. */
export function AgreementDates({ range, day, since }: AgreementDatesProps) {
  const words = useWords(agreementMessages);
  const select = useSelect();
  const show = (to: number | null) => {
    const kept = to === null ? range.last : (Math.min(range.last, Math.max(range.first, to)) as EpochDay);
    select((s) => withAsOf(s, kept === range.last ? null : kept), 'replace');
  };
  const stepOf = (months: number) => ({
    'aria-disabled': months < 0 ? day <= range.first : day >= range.last,
    onClick: () => show(addMonths(day, months)),
  });
  return (
    <div className={styles.dates}>
      <DayField label={words.asOf} day={day} first={range.first} last={range.last} onPick={show} />
      <button type="button" {...stepOf(-12)}>
        {words.yearBack}
      </button>
      <button type="button" {...stepOf(12)}>
        {words.yearOn}
      </button>
      <DayField
        label={words.since}
        day={since}
        first={range.first}
        last={range.last}
        onPick={(from) => select((s) => withSince(s, from), 'replace')}
      />
      <button type="button" aria-disabled={since === null} onClick={() => select((s) => withSince(s, null))}>
        {words.wholeRecord}
      </button>
    </div>
  );
}
