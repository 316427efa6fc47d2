/** The index in a thread of its own: opened once, then one answer for each query. */
import type { Lists } from '#base/lists.ts';
import type { PackedSearch, SearchText } from '#search/packedSearch.ts';
import { openSearch, type SearchAnswer, type SearchIndex, search } from '#search/SearchIndex.ts';

export type SearchRequest =
  /** `text` is what the file holds, where it is no file of the site. */
  | { readonly kind: 'open'; readonly url: string; readonly text: string | null; readonly eventsByActor: Lists }
  | { readonly kind: 'search'; readonly query: string; readonly limit: number };

/** An answer with the texts of those hits that only the index knows, and the forms of the query's characters. */
export interface SearchReply extends SearchAnswer {
  readonly query: string;
  readonly sources: Readonly<Record<number, SearchText>>;
  readonly quotes: Readonly<Record<number, PackedSearch['quotes'][number]>>;
  readonly variants: readonly (readonly [char: string, form: string])[];
}

export type SearchMessage =
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly why: 'offline' | 'status' | 'unreadable' }
  | { readonly kind: 'answer'; readonly reply: SearchReply };

/** Longer than any host that will answer takes. */
const TIME_LIMIT_MS = 30_000;

let index: SearchIndex | null = null;

const tell = (message: SearchMessage) => self.postMessage(message);

async function open(url: string, text: string | null, eventsByActor: Lists): Promise<void> {
  let response: Response;
  try {
    response = text !== null ? new Response(text) : await fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
  } catch {
    return tell({ kind: 'failed', why: 'offline' });
  }
  if (!response.ok) return tell({ kind: 'failed', why: 'status' });
  try {
    index = openSearch((await response.json()) as PackedSearch, eventsByActor);
  } catch {
    return tell({ kind: 'failed', why: 'unreadable' });
  }
  tell({ kind: 'open' });
}

function reply({ packed, variants }: SearchIndex, query: string, answer: SearchAnswer): SearchReply {
  const rows = (kind: 'source' | 'quote') =>
    answer.groups.filter((group) => group.kind === kind).flatMap((group) => group.hits.map(({ row }) => row));
  const asked = new Set(answer.marks.flatMap(({ token }) => [...token]));
  const pick = <T>(texts: readonly T[], wanted: readonly number[]) =>
    Object.fromEntries(wanted.map((row) => [row, texts[row] as T]));
  return {
    ...answer,
    query,
    sources: pick(packed.sources, rows('source')),
    quotes: pick(packed.quotes, rows('quote')),
    variants: [...variants].filter(([, form]) => asked.has(form)),
  };
}

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'open') void open(data.url, data.text, data.eventsByActor);
  else if (index !== null) {
    tell({ kind: 'answer', reply: reply(index, data.query, search(index, data.query, data.limit)) });
  }
});
