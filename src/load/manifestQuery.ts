import { queryOptions } from '@tanstack/react-query';
import { fetchJson, type Manifest } from './queries.ts';

/** What the host has now, asked anew each time. */
export const manifestQuery = (base: string) =>
  queryOptions({
    queryKey: ['manifest', base],
    queryFn: ({ signal }) => fetchJson<Manifest>(base, 'manifest.json', signal, 'no-cache'),
    staleTime: 0,
    retry: false,
  });
