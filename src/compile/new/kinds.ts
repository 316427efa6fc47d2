/** The kinds that `data:new` asks for, and what it asks. */
import type { Kind } from '#contract/kinds.ts';
import { actorSchema, eventSchema, sourceSchema, statementSchema } from '#contract/schema.ts';

export const NEW_KINDS = {
  event: { table: 'events', schema: eventSchema },
  statement: { table: 'statements', schema: statementSchema },
  actor: { table: 'actors', schema: actorSchema },
  source: { table: 'sources', schema: sourceSchema },
} as const;

export type NewKind = keyof typeof NEW_KINDS;

export const isNewKind = (word: string): word is NewKind => Object.hasOwn(NEW_KINDS, word);

/** Fields in the order in which they are asked: what others default to comes first, the id last. */
export const ORDER: Readonly<Record<NewKind, readonly string[]>> = {
  event: [
    'date',
    'dateBasis',
    'kind',
    'title',
    'summary',
    'actors',
    'places',
    'partOf',
    'respondsTo',
    'evidence',
    'disputes',
    'id',
  ],
  statement: ['event', 'actor', 'onBehalfOf', 'issue', 'position', 'date', 'basis', 'evidence', 'note', 'id'],
  actor: ['kind', 'name', 'aliases', 'country', 'wikidata', 'offices', 'memberships', 'note', 'id'],
  source: [
    'publisher',
    'title',
    'language',
    'kind',
    'published',
    'url',
    'archive',
    'read',
    'origin',
    'reliability',
    'text',
    'note',
    'id',
  ],
};

/** What the answer to a field should be, by its path without places in lists; `kind:path` where a kind has its own. */
const HINTS: Readonly<Record<string, string>> = {
  date: 'a day, month or year: 2023-05-31, 2023-05, 2023, 2023-05-29/2023-06-04, 2023-05~',
  dateBasis: 'how the date is known, if the source does not print it',
  'title.en': 'at most 70 characters',
  'title.zh': 'at most 28 characters',
  'source:title': 'as the source has it',
  summary: 'one to three sentences in our own words',
  actors: 'ids with commas: who takes part, and each state or body that one of them speaks for',
  aliases: 'other names, with commas',
  partOf: 'id of the event it belongs to',
  respondsTo: 'ids of the events it answers, with commas',
  event: 'id of the event at which it was made',
  actor: 'id of the one who speaks; the event must list it',
  onBehalfOf: 'id of the state or body spoken for',
  issue: 'id of the issue',
  position: '−2 firmly against … 2 firmly for, or declined',
  'evidence.source': 'id of the source',
  'evidence.phrase': 'copied letter by letter, at most 12 words or 25 Chinese or Japanese characters; - for none',
  'evidence.lang': 'language of the phrase',
  'evidence.by': 'who is quoted, if that is not plain',
  country: 'two letters, such as JP; - for none',
  wikidata: 'only if you are sure, such as Q42',
  'offices.of': 'id of the state or body',
  'memberships.of': 'id of the state or body',
  'offices.to': 'nothing if it still runs',
  'memberships.to': 'nothing if it still runs',
  language: 'a tag such as en, ja, zh-Hans, zh-Hant',
  published: 'a date, or - if it is not known',
  url: 'https://…, or - for none',
  archive: 'address of an archived copy',
  read: 'the day you read it, or - if it is not known',
  origin: 'whom it retells',
  text: 'file name of the text we keep',
  id: 'small letters, digits and hyphens; never changed later',
};

/** @param field  the path without places in lists: `evidence.phrase` */
export const hintOf = (kind: NewKind, field: string): string => HINTS[`${kind}:${field}`] ?? HINTS[field] ?? '';

/** The kind of record that a field names by id, or null. */
export function tableOfField(field: string): Kind | null {
  const last = field.split('.').at(-1) ?? field;
  if (last === 'source') return 'sources';
  if (last === 'issue') return 'issues';
  if (last === 'event' || last === 'partOf' || last === 'respondsTo') return 'events';
  return last === 'actor' || last === 'actors' || last === 'onBehalfOf' || last === 'of' ? 'actors' : null;
}
