import { memo, type ReactNode } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import styles from './TourLine.module.css';

/** One line below the picture, which leads to the guided tours. */
export const TourLine = memo(({ children }: { readonly children: ReactNode }) => {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  return (
    <div className={styles.root}>
      {corpus.tours && (
        <p className={styles.tours}>
          {t.app.tours}
          {corpus.tours.titles.map(({ id, title }) => (
            <SelectionLink key={id} to={(s) => withOpen(s, { kind: 'tour', id })}>
              {title[locale]}
            </SelectionLink>
          ))}
        </p>
      )}
      {children}
    </div>
  );
});
