import { fold } from '#base/text.ts';
import type { LinkContext } from './linkContext.ts';
import type { Filed } from './parse.ts';
import { type Problem, problemAt, quote } from './problem.ts';
import type { ActorRecord } from './schema.ts';

/** Actors can be told apart by every name they have, and their countries exist. */
export function* checkActors({ parsed }: LinkContext): Generator<Problem> {
  yield* checkAlike(parsed.actors);
  for (const filed of parsed.actors) {
    const { country } = filed.record;
    const known = country === null ? null : countryOf(country);
    if (known === country) continue;
    yield problemAt(filed, {
      field: 'country',
      code: 'country-unknown',
      found: quote(country),
      expected: 'an ISO 3166-1 alpha-2 code in use, such as JP, or null',
      mend: known ? `Write "${known}".` : 'Look the code up, or write null for an actor of no country.',
    });
  }
}

/** The code in use for a region code (`GB` for `UK`), or null if it stands for nothing. */
function countryOf(code: string): string | null {
  if (code === 'ZZ') return null; // CLDR's word for an unknown region
  const region = new Intl.Locale(`und-${code}`).region ?? code;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(region) ? region : null;
}

export interface Name {
  readonly field: string;
  readonly written: string;
  /** `any` for an alias, which may be in any language. */
  readonly language: 'en' | 'zh' | 'ja' | 'any';
}

/** Every name of an actor, aliases last. */
export function namesOf({ name, aliases }: ActorRecord): Name[] {
  const names: Name[] = [
    { field: 'name.en', written: name.en, language: 'en' },
    { field: 'name.zh', written: name.zh, language: 'zh' },
  ];
  if (name.ja !== undefined) names.push({ field: 'name.ja', written: name.ja, language: 'ja' });
  return [...names, ...aliases.map((written, i): Name => ({ field: `aliases[${i}]`, written, language: 'any' }))];
}

/** One problem for each actor that an earlier one is taken for, at the first name they share. */
function* checkAlike(actors: readonly Filed<ActorRecord>[]): Generator<Problem> {
  const taken = new Map<string, { readonly filed: Filed<ActorRecord>; readonly name: Name }[]>();
  for (const filed of actors) {
    const names = namesOf(filed.record).map((name) => ({ name, folded: fold(name.written).replaceAll(' ', '') }));
    const told = new Set<string>([filed.id]);
    for (const { name, folded } of names) {
      const like = (taken.get(folded) ?? []).find(
        (other) => !told.has(other.filed.id) && areComparable(name, other.name),
      );
      if (!like || folded === '') continue;
      told.add(like.filed.id);
      yield problemAt(filed, {
        field: name.field,
        code: 'actors-alike',
        found: `${quote(name.written)}, like ${quote(like.name.written)} of ${quote(like.filed.id)} (${like.name.field})`,
        expected: 'a name that no other actor has, case, accents and punctuation aside',
        mend: `If they are one, keep ${quote(like.filed.id)} and move the other names to its aliases; if they are two, add what tells them apart.`,
      });
    }
    for (const { name, folded } of names) taken.set(folded, [...(taken.get(folded) ?? []), { filed, name }]);
  }
}

/** Whether two names may be compared: of one language, or of any. */
export const areComparable = (a: Name, b: Name): boolean =>
  a.language === b.language || a.language === 'any' || b.language === 'any';
