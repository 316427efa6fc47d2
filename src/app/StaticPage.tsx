import type { ReactNode } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { isPage } from '#selection/Selection.ts';
import { useSelection } from '#selection/useSelection.ts';
import app from './App.module.css';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { Panel } from './Panel.tsx';

/**
 * The page as it arrives, before the app: the frame of the app, the open record in the place where the app will show it,
 * and in place of a picture the same as text. Without JavaScript it is all there is, and takes the whole width.
 * @param children  what stands in the main part, or after an open record
 */
export function StaticPage({ children }: { readonly children: ReactNode }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const open = useSelection((s) => s.open);
  const view = useSelection((s) => s.view);
  const isReading = isPage(view);
  return (
    <div className={app.app} data-static="">
      <a className={app.skip} href="#main">
        {t.app.skip}
      </a>
      <Header corpus={corpus} onSearch={() => {}} />
      {!isReading && <div data-bar="" />}
      <div className={app.workspace} data-open={open !== null || undefined}>
        <main id="main" tabIndex={-1} className={app.main} data-reading={isReading || undefined}>
          {isReading ? (
            children
          ) : (
            <>
              {open === null && (
                <p data-loading="" role="status">
                  {t.app.loading}
                </p>
              )}
              <p data-about="">{corpus.description[locale]}</p>
              {open === null && <div data-instead="">{children}</div>}
            </>
          )}
        </main>
        {open !== null && <Panel open={open} />}
      </div>
      {open !== null && <div data-near="">{children}</div>}
      <Footer />
    </div>
  );
}
