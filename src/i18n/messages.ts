import { chinese } from './chinese.ts';
import { english, type Messages } from './english.ts';
import type { Locale } from './format.ts';

export type { Messages } from './english.ts';

/** The words of every language at once, for tests and static pages. The app loads one language: `loadMessages`. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = { en: english, zh: chinese };
