import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { ownDetails } from '#load/ownDetails.ts';
import { eventDetailsQuery } from '#load/queries.ts';
import { useBase } from '#load/useBase.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useSelection } from '#selection/useSelection.ts';
import { late } from '#ui/late.tsx';
import { pageTitle } from './pageTitle.ts';
import { useAppKeys } from './useAppKeys.ts';
import { useUndo } from './useUndo.ts';

const OwnLine = late(() => import('#views/open/OwnLine.tsx'), 'OwnLine');

/**
 * What goes on beside the picture: the page's title, its keys, and fetching what a step will need. Shows nothing but
 * whose record it is, where that is the reader's own.
 */
export function Housekeeping() {
  useAppKeys();
  useTitle();
  useUndo();
  usePrefetch();
  const { opened } = useCorpus();
  return opened === undefined ? null : <OwnLine opened={opened} />;
}

function useTitle() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const selection = useSelection((s) => s);
  useEffect(() => {
    document.title = pageTitle(corpus, selection, locale, t);
  }, [corpus, selection, locale, t]);
}

/** The details of the neighbours of the open event, so that stepping does not wait. */
function usePrefetch() {
  const corpus = useCorpus();
  const base = useBase();
  const client = useQueryClient();
  const open = useSelection((s) => s.open);
  const row = open?.kind === 'event' ? corpus.eventRows.get(open.id) : undefined;
  useEffect(() => {
    // A page that brought its event with it fetches nothing before it is asked to.
    const isOwn =
      !corpus.opened &&
      ownDetails.release === corpus.release.id &&
      (corpus.events.id[row ?? -1] as string) in ownDetails.events;
    if (row === undefined || isOwn) return;
    for (const neighbour of [row - 1, row + 1]) {
      if (neighbour >= 0 && neighbour < corpus.events.count) {
        void client.prefetchQuery(eventDetailsQuery(base, corpus, neighbour as typeof row));
      }
    }
  }, [row, corpus, base, client]);
}
