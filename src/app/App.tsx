import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ComponentType, useCallback, useEffect, useMemo, useState } from 'react';
import { type Corpus, withRule } from '#corpus/corpus.ts';
import { isPublishedRule } from '#corpus/rule.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { corpusQuery } from '#load/queries.ts';
import { BaseContext, useBase } from '#load/useBase.ts';
import { CorpusContext } from '#load/useCorpus.ts';
import type { AttentionStore } from '#selection/attentionStore.ts';
import { resolveSelection } from '#selection/resolve.ts';
import { withFind } from '#selection/Selection.ts';
import type { SelectionStore } from '#selection/selectionStore.ts';
import { AttentionContext, SelectionContext, useSelect, useSelection } from '#selection/useSelection.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { Await, early, late } from '#ui/late.tsx';
import styles from './App.module.css';
import { Header } from './Header.tsx';
import { InLanguage } from './InLanguage.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { usePageKey } from './usePageKey.ts';
import { OpenPage, preloadDeeds, Workspace } from './Workspace.tsx';

const loadSearch = () => import('#views/search/SearchBox.tsx');
const ShareOver = late(() => import('./ShareOver.tsx'), 'ShareOver');
const SearchBox = late(loadSearch, 'SearchBox');

/** Fetches beside the record what the first press opens, so that it does not wait, nor lose a letter; each in a task of its own. */
function preload(): void {
  for (const load of [preloadDeeds, loadSearch]) setTimeout(early, 0, load);
}

interface AppProps {
  readonly base: string;
  readonly store: SelectionStore;
  readonly attention: AttentionStore;
  readonly queries: QueryClient;
  /** What stands in for the whole page: the frame on another's. */
  readonly Page?: ComponentType<{ readonly store: SelectionStore }> | undefined;
}

/** The whole app: its providers, the header at once, and below it the record once it has loaded. */
export function App({ base, store, attention, queries, Page = Loaded }: AppProps) {
  return (
    <QueryClientProvider client={queries}>
      <BaseContext value={base}>
        <SelectionContext value={store}>
          <AttentionContext value={attention}>
            <InLanguage>
              <LiveRegion>
                <Page store={store} />
              </LiveRegion>
            </InLanguage>
          </AttentionContext>
        </SelectionContext>
      </BaseContext>
    </QueryClientProvider>
  );
}

function Loaded({ store }: { readonly store: SelectionStore }) {
  const base = useBase();
  const { t } = useLocale();
  const { release, own } = useSelection((s) => s);
  const query = useQuery({ ...corpusQuery(base, release, own), retryOnMount: false });
  useEffect(preload, []);
  const [isSearching, setSearching] = useState(false);
  const openSearch = useCallback(() => setSearching(true), []);
  const closeSearch = useCallback(() => setSearching(false), []);
  usePageKey('search', openSearch);
  const [isSharing, setSharing] = useState(false);
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#main">
        {t.app.skip}
      </a>
      <Header corpus={query.data ?? null} onSearch={openSearch} onShare={() => setSharing(true)} />
      {query.data ? (
        <WithCorpus corpus={query.data} store={store}>
          <Search isOpen={isSearching} onClose={closeSearch} />
          {isSharing && (
            <ErrorBoundary name={t.app.share}>
              <Await>
                <ShareOver onClose={() => setSharing(false)} />
              </Await>
            </ErrorBoundary>
          )}
        </WithCorpus>
      ) : query.isError && own !== null ? (
        <ErrorBoundary name={t.app.view.open}>
          <Await>
            <OpenPage onFound={query.refetch} />
          </Await>
        </ErrorBoundary>
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

interface WithCorpusProps {
  readonly corpus: Corpus;
  readonly store: SelectionStore;
  readonly children: React.ReactNode;
}

function WithCorpus({ corpus, store, children }: WithCorpusProps) {
  useEffect(() => store.getState().resolveWith((s) => resolveSelection(corpus, s)), [corpus, store]);
  const rule = useSelection((s) => s.rule);
  const read = useMemo(() => (isPublishedRule(rule) ? corpus : withRule(corpus, rule)), [corpus, rule]);
  return (
    <CorpusContext value={read}>
      <Workspace />
      {children}
    </CorpusContext>
  );
}

/** The search over the page, from its button or keys, or because the address holds what to search for. */
function Search({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useLocale();
  const isAsked = useSelection((s) => s.find !== '');
  // Back and Forward lead to what the page was, without a search that was begun since.
  useEffect(() => {
    window.addEventListener('popstate', onClose);
    return () => window.removeEventListener('popstate', onClose);
  }, [onClose]);
  if (!isOpen && !isAsked) return null;
  return (
    <ErrorBoundary name={t.app.search}>
      <OpenSearch onClose={onClose} />
    </ErrorBoundary>
  );
}

const focus = (field: HTMLElement | null) => field?.focus();

/** Until the code of the search has come, a bare field takes what is typed. */
function OpenSearch({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLocale();
  const [opener] = useState(() => document.activeElement);
  const find = useSelection((s) => s.find);
  const select = useSelect();
  const field = (
    <input
      type="search"
      ref={focus}
      className={styles.finding}
      aria-label={t.app.search}
      value={find}
      onChange={({ target }) => select((s) => withFind(s, target.value), 'replace')}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        if (opener instanceof HTMLElement) opener.focus();
        onClose();
        select((s) => withFind(s, ''), 'replace');
      }}
    />
  );
  return (
    <Await fallback={field}>
      <SearchBox opener={opener} onClose={onClose} />
    </Await>
  );
}
