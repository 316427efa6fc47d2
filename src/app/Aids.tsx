import { useCallback, useState } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { Await, late } from '#ui/late.tsx';
import { Tips } from '#ui/Tips.tsx';
import styles from './Aids.module.css';
import { PageNotes } from './PageNotes.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { usePageKey } from './usePageKey.ts';

const KeyDialog = late(() => import('./KeyDialog.tsx'), 'KeyDialog');

/** What helps a reader with the page: the list of keys in the footer, the notes over its foot, more links to skip by, tips. Loads after the first picture. */
export function Aids() {
  const { t } = useLocale();
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(() => setOpen(false), []);
  usePageKey('keys', open);
  return (
    <>
      <SkipLinks />
      <Tips />
      <button type="button" className={styles.keys} aria-haspopup="dialog" aria-keyshortcuts="?" onClick={open}>
        {t.app.keys} <kbd>?</kbd>
      </button>
      <PageNotes />
      {isOpen && (
        <ErrorBoundary name={t.app.keys}>
          <Await>
            <KeyDialog onClose={close} />
          </Await>
        </ErrorBoundary>
      )}
    </>
  );
}
