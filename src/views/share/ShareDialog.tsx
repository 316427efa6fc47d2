import { type ReactNode, useEffect, useRef } from 'react';
import { shareMessages } from '#i18n/messages/share.ts';
import { useWords } from '#i18n/useLocale.ts';
import styles from './Share.module.css';
import { ShareForms } from './ShareForms.tsx';

interface ShareDialogProps {
  /** Of the page, without the site's. */
  readonly title: string;
  readonly onClose: () => void;
  /** What else there is to do with it. */
  readonly children?: ReactNode;
}

/** The whole page in a form to pass on, over the page. Focus stays inside and goes back to what opened it: the browser's own dialog. */
export function ShareDialog({ title, onClose, children }: ShareDialogProps) {
  const words = useWords(shareMessages);
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!ref.current?.open) ref.current?.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby="share-title"
      onClose={onClose}
      // The keys of the page below stay off; what the dialog does with Escape is the browser's.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header className={styles.head}>
        <h2 id="share-title" className={styles.heading}>
          {words.titleOf(title)}
        </h2>
        <button type="button" aria-label={words.close} title={words.close} onClick={() => ref.current?.close()}>
          ×
        </button>
      </header>
      <ShareForms title={title} />
      {children}
    </dialog>
  );
}
