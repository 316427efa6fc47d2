import { useState } from 'react';
import { RULE_LIMITS, type StanceRule } from '#corpus/rule.ts';
import { stanceMessages } from '#i18n/messages/stance.ts';
import { useWords } from '#i18n/useLocale.ts';
import { withRuleFigure } from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import styles from './RuleControl.module.css';

const FIGURES = ['mixedDays', 'oldMonths', 'least'] as const satisfies readonly (keyof StanceRule)[];

/** The figures of the rule, to look with others. What is out of its limits is not taken. */
export function RuleControl() {
  const words = useWords(stanceMessages);
  return (
    <details className={styles.root}>
      <summary>{words.rule}</summary>
      <ul>
        {FIGURES.map((figure) => (
          <li key={figure}>
            <Figure figure={figure} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Figure({ figure }: { readonly figure: keyof StanceRule }) {
  const words = useWords(stanceMessages);
  const value = useSelection((s) => s.rule[figure]);
  const select = useSelect();
  const [draft, setDraft] = useState<string | null>(null);
  const [least, most] = RULE_LIMITS[figure];
  return (
    <label className={styles.figure}>
      {words.ruleFigure[figure]}
      <input
        type="number"
        min={least}
        max={most}
        value={draft ?? value}
        onChange={(event) => {
          setDraft(event.target.value);
          const typed = event.target.valueAsNumber;
          if (!Number.isInteger(typed) || typed < least || typed > most) return;
          select((s) => withRuleFigure(s, figure, typed), 'replace');
        }}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}
