import { FORMS } from './forms.ts';
import type { Variants } from './tokens.ts';

let known: Variants | null = null;

/** Traditional and Japanese characters with their simplified form; characters without another are left out. */
export function simplifiedForms(): Variants {
  if (known !== null) return known;
  const chars = [...FORMS];
  known = new Map(chars.flatMap((char, i) => (i % 2 === 0 ? [[char, chars[i + 1] ?? char] as const] : [])));
  return known;
}
