import { formatDate } from '#i18n/format.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus, useTours } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import parts from '#ui/PanelParts.module.css';
import { begun } from './steps.ts';
import styles from './Tours.module.css';
import { tourWords } from './words.ts';

/** The beginning of a tour on record: what it is about, its steps, and the other tours. */
export function TourPanel({ id }: { readonly id: string }) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const panelWords = useWords(panelMessages);
  const words = useWords(tourWords);
  const tours = useTours();
  const titles = corpus.tours?.titles ?? [];
  const tour = tours.data?.find((one) => one.id === id);
  const others = titles.filter((one) => one.id !== id);
  return (
    <article className={styles.panel}>
      <p className={styles.meta}>
        {words.name}
        {tour && ` · ${words.steps(tour.steps.length)}`}
      </p>
      <h2 className={styles.title} tabIndex={-1} data-panel-title="">
        {titles.find((one) => one.id === id)?.title[locale]}
      </h2>
      {tours.isPending && <p className={styles.meta}>{panelWords.loading}</p>}
      {tours.isError && (
        <p role="alert">
          {panelWords.failed}{' '}
          <button type="button" className={styles.bordered} onClick={() => void tours.refetch()}>
            {panelWords.retry}
          </button>
        </p>
      )}
      {tour && (
        <>
          <p className={styles.text}>{tour.summary[locale]}</p>
          <p>
            <SelectionLink className={styles.start} to={(s) => begun(s, corpus, tour, 0)}>
              {words.start}
            </SelectionLink>
          </p>
          <ol className={styles.steps}>
            {tour.steps.map(({ event }, i) => {
              const row = corpus.eventRows.get(event);
              return row === undefined ? null : (
                <li key={event}>
                  <span className={styles.meta}>{formatDate(corpus.events.date[row] as string, locale, 'short')}</span>
                  <SelectionLink to={(s) => begun(s, corpus, tour, i)}>
                    {corpus.events.title[locale][row]}
                  </SelectionLink>
                </li>
              );
            })}
          </ol>
        </>
      )}
      {others.length > 0 && (
        <section>
          <h3 className={parts.heading}>{words.others}</h3>
          <ul className={styles.others}>
            {others.map((other) => (
              <li key={other.id}>
                <SelectionLink to={(s) => withOpen(s, { kind: 'tour', id: other.id })}>
                  {other.title[locale]}
                </SelectionLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
