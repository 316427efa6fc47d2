import { useCorpus } from '#load/useCorpus.ts';
import type { OpenRecord } from '#selection/Selection.ts';
import { ActorPanel } from '#views/record/ActorPanel.tsx';
import { EventPanel } from '#views/record/EventPanel.tsx';
import { EventWalk } from '#views/record/EventWalk.tsx';
import { IssuePanel } from '#views/record/IssuePanel.tsx';
import { MissingPanel } from '#views/record/MissingPanel.tsx';
import { SourcePanel } from '#views/record/SourcePanel.tsx';
import { StancePanel } from '#views/record/StancePanel.tsx';
import { ReleasePanel } from '#views/releases/ReleasePanel.tsx';
import { TourPanel } from '#views/tours/TourPanel.tsx';

interface RecordContentProps {
  readonly open: OpenRecord;
  /** Whether there is no set around it to walk through. */
  readonly isAlone?: boolean;
}

/** What there is to read of a record, a tour or a release; of one that is not there, why. */
export function RecordContent({ open, isAlone = false }: RecordContentProps) {
  const corpus = useCorpus();
  switch (open.kind) {
    case 'event': {
      const row = corpus.eventRows.get(open.id);
      if (row === undefined) return <MissingPanel key={open.id} open={open} />;
      // The way on outlives the event, with its focus and its play; the rest is another's.
      return (
        <>
          {!isAlone && <EventWalk row={row} />}
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
    case 'release': {
      const isKnown = corpus.releases?.list.some(({ id }) => id === open.id);
      return isKnown ? <ReleasePanel key={open.id} id={open.id} /> : <MissingPanel key={open.id} open={open} />;
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
