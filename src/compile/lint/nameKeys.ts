/** Names folded harder than the build folds them, to find actors that may be one. */
import { fold } from '#base/text.ts';

const BRACKETED = /[（(［[【〔〈《][^）)］\]】〕〉》]*[）)］\]】〕〉》]/gu;
const TITLE_MARKS = /[《》〈〉「」『』“”"]/gu;

/**
 * The keys of a name: without bracketed parts, case, accents, punctuation and variant characters; with its words as
 * they stand, and in the order of the alphabet. One key where the two are the same; none for a name that is all marks.
 */
export function nameKeys(name: string, variants: Variants): string[] {
  const outside = fold(name.replace(TITLE_MARKS, ' ').replace(BRACKETED, ' '));
  const words = (outside === '' ? fold(name) : outside).split(' ').filter(Boolean);
  const keys = [words, [...words].sort()].map((each) => foldVariants(each.join(''), variants));
  return [...new Set(keys)].filter(Boolean);
}

/** For each character that varies, the one that stands for all its variants. */
export type Variants = ReadonlyMap<string, string>;

const HAN_NAME = /^[\p{Script=Han}·・]+$/u;

/**
 * Traditional, simplified and Japanese forms of characters, as far as the record itself shows them: an actor whose name
 * is written 安倍晋三 and 安倍晉三 shows that 晋 is 晉. Two names of one actor are compared if they have the same length and
 * agree in half of their characters; a different transliteration may pass for a variant, which costs a row too many.
 * @param actors  all names and aliases of each actor
 */
export function learnVariants(actors: readonly (readonly string[])[]): Variants {
  const parent = new Map<string, string>();
  const find = (character: string): string => {
    const up = parent.get(character);
    return up === undefined || up === character ? character : find(up);
  };
  for (const names of actors) {
    const han = names.filter((name) => HAN_NAME.test(name)).map((name) => [...name]);
    for (const [i, a] of han.entries()) {
      for (const b of han.slice(i + 1)) {
        const alike = a.filter((character, at) => character === b[at]).length;
        if (a.length !== b.length || alike * 2 < a.length) continue;
        a.forEach((character, at) => {
          const [from, to] = [find(character), find(b[at] ?? character)];
          if (from !== to) parent.set(from, to);
        });
      }
    }
  }
  return new Map([...parent.keys()].map((character) => [character, find(character)]));
}

const foldVariants = (text: string, variants: Variants): string =>
  [...text].map((character) => variants.get(character) ?? character).join('');

/** The key itself and the key without each of its characters: two keys one edit apart share one of these. */
export function shortenings(key: string): string[] {
  const characters = [...key];
  return [key, ...characters.map((_, i) => characters.toSpliced(i, 1).join(''))];
}
