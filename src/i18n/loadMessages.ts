import { inTime } from '#base/inTime.ts';
import type { Messages } from './english.ts';
import type { Locale } from './format.ts';

const LOADERS: Readonly<Record<Locale, () => Promise<Messages>>> = {
  en: async () => (await import('./english.ts')).english,
  zh: async () => (await import('./chinese.ts')).chinese,
};

const loaded = new Map<Locale, Messages>();

/** Fetches the words of a language, which come apart, since most readers need one alone; anew after a failure. */
export async function loadMessages(locale: Locale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, await inTime(LOADERS[locale]));
}

/** The words of a language as soon as they have come, null before. */
export const loadedMessages = (locale: Locale): Messages | null => loaded.get(locale) ?? null;
