import { useLayoutEffect, useRef } from 'react';
import { listOf } from '#base/lists.ts';
import { formatDate, formatList } from '#i18n/format.ts';
import { pictureMessages } from '#i18n/messages/picture.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useHref, useSelection } from '#selection/useSelection.ts';
import { sheetElement } from '#ui/sheet.ts';
import { laneNamesWidth } from './laneNames.ts';
import { legendSheet } from './legendSheet.ts';
import styles from './PrintPage.module.css';
import { readLook } from './savePicture.ts';
import { type SetWords, sheetWords, type TakePicture } from './sheetWords.ts';
import { partSheet, partsOf, stackOf, stateAtWidth, withFirstLanes } from './timelineSheet.ts';

/** Width of the picture on paper, and the height of a part of it: A4 with its margins, at the size of the page's text. */
const PAPER = { width: 760, height: 880 };
/** More than a hundred pages are nothing to read: so many parts of the picture, and so many events. */
const MOST_PARTS = 20;
const MOST_EVENTS = 2000;

export interface PrintPageProps {
  readonly take: TakePicture;
  readonly setWords: SetWords;
}

/** Title, filters, the picture in parts that fit a page, the events in it, and where it is from. */
export function PrintPage({ take, setWords }: PrintPageProps) {
  const corpus = useCorpus();
  const language = useLocale();
  const { locale, t } = language;
  const words = useWords(pictureMessages);
  const href = useHref();
  const selection = useSelection((s) => s);
  const picture = useRef<HTMLDivElement>(null);
  const taken = take();
  const { rows, state } = taken;
  const { viewport } = state;
  const whole = stateAtWidth(state, laneNamesWidth(taken.by), PAPER.width);
  const onPaper = withFirstLanes(corpus, whole, MOST_PARTS * PAPER.height);
  const address = new URL(href(selection), window.location.href).href;
  const said = {
    set: setWords(corpus, selection.filters, taken.count, language),
    address,
    lanes: onPaper.lanes.length,
  };
  const { title, set, view, legend, source } = sheetWords(corpus, taken, said, language);
  // Paper is light. The theme is the whole page's: tokens are resolved at its root.
  useLayoutEffect(() => {
    const root = document.documentElement;
    const chosen = root.getAttribute('data-theme');
    root.setAttribute('data-theme', 'light');
    return () => {
      if (chosen === null) root.removeAttribute('data-theme');
      else root.setAttribute('data-theme', chosen);
    };
  }, []);
  // Before the browser lays the page out for paper, so in the same breath as the print begins.
  useLayoutEffect(() => {
    const host = picture.current;
    if (host === null) return;
    const look = readLook(host, locale);
    const stack = stackOf(corpus, onPaper);
    const sheets = partsOf(stack, PAPER.height).map((part) => partSheet(corpus, onPaper, stack, part, look, title));
    const key = legendSheet(legend, PAPER.width, look, words.legend);
    host.replaceChildren(...[key, ...sheets].map(sheetElement));
  });
  const inWindow = rows.filter(
    (row) => (corpus.events.to[row] as number) > viewport.from && (corpus.events.from[row] as number) < viewport.to,
  );
  return (
    <main className={styles.page}>
      <h1>{title}</h1>
      <p>{set}</p>
      <p>{view.join(' · ')}</p>
      <div ref={picture} className={styles.picture} />
      <h2>{words.events}</h2>
      {inWindow.length === 0 && <p>{words.noEvents}</p>}
      <ol className={styles.events}>
        {inWindow.slice(0, MOST_EVENTS).map((row) => {
          const publishers = [...listOf(corpus.events.sources, row)].map((s) => corpus.sources[s]?.publisher ?? '');
          return (
            <li key={row}>
              <span className={styles.date}>{formatDate(corpus.events.date[row] as string, locale)}</span>
              <span>
                {corpus.events.title[locale][row]}{' '}
                <span className={styles.sources}>{words.sources(formatList([...new Set(publishers)], locale))}</span>
              </span>
            </li>
          );
        })}
      </ol>
      {inWindow.length > MOST_EVENTS && <p>{t.timeline.more(inWindow.length - MOST_EVENTS)}</p>}
      <footer>
        <p>{source}</p>
        <p className={styles.address}>{address}</p>
      </footer>
    </main>
  );
}
