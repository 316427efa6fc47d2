import { type ReactNode, useEffect, useState } from 'react';
import type { Locale } from '#i18n/format.ts';
import { loadedMessages, loadMessages } from '#i18n/loadMessages.ts';
import { NO_WORDS } from '#i18n/messages/noWords.ts';
import { type Language, LocaleContext } from '#i18n/useLocale.ts';
import { useSelection } from '#selection/useSelection.ts';
import fault from '#ui/Fault.module.css';
import { loadAnew } from '#ui/loadAnew.ts';
import styles from './App.module.css';

/**
 * The language of the address, for all below and for the page itself. Until its words have come, all stays in the
 * language it was in.
 */
export function InLanguage({ children }: { readonly children: ReactNode }) {
  const wanted = useSelection((s) => s.language);
  const { language, hasFailed, retry } = useWordsOf(wanted);
  const locale = language?.locale;
  useEffect(() => {
    if (locale) document.documentElement.lang = locale === 'zh' ? 'zh-Hans' : 'en';
  }, [locale]);
  return (
    <>
      {language && <LocaleContext value={language}>{children}</LocaleContext>}
      {hasFailed && <WordsFailure locale={wanted} isAlone={language === null} onRetry={retry} />}
    </>
  );
}

/** The words to show now: of the language wanted once they are there, else of the one before; null if there was none. */
function useWordsOf(wanted: Locale) {
  const t = loadedMessages(wanted);
  const [language, setLanguage] = useState<Language | null>(t && { locale: wanted, t });
  const [, setCome] = useState<Locale | null>(null);
  const [failed, setFailed] = useState<Locale | null>(null);
  const load = (isAnotherTry: boolean) => {
    setFailed(null);
    loadMessages(wanted).then(
      () => setCome(wanted),
      () => {
        setFailed(wanted);
        if (isAnotherTry) void loadAnew();
      },
    );
  };
  const isThere = t !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each language that has not come.
  useEffect(() => {
    if (!isThere) load(false);
  }, [isThere, wanted]);
  if (isThere && language?.locale !== wanted) setLanguage({ locale: wanted, t });
  return { language, hasFailed: !isThere && failed === wanted, retry: () => load(true) };
}

interface WordsFailureProps {
  readonly locale: Locale;
  /** Whether nothing else can be shown. */
  readonly isAlone: boolean;
  readonly onRetry: () => void;
}

function WordsFailure({ locale, isAlone, onRetry }: WordsFailureProps) {
  const words = NO_WORDS[locale];
  const Part = isAlone ? 'main' : 'div';
  return (
    <Part className={isAlone ? styles.waiting : styles.notice} lang={locale === 'zh' ? 'zh-Hans' : 'en'}>
      <div role="alert" className={fault.failure}>
        <p>{words.why}</p>
        <button type="button" className={fault.retry} onClick={onRetry}>
          {words.retry}
        </button>
      </div>
    </Part>
  );
}
