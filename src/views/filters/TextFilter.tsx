import { useState } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { MAX_TEXT, withFilters } from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import styles from './TextFilter.module.css';

/** Words that must stand in an event's titles or in the names of those involved. Typing replaces the address. */
export function TextFilter() {
  const { t } = useLocale();
  const text = useSelection((s) => s.filters.text);
  const select = useSelect();
  // What is typed but does not filter: blanks, and letters that an input method has yet to turn into characters.
  const [pending, setPending] = useState<string | null>(null);
  const filterBy = (words: string) => {
    const isBlank = words.trim() === '';
    setPending(isBlank && words !== '' ? words : null);
    select((s) => withFilters(s, { ...s.filters, text: isBlank ? '' : words }), 'replace');
  };
  return (
    <input
      type="search"
      className={styles.input}
      value={pending ?? text}
      onChange={(event) => {
        if ((event.nativeEvent as InputEvent).isComposing) setPending(event.target.value);
        else filterBy(event.target.value);
      }}
      onCompositionEnd={(event) => filterBy(event.currentTarget.value)}
      onBlur={() => setPending(null)}
      maxLength={MAX_TEXT}
      aria-label={t.filters.textHint}
      placeholder={t.filters.textHint}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
