import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from './markText.ts';

const VARIANTS = new Map([
  ['東', '东'],
  ['馬', '马'],
]);
const shown = (text: string, ...marks: (readonly [token: string, how?: 'word'])[]) =>
  markText(
    text,
    marks.map(([token, how]) => ({ token, how: how ?? 'start' })),
    VARIANTS,
  )
    .map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part))
    .join('');

describe('markText', () => {
  it('marks the beginning that was typed, wherever a word begins with it', () => {
    expect(shown('Macron in Macau', ['mac'])).toBe('[Mac]ron in [Mac]au');
  });

  it('marks the whole word that a typing mistake stands for', () => {
    expect(shown('Stoltenberg in Oslo', ['stoltenburg'], ['stoltenberg', 'word'])).toBe('[Stoltenberg] in Oslo');
  });

  it('marks letters with their accents, as many as were typed', () => {
    expect(shown('Élysée', ['ely'])).toBe('[Ély]sée');
    expect(shown('E\u0301lysée', ['e'])).toBe('[E\u0301]lysée');
  });

  it('marks pairs of characters in whichever form they are written', () => {
    expect(shown('NATO東京', ['东京'])).toBe('NATO[東京]');
    expect(shown('馬克龙：', ['马克'], ['克龙'])).toBe('[馬克龙]：');
  });

  it('marks nothing inside a word, and nothing without a query', () => {
    expect(shown('alliance', ['ally'], ['li'])).toBe('alliance');
    expect(shown('alliance')).toBe('alliance');
  });

  it('loses no part of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (text, token) => {
        expect(
          markText(text, [{ token, how: 'start' }], VARIANTS)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
