/**
 * Words and characters, for the limits on phrases and the check for copied text. A word is a run of letters and
 * digits outside Chinese and Japanese; Korean, which has spaces, counts in words.
 */

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const WORD = /[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+)*/gu;

/** At most this much of a source may be quoted as a phrase; as much in a row in our own words counts as copied. */
export const WORD_LIMIT = 12;
export const CJK_LIMIT = 25;

/** Chinese and Japanese characters of a text, in order; punctuation, digits and other writing are left out. */
export const cjkOf = (text: string): string[] => text.match(CJK) ?? [];

/** The other words of a text, in order, in lower case. A hyphen or apostrophe inside does not end a word. */
export const wordsOf = (text: string): string[] => text.toLowerCase().replace(CJK, ' ').match(WORD) ?? [];
