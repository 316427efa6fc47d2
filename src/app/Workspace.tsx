import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { eventDetailsQuery } from '#load/queries.ts';
import { useBase } from '#load/useBase.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useFilteredSet, useSelection } from '#selection/useSelection.ts';
import { EmptyState } from '#views/filters/EmptyState.tsx';
import { FilterBar } from '#views/filters/FilterBar.tsx';
import { IgnoredNotice } from '#views/filters/IgnoredNotice.tsx';
import { Matrix } from '#views/matrix/Matrix.tsx';
import { Table } from '#views/table/Table.tsx';
import { Timeline } from '#views/timeline/Timeline.tsx';
import styles from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Footer } from './Footer.tsx';
import { pageTitle } from './pageTitle.ts';
import { Panel } from './Panel.tsx';
import { useAppKeys } from './useAppKeys.ts';

/** The filters, the chosen picture of the filtered set, and beside it the open record. */
export function Workspace() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const selection = useSelection((s) => s);
  const set = useFilteredSet(corpus);
  const { view, open } = selection;
  useAppKeys();
  usePrefetch();
  useEffect(() => {
    document.title = pageTitle(corpus, selection, locale);
  }, [corpus, selection, locale]);
  const isEmpty = set.rows.length === 0 && !(view === 'timeline' && open?.kind === 'event');
  return (
    <>
      <IgnoredNotice />
      <FilterBar />
      <div className={styles.workspace} data-open={open !== null || undefined}>
        <main id="main" tabIndex={-1} className={styles.main}>
          <h1 className="visually-hidden">
            {corpus.title[locale]} – {t.app.view[view]}
          </h1>
          <ErrorBoundary key={view} name={t.app.view[view]}>
            {isEmpty ? <EmptyState /> : view === 'timeline' ? <Timeline /> : view === 'matrix' ? <Matrix /> : <Table />}
          </ErrorBoundary>
        </main>
        {open !== null && (
          <ErrorBoundary key={JSON.stringify(open)} name={t.app.panel}>
            <Panel open={open} />
          </ErrorBoundary>
        )}
      </div>
      <Footer />
    </>
  );
}

/** The details of the neighbours of the open event, so that stepping does not wait. */
function usePrefetch() {
  const corpus = useCorpus();
  const base = useBase();
  const client = useQueryClient();
  const open = useSelection((s) => s.open);
  const row = open?.kind === 'event' ? corpus.eventRows.get(open.id) : undefined;
  useEffect(() => {
    if (row === undefined) return;
    for (const neighbour of [row - 1, row + 1]) {
      if (neighbour >= 0 && neighbour < corpus.events.count) {
        void client.prefetchQuery(eventDetailsQuery(base, corpus, neighbour as typeof row));
      }
    }
  }, [row, corpus, base, client]);
}
