import type { Mark } from './SearchIndex.ts';
import { isIdeographic, normalise, type Variants } from './tokens.ts';

/** A part of a text, and whether the query asked for it. */
export interface MarkedPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Words, and characters of scripts without spaces one by one. */
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{N}\p{M}])+/gu;

/** Letters of a word, with their accents, that make up so many letters of its folded form. */
function lettersOf(word: string, count: number, variants: Variants): number {
  let end = 0;
  for (const char of word.match(/.\p{M}*/gsu) ?? []) {
    if (normalise(word.slice(0, end), variants).length >= count) break;
    end += char.length;
  }
  return end;
}

/**
 * The text in parts, those that the query asked for marked; joined they are the text.
 * @param variants  as far as the characters of the query are concerned
 */
export function markText(text: string, marks: readonly Mark[], variants: Variants): MarkedPart[] {
  const isMarked = new Uint8Array(text.length);
  const pieces = [...text.matchAll(PIECES)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    form: normalise(match[0], variants),
  }));
  pieces.forEach(({ from, to, form }, i) => {
    const next = pieces[i + 1];
    for (const { token, how } of marks) {
      if (isIdeographic(token)) {
        if (form === token) isMarked.fill(1, from, to);
        if (next?.from === to && `${form}${next.form}` === token) isMarked.fill(1, from, next.to);
      } else if (how === 'word' ? form === token : form.startsWith(token)) {
        const length = how === 'word' ? to - from : lettersOf(text.slice(from, to), token.length, variants);
        isMarked.fill(1, from, from + length);
      }
    }
  });
  const parts: { text: string; isMarked: boolean }[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = parts.at(-1);
    if (last?.isMarked === (isMarked[i] === 1)) last.text += text[i];
    else parts.push({ text: text[i] as string, isMarked: isMarked[i] === 1 });
  }
  return parts;
}
