import { createContext, useContext } from 'react';
import type { Messages } from './english.ts';
import type { Locale } from './format.ts';

export interface Language {
  readonly locale: Locale;
  readonly t: Messages;
}

/** The reader's language, provided once by the app when its words have come. */
export const LocaleContext = createContext<Language | null>(null);

/** The reader's language and its messages. */
export function useLocale(): Language {
  const language = useContext(LocaleContext);
  if (language === null) throw new Error('There is no language above this part.');
  return language;
}

/** The words of one part of the interface that loads apart from the rest, in the reader's language. */
export const useWords = <Words>(words: Readonly<Record<Locale, Words>>): Words => words[useLocale().locale];
