import { useId, useState } from 'react';
import styles from './InWords.module.css';

interface InWordsProps {
  readonly button: string;
  readonly text: string;
}

/** What a picture shows, in words: for reader software always, on the page at the press of a button. In a flex row. */
export function InWords({ button, text }: InWordsProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </button>
      <p id={id} className={isOpen ? styles.text : 'visually-hidden'} data-in-words="">
        {text}
      </p>
    </>
  );
}
