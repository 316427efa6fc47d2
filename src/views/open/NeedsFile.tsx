import { openMessages } from '#i18n/messages/open.ts';
import { useWords } from '#i18n/useLocale.ts';
import { START } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelection } from '#selection/useSelection.ts';
import styles from './Open.module.css';
import { Opener } from './Opener.tsx';

/** A link that was made from a reader's own file, on a computer that has not got it. @param onFound  once it has */
export function NeedsFile({ onFound }: { readonly onFound: () => unknown }) {
  const words = useWords(openMessages);
  const own = useSelection((s) => s.own);
  return (
    <main id="main" tabIndex={-1} className={styles.needs}>
      <h1>{words.needsTitle}</h1>
      <p>{words.needs}</p>
      <Opener wanted={own} onFound={onFound} />
      <p>
        <SelectionLink to={({ language }) => ({ ...START, language, view: 'open' })}>{words.toOpen}</SelectionLink>
        {' · '}
        <SelectionLink to={({ language }) => ({ ...START, language })}>{words.toPublished}</SelectionLink>
      </p>
    </main>
  );
}
