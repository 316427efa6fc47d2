import { useLocale } from '#i18n/useLocale.ts';
import { useDismissIgnored, useIgnored } from '#selection/useSelection.ts';
import styles from './IgnoredNotice.module.css';
import { describeIgnored } from './ignoredWords.ts';

/** The line that says which parts of a link were left out, and why, until it is dismissed or something is picked. */
export function IgnoredNotice() {
  const { t } = useLocale();
  const ignored = useIgnored();
  const dismiss = useDismissIgnored();
  return (
    // Always on the page: reader software says only what appears in a region that it knows.
    <div role="status">
      {ignored.length > 0 && (
        <div className={styles.line}>
          <div className={styles.words}>
            <p>{t.filters.ignored}</p>
            <ul className={styles.parts}>
              {describeIgnored(ignored, t).map((part) => (
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
            {t.filters.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}
