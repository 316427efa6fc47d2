import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Locale } from '#i18n/format.ts';
import { useWords } from '#i18n/useLocale.ts';
import { isPage } from '#selection/Selection.ts';
import { useSelection } from '#selection/useSelection.ts';
import styles from './App.module.css';

const WORDS: Readonly<Record<Locale, { readonly filters: string; readonly details: string }>> = {
  en: { filters: 'Skip to the filters', details: 'Skip to the details' },
  zh: { filters: '跳到筛选', details: '跳到详情' },
};

/** After the first link of the page, which leads to the picture, those to its other parts. Load after the first picture. */
export function SkipLinks() {
  const words = useWords(WORDS);
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
