import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { manifestQuery } from '#load/manifestQuery.ts';
import type { Manifest } from '#load/queries.ts';
import { useSelection } from '#selection/useSelection.ts';

/**
 * The host's manifest if the page has never loaded the index that it names, else null. Asked when the page is come back
 * to, and when a part of it does not come; the page and its record stay as they are.
 * @param base  folder of the site
 */
export function useNewer(base: string): Manifest | null {
  const client = useQueryClient();
  const release = useSelection((s) => s.release);
  const [newer, setNewer] = useState<Manifest | null>(null);
  const look = useCallback(async () => {
    if (document.visibilityState === 'hidden') return;
    const { index, releases, ...rest } = await client.fetchQuery(manifestQuery(base));
    const now = releases?.[release ?? ''] ?? index;
    const loaded = loadedIndexes();
    setNewer(loaded.length === 0 || loaded.includes(now) ? null : { ...rest, index: now });
  }, [client, base, release]);
  useEffect(() => {
    // A host that does not answer has nothing newer to tell of.
    const onChance = () => void look().catch(() => {});
    const places = [
      [document, 'visibilitychange'],
      [window, 'pageshow'],
      [window, 'online'],
      [window, 'vite:preloadError'],
    ] as const;
    for (const [place, name] of places) place.addEventListener(name, onChance);
    const stop = client.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'updated' && query.state.status === 'error' && query.queryKey[0] !== 'manifest') onChance();
    });
    return () => {
      for (const [place, name] of places) place.removeEventListener(name, onChance);
      stop();
    };
  }, [client, look]);
  return newer;
}

/** The indexes that the page has had from the host: none for a record that came from elsewhere. */
const loadedIndexes = (): string[] =>
  performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /\/data\/((?:releases\/[^/]+\/)?index\.[0-9a-f]+\.bin)$/.exec(name)?.[1] ?? []);
