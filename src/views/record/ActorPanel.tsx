import { listOf } from '#base/lists.ts';
import type { ActorRow, IssueRow } from '#corpus/ids.ts';
import type { Term } from '#corpus/packed.ts';
import { stanceAsOf, stanceMark, stanceSign, stanceTrack } from '#corpus/stance.ts';
import { countryName, formatDate, formatDay, formatList } from '#i18n/format.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withFacetValue, withFilters, withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useAsOf } from '#selection/useSelection.ts';
import { StanceMark } from '#ui/StanceMark.tsx';
import { CopyLink } from './CopyLink.tsx';
import styles from './Panel.module.css';
import { EventLinks } from './RecordLinks.tsx';

/** One actor: who it is, its stances as of the day, its events. */
export function ActorPanel({ row }: { readonly row: ActorRow }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const panelWords = useWords(panelMessages);
  const asOf = useAsOf(corpus);
  const actor = corpus.actors[row];
  if (!actor) return null;
  const issues = [
    ...new Set([...listOf(corpus.statementsByActor, row)].map((s) => corpus.statements.issue[s] as number)),
  ];
  const stances = issues
    .map((issue) => ({ issue, stance: stanceAsOf(corpus, stanceTrack(corpus, row, issue as IssueRow), asOf) }))
    .filter(({ stance }) => stance.state !== 'none')
    .sort((a, b) => b.stance.count - a.stance.count || a.issue - b.issue);
  const otherNames = [actor.name.ja, ...actor.aliases].filter((name) => name !== undefined);
  return (
    <article className={styles.article}>
      <header className={styles.section}>
        <p className={styles.meta}>
          {t.shared.actorKind[actor.kind]}
          {actor.country !== null && ` · ${countryName(actor.country, locale)}`}
        </p>
        <h2 className={styles.title} tabIndex={-1} data-panel-title="">
          {actor.name[locale]}
        </h2>
        <p className={styles.words}>
          {locale === 'en' ? <span lang="zh">{actor.name.zh}</span> : <span lang="en">{actor.name.en}</span>}
        </p>
      </header>
      {actor.note && <p className={styles.summary}>{actor.note[locale]}</p>}
      <Terms heading={panelWords.offices} terms={actor.offices} />
      <Terms heading={panelWords.memberships} terms={actor.memberships} />
      <section className={styles.section}>
        <h3 className={styles.heading}>{panelWords.stances(formatDay(asOf, locale))}</h3>
        {stances.length === 0 && <p className={styles.words}>{panelWords.noStances}</p>}
        <ul className={styles.positions}>
          {stances.map(({ issue, stance }) => (
            <li key={issue} className={styles.position}>
              <StanceMark
                value={stanceMark(stance)}
                sign={stanceSign(stance)}
                thin={stance.thin}
                old={stance.old}
                label={
                  stance.state === 'held'
                    ? t.shared.position[`${stance.position ?? 'declined'}`]
                    : t.shared.stanceState[stance.state]
                }
              />
              <SelectionLink
                to={(s) => withOpen(s, { kind: 'stance', actor: actor.id, issue: corpus.issues[issue]?.id as string })}
              >
                {corpus.issues[issue]?.proposition[locale]}
              </SelectionLink>
            </li>
          ))}
        </ul>
      </section>
      <EventLinks heading={panelWords.events} rows={listOf(corpus.eventsByActor, row)} />
      {otherNames.length > 0 && (
        <p className={styles.meta}>
          {panelWords.aliases}: {formatList(otherNames, locale)}
        </p>
      )}
      <div className={styles.actions}>
        <SelectionLink to={(s) => withFilters(s, withFacetValue(s.filters, 'actor', actor.id, 'any'))}>
          {panelWords.onlyThese}
        </SelectionLink>
        <CopyLink />
      </div>
    </article>
  );
}

/** Offices or memberships with their dates as written. Nothing for none. */
function Terms({ heading, terms }: { readonly heading: string; readonly terms: readonly Term[] }) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const panelWords = useWords(panelMessages);
  if (terms.length === 0) return null;
  const label = (text: string | undefined) => (text === undefined ? null : formatDate(text, locale, 'short'));
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.list}>
        {terms.map((term) => {
          const body = corpus.actors[corpus.actorRows.get(term.of) ?? -1]?.name[locale] ?? term.of;
          return (
            <li key={`${term.of} ${term.title?.en} ${term.from}`}>
              {term.title ? panelWords.of(term.title[locale], body) : body}{' '}
              <span className={styles.date}>{panelWords.term(label(term.fromText), label(term.toText))}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
