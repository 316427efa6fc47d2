/**
 * A pseudo-locale: English words made 40 % longer, as other languages may need, and marked, so that a word that went
 * past the messages stands out. For tests alone.
 */
export const START = '⟦';
export const END = '⟧';

/** A text of words, longer by two fifths in pieces that can be broken, between marks; signs and numbers stay. */
function stretch(text: string): string {
  if (!/[A-Za-z]{2}/.test(text)) return text;
  const more = Math.ceil([...text].length * 0.4);
  const filling = 'ëxtrá '
    .repeat(Math.ceil(more / 6))
    .slice(0, more)
    .trim();
  return `${START}${text} ${filling}${END}`;
}

/** The same messages with every text in them, and every text that their functions give, stretched. */
export function stretchWords<T>(words: T): T {
  if (typeof words === 'string') return stretch(words) as T;
  if (typeof words === 'function') return ((...args: unknown[]) => stretchWords(words(...args))) as T;
  if (Array.isArray(words)) return words.map((word) => stretchWords(word)) as T;
  if (words !== null && typeof words === 'object') {
    // A figure in the midst of prose is named by a word of the code.
    const entries = Object.entries(words).map(([key, word]) => [key, key === 'figure' ? word : stretchWords(word)]);
    return Object.fromEntries(entries) as T;
  }
  return words;
}
