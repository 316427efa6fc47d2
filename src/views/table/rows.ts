import { group } from 'd3';
import { listOf } from '#base/lists.ts';
import type { Steps } from '#base/steps.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import { positionSign } from '#corpus/stance.ts';
import { EVENT_KINDS, type EventKind, type Position } from '#corpus/vocabulary.ts';
import { collator, type Locale } from '#i18n/format.ts';
import type { Sort } from '#selection/Selection.ts';

/** The orders of the table; others of the selection are the matrix's, and mean the first here. */
export const TABLE_SORTS = ['date', '-date', 'title', '-title'] as const satisfies readonly Sort[];
export type TableSort = (typeof TABLE_SORTS)[number];

export const tableSortOf = (sort: Sort | null): TableSort => TABLE_SORTS.find((known) => known === sort) ?? 'date';

/** The order after a press on a column's button: the column's own, or turned round if it is that already. */
export const sortAfterPress = (column: 'date' | 'title', now: TableSort): TableSort =>
  now === column ? `-${column}` : column;

/** So many titles are sorted, or merged, between two rests: a few milliseconds. */
const AT_ONCE = 1024;

/**
 * The place of every event among the titles of one language, equal titles at one place. O(n log n), in steps, since
 * comparing words as a dictionary does is slow.
 */
export function* titleRanks({ events }: Corpus, locale: Locale): Steps<Uint32Array> {
  const titles = events.title[locale];
  const { compare } = collator(locale);
  const between = (a: number, b: number) => compare(titles[a] ?? '', titles[b] ?? '');
  let order = Uint32Array.from({ length: events.count }, (_, row) => row);
  for (let from = 0; from < order.length; from += AT_ONCE) {
    order.subarray(from, from + AT_ONCE).sort(between);
    yield;
  }
  for (let run = AT_ONCE; run < order.length; run *= 2) {
    const merged = new Uint32Array(order.length);
    for (let from = 0; from < order.length; from += 2 * run) {
      const [middle, to] = [Math.min(from + run, order.length), Math.min(from + 2 * run, order.length)];
      let [left, right] = [from, middle];
      for (let at = from; at < to; at++) {
        const isLeft = left < middle && (right === to || between(order[left] as number, order[right] as number) <= 0);
        merged[at] = order[isLeft ? left++ : right++] as number;
        if (at % AT_ONCE === 0) yield;
      }
    }
    order = merged;
  }
  const ranks = new Uint32Array(order.length);
  let rank = 0;
  for (let at = 1; at < order.length; at++) {
    const [before, row] = [order[at - 1] as number, order[at] as number];
    if (between(before, row) !== 0) rank += 1;
    ranks[row] = rank;
    if (at % AT_ONCE === 0) yield;
  }
  return ranks;
}

/**
 * The rows in the order asked for, as a new array.
 * @param rows  ascending, which is time order. Equal titles keep it, also when the titles run backwards
 * @param ranks  `titleRanks` of the record, for the orders by title
 */
export function sortRows(rows: readonly EventRow[], sort: TableSort, ranks: Uint32Array): readonly EventRow[] {
  if (sort === 'date') return rows;
  if (sort === '-date') return rows.toReversed();
  const sign = sort === 'title' ? 1 : -1;
  return rows.toSorted((a, b) => sign * ((ranks[a] as number) - (ranks[b] as number)));
}

/** One statement of an event, as its cell shows it. */
export interface PositionMark {
  readonly id: string;
  readonly proposition: string;
  readonly position: Position;
  readonly sign: string;
}

/** What one actor stated at an event, in time order. */
export interface SpeakerPositions {
  readonly actor: string;
  readonly marks: readonly PositionMark[];
}

/** What a row of the table shows, in one language. */
export interface TableRow {
  readonly row: EventRow;
  readonly id: string;
  /** EDTF, as written. */
  readonly date: string;
  readonly title: string;
  readonly kind: EventKind;
  /** The first few names in the data's order, then those who only spoke; and how many are left out. */
  readonly actors: { readonly shown: readonly string[]; readonly more: number };
  /** Those who spoke first, and how many others did. */
  readonly speakers: { readonly shown: readonly SpeakerPositions[]; readonly more: number };
  readonly sourceCount: number;
}

const MAX_ACTORS = 3;
const MAX_SPEAKERS = 3;

const firstFew = <T>(items: readonly T[], most: number) => ({
  shown: items.slice(0, most),
  more: Math.max(0, items.length - most),
});

function selectMark({ statements, issues }: Corpus, s: number, locale: Locale): PositionMark {
  const position = statements.position[s] as Position;
  return {
    id: statements.id[s] as string,
    proposition: issues[statements.issue[s] as number]?.proposition[locale] ?? '',
    position,
    sign: positionSign(position),
  };
}

/** One row of the table. */
export function selectRow(corpus: Corpus, row: EventRow, locale: Locale): TableRow {
  const { events, statements } = corpus;
  const nameOf = (actor: number) => corpus.actors[actor]?.name[locale] ?? '';
  const actors = [...new Set([...listOf(events.actors, row), ...listOf(events.involved, row)])];
  const bySpeaker = group(listOf(events.statements, row), (s) => statements.actor[s] as number);
  const speakers = [...bySpeaker].map(([actor, said]) => ({
    actor: nameOf(actor),
    marks: said.map((s) => selectMark(corpus, s, locale)),
  }));
  const few = firstFew(actors, MAX_ACTORS);
  return {
    row,
    id: events.id[row] as string,
    date: events.date[row] as string,
    title: events.title[locale][row] as string,
    kind: EVENT_KINDS[events.kind[row] as number] as EventKind,
    actors: { shown: few.shown.map(nameOf), more: few.more },
    speakers: firstFew(speakers, MAX_SPEAKERS),
    sourceCount: listOf(events.sources, row).length,
  };
}
