import { useEffect, useRef } from 'react';
import { useWords } from '#i18n/useLocale.ts';
import styles from './KeyDialog.module.css';
import { KeyList } from './KeyList.tsx';
import { KEY_WORDS } from './keyWords.ts';

/** The list of keys over the page. Escape, its button and a press beside it close it; the focus goes back by itself. */
export function KeyDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(KEY_WORDS);
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (ref.current?.open === false) ref.current.showModal();
  }, []);
  // It closes itself, so that the focus goes back to where it was, and tells then.
  const shut = () => ref.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys close a dialog by themselves
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby="keys-title"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === ref.current) shut();
      }}
    >
      <div className={styles.body}>
        <div className={styles.header}>
          <h2 id="keys-title">{words.title}</h2>
          <button type="button" className={styles.close} aria-label={words.close} title={words.close} onClick={shut}>
            ×
          </button>
        </div>
        <KeyList level="h3" />
      </div>
    </dialog>
  );
}
