import { range } from 'd3';
import { listOf } from '#base/lists.ts';
import type { ActorRow, EventRow, IssueRow } from '#corpus/ids.ts';
import type { Tour } from '#corpus/packed.ts';
import { stanceAsOf, stanceSign, stanceTrack, stanceValue } from '#corpus/stance.ts';
import { formatDate } from '#i18n/format.ts';
import { PAGE_WORDS } from '#i18n/messages/pages.ts';
import { stanceWords } from '#i18n/stanceWords.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useAsOf } from '#selection/useSelection.ts';
import { StanceMark } from '#ui/StanceMark.tsx';

function Events({ rows }: { readonly rows: readonly number[] }) {
  const { events } = useCorpus();
  const { locale } = useLocale();
  return (
    <ul>
      {rows.map((row) => (
        <li key={row}>
          {formatDate(events.date[row] as string, locale, 'short')}{' '}
          <SelectionLink to={(s) => withOpen(s, { kind: 'event', id: events.id[row] as string })}>
            {events.title[locale][row]}
          </SelectionLink>
        </li>
      ))}
    </ul>
  );
}

/** In place of the timeline: every event in time order. */
export function EventsInOrder() {
  const corpus = useCorpus();
  const { locale } = useLocale();
  return (
    <>
      <h1>{corpus.title[locale]}</h1>
      <p>{corpus.description[locale]}</p>
      <Events rows={Array.from({ length: corpus.events.count }, (_, row) => row)} />
    </>
  );
}

/** In place of the matrix: issue by issue, where each actor stands as of the release. */
export function StancesByIssue() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const asOf = useAsOf(corpus);
  return (
    <>
      <h1>
        {corpus.title[locale]} – {t.app.view.matrix}
      </h1>
      {corpus.issues.map((issue) => {
        const said = [...listOf(corpus.statementsByIssue, issue.row)];
        const speakers = said.flatMap((s) => [corpus.statements.actor[s], corpus.statements.onBehalfOf[s]]);
        const actors = [...new Set(speakers)].filter((row): row is number => row !== undefined && row >= 0);
        return (
          <section key={issue.id}>
            <h2>
              <SelectionLink to={(s) => withOpen(s, { kind: 'issue', id: issue.id })}>
                {issue.proposition[locale]}
              </SelectionLink>
            </h2>
            <ul>
              {actors.map((row) => (
                <Stance key={row} actor={row as ActorRow} issue={issue.row} asOf={asOf} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface StanceProps {
  readonly actor: ActorRow;
  readonly issue: IssueRow;
  readonly asOf: ReturnType<typeof useAsOf>;
}

function Stance({ actor, issue, asOf }: StanceProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const stance = stanceAsOf(corpus, stanceTrack(corpus, actor, issue), asOf);
  const [who, what] = [corpus.actors[actor], corpus.issues[issue]];
  if (!who || !what) return null;
  return (
    <li>
      <StanceMark value={stanceValue(stance)} sign={stanceSign(stance)} thin={stance.thin} old={stance.old} />{' '}
      <SelectionLink to={(s) => withOpen(s, { kind: 'stance', actor: who.id, issue: what.id })}>
        {who.name[locale]}
      </SelectionLink>{' '}
      {stanceWords(corpus, stance, locale, t)}
    </li>
  );
}

/** How many events before and after one are listed with it. */
const NEAR = 3;

/** The events before and after one, for readers who cannot step. */
export function NearInTime({ row }: { readonly row: EventRow }) {
  const { events } = useCorpus();
  const { locale } = useLocale();
  const words = PAGE_WORDS[locale];
  const rows = (from: number, to: number) => range(Math.max(0, from), Math.min(events.count, to));
  const parts = [
    { heading: words.before, rows: rows(row - NEAR, row) },
    { heading: words.after, rows: rows(row + 1, row + 1 + NEAR) },
  ];
  return parts
    .filter((part) => part.rows.length > 0)
    .map((part) => (
      <section key={part.heading}>
        <h2>{part.heading}</h2>
        <Events rows={part.rows} />
      </section>
    ));
}

/** The steps of a tour with their texts, which the app shows one at a time. */
export function TourInOrder({ tour }: { readonly tour: Tour }) {
  const { events, eventRows } = useCorpus();
  const { locale } = useLocale();
  return tour.steps.map(({ event, text }) => (
    <section key={event}>
      <h2>
        <SelectionLink to={(s) => withOpen(s, { kind: 'event', id: event })}>
          {events.title[locale][eventRows.get(event) ?? -1]}
        </SelectionLink>
      </h2>
      <p>{text[locale]}</p>
    </section>
  ));
}
