import { createContext, useContext } from 'react';
import type { Locale } from './format.ts';
import { MESSAGES, type Messages } from './messages.ts';

/** The reader's language, provided once by the app. */
export const LocaleContext = createContext<Locale>('en');

/** The reader's language and its messages. */
export function useLocale(): { readonly locale: Locale; readonly t: Messages } {
  const locale = useContext(LocaleContext);
  return { locale, t: MESSAGES[locale] };
}

/** The words of one part of the interface that loads apart from the rest, in the reader's language. */
export const useWords = <Words>(words: Readonly<Record<Locale, Words>>): Words => words[useContext(LocaleContext)];
