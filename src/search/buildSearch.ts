import { HIT_KINDS, type HitKind, type PackedSearch, SEARCH_FORMAT } from './packedSearch.ts';
import { SMALL_WORDS, tokensOf, type Variants } from './tokens.ts';

/** A record by all its names, the more telling first. */
export type SearchNames = readonly string[];

export interface SearchDocuments extends Pick<PackedSearch, 'sources' | 'quotes'> {
  readonly names: Readonly<Record<HitKind, readonly SearchNames[]>>;
}

/**
 * The index of the documents, built once for a release. The same documents give the same index.
 * @param variants  every pair of forms there is; those that the index can need go along with it
 */
export function buildSearch({ names, sources, quotes }: SearchDocuments, variants: Variants): PackedSearch {
  const entriesOf = new Map<string, number[]>();
  const entryCounts: number[] = [];
  const lengths: number[] = [];
  for (const record of HIT_KINDS.flatMap((kind) => names[kind])) {
    const entries = [...new Set(record)].filter((name) => tokensOf(name, variants).length > 0);
    entryCounts.push(entries.length);
    for (const name of entries) {
      const entry = lengths.length;
      lengths.push(lengthOf(tokensOf(name, variants)));
      for (const token of new Set(tokensOf(name, variants, true))) {
        const known = entriesOf.get(token);
        if (known) known.push(entry);
        else entriesOf.set(token, [entry]);
      }
    }
  }
  const terms = [...entriesOf.keys()].sort();
  const used = new Set(terms);
  return {
    format: SEARCH_FORMAT,
    counts: Object.fromEntries(HIT_KINDS.map((kind) => [kind, names[kind].length])) as Record<HitKind, number>,
    entryCounts,
    lengths,
    terms,
    postings: terms.map((term) => asDistances(entriesOf.get(term) ?? [])),
    variants: Object.fromEntries([...variants].filter(([, form]) => used.has(form))),
    sources,
    quotes,
  };
}

/** A small word is a quarter of a word: of two titles alike in all others, the shorter is the nearer. */
const lengthOf = (tokens: readonly string[]): number =>
  tokens.reduce((sum, token) => sum + (SMALL_WORDS.has(token) ? 0.25 : 1), 0);

const asDistances = (rows: readonly number[]): number[] => rows.map((row, i) => row - (rows[i - 1] ?? 0));
