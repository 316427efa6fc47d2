/** Puts something harmless where a draft has no answer yet, so that the checks of whole records can run on a part. */
import * as v from 'valibot';
import { isFields, isOptional, schemaAt, wordsOf } from '#contract/schemaAt.ts';

/** Texts of which one fits any field of the contract: words, a language, a date. */
const SAMPLES = ['x', 'en', '2000', '2000-01-01', 'JP', 'Q1', 'https://example.org/'];

/** The value with every field that its schema requires; optional fields stay away, lists as short as they may be. */
export function fill(schema: unknown, value: unknown): unknown {
  const at = schemaAt(schema, []);
  if (value === undefined) return placeholder(schema);
  if (isFields(at?.['entries']) && isFields(value)) return fillFields(at, at['entries'], value);
  if (Array.isArray(value) && at?.['item'] !== undefined) {
    return value.length === 0 ? placeholder(schema) : value.map((entry) => fill(at['item'], entry));
  }
  return value;
}

type Fields = Readonly<Record<string, unknown>>;

const fillFields = (at: Fields, entries: Fields, value: Fields): Fields =>
  Object.fromEntries(
    Object.keys(entries)
      .filter((field) => value[field] !== undefined || !isOptional(at, field))
      .map((field) => [field, fill(entries[field], value[field])]),
  );

function placeholder(schema: unknown): unknown {
  if (isFields(schema) && schema['type'] === 'nullable') return null;
  const at = schemaAt(schema, []);
  const [word] = wordsOf(at);
  if (word !== undefined) return word;
  if (isFields(at?.['entries'])) return fillFields(at, at['entries'], {});
  if (at?.['item'] !== undefined) {
    const lists = [0, 1, 2].map((length) => Array.from({ length }, () => placeholder(at['item'])));
    return lists.find((list) => isSchema(schema) && v.is(schema, list)) ?? [];
  }
  return SAMPLES.find((sample) => isSchema(schema) && v.is(schema, sample));
}

const isSchema = (value: unknown): value is v.GenericSchema =>
  isFields(value) && value['kind'] === 'schema' && typeof value['~run'] === 'function';
