import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { asOfRange, dayShown } from '#corpus/asOf.ts';
import type { ActorRow, IssueRow, StatementRow } from '#corpus/ids.ts';
import { loneSources } from '#corpus/robustness.ts';
import { isPublishedRule, ruleOf, STANCE_RULE } from '#corpus/rule.ts';
import {
  countsFor,
  knownCount,
  type Stance,
  type StanceTrack,
  stanceAsOf,
  stanceSign,
  stanceTrack,
  stanceValue,
} from '#corpus/stance.ts';
import { trajectoryOf } from '#corpus/trajectory.ts';
import { formatDate, formatDay } from '#i18n/format.ts';
import { CODING_WORDS } from '#i18n/messages/coding.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { recordMessages } from '#i18n/messages/record.ts';
import { stanceMessages } from '#i18n/messages/stance.ts';
import { inLocale } from '#i18n/names.ts';
import { markWords, positionWords, stanceWords } from '#i18n/stanceWords.ts';
import { trajectoryWords } from '#i18n/trajectoryWords.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen, withPage } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelection } from '#selection/useSelection.ts';
import parts from '#ui/PanelParts.module.css';
import { StanceMark } from '#ui/StanceMark.tsx';
import { TrajectoryStrip } from '#ui/TrajectoryStrip.tsx';
import { YearScale } from '#ui/YearScale.tsx';
import { CopyLink } from './CopyLink.tsx';
import panel from './Panel.module.css';
import { ActorLink } from './RecordLinks.tsx';
import styles from './StancePanel.module.css';
import { StatementItem } from './StatementItem.tsx';
import { explainStance, type Reason } from './why.ts';

interface StancePanelProps {
  readonly actor: ActorRow;
  readonly issue: IssueRow;
}

/** Where one actor stands on one issue as of the day, why by the rule, and every statement with its evidence. */
export function StancePanel({ actor, issue }: StancePanelProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const record = useWords(recordMessages);
  const asOf = dayShown(
    asOfRange(corpus),
    useSelection((s) => s.asOf),
  ).day;
  const [who, what] = [corpus.actors[actor], corpus.issues[issue]];
  if (!who || !what) return null;
  const track = stanceTrack(corpus, actor, issue);
  const stance = stanceAsOf(corpus, track, asOf);
  // Those who differ are listed below, each with a mark.
  const words = stance.state === 'split' ? t.shared.stanceState.split : stanceWords(corpus, stance, locale, t);
  const newestFirst = (rows: readonly StatementRow[]) => [...rows].reverse();
  return (
    <article className={panel.article}>
      <header className={panel.section}>
        <h2 className={panel.title} tabIndex={-1} data-panel-title="">
          {record.stance.title(inLocale(who.name, locale), inLocale(what.proposition, locale))}
        </h2>
        <p className={panel.meta}>
          <ActorLink row={actor} />
          <span aria-hidden="true">·</span>
          <SelectionLink to={(s) => withOpen(s, { kind: 'issue', id: what.id })}>{record.stance.issue}</SelectionLink>
        </p>
      </header>
      <section className={panel.section}>
        <h3 className={parts.heading}>{record.stance.asOf(formatDay(asOf, locale))}</h3>
        <p className={styles.verdict}>
          <StanceMark value={stanceValue(stance)} sign={stanceSign(stance)} thin={stance.thin} old={stance.old} />
          <span>{t.shared.markJoin([words, ...markWords(corpus, stance, locale)])}</span>
        </p>
        <Why track={track} stance={stance} />
      </section>
      <Way track={track} asOf={asOf} />
      <Robustness track={track} asOf={asOf} />
      <StatementSection
        heading={record.stance.statements}
        rows={newestFirst(track.rows.slice(0, stance.count))}
        stance={stance}
        of={actor}
      />
      <StatementSection
        heading={record.stance.after}
        rows={newestFirst(track.rows.slice(stance.count))}
        stance={stance}
        of={actor}
        isLater
      />
      <NotCounted track={track} />
      <div className={panel.actions}>
        <CopyLink />
      </div>
    </article>
  );
}

/** The stance through time up to the day. Nothing where nothing was said by then. */
function Way({ track, asOf }: { readonly track: StanceTrack; readonly asOf: EpochDay }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(panelMessages);
  const { last } = asOfRange(corpus);
  const [first] = track.known;
  if (first === undefined || knownCount(track, asOf) === 0) return null;
  const span = { from: Math.min(first, last) as EpochDay, to: (last + 1) as EpochDay };
  return (
    <section className={panel.section}>
      <h3 className={parts.heading}>{words.way}</h3>
      <div className={styles.way}>
        <TrajectoryStrip pieces={trajectoryOf(corpus, track, span, asOf)} />
        <YearScale span={span} most={6} />
        <p className="visually-hidden">{trajectoryWords(corpus, track, asOf, locale, t)}</p>
      </div>
    </section>
  );
}

/** The clauses of the rule that decided, and for a split those who differ. */
function Why({ track, stance }: { readonly track: StanceTrack; readonly stance: Stance }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const record = useWords(recordMessages);
  const dateOf = (row: StatementRow) => formatDate(corpus.statements.date[row] as string, locale);
  const words = record.stance.because;
  const rule = ruleOf(corpus);
  const own = useWords(stanceMessages);
  const sentence = (reason: Reason): string => {
    switch (reason.kind) {
      case 'none':
      case 'split':
        return words[reason.kind];
      case 'few':
        return words.few(rule.least);
      case 'mixed':
        return words.mixed(dateOf(reason.statement), rule.mixedDays);
      case 'old':
        return words.old(dateOf(reason.statement), rule.oldMonths);
      case 'tie':
        return words.tie[reason.by];
      case 'thin':
        return words.thin(CODING_WORDS[locale].basis[reason.basis]);
      default:
        return words[reason.kind](dateOf(reason.statement));
    }
  };
  return (
    <>
      <h4 className={styles.why}>
        {record.stance.why}{' '}
        <span className={panel.words}>
          {isPublishedRule(rule) ? record.stance.rule(STANCE_RULE.version) : own.ownRule} ·{' '}
          <SelectionLink to={(s) => withPage(s, 'method')} fragment="stance-rule">
            {record.stance.howDerived}
          </SelectionLink>
        </span>
      </h4>
      <ul className={styles.reasons}>
        {explainStance(corpus, track, stance).map((reason) => (
          <li key={reason.kind}>{sentence(reason)}</li>
        ))}
      </ul>
      {stance.state === 'split' && (
        <ul className={panel.positions} aria-label={record.stance.speakers}>
          {stance.speakers.map(({ actor, position }) => (
            <li key={actor} className={panel.position}>
              <StanceMark
                value={position}
                sign={stanceSign({ state: 'held', position: position as Stance['position'] })}
              />
              <span>
                <ActorLink row={actor} />
                <span className={panel.words}> · {positionWords(position, t)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What each source that decides alone carries: the stance as it would be without it. Nothing for no stance. */
function Robustness({ track, asOf }: { readonly track: StanceTrack; readonly asOf: EpochDay }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(stanceMessages);
  if (knownCount(track, asOf) === 0) return null;
  const lone = loneSources(corpus, track, asOf);
  return (
    <section className={panel.section}>
      <h3 className={parts.heading}>{words.robustness}</h3>
      {lone.length === 0 ? (
        <p className={styles.robust}>{words.robust}</p>
      ) : (
        <ul className={panel.positions}>
          {lone.map(({ source, without }) => (
            <li key={source} className={panel.position}>
              <StanceMark value={stanceValue(without)} sign={stanceSign(without)} />
              <SelectionLink to={(s) => withOpen(s, { kind: 'source', id: corpus.sources[source]?.id as string })}>
                {words.without(corpus.sources[source]?.publisher ?? '', stanceWords(corpus, without, locale, t))}
              </SelectionLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Statements on the actor's behalf that the rule leaves out. */
function NotCounted({ track: { actor, issue } }: { readonly track: StanceTrack }) {
  const corpus = useCorpus();
  const words = useWords(stanceMessages);
  const rows = [...listOf(corpus.statementsByActor, actor)].filter(
    (row) => corpus.statements.issue[row] === issue && !countsFor(corpus, row, actor),
  ) as StatementRow[];
  if (rows.length === 0) return null;
  return (
    <section className={panel.section} data-later>
      <h3 className={parts.heading}>{words.notCounted(rows.length)}</h3>
      <p className={styles.robust}>{words.notInOffice}</p>
      <ol className={styles.statements} data-later>
        {rows.map((row) => (
          <StatementItem key={row} row={row} decides={false} of={actor} />
        ))}
      </ol>
    </section>
  );
}

interface StatementSectionProps {
  readonly heading: (count: number) => string;
  readonly rows: readonly StatementRow[];
  readonly stance: Stance;
  /** Whose stance it is: its own name is not repeated. */
  readonly of: ActorRow;
  readonly isLater?: boolean;
}

function StatementSection({ heading, rows, stance, of, isLater = false }: StatementSectionProps) {
  if (rows.length === 0) return null;
  return (
    <section className={panel.section} data-later={isLater || undefined}>
      <h3 className={parts.heading}>{heading(rows.length)}</h3>
      <ol className={styles.statements} data-later={isLater || undefined}>
        {rows.map((row) => (
          <StatementItem key={row} row={row} decides={row === stance.decisive} of={of} />
        ))}
      </ol>
    </section>
  );
}
