import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { embedMessages } from '#i18n/messages/embed.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { corpusQuery } from '#load/queries.ts';
import { useBase } from '#load/useBase.ts';
import { CorpusContext, useCorpus } from '#load/useCorpus.ts';
import { hrefOf } from '#selection/address.ts';
import { resolveSelection } from '#selection/resolve.ts';
import { isUnfiltered, withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import type { SelectionStore } from '#selection/selectionStore.ts';
import { useSelection } from '#selection/useSelection.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { Await } from '#ui/late.tsx';
import { FilterSentence } from '#views/filters/FilterSentence.tsx';
import styles from './EmbedPage.module.css';
import { LoadFailure } from './LoadFailure.tsx';
import { pageTitle } from './pageTitle.ts';
import { RecordContent } from './RecordContent.tsx';
import { useAsked, useTold } from './useFrame.ts';
import { Shown } from './Workspace.tsx';

/** What an address shows, in a frame on another's page: one record or one picture, and a line that says whose it is. */
export function EmbedPage({ store }: { readonly store: SelectionStore }) {
  const base = useBase();
  const { t } = useLocale();
  const { release, own } = useSelection((s) => s);
  const query = useQuery(corpusQuery(base, release, own));
  useAsked(store);
  // What the frame was made for has nothing to go back to.
  const [isOfRecord] = useState(() => store.getState().selection.open !== null);
  const corpus = query.data;
  useEffect(() => {
    if (corpus) store.getState().resolveWith((s) => resolveSelection(corpus, s));
  }, [corpus, store]);
  if (corpus) {
    return (
      <CorpusContext value={corpus}>
        <Framed store={store} isOfRecord={isOfRecord} />
      </CorpusContext>
    );
  }
  if (query.isError) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  return <p role="status">{t.app.loading}</p>;
}

function Framed({ store, isOfRecord }: { readonly store: SelectionStore; readonly isOfRecord: boolean }) {
  const corpus = useCorpus();
  const base = useBase();
  const { locale, t } = useLocale();
  const words = useWords(embedMessages);
  const selection = useSelection((s) => s);
  const { open, view, filters, release } = selection;
  const root = useRef<HTMLDivElement>(null);
  const title = pageTitle(corpus, selection, locale, t);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useTold(root, store, title);
  return (
    <div ref={root} className={styles.embed} data-picture={open === null || undefined}>
      <main className={styles.main}>
        <h1 className="visually-hidden">{title}</h1>
        {open !== null && !isOfRecord && (
          <p className={styles.back}>
            <SelectionLink to={(s) => withOpen(s, null)}>{words.back(t.app.view[view])}</SelectionLink>
          </p>
        )}
        {open === null && !isUnfiltered(filters) && (
          <div className={styles.filters}>
            <FilterSentence />
          </div>
        )}
        <div className={styles.view}>
          <ErrorBoundary about={JSON.stringify(open ?? view)} name={t.app.panel}>
            <Await fallback={<p>{t.app.loading}</p>}>
              {open === null ? <Shown view={view} /> : <RecordContent open={open} isAlone />}
            </Await>
          </ErrorBoundary>
        </div>
      </main>
      <footer className={styles.source}>
        <span>
          {t.app.name} · {corpus.title[locale]} ·{' '}
          {release === null ? words.live(corpus.release.id) : words.pinned(corpus.release.id)}
        </span>
        <a href={`${base}${hrefOf(selection).slice(1)}`} target="_blank" rel="noopener">
          {words.whole}
        </a>
      </footer>
    </div>
  );
}
