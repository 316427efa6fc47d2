import type { ReactNode } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useBase } from '#load/useBase.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { PAGES, withOpen, withPage } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelection } from '#selection/useSelection.ts';
import styles from './App.module.css';

/**
 * The pages about the record, the release, the licence, and the whole record to take away.
 * @param children  what stands there once the app runs: last, so that it moves nothing
 */
export function Footer({ children }: { readonly children?: ReactNode }) {
  const corpus = useCorpus();
  const base = useBase();
  const { t } = useLocale();
  const view = useSelection((s) => s.view);
  const tour = corpus.tours?.titles[0];
  return (
    <footer className={styles.footer}>
      <nav className={styles.pages} aria-label={t.app.pages}>
        {PAGES.map((page) => (
          <SelectionLink key={page} aria-current={page === view ? 'page' : undefined} to={(s) => withPage(s, page)}>
            {t.app.view[page]}
          </SelectionLink>
        ))}
        {tour && <SelectionLink to={(s) => withOpen(s, { kind: 'tour', id: tour.id })}>{t.app.tours}</SelectionLink>}
      </nav>
      <SelectionLink to={(s) => withOpen(s, { kind: 'release', id: corpus.release.id })}>
        {t.app.release(corpus.release.id)}
      </SelectionLink>
      {!corpus.opened && (
        <>
          <span>{t.app.license}</span>
          <a className={styles.file} href={`${base}data/dataset.json`}>
            {t.app.dataset}
          </a>
        </>
      )}
      <a className={styles.file} href={`${base}data/schema.json`}>
        {t.app.schema}
      </a>
      {children}
    </footer>
  );
}
