/** Which events the words of the text filter leave. */
import { fold, foldForWords } from '#base/text.ts';
import type { Corpus } from '#corpus/corpus.ts';

/** Texts in one, a line each: a hundred thousand strings would take twice the room, and longer to look through. */
interface Lines {
  readonly text: string;
  /** Where each line begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

function inLines(texts: readonly string[]): Lines {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, row) => {
    starts[row + 1] = (starts[row] as number) + text.length + 1;
  });
  return { text: `${texts.join('\n')}\n`, starts };
}

/** Marks the lines that a word stands in. */
function markLines({ text, starts }: Lines, word: string, marks: Uint8Array): void {
  let at = text.indexOf(word);
  for (let row = 0; at >= 0; row++) {
    const end = starts[row + 1] as number;
    if (at >= end) continue;
    marks[row] = 1;
    at = text.indexOf(word, end);
  }
}

type Titles = readonly Lines[];

const titlesOf = new WeakMap<Corpus, WeakRef<Titles>>();
/** A set that was found in the titles keeps them as long as somebody holds it. */
const titlesOfSet = new WeakMap<object, Titles>();

export const keepTitles = (corpus: Corpus, set: object): void => {
  titlesOfSet.set(set, foldedTitles(corpus));
};

/** The titles of the events in each language, folded. */
function foldedTitles(corpus: Corpus): Titles {
  const known = titlesOf.get(corpus)?.deref();
  if (known) return known;
  const { en, zh } = corpus.events.title;
  const titles = [inLines(en.map(foldForWords)), inLines(zh.map(foldForWords))];
  titlesOf.set(corpus, new WeakRef(titles));
  return titles;
}

/** One byte per event: 1 if it has each of some folded words in a title, or in a name or an alias of somebody involved. */
export function textMask(corpus: Corpus, words: readonly string[]): Uint8Array {
  const { events, actors } = corpus;
  const titles = foldedTitles(corpus);
  const names = actors.map(({ name, aliases }) => fold([name.en, name.zh, name.ja ?? '', ...aliases].join(' ')));
  const { offsets, values } = events.involved;
  const passed = new Uint8Array(events.count).fill(1);
  for (const word of words) {
    const found = new Uint8Array(events.count);
    for (const lines of titles) markLines(lines, word, found);
    const isNamed = names.map((all) => all.includes(word));
    for (let row = 0; row < passed.length; row++) {
      let isFound = found[row] === 1;
      for (let i = offsets[row] as number; !isFound && i < (offsets[row + 1] as number); i++)
        isFound = isNamed[values[i] as number] as boolean;
      if (!isFound) passed[row] = 0;
    }
  }
  return passed;
}
