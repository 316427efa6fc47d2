import { listOf } from '#base/lists.ts';
import type { EventRow } from '#corpus/ids.ts';
import type { EventDetails } from '#corpus/packed.ts';
import { positionSign } from '#corpus/stance.ts';
import { EVENT_KINDS, type Position } from '#corpus/vocabulary.ts';
import { colon, formatDate } from '#i18n/format.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus, useEventDetails, useSourceDetails } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useFilteredSet } from '#selection/useSelection.ts';
import parts from '#ui/PanelParts.module.css';
import { StanceMark } from '#ui/StanceMark.tsx';
import { CopyLink } from './CopyLink.tsx';
import { DetailsStatus } from './DetailsStatus.tsx';
import { EvidenceList } from './Evidence.tsx';
import styles from './Panel.module.css';
import { ActorLink, EventLinks } from './RecordLinks.tsx';
import { Touched } from './Touched.tsx';

/** One event: when, what, who stood where, on what evidence, what is disputed, what it answers and what answered it. */
export function EventPanel({ row }: { readonly row: EventRow }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const panelWords = useWords(panelMessages);
  const set = useFilteredSet(corpus);
  const details = useEventDetails(row);
  const { events } = corpus;
  const id = events.id[row] as string;
  const event = details.data?.events[id];
  const partOf = events.partOf[row] as number;
  return (
    <article className={styles.article}>
      <header className={styles.section}>
        <p className={styles.meta}>
          <time>{formatDate(events.date[row] as string, locale)}</time>
          <span aria-hidden="true">·</span>
          <span>{t.shared.eventKind[EVENT_KINDS[events.kind[row] as number] ?? 'other']}</span>
          {event?.places?.map((place) => (
            <span key={place.en}>· {place[locale]}</span>
          ))}
        </p>
        <h2 className={styles.title} tabIndex={-1} data-panel-title="">
          {events.title[locale][row]}
        </h2>
      </header>
      {set.passes[row] === 0 && <p className={styles.note}>{panelWords.hiddenNote}</p>}
      {event && <p className={styles.summary}>{event.summary[locale]}</p>}
      {event?.dateBasis && (
        <p className={styles.meta}>
          {panelWords.dateBasis}
          {colon(locale)}
          {event.dateBasis[locale]}
        </p>
      )}
      <DetailsStatus query={details} />
      <Positions row={row} />
      <Touched row={row} />
      <EvidenceSection event={event} />
      <Disputes event={event} />
      <EventLinks heading={panelWords.partOf} rows={partOf < 0 ? [] : [partOf]} />
      <EventLinks heading={panelWords.respondsTo} rows={listOf(events.respondsTo, row)} />
      <EventLinks heading={panelWords.answeredBy} rows={listOf(events.answeredBy, row)} />
      <EventLinks heading={panelWords.parts} rows={listOf(events.parts, row)} />
      <TakingPart row={row} />
      <div className={styles.actions}>
        <CopyLink />
      </div>
    </article>
  );
}

/** Every statement of the event, each a link to the stance it made. */
function Positions({ row }: { readonly row: EventRow }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const panelWords = useWords(panelMessages);
  const { statements } = corpus;
  const rows = [...listOf(corpus.events.statements, row)];
  return (
    <section className={styles.section}>
      <h3 className={parts.heading}>{panelWords.whoStoodWhere}</h3>
      {rows.length === 0 && <p className={styles.words}>{panelWords.noStatements}</p>}
      <ul className={styles.positions}>
        {rows.map((s) => {
          const position = statements.position[s] as Position;
          const issue = corpus.issues[statements.issue[s] as number];
          const actor = corpus.actors[statements.actor[s] as number];
          const principal = corpus.actors[statements.onBehalfOf[s] as number];
          if (!issue || !actor) return null;
          return (
            <li key={statements.id[s]} className={styles.position}>
              <StanceMark value={position} sign={positionSign(position)} />
              <span>
                <ActorLink row={actor.row} />
                {principal && <span className={styles.words}> {t.shared.onBehalfOf(principal.name[locale])}</span>}
                <span className={styles.words}> · {t.shared.position[`${position}`]}</span>
                <SelectionLink
                  className={styles.proposition}
                  to={(sel) => withOpen(sel, { kind: 'stance', actor: actor.id, issue: issue.id })}
                >
                  {issue.proposition[locale]}
                </SelectionLink>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function EvidenceSection({ event }: { readonly event: EventDetails | undefined }) {
  const panelWords = useWords(panelMessages);
  if (!event) return null;
  return (
    <section className={styles.section}>
      <h3 className={parts.heading}>{panelWords.evidence(event.evidence.length)}</h3>
      <EvidenceList evidence={event.evidence} />
    </section>
  );
}

function Disputes({ event }: { readonly event: EventDetails | undefined }) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const panelWords = useWords(panelMessages);
  const sources = useSourceDetails(
    (event?.disputes ?? []).flatMap(({ accounts }) => accounts.map(({ source }) => source)),
  );
  if (!event?.disputes?.length) return null;
  const publisherOf = (id: string) =>
    sources.data?.[id]?.publisher ?? corpus.sources[corpus.sourceRows.get(id) ?? -1]?.publisher ?? id;
  return (
    <section className={styles.section}>
      <h3 className={parts.heading}>{panelWords.disputes(event.disputes.length)}</h3>
      {event.disputes.map((dispute) => (
        <div key={dispute.about.en} className={styles.dispute}>
          <p>{dispute.about[locale]}</p>
          <ul>
            {dispute.accounts.map((account) => (
              <li key={account.source + account.says.en}>
                {account.says[locale]}{' '}
                <SelectionLink className={styles.date} to={(s) => withOpen(s, { kind: 'source', id: account.source })}>
                  {publisherOf(account.source)}
                </SelectionLink>
              </li>
            ))}
          </ul>
          <p className={styles.held}>
            {dispute.held ? (
              <>
                <strong>{panelWords.held}:</strong> {dispute.held[locale]}
              </>
            ) : (
              panelWords.leftOpen
            )}
          </p>
        </div>
      ))}
    </section>
  );
}

function TakingPart({ row }: { readonly row: EventRow }) {
  const corpus = useCorpus();
  const panelWords = useWords(panelMessages);
  const rows = [...listOf(corpus.events.involved, row)];
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={parts.heading}>{panelWords.takingPart}</h3>
      <ul className={styles.list}>
        {rows.map((actor) => (
          <li key={actor}>
            <ActorLink row={actor} />
          </li>
        ))}
      </ul>
    </section>
  );
}
