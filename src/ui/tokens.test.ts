/** The colours of high contrast, by the formula of WCAG 2.2 over the style sheet itself. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');

type Tokens = ReadonlyMap<string, { readonly light: string; readonly dark: string }>;

/** The colours that stand in the block after a selector. */
function tokensAfter(selector: string): Tokens {
  const from = css.indexOf(selector);
  const block = css.slice(from, css.indexOf('}', from));
  const found = block.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [less = 0, more = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (more + 0.05) / (less + 0.05);
}

const contrastTokens = tokensAfter(":root[data-theme='contrast'] {");
const STANCES = ['against-2', 'against-1', 'neutral-0', 'for-1', 'for-2'];

describe('high contrast', () => {
  const of = (a: string, b: string, scheme: 'light' | 'dark') =>
    contrast(contrastTokens.get(a)?.[scheme] ?? '', contrastTokens.get(b)?.[scheme] ?? '');

  it('has every colour that the other themes have', () => {
    expect([...contrastTokens.keys()]).toEqual([...tokensAfter(':root {').keys()]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`sets text off from every ground by 7 to 1, ${scheme}`, () => {
      for (const ink of ['ink', 'ink-soft', 'accent', 'warn']) {
        for (const ground of ['ground', 'ground-raised', 'ground-sunk', 'accent-ground']) {
          expect(of(ink, ground, scheme), `${ink} on ${ground}`).toBeGreaterThanOrEqual(7);
        }
      }
    });

    it(`sets marks and lines off from the ground by 3 to 1, and signs from their marks by 6.5 to 1, ${scheme}`, () => {
      for (const mark of [...STANCES, 'mark', 'mark-muted', 'hairline', 'hairline-strong']) {
        expect(of(mark, 'ground', scheme), mark).toBeGreaterThanOrEqual(3);
      }
      for (const stance of STANCES) {
        expect(of(`on-${stance}`, stance, scheme), `on-${stance}`).toBeGreaterThanOrEqual(6.5);
      }
    });
  }

  it('is the same where the system asks for it', () => {
    expect([...tokensAfter(':root:not([data-theme]) {')]).toEqual([...contrastTokens]);
  });
});
