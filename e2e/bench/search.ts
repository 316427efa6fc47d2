/** A generated record's search, as the worker has it. */

import { corpusOf } from '../../src/compile/corpusOf.ts';
import { packSearch } from '../../src/contract/packSearch.ts';
import { openSearch, type SearchIndex, search } from '../../src/search/SearchIndex.ts';
import { deriveDataset } from './fixture.ts';
import { generateRecord, sizesFor } from './generate.ts';

export function searchFixture(seed: number, events: number) {
  const derived = deriveDataset(generateRecord(seed, sizesFor(events)));
  const { eventsByActor } = corpusOf(derived);
  const text = JSON.stringify(packSearch(derived));
  let index: SearchIndex | null = null;
  return {
    text,
    open: () => {
      index = openSearch(JSON.parse(text), eventsByActor);
    },
    search: (query: string) => (index === null ? null : search(index, query, 5)),
  };
}
