import { useMemo } from 'react';
import { DOWNLOADS } from '#corpus/packed.ts';
import { formatCount, formatDate } from '#i18n/format.ts';
import { licenceName } from '#i18n/licenceName.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useBase } from '#load/useBase.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { START, withOpen, withPage } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useHref } from '#selection/useSelection.ts';
import { Page, PageSection } from '#ui/Page.tsx';
import { CoverageMap } from './CoverageMap.tsx';
import { countsOf, datesOf, disputedEvents } from './counts.ts';
import { coverageOf } from './coverage.ts';
import styles from './DataPage.module.css';
import { Sources } from './Sources.tsx';
import { COUNTED, DATA_WORDS, SECTIONS, type SectionId } from './words.ts';

/** What the release holds, how evenly, and how to take it away. */
export function DataPage() {
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  return (
    <Page
      title={words.title}
      lead={words.lead}
      contents="above"
      contentsLabel={words.contents}
      sections={SECTIONS.map((id) => ({ id, heading: words.heading[id] }))}
    >
      {SECTIONS.map((id) => (
        <PageSection key={id} id={id} heading={words.heading[id]}>
          <SectionBody id={id} />
        </PageSection>
      ))}
    </Page>
  );
}

function SectionBody({ id }: { readonly id: SectionId }) {
  switch (id) {
    case 'release':
      return <Release />;
    case 'downloads':
      return <Downloads />;
    case 'coverage':
      return <Coverage />;
    case 'sources':
      return <Sources />;
    case 'disputes':
      return <Disputes />;
    case 'use':
      return <Use />;
    case 'editors':
      return <Editors />;
    default:
      return id satisfies never;
  }
}

function Release() {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  const { id, date, notes, commit } = corpus.release;
  const counts = countsOf(corpus);
  const dates = datesOf(corpus);
  const built = commit === undefined ? [] : [words.builtFrom(commit)];
  return (
    <>
      <p>{[words.release(id, formatDate(date, locale)), notes[locale], ...built].join(words.gap)}</p>
      <dl className={styles.counts}>
        {COUNTED.map((counted) => (
          <div key={counted} data-counted={counted}>
            <dt>{words.counted[counted]}</dt>
            <dd>{formatCount(counts[counted], locale)}</dd>
          </div>
        ))}
      </dl>
      {dates !== null && <p>{words.span(formatDate(dates[0], locale), formatDate(dates[1], locale))}</p>}
    </>
  );
}

const BYTES_PER_KB = 1000;

function Downloads() {
  const { downloads, opened } = useCorpus();
  const base = useBase();
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  if (opened !== undefined) return <p>{words.downloadsOpened}</p>;
  return (
    <>
      <p>{words.downloadsLead}</p>
      <table className={styles.downloads}>
        <caption className="visually-hidden">{words.downloadsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.file}</th>
            <th scope="col">{words.holds}</th>
            {downloads && <th scope="col">{words.size}</th>}
          </tr>
        </thead>
        <tbody>
          {DOWNLOADS.map((name) => (
            <tr key={name}>
              <th scope="row">
                <a href={`${base}data/${name}`} download={name}>
                  {name}
                </a>
              </th>
              <td>{words.download[name]}</td>
              {downloads && <td>{words.kilobytes(formatCount(Math.ceil(downloads[name] / BYTES_PER_KB), locale))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Coverage() {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  const map = useMemo(() => coverageOf(corpus, locale), [corpus, locale]);
  const { rows, columns, filled } = map;
  return (
    <>
      <p>{words.coverageLead(rows.length, columns.length, filled)}</p>
      <p>
        {words.coverageEmpty(corpus.sources.length)}
        {words.gap}
        <a href="#sources">{words.whichSources(corpus.sources.length)}</a>
      </p>
      <p>{words.coverageTwice}</p>
      <CoverageMap map={map} />
    </>
  );
}

function Disputes() {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  const { events } = corpus;
  const rows = disputedEvents(corpus);
  return (
    <>
      <p>{words.disputesLead(countsOf(corpus).disputes, rows.length)}</p>
      <ul className={styles.disputes}>
        {rows.map((row) => (
          <li key={row}>
            <SelectionLink to={(s) => withOpen(s, { kind: 'event', id: events.id[row] as string })}>
              {events.title[locale][row]}
            </SelectionLink>{' '}
            <span className={styles.soft}>
              {formatDate(events.date[row] as string, locale, 'short')} ·{' '}
              {words.points(events.disputeCount[row] as number)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Use() {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const href = useHref();
  const words = DATA_WORDS[locale];
  const licence = licenceName(corpus.license);
  const address = href({ ...START, language: locale, view: 'data' });
  return (
    <>
      <p>{words.licence(licence)}</p>
      <p>{words.citeLead}</p>
      <p className={styles.cite}>
        {words.cite(
          corpus.title[locale],
          corpus.release.id,
          licence,
          new URL(address, globalThis.location?.href ?? 'https://example.org').href,
        )}
      </p>
    </>
  );
}

function Editors() {
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  const [before, link, after] = words.method;
  return (
    <>
      <p>{words.editors}</p>
      <p>
        {before}
        <SelectionLink to={(s) => withPage(s, 'method')}>{link}</SelectionLink>
        {after}
      </p>
    </>
  );
}
