import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './text.ts';

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
