import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import styles from './Timeline.module.css';

/** One line below the picture that leads to the guided tours. Nothing where there is none. */
export function TourLine() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  return (
    corpus.tours && (
      <p className={styles.tours}>
        {t.app.tours}
        {corpus.tours.titles.map(({ id, title }) => (
          <SelectionLink key={id} to={(s) => withOpen(s, { kind: 'tour', id })}>
            {title[locale]}
          </SelectionLink>
        ))}
      </p>
    )
  );
}
