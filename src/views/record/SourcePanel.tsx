import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { SourceRow, StatementRow } from '#corpus/ids.ts';
import { formatDate, languageName } from '#i18n/format.ts';
import { CODING_WORDS } from '#i18n/messages/coding.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus, useSourceDetails } from '#load/useCorpus.ts';
import { withFacetValue, withFilters } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { CopyLink } from './CopyLink.tsx';
import { DetailsStatus } from './DetailsStatus.tsx';
import styles from './Panel.module.css';
import { EventLinks } from './RecordLinks.tsx';
import { StatementLines } from './StatementLines.tsx';

/** An address with its letters instead of percent signs, as a browser's address bar shows it. */
function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** One source: all that is known of the document, and the statements and events that rest on it. Missing parts say so. */
export function SourcePanel({ row }: { readonly row: SourceRow }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const panelWords = useWords(panelMessages);
  const source = corpus.sources[row];
  const details = useSourceDetails(source ? [source.id] : []);
  if (!source) return null;
  const known = details.data?.[source.id];
  const orMissing = (text: string | null | undefined) => text ?? t.shared.notRecorded;
  const link = (url: string | null | undefined) =>
    url ? (
      <a href={url} rel="noopener noreferrer external" target="_blank">
        {readable(url)}
      </a>
    ) : (
      t.shared.notRecorded
    );
  return (
    <article className={styles.article}>
      <header className={styles.section}>
        <p className={styles.meta}>{source.publisher}</p>
        <h2 className={styles.title} tabIndex={-1} data-panel-title="" lang={known?.language}>
          {known?.title ?? source.publisher}
        </h2>
      </header>
      <DetailsStatus query={details} />
      {known && (
        <dl className={styles.facts}>
          <dt>{panelWords.publisher}</dt>
          <dd>{known.publisher}</dd>
          <dt>{panelWords.published}</dt>
          <dd>{known.published === null ? t.shared.notRecorded : formatDate(known.published, locale)}</dd>
          <dt>{panelWords.read}</dt>
          <dd>{known.read === null ? t.shared.notRecorded : formatDate(known.read, locale)}</dd>
          <dt>{panelWords.language}</dt>
          <dd>{languageName(known.language, locale)}</dd>
          <dt>{panelWords.kind}</dt>
          <dd>{CODING_WORDS[locale].sourceKind[known.kind]}</dd>
          <dt>{panelWords.reliability}</dt>
          <dd>{CODING_WORDS[locale].reliability[known.reliability]}</dd>
          {known.origin && (
            <>
              <dt>{panelWords.origin}</dt>
              <dd>{orMissing(known.origin)}</dd>
            </>
          )}
          <dt>{panelWords.address}</dt>
          <dd>{link(known.url)}</dd>
          <dt>{panelWords.archive}</dt>
          <dd>{link(known.archive)}</dd>
        </dl>
      )}
      {known?.note && <p className={styles.summary}>{known.note[locale]}</p>}
      <StatementLines heading={panelWords.statementsOn} rows={statementsOn(corpus, row)} />
      <EventLinks heading={panelWords.restsOn} rows={listOf(corpus.eventsBySource, row)} />
      <div className={styles.actions}>
        <SelectionLink to={(s) => withFilters(s, withFacetValue(s.filters, 'source', source.id, 'any'))}>
          {panelWords.onlyThese}
        </SelectionLink>
        <CopyLink />
      </div>
    </article>
  );
}

/** The statements that have the source among their evidence, in time order. */
const statementsOn = (corpus: Corpus, source: SourceRow): StatementRow[] =>
  [...listOf(corpus.eventsBySource, source)]
    .flatMap((event) => [...listOf(corpus.events.statements, event)])
    .filter((row) => [...listOf(corpus.statements.sources, row)].includes(source))
    .sort((a, b) => a - b) as StatementRow[];
