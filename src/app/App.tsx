import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Corpus } from '#corpus/corpus.ts';
import { LocaleContext, useLocale } from '#i18n/useLocale.ts';
import { corpusQuery } from '#load/queries.ts';
import { BaseContext, useBase } from '#load/useBase.ts';
import { CorpusContext } from '#load/useCorpus.ts';
import type { AttentionStore } from '#selection/attentionStore.ts';
import { resolveSelection } from '#selection/resolve.ts';
import type { SelectionStore } from '#selection/selectionStore.ts';
import { AttentionContext, SelectionContext, useSelection } from '#selection/useSelection.ts';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import styles from './App.module.css';
import { Header } from './Header.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { preloadPanel, Workspace } from './Workspace.tsx';

interface AppProps {
  readonly base: string;
  readonly store: SelectionStore;
  readonly attention: AttentionStore;
  readonly queries: QueryClient;
}

/** The whole app: its providers, the header at once, and below it the record once it has loaded. */
export function App({ base, store, attention, queries }: AppProps) {
  return (
    <QueryClientProvider client={queries}>
      <BaseContext value={base}>
        <SelectionContext value={store}>
          <AttentionContext value={attention}>
            <InLanguage>
              <LiveRegion>
                <Loaded store={store} />
              </LiveRegion>
            </InLanguage>
          </AttentionContext>
        </SelectionContext>
      </BaseContext>
    </QueryClientProvider>
  );
}

/** The language of the address, for all below and for the page itself. */
function InLanguage({ children }: { readonly children: React.ReactNode }) {
  const language = useSelection((s) => s.language);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  }, [language]);
  return <LocaleContext value={language}>{children}</LocaleContext>;
}

function Loaded({ store }: { readonly store: SelectionStore }) {
  const base = useBase();
  const { t } = useLocale();
  const query = useQuery(corpusQuery(base));
  useEffect(preloadPanel, []);
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#main">
        {t.app.skip}
      </a>
      <Header corpus={query.data ?? null} />
      {query.data ? (
        <WithCorpus corpus={query.data} store={store} />
      ) : query.isError ? (
        <LoadFailure error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <main id="main" className={styles.waiting} aria-busy="true">
          <p role="status">{t.app.loading}</p>
        </main>
      )}
    </div>
  );
}

function WithCorpus({ corpus, store }: { readonly corpus: Corpus; readonly store: SelectionStore }) {
  useEffect(() => store.getState().resolveWith((s) => resolveSelection(corpus, s)), [corpus, store]);
  return (
    <CorpusContext value={corpus}>
      <Workspace />
    </CorpusContext>
  );
}
