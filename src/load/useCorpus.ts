import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow, StatementRow } from '#corpus/ids.ts';
import { PACKED_FORMAT } from '#corpus/packed.ts';
import { ownDetails } from './ownDetails.ts';
import { eventDetailsQuery, sourceDetailsQuery, toursQuery } from './queries.ts';
import { useBase } from './useBase.ts';

/** The record, provided once it has loaded: views render only then. */
export const CorpusContext = createContext<Corpus | null>(null);

export function useCorpus(): Corpus {
  const corpus = useContext(CorpusContext);
  if (corpus === null) throw new Error('No record: render inside CorpusContext.');
  return corpus;
}

/** What the page brought with it stands in for the file, which is then not fetched. */
const insteadOfFile = <T>(own: T) => ({ enabled: false, placeholderData: own });
const OWN_SHARD = { format: PACKED_FORMAT, ...ownDetails };

const useDetails = (row: EventRow, isOwn: boolean) =>
  useQuery({
    ...eventDetailsQuery(useBase(), useCorpus(), row),
    ...(isOwn ? insteadOfFile(OWN_SHARD) : {}),
  });

/** Details by id that hold those of an event. */
export const useEventDetails = (row: EventRow) =>
  useDetails(row, (useCorpus().events.id[row] as string) in ownDetails.events);

/** Details by id that hold those of a statement. */
export function useStatementDetails(row: StatementRow) {
  const { event, id } = useCorpus().statements;
  return useDetails(event[row] as EventRow, (id[row] as string) in ownDetails.statements);
}

/** Details by id that hold those of the sources asked for; of all of them if none are named. */
export const useSourceDetails = (ids?: readonly string[]) =>
  useQuery({
    ...sourceDetailsQuery(useBase(), useCorpus()),
    ...(ids?.every((id) => id in ownDetails.sources) ? insteadOfFile(ownDetails.sources) : {}),
  });

/** The guided tours. */
export const useTours = () => useQuery(toursQuery(useBase(), useCorpus()));
