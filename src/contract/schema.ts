/**
 * The data contract (format 1): one schema per kind of record. Types, the checks of the build and the published
 * JSON Schema all come from here. What a schema cannot say (ids resolve, dates in order, phrase limits) is in
 * `link.ts`; the words are those of the design.
 *
 * Every field that people may leave out says so by `optional`; a field that may be unknown is `null`, never absent.
 */
import * as v from 'valibot';
import { parseDay } from '#base/day.ts';
import { ID_PATTERN } from '#corpus/ids.ts';
import {
  ACTOR_KINDS,
  BASES,
  EVENT_KINDS,
  POSITIONS,
  RECORD_KINDS,
  RELIABILITIES,
  SOURCE_KINDS,
} from '#corpus/vocabulary.ts';
import { DATE_PATTERN, parseDate } from './date.ts';

/** Ids are slugs made once, never derived from position or title. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(ID_PATTERN, 'a slug of a-z, 0-9 and hyphens, at most 64 characters'),
);

const id = idSchema;

export const wordsSchema = v.pipe(v.string(), v.regex(/\S/, 'some text'));

const words = wordsSchema;

/** The same text in each language of the record. */
export const textSchema = v.strictObject({ en: words, zh: words });

const text = textSchema;

/** Extended Date/Time Format, level 1, as `date.ts` reads it. The published schema has the pattern alone. */
export const dateSchema = v.pipe(
  v.string(),
  v.regex(DATE_PATTERN, 'an EDTF date such as 2023, 2023-05, 2023-05-31, 2023-05~ or 2023-05-29/2023-06-04'),
  v.check((written) => parseDate(written).ok, 'a date of the calendar'),
);

const edtf = dateSchema;

/** A calendar day, `2026-11-21`. */
const day = v.pipe(
  v.string(),
  v.isoDate('a calendar day such as 2026-11-21'),
  v.check((written) => parseDay(written) !== null, 'a day that the calendar has, such as 2026-11-21'),
);

/** BCP 47, the part we use: language, script, region. */
const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'a language tag such as en, zh-Hans or pt-BR'),
);

/** Only web addresses: `javascript:` and other odd ones never reach a link. */
const webAddress = v.pipe(
  v.string(),
  v.url('a web address such as https://example.org/page'),
  v.regex(/^https?:\/\//, 'a web address that starts with https:// or http://'),
);

/** A source, and the shortest phrase of it that anchors the claim: verbatim, in the source's language. */
export const evidenceSchema = v.strictObject({
  source: id,
  phrase: v.nullable(words),
  lang: language,
  by: v.optional(words),
});

const term = { from: v.optional(edtf), to: v.optional(edtf) };

export const actorSchema = v.strictObject({
  id,
  kind: v.picklist(ACTOR_KINDS),
  name: v.strictObject({ en: words, zh: words, ja: v.optional(words) }),
  aliases: v.array(words),
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code such as JP'))),
  wikidata: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^Q[1-9][0-9]*$/, 'a Wikidata id such as Q42')))),
  offices: v.array(v.strictObject({ title: text, of: id, ...term })),
  memberships: v.array(v.strictObject({ of: id, ...term })),
  note: v.optional(text),
});

export const issueSchema = v.strictObject({
  id,
  proposition: text,
  means: v.strictObject({ for: text, against: text }),
  theme: id,
  note: v.optional(text),
});

export const eventSchema = v.strictObject({
  id,
  date: edtf,
  dateBasis: v.optional(text),
  kind: v.picklist(EVENT_KINDS),
  title: text,
  summary: text,
  actors: v.array(id),
  places: v.optional(v.array(text)),
  partOf: v.optional(id),
  respondsTo: v.optional(v.array(id)),
  evidence: v.pipe(v.array(evidenceSchema), v.minLength(1, 'at least one piece of evidence')),
  disputes: v.optional(
    v.array(
      v.strictObject({
        about: text,
        accounts: v.pipe(v.array(v.strictObject({ says: text, source: id })), v.minLength(2, 'at least two accounts')),
        held: v.optional(text),
      }),
    ),
  ),
});

export const statementSchema = v.strictObject({
  id,
  actor: id,
  onBehalfOf: v.optional(id),
  issue: id,
  position: v.picklist(POSITIONS),
  date: edtf,
  event: id,
  basis: v.picklist(BASES),
  evidence: v.pipe(v.array(evidenceSchema), v.minLength(1, 'at least one piece of evidence')),
  note: v.optional(text),
});

export const sourceSchema = v.strictObject({
  id,
  publisher: words,
  title: words,
  language,
  kind: v.picklist(SOURCE_KINDS),
  published: v.nullable(edtf),
  url: v.nullable(webAddress),
  archive: v.optional(v.nullable(webAddress)),
  read: v.nullable(day),
  origin: v.optional(words),
  reliability: v.picklist(RELIABILITIES),
  text: v.optional(words),
  note: v.optional(text),
});

export const retiredSchema = v.strictObject({
  id,
  was: v.picklist(RECORD_KINDS),
  why: text,
  see: v.optional(id),
});

/**
 * A guided tour, of `data/tours/`: a way through events of the record, in our words. No part of the record, nor of the
 * published dataset: it adds no event, statement or source.
 */
export const tourSchema = v.strictObject({
  id,
  title: text,
  summary: text,
  /** The issue whose stances colour the timeline along the way. */
  issue: v.optional(id),
  steps: v.pipe(v.array(v.strictObject({ event: id, text })), v.minLength(2, 'two steps or more')),
});

/** `data/record.json`: what the record is, and its release. */
export const recordSchema = v.strictObject({
  format: v.literal(1),
  release: v.strictObject({ id, date: day, notes: text, commit: v.optional(words) }),
  title: text,
  description: text,
  license: words,
  languages: v.strictTuple([v.literal('en'), v.literal('zh')]),
});

/** `dist/data/dataset.json`: the whole record in one file. */
export const datasetSchema = v.strictObject({
  ...recordSchema.entries,
  actors: v.array(actorSchema),
  issues: v.array(issueSchema),
  events: v.array(eventSchema),
  statements: v.array(statementSchema),
  sources: v.array(sourceSchema),
  retired: v.array(retiredSchema),
});

/** `record.json` as checked. */
export type RecordHead = v.InferOutput<typeof recordSchema>;
export type ActorRecord = v.InferOutput<typeof actorSchema>;
export type IssueRecord = v.InferOutput<typeof issueSchema>;
export type EventRecord = v.InferOutput<typeof eventSchema>;
export type StatementRecord = v.InferOutput<typeof statementSchema>;
export type SourceRecord = v.InferOutput<typeof sourceSchema>;
export type RetiredRecord = v.InferOutput<typeof retiredSchema>;
export type TourRecord = v.InferOutput<typeof tourSchema>;
export type Dataset = v.InferOutput<typeof datasetSchema>;
