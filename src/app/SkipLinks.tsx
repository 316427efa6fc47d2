import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '#i18n/useLocale.ts';
import { isPage } from '#selection/Selection.ts';
import { useSelection } from '#selection/useSelection.ts';
import styles from './App.module.css';
import { SKIP_WORDS } from './skipWords.ts';

/** After the first link of the page, which leads to the picture, those to its other parts. Load after the first picture. */
export function SkipLinks() {
  const words = useWords(SKIP_WORDS);
  const isReading = useSelection((s) => isPage(s.view));
  const isOpen = useSelection((s) => s.open !== null);
  const [host] = useState(() => document.createElement('div'));
  useEffect(() => {
    document.querySelector('a[href="#main"]')?.after(host);
    return () => host.remove();
  }, [host]);
  return createPortal(
    <>
      {!isReading && (
        <a className={styles.skip} href="#filters">
          {words.filters}
        </a>
      )}
      {isOpen && (
        <a className={styles.skip} href="#details">
          {words.details}
        </a>
      )}
    </>,
    host,
  );
}
