import { openMessages } from '#i18n/messages/open.ts';
import { useWords } from '#i18n/useLocale.ts';
import { placeOf } from '#load/opened.ts';
import { START } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import styles from './Open.module.css';
import { useDeeds } from './useOpened.ts';

/** Over every view of a record that the reader opened: whose it is, where it is, and the ways out. */
export function OwnLine({ opened }: { readonly opened: { readonly name: string; readonly hash: string } }) {
  const words = useWords(openMessages);
  const { remove } = useDeeds();
  return (
    <p className={styles.own} data-own="">
      <span>
        {words.own(opened.name)} <span className={styles.soft}>{words.ownWhere[placeOf(opened.hash)]}</span>
      </span>
      <button type="button" className={styles.quiet} onClick={() => void remove(opened.hash)}>
        {words.remove}
      </button>
      <SelectionLink to={({ language }) => ({ ...START, language })}>{words.toPublished}</SelectionLink>
    </p>
  );
}
