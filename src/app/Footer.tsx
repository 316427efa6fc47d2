import { useLocale } from '#i18n/useLocale.ts';
import { useBase } from '#load/useBase.ts';
import { useCorpus } from '#load/useCorpus.ts';
import styles from './App.module.css';

/** The release, the licence, and the whole record to take away. */
export function Footer() {
  const corpus = useCorpus();
  const base = useBase();
  const { t } = useLocale();
  return (
    <footer className={styles.footer}>
      <span>{t.app.release(corpus.release.id)}</span>
      <span>{t.app.license}</span>
      <a href={`${base}data/dataset.json`}>{t.app.dataset}</a>
      <a href={`${base}data/schema.json`}>{t.app.schema}</a>
    </footer>
  );
}
