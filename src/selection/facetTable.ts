import { eachIn, gatherSets, type Lists, oneEach } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { BASES, EVENT_KINDS, RELIABILITIES } from '#corpus/vocabulary.ts';
import { DISPUTED, type FacetName } from './Selection.ts';

/** The values of a facet that a record has, and per event the places of its own in them, each once. */
export interface FacetTable {
  readonly values: readonly string[];
  readonly lists: Lists;
}

const kept = new WeakMap<Corpus, Map<FacetName, FacetTable>>();

/** Made when first asked for, and kept with the record. Linear in what it is made of. */
export function facetTable(corpus: Corpus, facet: FacetName): FacetTable {
  const tables = kept.get(corpus) ?? new Map<FacetName, FacetTable>();
  kept.set(corpus, tables);
  const table = tables.get(facet) ?? makeTable(corpus, facet);
  tables.set(facet, table);
  return table;
}

const idsOf = (table: readonly { readonly id: string }[]): string[] => table.map(({ id }) => id);

function makeTable(corpus: Corpus, facet: FacetName): FacetTable {
  const { events } = corpus;
  /** Per event what `each` says, in order and nothing twice. */
  const gathered = (values: readonly string[], each: (row: number, add: (place: number) => void) => void) => ({
    values,
    lists: gatherSets(events.count, each),
  });
  switch (facet) {
    case 'actor':
      return { values: idsOf(corpus.actors), lists: events.involved };
    case 'issue':
      return { values: idsOf(corpus.issues), lists: events.issues };
    case 'source':
      return { values: idsOf(corpus.sources), lists: events.sources };
    case 'country':
      return { values: corpus.countries, lists: events.countries };
    case 'kind':
      return { values: EVENT_KINDS, lists: oneEach(events.kind) };
    case 'bloc':
      return blocTable(corpus, gathered);
    case 'basis': {
      const { directness } = corpus.statements;
      return gathered(BASES, (row, add) => eachIn(events.statements, row, (s) => add(directness[s] as number)));
    }
    case 'language': {
      const { sources } = corpus;
      const values = [...new Set(sources.map(({ language }) => language))].sort();
      const places = sources.map(({ language }) => values.indexOf(language));
      return gathered(values, (row, add) => eachIn(events.sources, row, (source) => add(places[source] as number)));
    }
    case 'reliability': {
      const { sources } = corpus;
      return gathered(RELIABILITIES, (row, add) =>
        eachIn(events.sources, row, (source) => add(sources[source]?.strength as number)),
      );
    }
    case 'disputed':
      return { values: DISPUTED, lists: oneEach(Uint8Array.from(events.disputeCount, (count) => (count > 0 ? 0 : 1))) };
    case 'changed': {
      const changed = Object.entries(corpus.releases?.changed ?? {});
      const since = changed.map(([, rows]) => new Set(rows));
      return gathered(
        changed.map(([release]) => release),
        (row, add) => {
          for (const [place, rows] of since.entries()) if (rows.has(row)) add(place);
        },
      );
    }
    default:
      return facet satisfies never;
  }
}

/** What somebody involved was a member of on the event's first day. */
function blocTable(
  { actors, events }: Corpus,
  gathered: (values: readonly string[], each: (row: number, add: (place: number) => void) => void) => FacetTable,
): FacetTable {
  const values = [...new Set(actors.flatMap(({ memberships }) => memberships.map(({ of }) => of as string)))].sort();
  const terms = actors.map(({ memberships }) =>
    memberships.map(({ of, from, to }) => ({ place: values.indexOf(of), from, to })),
  );
  return gathered(values, (row, add) => {
    const day = events.from[row] as number;
    eachIn(events.involved, row, (actor) => {
      for (const { place, from, to } of terms[actor] ?? []) if (from <= day && day < to) add(place);
    });
  });
}
