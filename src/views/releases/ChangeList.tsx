import type { ChangedRecord, ReleaseChanges } from '#corpus/packed.ts';
import { colon } from '#i18n/format.ts';
import { releaseMessages } from '#i18n/messages/releases.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import styles from './Releases.module.css';

/** What was added, changed and withdrawn, and which stances moved; each a link where the record shown has it. */
export function ChangeList({ changes }: { readonly changes: ReleaseChanges }) {
  const words = useWords(releaseMessages);
  const { locale } = useLocale();
  const { added, changed, retired, stances } = changes;
  if (added.length + changed.length + retired.length + stances.length === 0) {
    return <p className={styles.soft}>{words.nothing}</p>;
  }
  return (
    <>
      <Records heading={words.added(added.length)} records={added} />
      <Records heading={words.changed(changed.length)} records={changed} />
      <Records heading={words.retired(retired.length)} records={retired} />
      {stances.length > 0 && (
        <section className={styles.part}>
          <h4>{words.stances(stances.length)}</h4>
          <ul>
            {stances.map(({ actor, issue, name, from, to }) => (
              <li key={`${actor}/${issue}`}>
                <SelectionLink to={(s) => withOpen(s, { kind: 'stance', actor, issue })}>
                  {inLocale(name, locale)}
                </SelectionLink>{' '}
                <span className={styles.soft}>
                  {from || words.none} → {to || words.none}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface RecordsProps {
  readonly heading: string;
  readonly records: readonly (ChangedRecord & { readonly fields?: readonly string[] })[];
}

function Records({ heading, records }: RecordsProps) {
  const words = useWords(releaseMessages);
  const { locale } = useLocale();
  if (records.length === 0) return null;
  return (
    <section className={styles.part}>
      <h4>{heading}</h4>
      <ul>
        {records.map((record) => (
          <li key={`${record.kind}/${record.id}`}>
            <RecordName record={record} />{' '}
            <span className={styles.soft}>
              {[words.kind[record.kind], ...(record.fields ? [words.fields(record.fields)] : [])].join(colon(locale))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecordName({ record: { kind, id, name } }: { readonly record: ChangedRecord }) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const text = inLocale(name, locale);
  if (kind === 'statement') {
    const row = corpus.statements.id.indexOf(id as (typeof corpus.statements.id)[number]);
    const event = corpus.events.id[corpus.statements.event[row] ?? -1];
    return event === undefined ? (
      text
    ) : (
      <SelectionLink to={(s) => withOpen(s, { kind: 'event', id: event })}>{text}</SelectionLink>
    );
  }
  return <SelectionLink to={(s) => withOpen(s, { kind, id })}>{text}</SelectionLink>;
}
