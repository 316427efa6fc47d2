/** As `colon` and `fullStop` of `format.ts`; these no first view needs. */
import type { Locale } from './format.ts';

/** Between sentences that have their stops. */
export const space = (locale: Locale): string => (locale === 'en' ? ' ' : '');
/** Between things set side by side, without the last word of `formatList`. */
export const comma = (locale: Locale): string => (locale === 'en' ? ', ' : '、');
export const semicolon = (locale: Locale): string => (locale === 'en' ? '; ' : '；');
