/** A file of the filtered events, made of the record's own files. All that it asks for can be posted to a thread. */
import type { Locale } from '#i18n/format.ts';
import { offlinePage } from './offlinePage.ts';
import { type Dataset, subsetOf } from './subset.ts';
import { filterTable, type KindWords, type Taken, toCalendar, toRis, toTimelineJs } from './take.ts';

/** In the order of display. */
export const FILES = [
  'json',
  'events.csv',
  'statements.csv',
  'actors.csv',
  'issues.csv',
  'sources.csv',
  'ics',
  'ris',
  'timelinejs',
  'html',
] as const;
export type TakenFile = (typeof FILES)[number];

/** Stands for an event's id in its address. */
export const ANY_EVENT = '*';

export interface FileRequest {
  readonly file: TakenFile;
  /** `dataset.json` as it was published. */
  readonly record: Blob;
  /** The published table that is filtered; null for another kind of file. */
  readonly table: Blob | null;
  /** Of the events. */
  readonly ids: readonly string[];
  /** First day and first day after of each. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Whole address of the page, and of an event with `ANY_EVENT` in place of its id. */
  readonly address: string;
  readonly eventAddress: string;
  readonly words: KindWords;
  readonly site: string;
  readonly locale: Locale;
  /** Today, `2026-11-22`. */
  readonly accessed: string;
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  ics: 'text/calendar',
  ris: 'application/x-research-info-systems',
  html: 'text/html',
};

/** @throws what cannot be read or made, such as a record that is cut off */
export async function makeFile(request: FileRequest): Promise<Blob> {
  const type = TYPES[request.file.split('.').at(-1) ?? ''] ?? 'application/json';
  return new Blob([await textOf(request)], { type });
}

async function textOf({
  file,
  record,
  table,
  ids,
  from,
  to,
  eventAddress,
  words,
  ...said
}: FileRequest): Promise<string> {
  const dataset = subsetOf(JSON.parse(await record.text()) as Dataset, new Set(ids), said.address);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const taken: Taken = {
    ...said,
    dataset,
    addressOf: (id) => eventAddress.replace(ANY_EVENT, id),
    spanOf: (id) => {
      const place = placeOf.get(id) as number;
      return { from: from[place] as number, to: to[place] as number };
    },
  };
  switch (file) {
    case 'json':
      return `${JSON.stringify(dataset, null, 1)}\n`;
    case 'ics':
      return toCalendar(taken);
    case 'ris':
      return toRis(taken);
    case 'timelinejs':
      return toTimelineJs(taken, words);
    case 'html':
      return offlinePage(taken, words);
    default: {
      const kind = file.slice(0, -'.csv'.length) as 'events' | 'statements' | 'actors' | 'issues' | 'sources';
      return filterTable((await table?.text()) ?? '', new Set(dataset[kind].map(({ id }) => id)), taken);
    }
  }
}
