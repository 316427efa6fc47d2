import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow, StatementRow } from '#corpus/ids.ts';
import { PACKED_FORMAT } from '#corpus/packed.ts';
import { ownDetails } from './ownDetails.ts';
import { eventDetailsQuery, releasesQuery, sourceDetailsQuery, toursQuery } from './queries.ts';
import { useBase } from './useBase.ts';

/** The record, provided once it has loaded: views render only then. */
export const CorpusContext = createContext<Corpus | null>(null);

export function useCorpus(): Corpus {
  const corpus = useContext(CorpusContext);
  if (corpus === null) throw new Error('No record: render inside CorpusContext.');
  return corpus;
}

/** More events than this, and what shows them takes longer than a frame: it comes in steps then, and not at once. */
const LARGE = 5000;
export const useIsLarge = (): boolean => useCorpus().events.count > LARGE;

/** What the page brought with it stands in for the file, which is then not fetched. */
const insteadOfFile = <T>(own: T) => ({ enabled: false, placeholderData: own });
const isOwn = (corpus: Corpus, table: object, id: string) =>
  corpus.opened === undefined && ownDetails.release === corpus.release.id && id in table;
const OWN_SHARD = { format: PACKED_FORMAT, ...ownDetails };

const useDetails = (row: EventRow, isHere: boolean) =>
  useQuery({
    ...eventDetailsQuery(useBase(), useCorpus(), row),
    ...(isHere ? insteadOfFile(OWN_SHARD) : {}),
  });

/** Details by id that hold those of an event. */
export function useEventDetails(row: EventRow) {
  const corpus = useCorpus();
  return useDetails(row, isOwn(corpus, ownDetails.events, corpus.events.id[row] as string));
}

/** Details by id that hold those of a statement. */
export function useStatementDetails(row: StatementRow) {
  const corpus = useCorpus();
  const { event, id } = corpus.statements;
  return useDetails(event[row] as EventRow, isOwn(corpus, ownDetails.statements, id[row] as string));
}

/** Details by id that hold those of the sources asked for; of all of them if none are named. */
export function useSourceDetails(ids?: readonly string[]) {
  const corpus = useCorpus();
  return useQuery({
    ...sourceDetailsQuery(useBase(), corpus),
    ...(ids?.every((id) => isOwn(corpus, ownDetails.sources, id)) ? insteadOfFile(ownDetails.sources) : {}),
  });
}

/** What changed between the releases. */
export const useReleases = () => useQuery(releasesQuery(useBase(), useCorpus()));

/** The guided tours. */
export const useTours = () => useQuery(toursQuery(useBase(), useCorpus()));
