import type { EpochDay } from '#base/day.ts';
import type { ActorRow, IssueRow } from '#corpus/ids.ts';
import { stanceAsOf, stanceSign, stanceTrack, stanceValue } from '#corpus/stance.ts';
import { agreementMessages } from '#i18n/messages/agreement.ts';
import { inLocale } from '#i18n/names.ts';
import { stanceWords } from '#i18n/stanceWords.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { StanceMark } from '#ui/StanceMark.tsx';
import styles from './Agreement.module.css';
import type { Network } from './graphFiles.ts';

interface ComparisonProps {
  readonly network: Network;
  readonly asOf: EpochDay;
}

/** Two to four actors on the issues that at least two of them hold a position on, and how far each pair agrees. */
export function Comparison({ network: { actors, edges }, asOf }: ComparisonProps) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = useWords(agreementMessages);
  const stanceOf = (actor: ActorRow, issue: IssueRow) => stanceAsOf(corpus, stanceTrack(corpus, actor, issue), asOf);
  const issues = corpus.issues.filter(
    ({ row }) => actors.filter((actor) => stanceOf(actor.row, row).position !== null).length >= 2,
  );
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
      {issues.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <td />
                {actors.map((actor) => (
                  <th key={actor.id} scope="col">
                    {inLocale(actor.name, locale)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {issues.map((issue) => (
                <tr key={issue.id}>
                  <th scope="row">{inLocale(issue.proposition, locale)}</th>
                  {actors.map((actor) => (
                    <td key={actor.id}>
                      <ComparedStance actor={actor.row} issue={issue.row} asOf={asOf} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface ComparedStanceProps {
  readonly actor: ActorRow;
  readonly issue: IssueRow;
  readonly asOf: EpochDay;
}

function ComparedStance({ actor, issue, asOf }: ComparedStanceProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const stance = stanceAsOf(corpus, stanceTrack(corpus, actor, issue), asOf);
  if (stance.state === 'none') return <span className={styles.words}>{t.shared.stanceState.none}</span>;
  return (
    <SelectionLink
      className={styles.stance}
      to={(s) =>
        withOpen(s, {
          kind: 'stance',
          actor: corpus.actors[actor]?.id ?? '',
          issue: corpus.issues[issue]?.id ?? '',
        })
      }
    >
      <StanceMark value={stanceValue(stance)} sign={stanceSign(stance)} thin={stance.thin} old={stance.old} />{' '}
      {stanceWords(corpus, stance, locale, t)}
    </SelectionLink>
  );
}
