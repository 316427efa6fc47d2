import { type DaySpan, type EpochDay, parseDay, writeDay } from '#base/day.ts';
import { ID_PATTERN } from '#corpus/ids.ts';
import { MAX_TEXT, type Selection, START } from './Selection.ts';

/** A parameter of the address: a part of the selection, and how it is written. */
export interface Codec {
  readonly key: string;
  /** The values to write, in order; none for the default. */
  readonly write: (s: Selection) => readonly string[];
  /** Whether the key may stand more than once; if not, what follows the first readable value is left out. */
  readonly repeats: boolean;
  /** The selection with the value, or null if it cannot be read. Called for each value, in order. */
  readonly read: (s: Selection, value: string) => Selection | null;
}

/** One optional value: `get` gives the text or null for the default, `set` takes what `parse` understood, or not (null). */
export const single = <T>(
  key: string,
  get: (s: Selection) => string | null,
  parse: (text: string) => T | null,
  set: (s: Selection, value: T) => Selection | null,
): Codec => ({
  key,
  write: (s) => {
    const text = get(s);
    return text === null ? [] : [text];
  },
  repeats: false,
  read: (s, text) => {
    const value = parse(text);
    return value === null ? null : set(s, value);
  },
});

/** The word of a list that is meant, in any letter case. */
export const oneOf = <T extends string>(words: readonly T[], value: string): T | null =>
  words.find((word) => word === value.toLowerCase()) ?? null;

/** A field called as its parameter is, that holds a word of a list. */
export const wordCodec = <Key extends 'lanes' | 'order' | 'rows' | 'list' | 'sort'>(
  key: Key,
  words: readonly (Selection[Key] & string)[],
): Codec =>
  single(
    key,
    (s) => (s[key] === START[key] ? null : s[key]),
    (text) => oneOf(words, text),
    (s, word) => ({ ...s, [key]: word }),
  );

export const parseId = (text: string): string | null =>
  ID_PATTERN.test(text.toLowerCase()) ? text.toLowerCase() : null;

/** A field called as its parameter is, that holds the id of a record. */
export const idCodec = (key: 'near' | 'ribbon' | 'release' | 'own'): Codec =>
  single(
    key,
    (s) => s[key],
    parseId,
    (s, id) => ({ ...s, [key]: id }),
  );

/** What a reader typed, or null for nothing. */
export const writeText = (text: string): string | null => (text.trim() === '' ? null : text);
export const parseText = (text: string): string | null => (text.length > MAX_TEXT ? null : writeText(text));

export const writeDayOrNull = (day: EpochDay | null): string | null => (day === null ? null : writeDay(day));

/** A span of whole days, both ends inside: `2023-05-01/2023-06-30`. */
export const writeSpan = (span: DaySpan): string => `${writeDay(span.from)}/${writeDay((span.to - 1) as EpochDay)}`;

export function parseSpan(text: string): DaySpan | null {
  const [first = '', last = '', ...rest] = text.split('/');
  const from = parseDay(first);
  const end = parseDay(last);
  if (from === null || end === null || rest.length > 0 || end < from) return null;
  return { from, to: (end + 1) as EpochDay };
}
