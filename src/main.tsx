import '#ui/tokens.css';
import { QueryClient } from '@tanstack/react-query';
import { StrictMode, startTransition } from 'react';
import { App } from '#app/App.tsx';
import '#app/static.css';
import { siteBase } from '#app/base.ts';
import { preload } from '#app/Workspace.tsx';
import { loadMessages } from '#i18n/loadMessages.ts';
import { corpusQuery } from '#load/queries.ts';
import { browserAddressBar } from '#selection/addressBar.ts';
import { createAttentionStore } from '#selection/attentionStore.ts';
import { createSelectionStore } from '#selection/selectionStore.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');

// The links of the page's head are relative, and would follow the address bar, which moves without loading a page anew.
for (const link of document.querySelectorAll<HTMLLinkElement>('link:not([rel=stylesheet],[rel$=preload])')) {
  link.setAttribute('href', link.href);
}

const base = siteBase();
const isFramed = window.location.pathname.startsWith(`${base}embed/`);
const store = createSelectionStore(browserAddressBar(base, window, isFramed ? 'embed' : ''));
const queries = new QueryClient();

const { selection } = store.getState();

// A file of its own, and so a task of its own: a slow phone answers before it and after.
const dom = import('react-dom/client');

// A built page is readable as it came, so the app waits until it can take its place whole.
const ready = Promise.all([
  isFramed ? import('#app/EmbedPage.tsx') : null,
  loadMessages(selection.language),
  root.firstElementChild && queries.prefetchQuery(corpusQuery(base, selection.release, selection.own)),
  root.firstElementChild && preload(selection),
]);

void Promise.all([dom, ready.catch(() => [])]).then(([{ createRoot }, [frame]]) =>
  // In slices, so that a slow phone answers while the app is drawn.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App base={base} store={store} attention={createAttentionStore()} queries={queries} Page={frame?.EmbedPage} />
      </StrictMode>,
    ),
  ),
);
