import type { Locale } from '../format.ts';

interface NoWords {
  readonly why: string;
  readonly retry: string;
}

/** What is said of a language whose words did not come. */
export const NO_WORDS: Readonly<Record<Locale, NoWords>> = {
  en: { why: 'The English words of this page did not come. The connection may be down.', retry: 'Try again' },
  zh: { why: '本页的中文文字未能载入，网络可能已断开。', retry: '重试' },
};
