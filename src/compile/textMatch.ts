/** Whether a phrase stands in a text, and whether two texts share a long run of words. */
import { CJK_LIMIT, cjkOf, WORD_LIMIT, wordsOf } from '#contract/words.ts';

const WIDE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\u3001-\u303F\uFF01-\uFF60]`;
const BETWEEN_WIDE = new RegExp(`(?<=${WIDE}) (?=${WIDE})`, 'gu');

/**
 * A text with each run of white space as one space, and none between Chinese or Japanese characters, where a line
 * break is a matter of layout. Nothing else is changed.
 */
export const foldSpace = (text: string): string => text.replace(/\s+/gu, ' ').replace(BETWEEN_WIDE, '').trim();

/**
 * The part of a text that comes nearest to a phrase: around the longest run of characters they share, about as long as
 * the phrase. Empty if they share fewer than two characters. Both with folded space. O(phrase² × text).
 */
export function nearestFragment(phrase: string, text: string): string {
  let [start, length, found] = [0, 1, -1];
  for (let i = 0; i < phrase.length; i++) {
    let at = text.indexOf(phrase.slice(i, i + length + 1));
    while (at !== -1 && i + length < phrase.length) {
      [start, length, found] = [i, length + 1, at];
      at = text.indexOf(phrase.slice(i, i + length + 1));
    }
  }
  if (found === -1) return '';
  const from = Math.max(0, found - start);
  return text.slice(from, from + phrase.length).trim();
}

/** The runs of a text that are long enough to count as copied, ready for `sharedRun`. */
export interface Runs {
  readonly words: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
}

export const runsOf = (text: string): Runs => ({
  words: new Set(windows(wordsOf(text), WORD_LIMIT, ' ')),
  characters: new Set(windows(cjkOf(text), CJK_LIMIT, '')),
});

/** The first run of 12 words or 25 characters of `text` that stands in a source too, punctuation aside; null for none. */
export function sharedRun(text: string, source: Runs): string | null {
  const words = windows(wordsOf(text), WORD_LIMIT, ' ').find((run) => source.words.has(run));
  return words ?? windows(cjkOf(text), CJK_LIMIT, '').find((run) => source.characters.has(run)) ?? null;
}

const windows = (parts: readonly string[], length: number, between: string): string[] =>
  parts.slice(0, Math.max(0, parts.length - length + 1)).map((_, i) => parts.slice(i, i + length).join(between));
