import { group } from 'd3';
import { listOf } from '#base/lists.ts';
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

/**
 * The rows in the order asked for, as a new array.
 * @param rows  ascending, which is time order. Equal titles keep it, also when the titles run backwards
 */
export function sortRows(
  corpus: Corpus,
  rows: readonly EventRow[],
  sort: TableSort,
  locale: Locale,
): readonly EventRow[] {
  if (sort === 'date') return rows;
  if (sort === '-date') return rows.toReversed();
  const titles = corpus.events.title[locale];
  const { compare } = collator(locale);
  const sign = sort === 'title' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compare(titles[a] ?? '', titles[b] ?? ''));
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
