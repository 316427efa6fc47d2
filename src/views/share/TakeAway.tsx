import { useState } from 'react';
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
import { ANY_EVENT, FILES, type FileRequest, type TakenFile } from './makeFile.ts';
import styles from './Share.module.css';
import { takeFile } from './takeFile.ts';

/** What went wrong: the record did not come, or no file could be made of it. */
type Fault = 'fetch' | 'make';

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
  const [busy, setBusy] = useState<TakenFile | null>(null);
  const [end, setEnd] = useState<'taken' | Fault | null>(null);
  const { opened, events } = corpus;
  const release = corpus.release.id;
  const folder = opened === undefined ? '' : `${folderOf(opened.hash)}/`;
  const get = async (name: string): Promise<Blob> => {
    const response = await recordFile(base, name);
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return response.blob();
  };
  const ask = (file: TakenFile, record: Blob, table: Blob | null): FileRequest => {
    const rows = [...set.rows];
    const absolute = (path: string) => new URL(path, window.location.href).href;
    const shown = { ...withOpen(selection, null), find: '' };
    const anyEvent = { kind: 'event', id: ANY_EVENT } as const;
    const { eventKind, position } = t.shared;
    return {
      file,
      record,
      table,
      ids: rows.map((row) => events.id[row] as string),
      from: Int32Array.from(rows, (row) => events.from[row] as number),
      to: Int32Array.from(rows, (row) => events.to[row] as number),
      address: absolute(href(opened === undefined ? withRelease(shown, release) : shown)),
      eventAddress: absolute(href({ ...START, own: selection.own, language: locale, open: anyEvent })),
      words: { shared: { eventKind, position } },
      site: t.app.name,
      locale,
      accessed: accessedOn(corpus.release),
    };
  };
  const make = async (file: TakenFile): Promise<'taken' | Fault> => {
    let request: FileRequest;
    try {
      const [record, table] = await Promise.all([
        get(opened === undefined ? `releases/${release}/dataset.json` : `${folder}dataset.json`),
        file.endsWith('.csv') ? get(`${folder}${file}`) : null,
      ]);
      request = ask(file, record, table);
    } catch {
      return 'fetch';
    }
    try {
      const ending = file === 'timelinejs' ? 'timelinejs.json' : file;
      const name = `stanceline-${release}-${ending.includes('.') ? ending : `events.${ending}`}`;
      saveFile(await takeFile(request), name);
      return 'taken';
    } catch {
      return 'make';
    }
  };
  const take = async (file: TakenFile) => {
    if (busy !== null) return;
    setBusy(file);
    announce(words.making(words.files[file]));
    const result = await make(file);
    setBusy(null);
    setEnd(result);
    if (result === 'taken') announce(words.taken);
  };
  // The tables are published with the latest release alone.
  const files = FILES.filter((file) => corpus.downloads !== null || opened !== undefined || !file.endsWith('.csv'));
  return (
    <section className={styles.take}>
      <h3 className={`${parts.heading} ${styles.part}`}>{words.takeAway(set.rows.length)}</h3>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file}>
            <button
              type="button"
              className={styles.action}
              aria-busy={file === busy || undefined}
              aria-disabled={busy !== null || undefined}
              onClick={() => void take(file)}
            >
              {words.files[file]}
            </button>
          </li>
        ))}
      </ul>
      {busy === null && (end === 'fetch' || end === 'make') ? (
        <p key="fault" className={styles.state} role="alert">
          {words.takeFault[end]}
        </p>
      ) : (
        <p className={styles.state}>{busy !== null ? words.making(words.files[busy]) : end && words.taken}</p>
      )}
    </section>
  );
}
