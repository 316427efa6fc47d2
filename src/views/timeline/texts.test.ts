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

  it('says nothing of marks beside the window, though they were placed with those in it', () => {
    const lines = [
      '2023-01-01  kishida(JP)  office  +  direct  news  before',
      '2023-06-01/2023-06-30  kishida(JP)  office  +  direct  news  within',
      '2024-01-01  kishida(JP)  office  +  direct  news  after',
      ...Array.from({ length: 9 }, () => '2023-03-01/2023-03-20 kishida(JP) office +'),
    ];
    const crowded = corpusFromText(lines.join('\n'));
    const chain = chainOf(crowded, { scale: 4 });
    const bar = chain.marks.find((mark) => mark.isWide && mark.count === 1);
    const crowd = chain.marks.find((mark) => mark.count > 1);
    const told = (left: number, width: number) =>
      textsOf(
        chain.marks,
        chain.rooms,
        { left, width, top: 0, height: 400 },
        crowded.events.title.en,
        theme,
        measure,
      ).map(textOf);
    expect(told((bar?.x0 as number) - 5, 200)).toHaveLength(1);
    // A number is centred on what shows of its cluster: just beside the window nothing does.
    expect(told((crowd?.x1 as number) + 2, 40)).toEqual([]);
    expect(told((crowd?.x0 as number) - 42, 40)).toEqual([]);
    expect(told((crowd?.x0 as number) - 2, 200)).toHaveLength(1);
  });
});
