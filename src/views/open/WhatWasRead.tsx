import { formatCount, formatDate } from '#i18n/format.ts';
import { openMessages } from '#i18n/messages/open.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import type { OpenedRecord } from '#load/openedRecord.ts';
import styles from './Open.module.css';
import type { OpenReply } from './open.worker.ts';
import { useDeeds, useKept } from './useOpened.ts';

interface WhatWasReadProps {
  readonly reply: OpenReply & { readonly ok: true };
  readonly kept: 'computer' | 'tab';
}

/** What a file held, what was left out of it, where it is kept, and what to do with it. */
export function WhatWasRead({ reply: { format, record, notes }, kept }: WhatWasReadProps) {
  const words = useWords(openMessages);
  // Removed, from here or below.
  if (useKept()?.some(({ hash }) => hash === record.hash) === false) return null;
  return (
    <section className={styles.result} aria-labelledby="open-read" data-read="">
      <h3 id="open-read">{words.readTitle(record.name)}</h3>
      <p>{words.takenFor(words.format[format].name)}</p>
      <Counts record={record} />
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note.what}>
              {note.what === 'columns-left' ? words.columnsLeft(note.names) : words.noted[note.what](note.count)}
            </li>
          ))}
        </ul>
      )}
      {kept === 'tab' && <p role="alert">{words.tabOnly}</p>}
      <Deeds record={record} />
    </section>
  );
}

/** Records by kind, and the days they span. */
export function Counts({ record: { counts, dates } }: { readonly record: OpenedRecord }) {
  const { locale } = useLocale();
  const words = useWords(openMessages);
  const kinds = ['events', 'statements', 'actors', 'issues', 'sources'] as const;
  return (
    <>
      <dl className={styles.counts}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{words.counted[kind]}</dt>
            <dd>{formatCount(counts[kind], locale)}</dd>
          </div>
        ))}
      </dl>
      {dates !== null && <p>{words.span(formatDate(dates[0], locale), formatDate(dates[1], locale))}</p>}
    </>
  );
}

/** Show it, remove it. */
export function Deeds({ record }: { readonly record: OpenedRecord }) {
  const words = useWords(openMessages);
  const { show, remove } = useDeeds();
  return (
    <p className={styles.deeds}>
      <button type="button" className={styles.deed} onClick={() => show(record)}>
        {words.show(record.name)}
      </button>
      <button type="button" className={styles.deed} onClick={() => void remove(record.hash)}>
        {words.removeIt(record.name)}
      </button>
    </p>
  );
}
