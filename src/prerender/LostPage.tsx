import { PAGE_WORDS } from '#i18n/messages/pages.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { LANGUAGES, PAGES, START, VIEWS } from '#selection/Selection.ts';
import { useHref } from '#selection/useSelection.ts';
import { LANGUAGE_TAGS } from './head.ts';

/** What a lost address shows before the app, or without it: what may have happened, and what always leads on. */
export function LostPage() {
  const href = useHref();
  return LANGUAGES.map((language) => {
    const words = PAGE_WORDS[language];
    return (
      <section key={language} lang={LANGUAGE_TAGS[language]}>
        <h1>{words.lostTitle}</h1>
        <p>{words.lostText}</p>
        <ul>
          {[...VIEWS, ...PAGES].map((view) => (
            <li key={view}>
              <a href={href({ ...START, language, view })}>{MESSAGES[language].app.view[view]}</a>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
