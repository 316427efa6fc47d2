import { useState } from 'react';
import type { Corpus } from '#corpus/corpus.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { LANGUAGES, START, VIEWS, withLanguage, withOpen, withView } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelection } from '#selection/useSelection.ts';
import styles from './App.module.css';
import { nextTheme, readChosenTheme, type ThemeChoice, writeChosenTheme } from './theme.ts';

interface HeaderProps {
  readonly corpus: Corpus | null;
  readonly onSearch: () => void;
  readonly onShare?: () => void;
}

/** The name of the site and record, the search, the views, the language, the colours. */
export function Header({ corpus, onSearch, onShare }: HeaderProps) {
  const { locale, t } = useLocale();
  const view = useSelection((s) => s.view);
  const other = LANGUAGES.find((language) => language !== locale) ?? locale;
  return (
    <header className={styles.header}>
      <p className={styles.brand}>
        <SelectionLink className={styles.name} to={(s) => ({ ...START, language: s.language })}>
          {t.app.name}
        </SelectionLink>
        <span className={styles.record}>{corpus?.title[locale]}</span>
      </p>
      <button type="button" className={styles.search} aria-keyshortcuts="/ Control+K" onClick={onSearch}>
        {t.app.search} <kbd>/</kbd>
      </button>
      <nav className={styles.views} aria-label={t.app.views}>
        {VIEWS.map((name) => (
          <SelectionLink
            key={name}
            className={styles.view}
            aria-current={name === view ? 'page' : undefined}
            // A stance is the matrix's; leaving the matrix leaves it too.
            to={(s) =>
              withView(s.open?.kind === 'stance' && name !== 'matrix' && name !== s.view ? withOpen(s, null) : s, name)
            }
          >
            {t.app.view[name]}
          </SelectionLink>
        ))}
      </nav>
      <div className={styles.settings}>
        <SelectionLink
          className={styles.view}
          lang={other === 'zh' ? 'zh-Hans' : 'en'}
          title={t.app.otherLanguageTitle}
          to={(s) => withLanguage(s, other)}
        >
          {t.app.otherLanguage}
        </SelectionLink>
        <button type="button" className={styles.view} onClick={onShare}>
          {t.app.share}
        </button>
        <ThemeButton />
      </div>
    </header>
  );
}

const THEME_SIGNS: Readonly<Record<ThemeChoice, string>> = { system: '◐', light: '○', dark: '●', contrast: '◉' };

function ThemeButton() {
  const { t } = useLocale();
  const [choice, setChoice] = useState(readChosenTheme);
  const label = t.app.themeTitle(t.app.theme[choice]);
  return (
    <button
      type="button"
      className={styles.theme}
      aria-label={label}
      title={label}
      onClick={() => {
        const next = nextTheme(choice);
        writeChosenTheme(next);
        setChoice(next);
      }}
    >
      {THEME_SIGNS[choice]}
    </button>
  );
}
