import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { openMessages } from '#i18n/messages/open.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { keepOpened } from '#load/opened.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import styles from './Open.module.css';
import type { OpenReply } from './open.worker.ts';
import { Problems } from './Problems.tsx';
import { useDeeds } from './useOpened.ts';
import { WhatWasRead } from './WhatWasRead.tsx';

type State =
  | { readonly is: 'waiting' | 'failed' }
  | { readonly is: 'reading'; readonly name: string; readonly stop: () => void }
  | { readonly is: 'refused'; readonly name: string; readonly reply: OpenReply & { readonly ok: false } }
  | { readonly is: 'read'; readonly reply: OpenReply & { readonly ok: true }; readonly kept: 'computer' | 'tab' };

interface OpenerProps {
  /** Mark of the one file that is asked for; null for any. */
  readonly wanted?: string | null;
  /** Called once that file is there. */
  readonly onFound?: (() => unknown) | undefined;
}

/** The place to drop or choose a file, how far it is, and what came of it. */
export function Opener({ wanted = null, onFound }: OpenerProps) {
  const { locale } = useLocale();
  const words = useWords(openMessages);
  const announce = useAnnounce();
  const { refresh } = useDeeds();
  const [state, setState] = useState<State>({ is: 'waiting' });
  const [isOver, setOver] = useState(false);
  const hint = useId();
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ is: 'reading', name: file.name, stop: () => controller.abort() });
    try {
      const { openFile } = await import('./openFile.ts');
      const reply = await openFile(file, controller.signal);
      if (!reply.ok) {
        setState({ is: 'refused', name: file.name, reply });
        announce(words.refused(file.name, reply.problems.length));
        return;
      }
      const kept = await keepOpened(reply.record);
      await refresh();
      if (controller.signal.aborted) return;
      announce(words.read(file.name, reply.record.counts.events));
      if (reply.record.hash === wanted) onFound?.();
      else setState({ is: 'read', reply, kept });
    } catch {
      if (running.current === controller) setState({ is: controller.signal.aborted ? 'waiting' : 'failed' });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.opener}>
      <label
        className={styles.zone}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          type="file"
          className={styles.file}
          accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
          aria-describedby={hint}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // So that the same file, mended, can be chosen again.
            event.target.value = '';
          }}
        />
        <span className={styles.choose}>{words.choose}</span>
        <span>{words.drop}</span>
      </label>
      <p id={hint} className={styles.soft}>
        {words.stays}
      </p>
      {state.is === 'reading' && (
        <p className={styles.reading}>
          <progress aria-label={words.reading(state.name)} /> {words.reading(state.name)}{' '}
          <button type="button" className={styles.quiet} onClick={state.stop}>
            {words.stop}
          </button>
        </p>
      )}
      {state.is === 'failed' && <p role="alert">{words.failed}</p>}
      {state.is === 'refused' && <Problems name={state.name} reply={state.reply} locale={locale} />}
      {state.is === 'read' && (
        <>
          {wanted !== null && <p role="alert">{words.notWanted(state.reply.record.name)}</p>}
          <WhatWasRead reply={state.reply} kept={state.kept} />
        </>
      )}
    </div>
  );
}
