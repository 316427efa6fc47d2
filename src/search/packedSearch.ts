/** The search index as it travels: `buildSearch.ts` writes it, `SearchIndex.ts` reads it. */

/** Raised by one when the shape below changes. */
export const SEARCH_FORMAT = 1;

/** What a search finds, in the order of the numbering. */
export const HIT_KINDS = ['actor', 'issue', 'event', 'source', 'quote'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** A text that no other file of the first view holds, with its language. */
export type SearchText = readonly [text: string, language: string];

export interface PackedSearch {
  readonly format: number;
  /** How many records of each kind there are. */
  readonly counts: Readonly<Record<HitKind, number>>;
  /** How many names each record has; its entries follow those of the record before. */
  readonly entryCounts: readonly number[];
  /** Length of each entry in words and pairs of characters; a small word is a part of one. */
  readonly lengths: readonly number[];
  /** Ascending by code unit. */
  readonly terms: readonly string[];
  /** Per term the entries that hold it, ascending, each but the first as the distance from the one before. */
  readonly postings: readonly (readonly number[])[];
  /** Characters and the form that stands for them in `terms`. */
  readonly variants: Readonly<Record<string, string>>;
  readonly sources: readonly SearchText[];
  /** Phrases of evidence: of a statement by its row, or of an event as −1 − row. */
  readonly quotes: readonly (readonly [of: number, text: string, language: string])[];
}
