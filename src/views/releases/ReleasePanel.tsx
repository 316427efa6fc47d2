import { Fragment } from 'react';
import { formatDate } from '#i18n/format.ts';
import { releaseMessages } from '#i18n/messages/releases.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useBase } from '#load/useBase.ts';
import { useCorpus, useReleases } from '#load/useCorpus.ts';
import { withOpen, withRelease } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import parts from '#ui/PanelParts.module.css';
import { ChangeList } from './ChangeList.tsx';
import styles from './Releases.module.css';

const KINDS = ['event', 'statement', 'actor', 'issue', 'source'] as const;

/** A release on record: what it brought, against the one before it and up to the latest, and its data. */
export function ReleasePanel({ id }: { readonly id: string }) {
  const corpus = useCorpus();
  const base = useBase();
  const { locale, t } = useLocale();
  const words = useWords(releaseMessages);
  const changes = useReleases();
  const list = corpus.releases?.list ?? [];
  const release = list.find((one) => one.id === id);
  const latest = list[0];
  if (release === undefined || latest === undefined) return null;
  const known = changes.data?.[id];
  const folder = `${base}data/releases/${id}/`;
  return (
    <article className={styles.panel}>
      <p className={styles.soft}>
        {[words.name, formatDate(release.date, locale), ...(release === latest ? [words.latest] : [])].join(' · ')}
      </p>
      <h2 className={styles.title} tabIndex={-1} data-panel-title="">
        {t.app.release(id)}
      </h2>
      <h3 className={parts.heading}>{words.notes}</h3>
      <p>{inLocale(release.notes, locale)}</p>
      {changes.isPending && <p className={styles.soft}>{words.loading}</p>}
      {changes.isError && (
        <p role="alert">
          {words.failed}{' '}
          <button type="button" className={styles.bordered} onClick={() => void changes.refetch()}>
            {words.retry}
          </button>
        </p>
      )}
      {known && (
        <section>
          {known.before === null ? (
            <p className={styles.soft}>{words.first}</p>
          ) : (
            <>
              <h3 className={parts.heading}>{words.before(known.before.id)}</h3>
              <ChangeList changes={known.before} />
            </>
          )}
        </section>
      )}
      {known?.since && (
        <section>
          <h3 className={parts.heading}>{words.since(latest.id)}</h3>
          <ChangeList changes={known.since} />
        </section>
      )}
      {corpus.opened === undefined && (
        <p>
          <a href={`${folder}dataset.json`} download={`stanceline-${id}.json`}>
            {words.whole}
          </a>
          <br />
          {words.tables}
          {KINDS.map((kind, i) => (
            <Fragment key={kind}>
              {i > 0 && ' · '}
              <a href={`${folder}${kind}s.csv`} download={`stanceline-${id}-${kind}s.csv`}>
                {words.table[kind]}
              </a>
            </Fragment>
          ))}
        </p>
      )}
      {release !== latest && (
        <p>
          <SelectionLink to={(s) => withRelease(withOpen(s, null), id)}>{words.asItWas}</SelectionLink>
        </p>
      )}
      {list.length > 1 && (
        <section>
          <h3 className={parts.heading}>{words.others}</h3>
          <ul className={styles.list}>
            {list
              .filter((one) => one !== release)
              .map((one) => (
                <li key={one.id}>
                  <SelectionLink to={(s) => withOpen(s, { kind: 'release', id: one.id })}>
                    {t.app.release(one.id)}
                  </SelectionLink>
                </li>
              ))}
          </ul>
        </section>
      )}
    </article>
  );
}
