import { useState } from 'react';
import { shareMessages } from '#i18n/messages/share.ts';
import { useWords } from '#i18n/useLocale.ts';
import styles from './Share.module.css';
import { ShareForms } from './ShareForms.tsx';

/** What is open in a form to pass on. Made only when it is asked for. @param title  of what is open, without the site's */
export function Share({ title }: { readonly title: string }) {
  const words = useWords(shareMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.share} data-share="" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{words.heading}</summary>
      {isOpen && <ShareForms title={title} />}
    </details>
  );
}
