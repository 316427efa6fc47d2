import { useEffect, useRef } from 'react';
import type { Corpus } from '#corpus/corpus.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { type OpenRecord, type Selection, withOpen, withRibbon } from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import { useIsNarrow } from '#ui/useMediaQuery.ts';
import { ActorPanel } from '#views/record/ActorPanel.tsx';
import { EventPanel } from '#views/record/EventPanel.tsx';
import { EventWalk } from '#views/record/EventWalk.tsx';
import { IssuePanel } from '#views/record/IssuePanel.tsx';
import { MissingPanel } from '#views/record/MissingPanel.tsx';
import { SourcePanel } from '#views/record/SourcePanel.tsx';
import { StancePanel } from '#views/record/StancePanel.tsx';
import { Share } from '#views/share/Share.tsx';
import { TourPanel } from '#views/tours/TourPanel.tsx';
import { TourStep } from '#views/tours/TourStep.tsx';
import styles from './App.module.css';
import { recordTitle } from './pageTitle.ts';

/** The open record beside the view, or below it as a sheet where there is no room beside. */
export function Panel({ open }: { readonly open: OpenRecord }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const select = useSelect();
  const tour = useSelection((s) => s.tour);
  const isNarrow = useIsNarrow();
  const ref = useRef<HTMLElement>(null);
  const address = open.kind === 'stance' ? `${open.actor}/${open.issue}` : open.id;
  const title = recordTitle(corpus, open, locale);

  // A newly opened record takes the focus to its title, so that the keyboard and reader software are where the news
  // is; a step with the buttons of the panel itself leaves the focus on the button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address stands for the record
  useEffect(() => {
    const panel = ref.current;
    if (!panel) return;
    panel.scrollTop = 0;
    if (panel.contains(document.activeElement) && document.activeElement?.closest('nav')) return;
    // The panel's code may come late, when the reader is already in the filters: taking the focus would close them.
    if (document.activeElement?.closest('[popover]')) return;
    panel.querySelector<HTMLElement>('[data-panel-title]')?.focus({ preventScroll: true });
  }, [address, open.kind]);

  return (
    <aside ref={ref} className={styles.panel} aria-label={t.app.panel}>
      <div className={styles.closeRow}>
        <button
          type="button"
          className={styles.close}
          aria-label={t.app.closePanel}
          title={t.app.closePanel}
          onClick={() => select((s) => withOpen(isNarrow ? withIssueKept(s) : s, null))}
        >
          ×
        </button>
      </div>
      {tour !== null && <TourStep key={tour} id={tour} />}
      {contentOf(corpus, open)}
      {title !== null && <Share title={title} />}
    </aside>
  );
}

/** A narrow matrix shows one issue: that of the stance that is left. */
const withIssueKept = (s: Selection): Selection =>
  s.view === 'matrix' && s.open?.kind === 'stance' ? withRibbon(s, s.open.issue) : s;

function contentOf(corpus: Corpus, open: OpenRecord) {
  switch (open.kind) {
    case 'event': {
      const row = corpus.eventRows.get(open.id);
      if (row === undefined) return <MissingPanel key={open.id} open={open} />;
      // The way on outlives the event, with its focus and its play; the rest is another's.
      return (
        <>
          <EventWalk row={row} />
          <EventPanel key={row} row={row} />
        </>
      );
    }
    case 'actor': {
      const row = corpus.actorRows.get(open.id);
      return row === undefined ? (
        <MissingPanel key={JSON.stringify(open)} open={open} />
      ) : (
        <ActorPanel key={row} row={row} />
      );
    }
    case 'issue': {
      const row = corpus.issueRows.get(open.id);
      return row === undefined ? (
        <MissingPanel key={JSON.stringify(open)} open={open} />
      ) : (
        <IssuePanel key={row} row={row} />
      );
    }
    case 'source': {
      const row = corpus.sourceRows.get(open.id);
      return row === undefined ? (
        <MissingPanel key={JSON.stringify(open)} open={open} />
      ) : (
        <SourcePanel key={row} row={row} />
      );
    }
    case 'tour': {
      const isKnown = corpus.tours?.titles.some(({ id }) => id === open.id);
      return isKnown ? <TourPanel key={open.id} id={open.id} /> : <MissingPanel key={open.id} open={open} />;
    }
    case 'stance': {
      const actor = corpus.actorRows.get(open.actor);
      const issue = corpus.issueRows.get(open.issue);
      if (actor === undefined || issue === undefined) return <MissingPanel key={JSON.stringify(open)} open={open} />;
      return <StancePanel key={`${actor}/${issue}`} actor={actor} issue={issue} />;
    }
    default:
      return open satisfies never;
  }
}
