import { editDistance } from '#base/nearest.ts';
import { areComparable, type Name, namesOf } from '#contract/checkActors.ts';
import type { Filed } from '#contract/parse.ts';
import { quote } from '#contract/problem.ts';
import type { ActorRecord } from '#contract/schema.ts';
import type { LintContext } from './context.ts';
import { learnVariants, nameKeys, shortenings } from './nameKeys.ts';
import { type LintRow, rowOf } from './rows.ts';

/** Names of at most this many letters are too short for one letter apart to mean anything. */
const SHORT_NAME = 8;

interface Entry {
  readonly filed: Filed<ActorRecord>;
  readonly name: Name;
  readonly key: string;
}

/**
 * Actors whose names are alike, one row per pair, at the first names that are. The build refuses names that are the same
 * but for case, accents and punctuation; here brackets, word order and variant characters do not count either, nor does
 * one letter in a long name, unless it is a digit. Linear in the names, by their keys with one letter left out.
 */
export function* lintNames({ parsed }: LintContext): Generator<LintRow> {
  const named = parsed.actors.map((filed) => ({ filed, names: namesOf(filed.record) }));
  const variants = learnVariants(named.map(({ names }) => names.map(({ written }) => written)));
  const seen = new Map<string, Entry[]>();
  const told = new Set<string>();
  for (const { filed, names } of named) {
    const entries = names.flatMap((name) =>
      nameKeys(name.written, variants).map((key): Entry => ({ filed, name, key })),
    );
    for (const entry of entries) {
      for (const other of placesOf(entry.key).flatMap((place) => seen.get(place) ?? [])) {
        const id = [filed.id, other.filed.id].sort().join('/');
        if (told.has(id) || other.filed.id === filed.id || !areComparable(entry.name, other.name)) continue;
        if (!areTwins(entry.key, other.key)) continue;
        told.add(id);
        yield rowOf('alias-twin', { file: filed.file, id }, describe(entry, other), MEND);
      }
    }
    for (const entry of entries) {
      for (const place of placesOf(entry.key)) seen.set(place, [...(seen.get(place) ?? []), entry]);
    }
  }
}

const MEND =
  'If they are one, retire one of the two and move its names to the aliases of the other; if they are two, explain it.';

const placesOf = (key: string): string[] => (key.length > SHORT_NAME ? shortenings(key) : [key]);

/** Names that count years, days or units differ in a digit on purpose. */
const digitsOf = (key: string): string => key.replace(/\P{N}/gu, '');

const areTwins = (a: string, b: string): boolean =>
  a === b || (a.length > SHORT_NAME && b.length > SHORT_NAME && digitsOf(a) === digitsOf(b) && editDistance(a, b) <= 1);

function describe(entry: Entry, other: Entry): string {
  const how = entry.key === other.key ? 'but for brackets, word order or variant characters' : 'but for one letter';
  const name = ({ filed, name: { field, written } }: Entry): string => `${quote(written)} of ${filed.id} (${field})`;
  return `${name(entry)} is like ${name(other)} ${how}.`;
}
