import type { DaySpan, EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { asOfRange } from '#corpus/asOf.ts';
import type { ActorRow, IssueRow, StatementRow } from '#corpus/ids.ts';
import type { Term } from '#corpus/packed.ts';
import { type Stance, type StanceTrack, stanceAsOf, stanceSign, stanceTracks, stanceValue } from '#corpus/stance.ts';
import { trajectoryOf } from '#corpus/trajectory.ts';
import { colon, countryName, formatDate, formatDay, formatList } from '#i18n/format.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { trajectoryWords } from '#i18n/trajectoryWords.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withFacetValue, withFilters, withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useAsOf } from '#selection/useSelection.ts';
import parts from '#ui/PanelParts.module.css';
import { StanceMark } from '#ui/StanceMark.tsx';
import { TrajectoryStrip } from '#ui/TrajectoryStrip.tsx';
import { YearScale } from '#ui/YearScale.tsx';
import { Agreeing } from './Agreeing.tsx';
import { CopyLink } from './CopyLink.tsx';
import styles from './Panel.module.css';
import { EventLinks } from './RecordLinks.tsx';
import { StatementLines } from './StatementLines.tsx';

/** One actor: who it is, its stances as of the day and their ways there, who agrees with it, what it said, its events. */
export function ActorPanel({ row }: { readonly row: ActorRow }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const panelWords = useWords(panelMessages);
  const asOf = useAsOf(corpus);
  const actor = corpus.actors[row];
  if (!actor) return null;
  const said = ([...listOf(corpus.statementsByActor, row)] as StatementRow[]).reverse();
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
      <Stances actor={row} asOf={asOf} />
      <Agreeing actor={row} asOf={asOf} />
      <StatementLines heading={panelWords.statements} rows={said} of={row} />
      <EventLinks heading={panelWords.events} rows={listOf(corpus.eventsByActor, row)} />
      {otherNames.length > 0 && <OtherNames names={otherNames} />}
      <div className={styles.actions}>
        <SelectionLink to={(s) => withFilters(s, withFacetValue(s.filters, 'actor', actor.id, 'any'))}>
          {panelWords.onlyThese}
        </SelectionLink>
        <CopyLink />
      </div>
    </article>
  );
}

interface StancesProps {
  readonly actor: ActorRow;
  readonly asOf: EpochDay;
}

/** Its stances as of the day, the best founded first. */
function Stances({ actor, asOf }: StancesProps) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const panelWords = useWords(panelMessages);
  const stances = [...stanceTracks(corpus, actor)]
    .map(([issue, track]) => ({ issue, track, stance: stanceAsOf(corpus, track, asOf) }))
    .filter(({ stance }) => stance.state !== 'none')
    .sort((a, b) => b.stance.count - a.stance.count || a.issue - b.issue);
  const { last } = asOfRange(corpus);
  const first = Math.min(last, ...stances.flatMap(({ track }) => track.known[0] ?? []));
  const span: DaySpan = { from: first as EpochDay, to: (last + 1) as EpochDay };
  return (
    <section className={styles.section}>
      <h3 className={parts.heading}>{panelWords.stances(formatDay(asOf, locale))}</h3>
      {stances.length === 0 && <p className={styles.words}>{panelWords.noStances}</p>}
      {stances.length > 0 && <YearScale span={span} most={6} />}
      <ul className={styles.positions}>
        {stances.map(({ issue, track, stance }) => (
          <StanceItem key={issue} {...{ actor, issue, track, stance, span, asOf }} />
        ))}
      </ul>
    </section>
  );
}

interface StanceItemProps extends StancesProps {
  readonly issue: IssueRow;
  readonly track: StanceTrack;
  readonly stance: Stance;
  /** Of the strip. */
  readonly span: DaySpan;
}

/** One stance: its mark, what it is on, and the way there. */
function StanceItem({ actor, issue, track, stance, span, asOf }: StanceItemProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const of = { actor: corpus.actors[actor]?.id as string, issue: corpus.issues[issue]?.id as string };
  return (
    <li className={styles.position}>
      <StanceMark
        value={stanceValue(stance)}
        sign={stanceSign(stance)}
        thin={stance.thin}
        old={stance.old}
        label={
          stance.state === 'held'
            ? t.shared.position[`${stance.position ?? 'declined'}`]
            : t.shared.stanceState[stance.state]
        }
      />
      <SelectionLink to={(s) => withOpen(s, { kind: 'stance', ...of })}>
        {corpus.issues[issue]?.proposition[locale]}
      </SelectionLink>
      <span className={styles.strip}>
        <TrajectoryStrip pieces={trajectoryOf(corpus, track, span, asOf)} />
        <span className="visually-hidden">{trajectoryWords(corpus, track, asOf, locale, t)}</span>
      </span>
    </li>
  );
}

function OtherNames({ names }: { readonly names: readonly string[] }) {
  const { locale } = useLocale();
  const panelWords = useWords(panelMessages);
  return (
    <p className={styles.meta}>
      {panelWords.aliases}
      {colon(locale)}
      {formatList(names, locale)}
    </p>
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
      <h3 className={parts.heading}>{heading}</h3>
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
