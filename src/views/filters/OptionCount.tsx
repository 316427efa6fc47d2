import { formatCount } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import styles from './FacetOptions.module.css';
import { LATE_WORDS } from './lateWords.ts';

/** The number of events beside an option: a figure to the eye, words to reader software. */
export function OptionCount({ count }: { readonly count: number }) {
  const { locale, t } = useLocale();
  const late = LATE_WORDS[locale];
  return (
    <>
      <span className={styles.count} aria-hidden="true">
        {formatCount(count, locale)}
      </span>
      <span className="visually-hidden">{late.optionCount(t.shared.eventCount(count))}</span>
    </>
  );
}
