import type { DaySpan, EpochDay } from '#base/day.ts';
import { trackSince } from '#corpus/agreement.ts';
import type { ActorRow, IssueRow } from '#corpus/ids.ts';
import { type StanceTrack, stanceAsOf, stanceSign, stanceTrack, stanceValue } from '#corpus/stance.ts';
import { trajectoryOf } from '#corpus/trajectory.ts';
import { formatDay } from '#i18n/format.ts';
import { agreementMessages } from '#i18n/messages/agreement.ts';
import { inLocale } from '#i18n/names.ts';
import { stanceWords } from '#i18n/stanceWords.ts';
import { trajectoryWords } from '#i18n/trajectoryWords.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { StanceMark } from '#ui/StanceMark.tsx';
import { TrajectoryStrip } from '#ui/TrajectoryStrip.tsx';
import { useIsNarrow } from '#ui/useMediaQuery.ts';
import { YearScale } from '#ui/YearScale.tsx';
import styles from './Agreement.module.css';
import type { Network } from './graphFiles.ts';

interface ComparisonProps {
  readonly network: Network;
  readonly asOf: EpochDay;
  /** First day of what counts; null for the whole record. */
  readonly since: EpochDay | null;
}

/**
 * Two to four actors on the issues that at least two of them hold a position on: how far each pair agrees, and the way
 * of each over one axis of time.
 */
export function Comparison({ network: { actors, edges }, asOf, since }: ComparisonProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(agreementMessages);
  const trackOf = (actor: ActorRow, issue: IssueRow) => trackSince(corpus, stanceTrack(corpus, actor, issue), since);
  const shared = corpus.issues.flatMap((issue) => {
    const tracks = actors.map((actor) => trackOf(actor.row, issue.row));
    const holders = tracks.filter((track) => stanceAsOf(corpus, track, asOf).position !== null);
    return holders.length < 2 ? [] : [{ issue, tracks }];
  });
  const first = Math.min(asOf, ...shared.flatMap(({ tracks }) => tracks.flatMap(({ known }) => known[0] ?? [])));
  const span: DaySpan = { from: since ?? (first as EpochDay), to: (asOf + 1) as EpochDay };
  const most = useIsNarrow() ? 4 : 12;
  const propositions = (rows: readonly IssueRow[]) =>
    rows.map((row) => {
      const issue = corpus.issues[row];
      return (
        <li key={row}>
          <SelectionLink to={(s) => withOpen(s, { kind: 'issue', id: issue?.id ?? '' })}>
            {issue && inLocale(issue.proposition, locale)}
          </SelectionLink>
        </li>
      );
    });
  const nameOf = (row: ActorRow) => inLocale(corpus.actors[row]?.name ?? { en: '', zh: '' }, locale);
  return (
    <section>
      <h3 className={styles.heading}>{words.compare}</h3>
      {edges.map((edge) => (
        <div key={`${edge.a} ${edge.b}`} className={styles.pair}>
          <p>
            <strong>
              {nameOf(edge.a)} · {nameOf(edge.b)}
            </strong>
            {': '}
            {words.agreeOn(edge.agree.length, edge.shared)}
          </p>
          {edge.agree.length > 0 && (
            <>
              <p className={styles.words}>{words.agreed}</p>
              <ul>{propositions(edge.agree)}</ul>
            </>
          )}
          {edge.conflict.length > 0 && (
            <>
              <p className={styles.words}>{words.opposed}</p>
              <ul>{propositions(edge.conflict)}</ul>
            </>
          )}
        </div>
      ))}
      {edges.length === 0 && <p>{words.shareNone}</p>}
      {shared.length > 0 && (
        <>
          <h4 className={styles.ways}>{words.ways}</h4>
          <p className={styles.words}>{words.samePeriod(formatDay(span.from, locale), formatDay(asOf, locale))}</p>
          <table className={styles.compared}>
            <thead aria-hidden="true">
              <tr>
                <td />
                <td>
                  <YearScale span={span} most={most} />
                </td>
                <td />
              </tr>
            </thead>
            {shared.map(({ issue, tracks }) => (
              <tbody key={issue.id}>
                <tr>
                  <th scope="rowgroup" colSpan={3} className={styles.sharedIssue}>
                    {inLocale(issue.proposition, locale)}
                  </th>
                </tr>
                {tracks.map((track) => (
                  <tr key={track.actor}>
                    <th scope="row">{nameOf(track.actor)}</th>
                    <td className={styles.way}>
                      <TrajectoryStrip pieces={trajectoryOf(corpus, track, span, asOf)} />
                      <span className="visually-hidden">
                        {trajectoryWords(corpus, track, asOf, locale, t) || words.noWay}
                      </span>
                    </td>
                    <td>
                      <ComparedStance track={track} asOf={asOf} />
                    </td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </>
      )}
    </section>
  );
}

interface ComparedStanceProps {
  readonly track: StanceTrack;
  readonly asOf: EpochDay;
}

function ComparedStance({ track, asOf }: ComparedStanceProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const stance = stanceAsOf(corpus, track, asOf);
  if (stance.state === 'none') return <span className={styles.words}>{t.shared.stanceState.none}</span>;
  return (
    <SelectionLink
      className={styles.stance}
      to={(s) =>
        withOpen(s, {
          kind: 'stance',
          actor: corpus.actors[track.actor]?.id ?? '',
          issue: corpus.issues[track.issue]?.id ?? '',
        })
      }
    >
      <StanceMark value={stanceValue(stance)} sign={stanceSign(stance)} thin={stance.thin} old={stance.old} />{' '}
      <span className={styles.stanceWords}>{stanceWords(corpus, stance, locale, t)}</span>
    </SelectionLink>
  );
}
