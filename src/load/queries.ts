/**
 * The prebuilt files as queries: fetched once, checked for their format, indexed once, kept for the whole visit. The
 * manifest names the files of one release, so a page never mixes two.
 */
import { queryOptions } from '@tanstack/react-query';
import { inTime } from '#base/inTime.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import { corpusSteps } from '#corpus/indexCorpus.ts';
import {
  FormatError,
  PACKED_FORMAT,
  type PackedEventDetails,
  type PackedReleases,
  type PackedSourceDetails,
  type PackedTours,
} from '#corpus/packed.ts';
import { inSlices } from './inSlices.ts';
import { recordFile } from './recordFile.ts';

/** `data/manifest.json`: the one file whose name never changes. */
export interface Manifest {
  readonly format: number;
  readonly index: string;
  readonly release: string;
  /** The indexes of earlier releases, by id. */
  readonly releases?: Readonly<Record<string, string>>;
}

/** A file that could not be had or read, in terms a reader can act on. */
export class LoadError extends Error {
  readonly file: string;
  readonly why: 'offline' | 'status' | 'unreadable';
  readonly status: number | null;
  constructor(file: string, why: LoadError['why'], status: number | null = null) {
    super(`${file}: ${why} ${status ?? ''}`);
    this.file = file;
    this.why = why;
    this.status = status;
  }
}

/** A file of the folder, as `read` makes it of the answer. @throws LoadError, FormatError */
async function fetchFile<T>(
  base: string,
  name: string,
  signal: AbortSignal,
  cache: RequestCache,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const file = `data/${name}`;
  let response: Response | undefined;
  try {
    return await inTime(async (heard) => {
      response = await recordFile(base, name, { signal, cache });
      if (!response.ok) throw new LoadError(file, 'status', response.status);
      const listened = new TransformStream({
        transform: (part, out) => {
          heard();
          out.enqueue(part);
        },
        flush: () => heard(true),
      });
      return read(new Response(response.body?.pipeThrough(listened)));
    });
  } catch (error) {
    if (signal.aborted || error instanceof FormatError || error instanceof LoadError) throw error;
    throw new LoadError(file, response && error ? 'unreadable' : 'offline');
  }
}

export const fetchJson = <T extends { readonly format: number }>(
  base: string,
  name: string,
  signal: AbortSignal,
  cache: RequestCache = 'default',
): Promise<T> =>
  fetchFile(base, name, signal, cache, async (response) => {
    const file = (await response.json()) as T;
    if (file?.format !== PACKED_FORMAT) throw new FormatError(file?.format);
    return file;
  });

/** The index is compressed in itself, since few hosts compress what is not text; gzip tells when a byte is wrong. */
const unpacked = ({ body }: Response): Promise<ArrayBuffer> =>
  new Response(body?.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();

const FOREVER = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: false } as const;

/** What is no longer looked at is kept so long: a large record has more of it than fits into memory. */
const DETAILS_MS = 120_000;

/**
 * Everything a first picture needs.
 * @param base folder of the site, with a slash at the end
 * @param release id of an earlier one; the latest in its place if the site does not have it
 * @param own     mark of a file that the reader opened, which is then read in its place
 */
export const corpusQuery = (base: string, release: string | null = null, own: string | null = null) =>
  queryOptions({
    queryKey: ['corpus', base, release, own],
    queryFn: async ({ signal }): Promise<Corpus> => {
      if (own !== null) return (await import('./openedCorpus.ts')).openedCorpus(own, signal);
      const { index, releases } = await fetchJson<Manifest>(base, 'manifest.json', signal, 'no-cache');
      return fetchFile(base, releases?.[release ?? ''] ?? index, signal, 'default', async (response) =>
        inSlices(corpusSteps(new Uint8Array(await unpacked(response))), signal),
      );
    },
    ...FOREVER,
  });

/** Summary, evidence and disputes of an event and of its statements, with those of its neighbours in the shard. */
export const eventDetailsQuery = (base: string, corpus: Corpus, row: EventRow) => {
  const shard = corpus.details.events[Math.floor(row / corpus.details.eventsPerShard)] ?? '';
  return queryOptions({
    queryKey: ['event details', base, shard],
    queryFn: ({ signal }) => fetchJson<PackedEventDetails>(base, shard, signal),
    ...FOREVER,
    gcTime: DETAILS_MS,
  });
};

/** Titles, dates and addresses of all sources. */
export const sourceDetailsQuery = (base: string, corpus: Corpus) =>
  queryOptions({
    queryKey: ['source details', base, corpus.details.sources],
    queryFn: async ({ signal }) => (await fetchJson<PackedSourceDetails>(base, corpus.details.sources, signal)).sources,
    ...FOREVER,
  });

/** What changed between the releases. */
export const releasesQuery = (base: string, corpus: Corpus) => {
  const name = corpus.releases?.file;
  return queryOptions({
    queryKey: ['releases', base, name],
    queryFn: async ({ signal }) =>
      name === undefined ? {} : (await fetchJson<PackedReleases>(base, name, signal)).releases,
    ...FOREVER,
  });
};

/** The guided tours, all of them. */
export const toursQuery = (base: string, corpus: Corpus) => {
  const name = corpus.tours?.file;
  return queryOptions({
    queryKey: ['tours', base, name],
    queryFn: async ({ signal }) => (name === undefined ? [] : (await fetchJson<PackedTours>(base, name, signal)).tours),
    ...FOREVER,
  });
};
