import { FORMATS, type Format } from '#exchange/formats.ts';
import { openMessages } from '#i18n/messages/open.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { placeOf } from '#load/opened.ts';
import { useBase } from '#load/useBase.ts';
import { Page, PageSection } from '#ui/Page.tsx';
import { NeedsFile } from './NeedsFile.tsx';
import styles from './Open.module.css';
import { Opener } from './Opener.tsx';
import { useKept } from './useOpened.ts';
import { Counts, Deeds } from './WhatWasRead.tsx';

/** In order; their ids are addresses. */
const SECTIONS = ['file', 'kept', ...FORMATS] as const;

/** Files of `samples/` on the site. */
const SAMPLES: Readonly<Record<Format, string>> = {
  contract: 'bridge.json',
  table: 'harbour.csv',
  timeline: 'observatory-timelinejs.json',
  'timeline-table': 'railway-timelinejs.csv',
  dna: 'parks-dna.csv',
};

/**
 * Where a reader opens a record of one's own, and what becomes of each format.
 * @param onFound  where a link needs a file that is not here: called once it is; then nothing but that is shown
 */
export function OpenPage({ onFound }: { readonly onFound?: () => unknown }) {
  const { t } = useLocale();
  const words = useWords(openMessages);
  if (onFound !== undefined) return <NeedsFile onFound={onFound} />;
  const heading = (id: (typeof SECTIONS)[number]) =>
    id === 'file' ? words.fileTitle : id === 'kept' ? words.keptTitle : words.format[id].name;
  return (
    <Page
      title={t.app.view.open}
      lead={words.lead}
      contents="beside"
      contentsLabel={words.contents}
      sections={SECTIONS.map((id) => ({ id, heading: heading(id) }))}
    >
      <PageSection id="file" heading={words.fileTitle}>
        <Opener />
      </PageSection>
      <PageSection id="kept" heading={words.keptTitle}>
        <Kept />
      </PageSection>
      {FORMATS.map((format) => (
        <PageSection key={format} id={format} heading={words.format[format].name}>
          <FormatTold format={format} />
        </PageSection>
      ))}
    </Page>
  );
}

/** The records that are on this computer. */
function Kept() {
  const words = useWords(openMessages);
  const kept = useKept() ?? [];
  return (
    <>
      <p>{words.keptLead}</p>
      {kept.length === 0 && <p className={styles.soft}>{words.keptNone}</p>}
      {kept.map((record) => (
        <section key={record.hash} className={styles.result} aria-label={record.name} data-kept="">
          <h3>{record.name}</h3>
          {placeOf(record.hash) === 'tab' && <p>{words.tabOnly}</p>}
          <Counts record={record} />
          <Deeds record={record} />
        </section>
      ))}
    </>
  );
}

/** A format: what it is, what becomes of its fields, a sample. */
function FormatTold({ format }: { readonly format: Format }) {
  const base = useBase();
  const words = useWords(openMessages);
  const { name, about, map } = words.format[format];
  return (
    <>
      <p>{about}</p>
      {map.length > 0 && (
        <table className={styles.map}>
          <caption className="visually-hidden">{words.mapOf(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.inFile}</th>
              <th scope="col">{words.inRecord}</th>
            </tr>
          </thead>
          <tbody>
            {map.map(([fields, becomes]) => (
              <tr key={fields}>
                <th scope="row">
                  <code>{fields}</code>
                </th>
                <td>{becomes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <a href={`${base}samples/${SAMPLES[format]}`} download={SAMPLES[format]}>
          {words.sample(SAMPLES[format])}
        </a>
      </p>
    </>
  );
}
