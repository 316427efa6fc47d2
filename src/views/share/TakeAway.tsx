import { useState } from 'react';
import type { EventRow } from '#corpus/ids.ts';
import { shareMessages } from '#i18n/messages/share.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { folderOf } from '#load/openedRecord.ts';
import { recordFile } from '#load/recordFile.ts';
import { useBase } from '#load/useBase.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { START, withOpen, withRelease } from '#selection/Selection.ts';
import { useFilteredSet, useHref, useSelection } from '#selection/useSelection.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import parts from '#ui/PanelParts.module.css';
import { saveFile } from '#ui/saveFile.ts';
import { accessedOn } from './accessed.ts';
import { offlinePage } from './offlinePage.ts';
import styles from './Share.module.css';
import { type Dataset, subsetOf } from './subset.ts';
import { filterTable, type Taken, toCalendar, toRis, toTimelineJs } from './take.ts';

/** In the order of display. */
const FILES = [
  'json',
  'events.csv',
  'statements.csv',
  'actors.csv',
  'issues.csv',
  'sources.csv',
  'ics',
  'ris',
  'timelinejs',
  'html',
] as const;
type File = (typeof FILES)[number];

const TYPES: Readonly<Record<'json' | 'csv' | 'ics' | 'ris' | 'html', string>> = {
  json: 'application/json',
  csv: 'text/csv',
  ics: 'text/calendar',
  ris: 'application/x-research-info-systems',
  html: 'text/html',
};

/** The filtered events as files. The record is fetched when one is asked for, and nothing is sent anywhere. */
export function TakeAway() {
  const corpus = useCorpus();
  const base = useBase();
  const { locale, t } = useLocale();
  const words = useWords(shareMessages);
  const selection = useSelection((s) => s);
  const set = useFilteredSet(corpus);
  const href = useHref();
  const announce = useAnnounce();
  const [hasFailed, setFailed] = useState(false);
  const release = corpus.release.id;
  const get = async (name: string): Promise<Response> => {
    const response = await recordFile(base, name);
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return response;
  };
  const { opened } = corpus;
  const folder = opened === undefined ? '' : `${folderOf(opened.hash)}/`;
  const wholeFile = opened === undefined ? `releases/${release}/dataset.json` : `${folder}dataset.json`;
  const make = async (file: File): Promise<string> => {
    const whole = (await (await get(wholeFile)).json()) as Dataset;
    const ids = new Set<string>([...set.rows].map((row) => corpus.events.id[row] as string));
    const absolute = (path: string) => new URL(path, window.location.href).href;
    const shown = { ...withOpen(selection, null), find: '' };
    const kept = opened === undefined ? withRelease(shown, release) : shown;
    const address = absolute(href(kept));
    const dataset = subsetOf(whole, ids, address);
    const taken: Taken = {
      dataset,
      address,
      addressOf: (id) =>
        absolute(href({ ...START, own: selection.own, language: locale, open: { kind: 'event', id } })),
      spanOf: (id) => {
        const row = corpus.eventRows.get(id) as EventRow;
        return { from: corpus.events.from[row] as number, to: corpus.events.to[row] as number };
      },
      site: t.app.name,
      locale,
      accessed: accessedOn(corpus.release),
    };
    switch (file) {
      case 'json':
        return `${JSON.stringify(dataset, null, 1)}\n`;
      case 'ics':
        return toCalendar(taken);
      case 'ris':
        return toRis(taken);
      case 'timelinejs':
        return toTimelineJs(taken, t);
      case 'html':
        return offlinePage(taken, t);
      default: {
        const kind = file.slice(0, -'.csv'.length) as 'events' | 'statements' | 'actors' | 'issues' | 'sources';
        return filterTable(
          await (await get(`${folder}${file}`)).text(),
          new Set(dataset[kind].map(({ id }) => id)),
          taken,
        );
      }
    }
  };
  const take = async (file: File) => {
    setFailed(false);
    try {
      const text = await make(file);
      const ending = file === 'timelinejs' ? 'timelinejs.json' : file;
      const type = TYPES[(ending.split('.').at(-1) ?? 'json') as keyof typeof TYPES];
      saveFile(
        new Blob([text], { type }),
        `stanceline-${release}-${ending.includes('.') ? ending : `events.${ending}`}`,
      );
      announce(words.taken);
    } catch {
      setFailed(true);
    }
  };
  // The tables are published with the latest release alone.
  const files = FILES.filter((file) => corpus.downloads !== null || opened !== undefined || !file.endsWith('.csv'));
  return (
    <section className={styles.take}>
      <h3 className={`${parts.heading} ${styles.part}`}>{words.takeAway(set.rows.length)}</h3>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file}>
            <button type="button" className={styles.action} onClick={() => void take(file)}>
              {words.files[file]}
            </button>
          </li>
        ))}
      </ul>
      {hasFailed && <p role="alert">{words.takeFailed}</p>}
    </section>
  );
}
