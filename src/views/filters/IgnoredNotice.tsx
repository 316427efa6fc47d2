import { useLocale } from '#i18n/useLocale.ts';
import { useDismissIgnored, useIgnored } from '#selection/useSelection.ts';
import styles from './IgnoredNotice.module.css';
import { describeIgnored } from './ignoredWords.ts';
import { LATE_WORDS } from './lateWords.ts';

/** The line that says which parts of a link were left out, and why, until it is dismissed or something is picked. */
export function IgnoredNotice() {
  const { locale } = useLocale();
  const late = LATE_WORDS[locale];
  const ignored = useIgnored();
  const dismiss = useDismissIgnored();
  return (
    <>
      {ignored.length > 0 && (
        <div className={styles.line}>
          <div className={styles.words}>
            <p>{late.ignored}</p>
            <ul className={styles.parts}>
              {describeIgnored(ignored, locale).map((part) => (
                <li key={part}>{part}</li>
              ))}
            </ul>
          </div>
          <button
            type="button"
            className={styles.dismiss}
            onClick={() => {
              document.getElementById('main')?.focus();
              dismiss();
            }}
          >
            {late.dismiss}
          </button>
        </div>
      )}
    </>
  );
}
