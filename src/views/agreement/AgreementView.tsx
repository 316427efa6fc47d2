import { memo, useCallback, useMemo, useState } from 'react';
import type { AgreementEdge } from '#corpus/agreement.ts';
import { asOfRange, dayShown } from '#corpus/asOf.ts';
import { formatCount, formatDay } from '#i18n/format.ts';
import { agreementMessages } from '#i18n/messages/agreement.ts';
import { inWordsMessages } from '#i18n/messages/inWords.ts';
import { space } from '#i18n/separators.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useInSlices } from '#load/useInSlices.ts';
import { useFilteredSet, useSelection } from '#selection/useSelection.ts';
import { InWords } from '#ui/InWords.tsx';
import { saveFile } from '#ui/saveFile.ts';
import { ActorName } from './ActorName.tsx';
import styles from './Agreement.module.css';
import { AgreementDates } from './AgreementDates.tsx';
import { Comparison } from './Comparison.tsx';
import { Divided } from './Divided.tsx';
import { describeNetwork } from './describeNetwork.ts';
import { type DrawnNetwork, drawSteps } from './drawNetwork.ts';
import { gexf, graphMl, type Network } from './graphFiles.ts';
import { NetworkPicture } from './NetworkPicture.tsx';
import { Together } from './Together.tsx';

/** So many pairs at first, and so many more each time. */
const PAGE = 50;

/** Who stands with whom as of the day, or over a window up to it: a picture, the same as a table, chosen actors side by side, files to take away. */
export function AgreementView() {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = useWords(agreementMessages);
  const filters = useSelection((s) => s.filters);
  const set = useFilteredSet(corpus);
  const range = useMemo(() => asOfRange(corpus), [corpus]);
  const { day } = dayShown(
    range,
    useSelection((s) => s.asOf),
  );
  const since = useSelection((s) => s.since);
  const asked = useMemo(() => ({ filters, set, day, since }), [filters, set, day, since]);
  const drawn = useInSlices(useCallback(() => drawSteps(corpus, asked, range.last), [corpus, asked, range]));
  const isNew = drawn?.filters === filters && drawn.set === set && drawn.day === day && drawn.since === since;
  return (
    <section className={styles.root} aria-label={words.name} aria-busy={!isNew || undefined}>
      <h2 className={styles.title}>{words.name}</h2>
      <AgreementDates range={range} day={day} since={since} />
      <p className={styles.lead}>
        {words.lead(formatDay(day, locale), since === null ? null : formatDay(since, locale))}
        {space(locale)}
        {words.method}
      </p>
      {drawn && <Found {...drawn} />}
    </section>
  );
}

const Found = memo(function Found(drawn: DrawnNetwork) {
  const { filters, day, since, network } = drawn;
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = useWords(agreementMessages);
  const isComparing = filters.actor.any.length >= 2 && filters.actor.any.length <= 4;
  const isEmpty = network.edges.length === 0;
  return (
    <>
      {isComparing ? (
        <Comparison network={network} asOf={day} since={since} />
      ) : (
        <p className={styles.lead}>{words.compareHint}</p>
      )}
      {isEmpty && <p>{since !== null && since > day ? words.windowEmpty : words.none}</p>}
      {!isEmpty && !isComparing && (
        <>
          <NetworkPicture {...drawn} />
          <div className={styles.inWords}>
            <InWords
              button={inWordsMessages[locale].button}
              text={describeNetwork(corpus, network, day, since, locale)}
            />
          </div>
        </>
      )}
      {!isEmpty && <Files network={network} />}
      {!isEmpty && !isComparing && <Together network={network} />}
      {!isComparing && <Divided fields={drawn.fields} asOf={day} />}
      {!isEmpty && <Pairs edges={network.edges} />}
    </>
  );
});

function Files({ network }: { readonly network: Network }) {
  const corpus = useCorpus();
  const words = useWords(agreementMessages);
  return (
    <p className={styles.files}>
      {words.export}:
      <button
        type="button"
        onClick={() => saveFile(new Blob([graphMl(corpus, network)], { type: 'application/xml' }), 'agreement.graphml')}
      >
        GraphML
      </button>
      <button
        type="button"
        onClick={() => saveFile(new Blob([gexf(corpus, network)], { type: 'application/xml' }), 'agreement.gexf')}
      >
        GEXF
      </button>
    </p>
  );
}

function Pairs({ edges }: { readonly edges: readonly AgreementEdge[] }) {
  const { locale } = useLocale();
  const words = useWords(agreementMessages);
  const [count, setCount] = useState(PAGE);
  const rest = edges.length - count;
  const { columns } = words;
  const share = (value: number) => value.toFixed(2);
  return (
    <>
      <h3 className={styles.heading}>{words.pairs}</h3>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{columns.a}</th>
              <th scope="col">{columns.b}</th>
              <th scope="col">{columns.agree}</th>
              <th scope="col">{columns.conflict}</th>
              <th scope="col">{columns.shared}</th>
              <th scope="col">{columns.congruence}</th>
              <th scope="col">{columns.opposition}</th>
            </tr>
          </thead>
          <tbody>
            {edges.slice(0, count).map((edge) => (
              <tr key={`${edge.a} ${edge.b}`}>
                <td>
                  <ActorName row={edge.a} />
                </td>
                <td>
                  <ActorName row={edge.b} />
                </td>
                <td>{formatCount(edge.agree.length, locale)}</td>
                <td>{formatCount(edge.conflict.length, locale)}</td>
                <td>{formatCount(edge.shared, locale)}</td>
                <td>{share(edge.congruence)}</td>
                <td>{share(edge.opposition)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => setCount(count + PAGE)}>
          {words.more(Math.min(PAGE, rest))}
        </button>
      )}
    </>
  );
}
