/** Case, accents, width and punctuation away: two texts alike after `fold` are the same to a reader who searches. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const ASCII = /^[\0-\x7f]*$/;
const FOLDS = /[\p{M}\p{P}\p{S}]/u;

/** A text in which the words of a folded query stand if and only if they stand in `fold` of it; many times faster. */
export const foldForWords = (text: string): string =>
  ASCII.test(text) || (!FOLDS.test(text) && text.normalize('NFKD') === text) ? text.toLowerCase() : fold(text);
