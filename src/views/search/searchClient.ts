import type { Corpus } from '#corpus/corpus.ts';
import { localFiles } from '#load/recordFile.ts';
import { trustedScript } from '#load/trustedScript.ts';
import type { SearchMessage, SearchReply, SearchRequest } from './search.worker.ts';
import workerUrl from './search.worker.ts?worker&url';

/** Hits shown of each kind. */
const LIMIT = 6;

export type SearchFault = (SearchMessage & { readonly kind: 'failed' })['why'] | 'stopped';

/** The search as the page has it. Of queries that wait only the newest is asked. */
export interface SearchClient {
  readonly ask: (query: string) => void;
  readonly close: () => void;
}

interface Listener {
  readonly onReply: (reply: SearchReply) => void;
  readonly onFault: (fault: SearchFault) => void;
}

let worker: { readonly corpus: Corpus; readonly thread: Worker; isOpen: boolean } | null = null;

/** Starts the thread and its index on first use; both stay for the visit, unless they failed. */
export function connectSearch(base: string, corpus: Corpus, { onReply, onFault }: Listener): SearchClient {
  if (worker?.corpus !== corpus) {
    worker?.thread.terminate();
    worker = { corpus, thread: new Worker(trustedScript(workerUrl), { type: 'module' }), isOpen: false };
    const url = new URL(`${base}data/${corpus.details.search}`, window.location.href).href;
    const local = localFiles.get(corpus.details.search ?? '');
    const text = typeof local === 'string' ? local : null;
    worker.thread.postMessage({ kind: 'open', url, text, eventsByActor: corpus.eventsByActor } satisfies SearchRequest);
  }
  const current = worker;
  let waiting: string | null = null;
  let isAsked = false;
  const send = () => {
    if (waiting === null || isAsked || !current.isOpen) return;
    current.thread.postMessage({ kind: 'search', query: waiting, limit: LIMIT } satisfies SearchRequest);
    isAsked = true;
    waiting = null;
  };
  const fail = (fault: SearchFault) => {
    // So that another attempt starts afresh.
    if (worker === current) worker = null;
    current.thread.terminate();
    onFault(fault);
  };
  const onMessage = ({ data }: MessageEvent<SearchMessage>) => {
    if (data.kind === 'failed') return fail(data.why);
    if (data.kind === 'open') current.isOpen = true;
    else {
      isAsked = false;
      onReply(data.reply);
    }
    send();
  };
  // Without a message its script has not come.
  const onError = (event: Event) => fail(event instanceof ErrorEvent ? 'stopped' : 'offline');
  current.thread.addEventListener('message', onMessage);
  current.thread.addEventListener('error', onError);
  return {
    ask: (query) => {
      waiting = query;
      send();
    },
    close: () => {
      current.thread.removeEventListener('message', onMessage);
      current.thread.removeEventListener('error', onError);
    },
  };
}
