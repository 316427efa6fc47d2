import type { Page } from '#selection/Selection.ts';

/** A stretch of a paragraph: words, or words that lead to a section of a page. */
export type Run = string | { readonly words: string; readonly page: Page; readonly id: string };

const LINK = /\[([^\]]+)\]\((data|)#([a-z-]+)\)/g;

/** The stretches of a text in which `[words](#id)` and `[words](data#id)` are links. None is empty. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const [whole, words = '', page, id = ''] = match;
    if (match.index > end) runs.push(text.slice(end, match.index));
    runs.push({ words, page: page === 'data' ? 'data' : 'method', id });
    end = match.index + whole.length;
  }
  if (end < text.length) runs.push(text.slice(end));
  return runs;
}

/** The text without its links. */
export const wordsOf = (text: string): string =>
  runsOf(text)
    .map((run) => (typeof run === 'string' ? run : run.words))
    .join('');
