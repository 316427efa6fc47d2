import { useMemo } from 'react';
import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { ActorRow, IssueRow } from '#corpus/ids.ts';
import { type Stance, type StanceTrack, stanceAsOf, stanceSign, stanceTrack, stanceValue } from '#corpus/stance.ts';
import { formatDay } from '#i18n/format.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withFacetValue, withFilters, withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useAsOf } from '#selection/useSelection.ts';
import parts from '#ui/PanelParts.module.css';
import { StanceMark } from '#ui/StanceMark.tsx';
import { CopyLink } from './CopyLink.tsx';
import { FieldMoved } from './FieldMoved.tsx';
import styles from './Panel.module.css';
import { EventLinks } from './RecordLinks.tsx';

const GROUPS = ['for', 'against', 'neutral', 'mixedOrSplit', 'declined'] as const;
type Group = (typeof GROUPS)[number];

function groupOf(stance: Stance): Group | null {
  if (stance.state === 'none') return null;
  if (stance.state === 'mixed' || stance.state === 'split') return 'mixedOrSplit';
  if (stance.state === 'declined' || stance.position === null) return 'declined';
  return stance.position > 0 ? 'for' : stance.position < 0 ? 'against' : 'neutral';
}

/** One issue: the proposition, who stands where on it as of the day, how that came about, and its events. */
export function IssuePanel({ row }: { readonly row: IssueRow }) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const panelWords = useWords(panelMessages);
  const asOf = useAsOf(corpus);
  const issue = corpus.issues[row];
  const tracks = useMemo(() => tracksOn(corpus, row), [corpus, row]);
  const stances = tracks
    .map((track) => ({ actor: track.actor, stance: stanceAsOf(corpus, track, asOf) }))
    .sort(
      (a, b) => Math.abs(b.stance.position ?? 0) - Math.abs(a.stance.position ?? 0) || b.stance.count - a.stance.count,
    );
  if (!issue) return null;
  return (
    <article className={styles.article}>
      <header className={styles.section}>
        <h2 className={styles.title} tabIndex={-1} data-panel-title="">
          {issue.proposition[locale]}
        </h2>
      </header>
      <dl className={styles.facts}>
        <dt>{panelWords.meansFor}</dt>
        <dd>{issue.means.for[locale]}</dd>
        <dt>{panelWords.meansAgainst}</dt>
        <dd>{issue.means.against[locale]}</dd>
      </dl>
      {issue.note && <p className={styles.meta}>{issue.note[locale]}</p>}
      <p className={styles.words}>{panelWords.stances(formatDay(asOf, locale))}</p>
      {GROUPS.map((group) => {
        const members = stances.filter(({ stance }) => groupOf(stance) === group);
        if (members.length === 0) return null;
        return (
          <section key={group} className={styles.section}>
            <h3 className={parts.heading}>
              {panelWords[group]} ({members.length})
            </h3>
            <ul className={styles.positions}>
              {members.map(({ actor, stance }) => (
                <li key={actor} className={styles.position}>
                  <StanceMark
                    value={stanceValue(stance)}
                    sign={stanceSign(stance)}
                    thin={stance.thin}
                    old={stance.old}
                  />
                  <SelectionLink
                    to={(s) =>
                      withOpen(s, { kind: 'stance', actor: corpus.actors[actor]?.id as string, issue: issue.id })
                    }
                  >
                    {corpus.actors[actor]?.name[locale]}
                  </SelectionLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <FieldMoved tracks={tracks} asOf={asOf} />
      <EventLinks heading={panelWords.events} rows={listOf(corpus.eventsByIssue, row)} />
      <div className={styles.actions}>
        <SelectionLink to={(s) => withFilters(s, withFacetValue(s.filters, 'issue', issue.id, 'any'))}>
          {panelWords.onlyThese}
        </SelectionLink>
        <CopyLink />
      </div>
    </article>
  );
}

/** Of every actor and body that spoke on it, or that was spoken for. */
function tracksOn(corpus: Corpus, issue: IssueRow): StanceTrack[] {
  const { statements } = corpus;
  const said = [...listOf(corpus.statementsByIssue, issue)];
  const actors = new Set(said.flatMap((s) => [statements.actor[s] as number, statements.onBehalfOf[s] as number]));
  return [...actors].filter((actor) => actor >= 0).map((actor) => stanceTrack(corpus, actor as ActorRow, issue));
}
