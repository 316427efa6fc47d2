import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldForWords } from './text.ts';

/** Any UTF-16 units, halves of characters too. `fc.string({ unit: 'binary' })` takes seconds to build its tables. */
const anyUnits = (maxLength: number) =>
  fc.array(fc.nat({ max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units));

describe('fold', () => {
  it.each([
    ['Émmanuel MACRON', 'emmanuel macron'],
    ['Sánchez-Pérez, J.', 'sanchez perez j'],
    ['ＮＡＴＯ　２０２３', 'nato 2023'],
    ['“Asian NATO”', 'asian nato'],
    ['  Tokyo / office ', 'tokyo office'],
    ['北约、东京：联络处', '北约 东京 联络处'],
    ['Straße', 'straße'],
    ['ｶﾞ', 'カ'],
    ['ガ', 'カ'],
    ['🇯🇵', ''],
    ['', ''],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('does not see how accents are encoded, nor the case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
    expect(fold('İSTANBUL')).toBe(fold('istanbul'));
  });

  it('never throws, not even on half a character', () => {
    fc.assert(
      fc.property(anyUnits(20), (text) => {
        expect(() => fold(text)).not.toThrow();
      }),
    );
    expect(fold('a\ud83db')).toBe('a b');
  });
});

describe('foldForWords', () => {
  const texts = [
    'NATO’s Tokyo liaison-office: U.S. & Émmanuel MACRON’s “no”',
    '北约、东京：联络处（ＮＡＴＯ）',
    'ｶﾞ ガ Straße İstanbul ΟΔΟΣ: Σ e\u0301cole \u0e01\u0e33',
  ];
  const words = [...new Set(texts.flatMap((text) => fold(text).split(' ')))].filter(Boolean);

  it.each(texts)('has the words of %s', (text) => {
    for (const word of words)
      expect([word, foldForWords(text).includes(word)]).toEqual([word, fold(text).includes(word)]);
  });

  it('has the words of any text that the folded one has, and no others', () => {
    fc.assert(
      fc.property(anyUnits(30), anyUnits(3), (text, query) => {
        for (const word of [...fold(query).split(' '), ...fold(text).split(' ')].filter(Boolean))
          expect(foldForWords(text).includes(word)).toBe(fold(text).includes(word));
      }),
    );
  });
});
