import { useQuery, useQueryClient } from '@tanstack/react-query';
import { openMessages } from '#i18n/messages/open.ts';
import { useWords } from '#i18n/useLocale.ts';
import { listOpened, removeOpened } from '#load/opened.ts';
import type { OpenedRecord } from '#load/openedRecord.ts';
import { isPage, START } from '#selection/Selection.ts';
import { useSelect } from '#selection/useSelection.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';

const KEPT = ['opened'];

/** The records that are on this computer; undefined until they have been looked up. */
export const useKept = (): readonly OpenedRecord[] | undefined =>
  useQuery({ queryKey: KEPT, queryFn: listOpened, staleTime: Number.POSITIVE_INFINITY }).data;

/** What there is to do with an opened record. */
export function useDeeds() {
  const client = useQueryClient();
  const select = useSelect();
  const announce = useAnnounce();
  const words = useWords(openMessages);
  return {
    /** Looks up anew what is kept, and what was asked for in vain. */
    refresh: () => client.invalidateQueries({ queryKey: KEPT }),
    show: ({ hash, lanes }: Pick<OpenedRecord, 'hash' | 'lanes'>) =>
      select(({ language }) => ({ ...START, language, lanes, own: hash })),
    /** Forgets a record; a page that shows it goes over to the published one. */
    remove: async (hash: string) => {
      await removeOpened(hash);
      select((s) =>
        s.own === hash ? { ...START, language: s.language, view: isPage(s.view) ? s.view : START.view } : s,
      );
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'corpus' && queryKey.includes(hash) });
      await client.invalidateQueries({ queryKey: KEPT });
      announce(words.removed);
    },
  };
}
