import { fold } from '#base/text.ts';

/** One form for characters that are one word to a reader: traditional or Japanese → simplified. */
export type Variants = ReadonlyMap<string, string>;

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/u;
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー ]+/gu;
/** Katakana letters stand this far behind the hiragana of the same sound. */
const KANA_SHIFT = 0x60;

/** Words that a reader types and a title may lack: asked for only when nothing else is. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and at by for from in is of on or the to with'.split(' '),
);

/** Whether a token is of a script without spaces between its words. */
export const isIdeographic = (token: string): boolean => IDEOGRAPHIC.test(token);

const asHiragana = (char: string): string =>
  char >= 'ァ' && char <= 'ヶ' ? String.fromCharCode(char.charCodeAt(0) - KANA_SHIFT) : char;

/** A text in the form in which texts are compared: folded, one form for each character, kana as hiragana. */
export const normalise = (text: string, variants: Variants): string =>
  Array.from(fold(text.replace(/['’]s(?!\p{L})/gu, '')), (char) => variants.get(char) ?? asHiragana(char)).join('');

/** The pairs of neighbouring characters; a single character stands alone. */
function pairsOf(run: string): string[] {
  const chars = [...run];
  return chars.length === 1 ? chars : chars.slice(1).map((char, i) => `${chars[i]}${char}`);
}

/**
 * What a text is found by: its words, and of scripts without spaces every pair of characters. With `single`, which is
 * for the index, every character alone too: the first that a reader types.
 */
export function tokensOf(text: string, variants: Variants, single = false): string[] {
  return (normalise(text, variants).match(RUNS) ?? []).flatMap((run) => {
    if (!isIdeographic(run)) return [run];
    return single && run.length > 1 ? [...pairsOf(run), ...run] : pairsOf(run);
  });
}
