import { describe, expect, it } from 'vitest';
import { corpusFromText, eventIn } from '#corpus/corpusFromText.ts';
import type { Theme } from '#ui/theme.ts';
import { chainOf } from './chainOf.ts';
import { labelBox } from './labels.ts';
import { fitText, measured, textOf, textsOf } from './texts.ts';

/** Ten px for each character of the text. */
const measure = (text: string) => measured(text, () => 10);
const fitted = (text: string, width: number): string => {
  const of = measure(text);
  const count = fitText(of, width, 10);
  return count === 0 ? '' : textOf({ of, count });
};

describe('fitText', () => {
  it('leaves a text that fits as it is', () => {
    expect(fitted('Tokyo', 50)).toBe('Tokyo');
    expect(fitted('', 0)).toBe('');
  });

  it('cuts with an ellipsis to what fits, without a space before it', () => {
    expect(fitted('Tokyo office', 80)).toBe('Tokyo o…');
    expect(fitted('Tokyo office', 70)).toBe('Tokyo…');
    expect(fitted('北约东京联络处', 50)).toBe('北约东京…');
  });

  it('never cuts a character of several code units in two', () => {
    expect(fitted('🇯🇵🇯🇵🇯🇵', 30)).toMatch(/^(?:[\u{1F1E6}-\u{1F1FF}])+…$/u);
  });

  it('gives nothing where not even one character fits', () => {
    expect(fitted('Tokyo', 15)).toBe('');
  });
});

describe('textsOf', () => {
  const corpus = corpusFromText(`
    2023-01-01/2023-12-31  kishida(JP)  office  +  direct  news  long
    2023-05-31             kishida(JP)  office  +  direct  news  day
  `);
  const theme = { ink: 'ink', inkSoft: 'soft', ground: 'ground', onScale: {}, font: 'sans' } as unknown as Theme;
  const { marks, rooms, scale, height } = chainOf(corpus, { scale: 4 });
  const long = marks.find((mark) => mark.event === eventIn(corpus, 'long'));
  const window = { left: (long?.x0 as number) + 300, top: 0, width: 600, height };
  const texts = textsOf(marks, rooms, window, corpus.events.title.en, theme, measure);

  it('keeps the words of a long bar in view while a part of it is', () => {
    expect(long).toMatchObject({ isWide: true, count: 1 });
    expect(texts.find((text) => textOf(text) === corpus.events.title.en[0])).toMatchObject({ x: 2, font: 'label' });
    expect(labelBox(long as NonNullable<typeof long>, 0, { ...window, left: window.left + 900 }).width).toBeLessThan(
      360 * scale,
    );
  });

  it('says a cluster by its number, and leaves out what lies above or below', () => {
    const crowd = corpusFromText(Array.from({ length: 9 }, () => '2023-05-31 kishida(JP) office +').join('\n'));
    const chain = chainOf(crowd, { scale: 2 });
    const all = { left: (chain.marks[0]?.x0 as number) - 10, top: 0, width: 100, height: 100 };
    const told = (top: number) =>
      textsOf(chain.marks, chain.rooms, { ...all, top }, crowd.events.title.en, theme, measure).map((text) => ({
        ...text,
        text: textOf(text),
      }));
    expect(told(0)).toMatchObject([{ text: '9', colour: 'ground', font: 'number' }]);
    expect(told(400)).toEqual([]);
  });
});
