import { stanceMessages } from '#i18n/messages/stance.ts';
import { useWords } from '#i18n/useLocale.ts';
import { START } from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import styles from './IgnoredNotice.module.css';

/** The line that says, wherever stances are shown, that the reader's own rule is in use; with the way back. */
export function RuleNotice() {
  const words = useWords(stanceMessages);
  const { mixedDays, oldMonths, least } = useSelection((s) => s.rule);
  const select = useSelect();
  return (
    <div role="status" className={styles.line}>
      <p className={styles.words}>{words.ownRuleText(mixedDays, oldMonths, least)}</p>
      <button
        type="button"
        className={styles.dismiss}
        onClick={() => {
          document.getElementById('main')?.focus();
          select((s) => ({ ...s, rule: START.rule }));
        }}
      >
        {words.resetRule}
      </button>
    </div>
  );
}
