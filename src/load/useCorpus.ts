import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import { eventDetailsQuery, sourceDetailsQuery, toursQuery } from './queries.ts';
import { useBase } from './useBase.ts';

/** The record, provided once it has loaded: views render only then. */
export const CorpusContext = createContext<Corpus | null>(null);

export function useCorpus(): Corpus {
  const corpus = useContext(CorpusContext);
  if (corpus === null) throw new Error('No record: render inside CorpusContext.');
  return corpus;
}

/** The details shard that holds an event and its statements. */
export const useEventDetails = (row: EventRow) => useQuery(eventDetailsQuery(useBase(), useCorpus(), row));

/** The details of all sources. */
export const useSourceDetails = () => useQuery(sourceDetailsQuery(useBase(), useCorpus()));

/** The guided tours. */
export const useTours = () => useQuery(toursQuery(useBase(), useCorpus()));
