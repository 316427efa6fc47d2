import type { Locale } from './format.ts';

/** The text in the reader's language. */
export const inLocale = <T extends { readonly en: string; readonly zh: string }>(text: T, locale: Locale): string =>
  text[locale];
