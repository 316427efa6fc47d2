import { nearestIds } from '#base/nearest.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { kindOfId } from '#corpus/corpus.ts';
import { colon } from '#i18n/format.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { type OpenRecord, withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import parts from '#ui/PanelParts.module.css';
import styles from './Panel.module.css';

type LinkedKind = 'event' | 'actor' | 'issue' | 'source' | 'tour' | 'release';

function titleOf(corpus: Corpus, kind: LinkedKind, id: string, locale: 'en' | 'zh'): string {
  switch (kind) {
    case 'event':
      return corpus.events.title[locale][corpus.eventRows.get(id) ?? -1] ?? id;
    case 'actor':
      return corpus.actors[corpus.actorRows.get(id) ?? -1]?.name[locale] ?? id;
    case 'issue':
      return corpus.issues[corpus.issueRows.get(id) ?? -1]?.proposition[locale] ?? id;
    case 'source':
      return corpus.sources[corpus.sourceRows.get(id) ?? -1]?.publisher ?? id;
    case 'tour':
      return corpus.tours?.titles.find((tour) => tour.id === id)?.title[locale] ?? id;
    case 'release':
      return id;
    default:
      return kind satisfies never;
  }
}

function idsOf(corpus: Corpus, kind: LinkedKind): Iterable<string> {
  if (kind === 'tour') return corpus.tours?.titles.map(({ id }) => id) ?? [];
  if (kind === 'release') return corpus.releases?.list.map(({ id }) => id) ?? [];
  const tables = {
    event: corpus.eventRows,
    actor: corpus.actorRows,
    issue: corpus.issueRows,
    source: corpus.sourceRows,
  };
  return tables[kind].keys();
}

function RecordLink({ kind, id }: { readonly kind: LinkedKind; readonly id: string }) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  return <SelectionLink to={(s) => withOpen(s, { kind, id })}>{titleOf(corpus, kind, id, locale)}</SelectionLink>;
}

/** An address that nothing on record has: why, if it was withdrawn, and the nearest that it may have meant. */
export function MissingPanel({ open }: { readonly open: OpenRecord }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const panelWords = useWords(panelMessages);
  const asked: { kind: LinkedKind; id: string }[] =
    open.kind === 'stance'
      ? [
          { kind: 'actor', id: open.actor },
          { kind: 'issue', id: open.issue },
        ]
      : [{ kind: open.kind, id: open.id }];
  const missing = asked.filter(({ kind, id }) => kindOfId(corpus, id) !== kind);
  return (
    <article className={styles.article}>
      {missing.map(({ kind, id }) => {
        const retired = corpus.retired.find((entry) => entry.id === id);
        const successor = retired?.see;
        const successorKind = successor === undefined ? null : kindOfId(corpus, successor);
        const near = nearestIds(id, idsOf(corpus, kind), 5);
        return (
          <section key={id} className={styles.section}>
            <h2 className={styles.title} tabIndex={-1} data-panel-title="">
              {retired ? panelWords.retiredTitle : t.app.unknownTitle[open.kind]}
            </h2>
            <p className={styles.summary}>{retired ? retired.why[locale] : panelWords.unknownText(id)}</p>
            {successor !== undefined && successorKind !== null && successorKind !== 'statement' && (
              <p>
                {panelWords.successor}
                {colon(locale)}
                <RecordLink kind={successorKind} id={successor} />
              </p>
            )}
            {!retired && near.length > 0 && (
              <>
                <h3 className={parts.heading}>{panelWords.nearest}</h3>
                <ul className={styles.list}>
                  {near.map((other) => (
                    <li key={other}>
                      <RecordLink kind={kind} id={other} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        );
      })}
    </article>
  );
}
