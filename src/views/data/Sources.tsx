import { group } from 'd3';
import { useState } from 'react';
import type { SourceDetails } from '#corpus/packed.ts';
import { collator, formatCount, formatDate, languageName } from '#i18n/format.ts';
import { CODING_WORDS } from '#i18n/messages/coding.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus, useSourceDetails } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { countBy } from './counts.ts';
import styles from './DataPage.module.css';
import { DATA_WORDS } from './words.ts';

/** The sources counted by language, kind and reliability, and all of them by publisher. */
export function Sources() {
  const { sources } = useCorpus();
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  const details = useSourceDetails();
  const { data } = details;
  return (
    <>
      <p>{words.sourcesLead(sources.length)}</p>
      {details.isError && (
        <p role="alert">
          {words.failed}{' '}
          <button type="button" className={styles.retry} onClick={() => void details.refetch()}>
            {words.retry}
          </button>
        </p>
      )}
      {details.isPending && <p className={styles.soft}>{words.loading}</p>}
      {data && (
        <>
          <div className={styles.breakdowns}>
            <Breakdown
              name={words.bySource.language}
              counts={countBy(Object.values(data), 'language')}
              nameOf={(tag) => languageName(tag, locale)}
            />
            <Breakdown
              name={words.bySource.kind}
              counts={countBy(Object.values(data), 'kind')}
              nameOf={(kind) => CODING_WORDS[locale].sourceKind[kind]}
            />
            <Breakdown
              name={words.bySource.reliability}
              counts={countBy(Object.values(data), 'reliability')}
              nameOf={(reliability) => CODING_WORDS[locale].reliability[reliability]}
            />
          </div>
          <SourceList details={data} />
        </>
      )}
    </>
  );
}

interface BreakdownProps<T extends string> {
  readonly name: string;
  readonly counts: readonly { readonly value: T; readonly count: number }[];
  readonly nameOf: (value: T) => string;
}

function Breakdown<T extends string>({ name, counts, nameOf }: BreakdownProps<T>) {
  const { locale } = useLocale();
  return (
    <table className={styles.breakdown}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{DATA_WORDS[locale].count}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ value, count }) => (
          <tr key={value}>
            <th scope="row">{nameOf(value)}</th>
            <td>{formatCount(count, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every source under its publisher, made only when it is asked for. */
function SourceList({ details }: { readonly details: Readonly<Record<string, SourceDetails>> }) {
  const { locale } = useLocale();
  const words = DATA_WORDS[locale];
  const [isOpen, setOpen] = useState(false);
  const { compare } = collator(locale);
  const publishers = isOpen
    ? [...group(Object.entries(details), ([, source]) => source.publisher)].sort(([a], [b]) => compare(a, b))
    : [];
  return (
    <details className={styles.sourceList} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.sourceList(Object.keys(details).length)}</summary>
      <dl>
        {publishers.map(([publisher, sources]) => (
          <div key={publisher}>
            <dt>{publisher}</dt>
            {sources.map(([id, source]) => (
              <dd key={id}>
                <SelectionLink lang={source.language} to={(s) => withOpen(s, { kind: 'source', id })}>
                  {source.title}
                </SelectionLink>{' '}
                <span className={styles.soft}>
                  {source.published === null ? words.undated : formatDate(source.published, locale, 'short')}
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
