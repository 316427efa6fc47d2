import type { Evidence } from '#corpus/packed.ts';
import { formatDate } from '#i18n/format.ts';
import { CODING_WORDS } from '#i18n/messages/coding.ts';
import { recordMessages } from '#i18n/messages/record.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus, useSourceDetails } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { DetailsStatus } from './DetailsStatus.tsx';
import styles from './Evidence.module.css';
import { phraseLink } from './phraseLink.ts';

/** Pieces of evidence in the order given: the phrase as it stands in its source, and the source with its address. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const sources = useSourceDetails(evidence.map(({ source }) => source));
  return (
    <>
      <ul className={styles.list}>
        {evidence.map((piece) => (
          <li key={`${piece.source} ${piece.phrase}`} className={styles.piece}>
            <Phrase piece={piece} />
            <SourceLine id={piece.source} piece={piece} />
          </li>
        ))}
      </ul>
      {sources.isError && <DetailsStatus query={sources} />}
    </>
  );
}

function Phrase({ piece }: { readonly piece: Evidence }) {
  const record = useWords(recordMessages);
  return (
    <p className={styles.phrase}>
      {piece.phrase === null ? (
        <span className={styles.missing}>{record.evidence.noPhrase}</span>
      ) : (
        <q lang={piece.lang}>{piece.phrase}</q>
      )}
      {piece.by !== undefined && <span className={styles.missing}> {record.evidence.by(piece.by)}</span>}
    </p>
  );
}

/** Publisher, title, date, strength, address, which leads to the phrase where it can. The publisher stands at once; the rest when the details are there. */
function SourceLine({ id, piece }: { readonly id: string; readonly piece: Evidence }) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const record = useWords(recordMessages);
  const details = useSourceDetails([id]).data?.[id];
  const publisher = corpus.sources[corpus.sourceRows.get(id) ?? -1]?.publisher ?? id;
  return (
    <p className={styles.source}>
      <SelectionLink className={styles.publisher} to={(s) => withOpen(s, { kind: 'source', id })}>
        {publisher}
      </SelectionLink>
      {details && (
        <>
          <cite className={styles.title} lang={details.language}>
            {details.title}
          </cite>
          <span>
            {details.published === null ? record.evidence.undated : formatDate(details.published, locale, 'short')}
          </span>
          <span>{CODING_WORDS[locale].reliability[details.reliability]}</span>
          {details.url === null ? (
            <span>{record.evidence.noAddress}</span>
          ) : (
            <OutLink
              href={phraseLink(details.url, details.language, piece.phrase, piece.lang)}
              words={record.evidence.open}
            />
          )}
          {details.archive && <OutLink href={details.archive} words={record.evidence.archive} />}
        </>
      )}
    </p>
  );
}

const OutLink = ({ href, words }: { readonly href: string; readonly words: string }) => (
  <a href={href} target="_blank" rel="noopener noreferrer external">
    {words}
    <span aria-hidden="true"> ↗</span>
  </a>
);
