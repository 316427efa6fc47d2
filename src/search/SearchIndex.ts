/**
 * Finding in the index:
 *
 * 1. tokens of the query
 * 2. terms for each token, with how well they fit: as typed, a beginning, a typing mistake (MiniSearch's radix tree)
 * 3. entries of these terms; a record stays while it holds every token so far, or is an event of an actor that does
 * 4. the records left, by how well their best name fits, the best of each kind
 */
import SearchableMap from 'minisearch/SearchableMap';
import { type Lists, listOf } from '#base/lists.ts';
import { HIT_KINDS, type HitKind, type PackedSearch, SEARCH_FORMAT } from './packedSearch.ts';
import { isIdeographic, SMALL_WORDS, tokensOf, type Variants } from './tokens.ts';

/** The search file is of another format than this page reads. */
export class SearchFormatError extends Error {
  constructor(found: unknown) {
    super(`The search index is in format ${String(found)}; this page reads format ${SEARCH_FORMAT}.`);
    this.name = 'SearchFormatError';
  }
}

export interface SearchIndex {
  readonly packed: PackedSearch;
  readonly terms: SearchableMap<number>;
  readonly postings: Lists;
  readonly variants: Variants;
  /** First record and first entry of each record; one more than there are records. */
  readonly firstEntry: Uint32Array;
  readonly recordOf: Uint32Array;
  /** First record of each kind, in the order of `HIT_KINDS`, and the number of all. */
  readonly firstRecord: readonly number[];
  /** Per actor, rows of its events: a name finds what its bearer did. */
  readonly eventsByActor: Lists;
}

/** A record found. */
export interface SearchHit {
  /** Row in its table; of a quote, its place in `PackedSearch.quotes`. */
  readonly row: number;
  readonly score: number;
}

export interface SearchGroup {
  readonly kind: HitKind;
  /** Best first; no more than asked for. */
  readonly hits: readonly SearchHit[];
  /** How many there are in all. */
  readonly count: number;
}

export interface SearchAnswer {
  /** The kind of the best hit first; kinds without a hit are left out. */
  readonly groups: readonly SearchGroup[];
  /** What of the query to mark in a name: whole words, beginnings and pairs of characters, in their compared form. */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly token: string;
  /** `start` marks as much of a word as the token is long, `word` all of it. */
  readonly how: 'start' | 'word';
}

/**
 * The index, ready to search. Linear in its size; some 0.3 s for 100,000 events, so call it off the main thread.
 * @param eventsByActor  as in `Corpus`
 * @throws SearchFormatError
 */
export function openSearch(packed: PackedSearch, eventsByActor: Lists): SearchIndex {
  if (packed?.format !== SEARCH_FORMAT) throw new SearchFormatError(packed?.format);
  const firstEntry = new Uint32Array(packed.entryCounts.length + 1);
  const recordOf = new Uint32Array(packed.lengths.length);
  packed.entryCounts.forEach((count, record) => {
    const first = firstEntry[record] as number;
    firstEntry[record + 1] = first + count;
    recordOf.fill(record, first, first + count);
  });
  const firstRecord = [0];
  for (const kind of HIT_KINDS) firstRecord.push((firstRecord.at(-1) as number) + packed.counts[kind]);
  return {
    packed,
    terms: SearchableMap.from(packed.terms.map((term, i) => [term, i] as [string, number])),
    postings: fromDistances(packed.postings),
    variants: new Map(Object.entries(packed.variants)),
    firstEntry,
    recordOf,
    firstRecord,
    eventsByActor,
  };
}

function fromDistances(postings: PackedSearch['postings']): Lists {
  const offsets = new Uint32Array(postings.length + 1);
  postings.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] as number) + list.length;
  });
  const values = new Uint32Array(offsets[postings.length] as number);
  let at = 0;
  for (const list of postings) {
    let entry = 0;
    for (const distance of list) values[at++] = entry += distance;
  }
  return { offsets, values };
}

/** Letters from which on one and two mistakes are forgiven. Swapped neighbours count as one. */
const ONE_MISTAKE = 4;
const TWO_MISTAKES = 8;

interface Fit {
  readonly term: number;
  readonly text: string;
  /** 1 as typed; less for a beginning, the more so the more is missing; least for a typing mistake. */
  readonly fit: number;
}

/** Whether one text becomes the other by swapping two neighbours. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((char, i) => char !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function typedFits(index: SearchIndex, token: string): Fit[] {
  const fits: Fit[] = [];
  if (isIdeographic(token)) {
    const term = index.terms.get(token);
    return term === undefined ? [] : [{ term, text: token, fit: [...token].length > 1 ? 1 : 0.6 }];
  }
  for (const [text, term] of index.terms.atPrefix(token)) {
    fits.push({ term, text, fit: text === token ? 1 : 0.5 + (0.4 * token.length) / text.length });
  }
  return fits.sort((a, b) => b.fit - a.fit);
}

function mistypedFits(index: SearchIndex, token: string): Fit[] {
  if (isIdeographic(token) || token.length < ONE_MISTAKE || /\d/.test(token)) return [];
  const near = [...index.terms.fuzzyGet(token, 2)].flatMap(([text, [term, distance]]): Fit[] => {
    const isNear = distance <= 1 || token.length >= TWO_MISTAKES || isSwap(token, text);
    return isNear && distance > 0 && !isIdeographic(text)
      ? [{ term, text, fit: distance === 1 || isSwap(token, text) ? 0.45 : 0.3 }]
      : [];
  });
  return near.sort((a, b) => b.fit - a.fit);
}

/** What an actor's name is worth in an event that does not name it. */
const BY_ACTOR = 0.3;
/** What a kind is worth when names fit alike. */
const KIND_WORTH: Readonly<Record<HitKind, number>> = { actor: 0.5, issue: 0.4, event: 0.35, source: -0.1, quote: 0 };

interface Tally {
  /** Per record: how many tokens it holds, of those looked at so far. */
  readonly held: Uint8Array;
  /** Per entry and record: what the terms it holds are worth. */
  readonly ofEntry: Float32Array;
  readonly ofRecord: Float32Array;
}

/** Looks for one token. Of several terms that an entry holds only the best counts. */
function tallyToken(index: SearchIndex, fits: readonly Fit[], place: number, tally: Tally): void {
  const { held, ofEntry, ofRecord } = tally;
  const firstEvent = index.firstRecord[HIT_KINDS.indexOf('event')] as number;
  const actorCount = index.packed.counts.actor;
  const counted = new Uint8Array(index.recordOf.length);
  for (const { term, fit } of fits) {
    const entries = listOf(index.postings, term);
    for (const entry of entries) {
      const record = index.recordOf[entry] as number;
      if ((held[record] as number) < place || counted[entry] === 1) continue;
      counted[entry] = 1;
      ofEntry[entry] = (ofEntry[entry] as number) + fit;
      if (held[record] === place) {
        held[record] = place + 1;
        ofRecord[record] = (ofRecord[record] as number) + fit;
      }
    }
  }
  // After all that name it themselves.
  for (let actor = 0; actor < actorCount; actor++) {
    const [from, to] = [index.firstEntry[actor] as number, index.firstEntry[actor + 1] as number];
    if (!counted.subarray(from, to).includes(1)) continue;
    for (const row of listOf(index.eventsByActor, actor)) {
      const record = firstEvent + row;
      if (held[record] !== place) continue;
      held[record] = place + 1;
      ofRecord[record] = (ofRecord[record] as number) + BY_ACTOR;
    }
  }
}

function searchFits(index: SearchIndex, fits: readonly (readonly Fit[])[], limit: number): SearchGroup[] {
  const recordCount = index.firstEntry.length - 1;
  const tally: Tally = {
    held: new Uint8Array(recordCount),
    ofEntry: new Float32Array(index.recordOf.length),
    ofRecord: new Float32Array(recordCount),
  };
  fits.forEach((one, place) => {
    tallyToken(index, one, place, tally);
  });
  return HIT_KINDS.map((kind, k): SearchGroup => {
    const [from, to] = [index.firstRecord[k] as number, index.firstRecord[k + 1] as number];
    const best: SearchHit[] = [];
    let count = 0;
    for (let record = from; record < to; record++) {
      if (tally.held[record] !== fits.length) continue;
      count++;
      let cover = 0;
      for (let entry = index.firstEntry[record] as number; entry < (index.firstEntry[record + 1] as number); entry++) {
        const length = Math.max(index.packed.lengths[entry] as number, fits.length);
        cover = Math.max(cover, (tally.ofEntry[entry] as number) / length);
      }
      const score = (tally.ofRecord[record] as number) / fits.length + cover + KIND_WORTH[kind];
      insert(best, { row: record - from, score }, limit);
    }
    return { kind, hits: best, count };
  })
    .filter(({ count }) => count > 0)
    .sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0));
}

/** Keeps the best few, best first; of equals, the later row, which is the newer event, before the earlier. */
function insert(best: SearchHit[], hit: SearchHit, limit: number): void {
  if (best.length === limit && hit.score < (best[limit - 1] as SearchHit).score) return;
  const at = best.findIndex(({ score }) => hit.score >= score);
  best.splice(at < 0 ? best.length : at, 0, hit);
  if (best.length > limit) best.pop();
}

/**
 * What holds every word of the query, as typed or begun; if nothing does, or one record alone, with mistakes of typing
 * forgiven as well; if nothing does then either, characters of scripts without spaces in any order.
 * @param limit  most hits per kind
 * An empty query finds nothing. Linear in the postings of the terms that fit.
 */
export function search(index: SearchIndex, query: string, limit: number): SearchAnswer {
  const all = [...new Set(tokensOf(query, index.variants))];
  const telling = all.filter((token) => !SMALL_WORDS.has(token));
  const tokens = telling.length > 0 ? telling : all;
  const characters = [...new Set(tokens.flatMap((token) => (isIdeographic(token) ? [...token] : [token])))];
  const attempts: readonly (() => readonly Sought[])[] = [
    () => tokens.map((token) => soughtAs(token, typedFits(index, token), () => mistypedFits(index, token))),
    () => tokens.map((token) => ({ token, fits: [...typedFits(index, token), ...mistypedFits(index, token)] })),
    () => characters.map((token) => ({ token, fits: typedFits(index, token) })),
  ];
  let alone: SearchAnswer | null = null;
  for (const attempt of tokens.length === 0 ? [] : attempts) {
    const sought = attempt();
    if (sought.some(({ fits }) => fits.length === 0)) continue;
    const groups = searchFits(
      index,
      sought.map(({ fits }) => fits),
      limit,
    );
    if (groups.length === 0) continue;
    const answer = { groups, marks: sought.flatMap(marksOf) };
    if (alone !== null || !holdsOne(groups)) return answer;
    alone = answer;
  }
  return alone ?? { groups: [], marks: [] };
}

/** One source may hold as its own word what others would take for a mistake, as a German one "Tokio". */
const holdsOne = (groups: readonly SearchGroup[]) => groups.length === 1 && groups[0]?.count === 1;

interface Sought {
  readonly token: string;
  readonly fits: readonly Fit[];
}

const soughtAs = (token: string, fits: readonly Fit[], otherwise: () => readonly Fit[]): Sought => ({
  token,
  fits: fits.length > 0 ? fits : otherwise(),
});

/** The beginning as typed, and the words that a mistake stands for. */
const marksOf = ({ token, fits }: Sought): Mark[] => [
  { token, how: 'start' },
  ...fits.filter(({ text }) => !text.startsWith(token)).map(({ text }) => ({ token: text, how: 'word' as const })),
];
