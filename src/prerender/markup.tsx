import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Accessibility } from '#app/Accessibility.tsx';
import { StaticPage } from '#app/StaticPage.tsx';
import { MESSAGES } from '#i18n/messages.ts';
import { LocaleContext } from '#i18n/useLocale.ts';
import { eventDetailsQuery, releasesQuery, sourceDetailsQuery, toursQuery } from '#load/queries.ts';
import { BaseContext } from '#load/useBase.ts';
import { CorpusContext } from '#load/useCorpus.ts';
import { hrefOf } from '#selection/address.ts';
import { type Selection, START } from '#selection/Selection.ts';
import { createSelectionStore } from '#selection/selectionStore.ts';
import { SelectionContext } from '#selection/useSelection.ts';
import { AgreementView } from '#views/agreement/AgreementView.tsx';
import { ChangesView } from '#views/changes/ChangesView.tsx';
import { DataPage } from '#views/data/DataPage.tsx';
import { MethodPage } from '#views/method/MethodPage.tsx';
import { OpenPage } from '#views/open/OpenPage.tsx';
import { Table } from '#views/table/Table.tsx';
import type { PageAddress } from './addresses.ts';
import { EventsInOrder, NearInTime, StancesByIssue, TourInOrder } from './Lists.tsx';
import { LostPage } from './LostPage.tsx';
import type { SiteRecord } from './siteRecord.ts';

/** Puts components into words of HTML: the same that the app shows, over the whole record. */
export interface Renderer {
  /** @param root  what leads from the page to the site's folder, with a slash at the end */
  readonly page: (page: PageAddress, root: string) => string;
  /** The page for lost addresses. */
  readonly lost: (root: string) => string;
}

export function createRenderer(record: SiteRecord): Renderer {
  const { corpus } = record;

  /** A cache per root, since links and files are named from there; the record in it is one. */
  const clients = new Map<string, QueryClient>();
  const clientAt = (root: string): QueryClient => {
    const known = clients.get(root);
    if (known !== undefined) return known;
    const client = new QueryClient();
    record.shards.forEach((shard, i) => {
      const row = (i * corpus.details.eventsPerShard) as Parameters<typeof eventDetailsQuery>[2];
      client.setQueryData(eventDetailsQuery(root, corpus, row).queryKey, shard);
    });
    client.setQueryData(sourceDetailsQuery(root, corpus).queryKey, record.sources);
    client.setQueryData(releasesQuery(root, corpus).queryKey, record.releases);
    client.setQueryData(toursQuery(root, corpus).queryKey, record.tours);
    clients.set(root, client);
    return client;
  };

  const render = (selection: Selection, root: string, children: ReactNode): string => {
    const [path = '/', query = ''] = hrefOf(selection).split('?');
    const store = createSelectionStore({
      root: root.slice(0, -1),
      read: () => ({ path, query }),
      write: () => {},
      listen: () => () => {},
    });
    return renderToStaticMarkup(
      <QueryClientProvider client={clientAt(root)}>
        <BaseContext value={root}>
          <SelectionContext value={store}>
            <LocaleContext value={{ locale: selection.language, t: MESSAGES[selection.language] }}>
              <CorpusContext value={corpus}>
                <StaticPage>{children}</StaticPage>
              </CorpusContext>
            </LocaleContext>
          </SelectionContext>
        </BaseContext>
      </QueryClientProvider>,
    );
  };

  const mainOf = ({ open, view }: Selection): ReactNode => {
    if (open !== null) {
      const tour = open.kind === 'tour' ? record.tours.find(({ id }) => id === open.id) : undefined;
      if (tour !== undefined) return <TourInOrder tour={tour} />;
      const row = open.kind === 'event' ? corpus.eventRows.get(open.id) : undefined;
      return row === undefined ? null : <NearInTime row={row} />;
    }
    switch (view) {
      case 'method':
        return <MethodPage />;
      case 'data':
        return <DataPage />;
      case 'accessibility':
        return <Accessibility />;
      case 'open':
        return <OpenPage />;
      case 'matrix':
        return <StancesByIssue />;
      case 'changes':
        return <ChangesView />;
      case 'agreement':
        return <AgreementView />;
      case 'table':
        return <Table />;
      default:
        return <EventsInOrder />;
    }
  };

  return {
    page: ({ selection }, root) => render(selection, root, mainOf(selection)),
    lost: (root) => render(START, root, <LostPage />),
  };
}
