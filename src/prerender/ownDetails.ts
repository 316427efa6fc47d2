import { listOf } from '#base/lists.ts';
import type { StatementRow } from '#corpus/ids.ts';
import type { Evidence } from '#corpus/packed.ts';
import type { OwnDetails } from '#load/ownDetails.ts';
import { eventDetailsOf, type SiteRecord, sourceDetailsOf, statementDetailsOf } from './siteRecord.ts';
import type { Subject } from './summary.ts';

/** The details that the page of a record shows, or null if it shows none. */
export function ownDetailsOf(record: SiteRecord, subject: Subject): OwnDetails | null {
  const { corpus } = record;
  const release = corpus.release.id;
  switch (subject.kind) {
    case 'event': {
      const details = eventDetailsOf(record, subject.row);
      if (details === undefined) return null;
      const accounts = (details.disputes ?? []).flatMap((dispute) => dispute.accounts);
      const events = { [corpus.events.id[subject.row] as string]: details };
      return { release, events, statements: {}, sources: sourcesOf(record, [...details.evidence, ...accounts]) };
    }
    case 'stance': {
      const statements = [...listOf(corpus.statementsByActor, subject.actor)]
        .filter((row) => corpus.statements.issue[row] === subject.issue)
        .flatMap((row) => {
          const details = statementDetailsOf(record, row as StatementRow);
          return details === undefined ? [] : [[corpus.statements.id[row] as string, details] as const];
        });
      const evidence = statements.flatMap(([, details]) => details.evidence);
      return { release, events: {}, statements: Object.fromEntries(statements), sources: sourcesOf(record, evidence) };
    }
    case 'source':
      return { release, events: {}, statements: {}, sources: sourcesOf(record, [{ source: subject.id }]) };
    case 'actor':
    case 'issue':
      return null;
    default:
      return subject satisfies never;
  }
}

function sourcesOf(record: SiteRecord, evidence: readonly Pick<Evidence, 'source'>[]): OwnDetails['sources'] {
  return Object.fromEntries(
    [...new Set(evidence.map(({ source }) => source))].flatMap((id) => {
      const details = sourceDetailsOf(record, id);
      return details === undefined ? [] : [[id, details]];
    }),
  );
}
