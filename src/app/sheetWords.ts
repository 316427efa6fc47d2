import type { Locale } from '#i18n/format.ts';

/** The buttons of a sheet from below. */
export const SHEET_WORDS: Readonly<Record<Locale, { readonly higher: string; readonly lower: string }>> = {
  en: { higher: 'Make the details taller', lower: 'Make the details shorter' },
  zh: { higher: '拉高详情', lower: '压低详情' },
};
