/** Last stage: what is in the record, in numbers, and what an editor may want to look at. Nothing here is a problem. */
import type { DerivedRecord } from '#contract/derive.ts';

export interface Report {
  readonly release: string;
  /** Records by kind, in the order of the contract. */
  readonly counts: readonly (readonly [kind: string, count: number])[];
  /** First and last date of an event, as written; null without events. */
  readonly dates: readonly [string, string] | null;
  /** Sources by language, most first. */
  readonly languages: readonly (readonly [language: string, count: number])[];
  readonly evidence: { readonly count: number; readonly withPhrase: number };
  /** Actor × issue pairs with at least one statement, of all pairs of actors that speak and issues. */
  readonly coverage: { readonly held: number; readonly possible: number };
  /** Ids that nothing uses: issues without a statement, sources nobody cites, actors that appear nowhere. */
  readonly unused: {
    readonly issues: readonly string[];
    readonly sources: readonly string[];
    readonly actors: readonly string[];
  };
}

export function reportOn(derived: DerivedRecord): Report {
  const { head, actors, issues, sources, retired } = derived;
  const events = derived.events.map(({ record }) => record);
  const statements = derived.statements.map(({ record }) => record);
  const evidence = [...events, ...statements].flatMap((record) => record.evidence);
  const disputing = events.flatMap(({ disputes = [] }) => disputes.flatMap(({ accounts }) => accounts));
  const cited = new Set([...evidence, ...disputing].map(({ source }) => source));
  const coded = new Set(statements.map(({ issue }) => issue));
  const speakers = new Set(statements.map(({ actor }) => actor));
  const terms = actors.flatMap(({ offices, memberships }) => [...offices, ...memberships]);
  const seen = new Set([...events.flatMap((event) => event.actors), ...terms.map(({ of }) => of)]);
  const pairs = new Set(statements.map(({ actor, issue }) => `${actor} ${issue}`));
  const missing = (records: readonly { readonly id: string }[], used: ReadonlySet<string>): string[] =>
    records.map(({ id }) => id).filter((id) => !used.has(id));
  return {
    release: head.release.id,
    counts: Object.entries({ actors, issues, events, statements, sources, retired }).map(
      ([kind, records]) => [kind, records.length] as const,
    ),
    dates: events[0] && events.length > 0 ? [events[0].date, events.at(-1)?.date ?? events[0].date] : null,
    languages: countBy(sources.map(({ language }) => language)),
    evidence: { count: evidence.length, withPhrase: evidence.filter(({ phrase }) => phrase !== null).length },
    coverage: { held: pairs.size, possible: speakers.size * issues.length },
    unused: { issues: missing(issues, coded), sources: missing(sources, cited), actors: missing(actors, seen) },
  };
}

function countBy(words: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** The report for a terminal, some eight lines. */
export function formatReport(report: Report): string {
  const { release, counts, dates, languages, evidence, coverage, unused } = report;
  const list = (pairs: Report['counts']): string => pairs.map(([word, count]) => `${count} ${word}`).join(', ');
  const notes = Object.entries(unused).flatMap(([kind, ids]) =>
    ids.length === 0 ? [] : [`  unused    ${kind}: ${shorten(ids)}`],
  );
  return [
    `Record of release ${release} is sound.`,
    `  holds     ${list(counts)}`,
    `  dates     ${dates === null ? 'no events' : `${dates[0]} to ${dates[1]}`}`,
    `  sources   ${languages.length === 0 ? 'none' : `by language ${list(languages.map(([language, count]) => [language, count]))}`}`,
    `  evidence  ${evidence.count} pieces, ${evidence.withPhrase} with a phrase`,
    `  coverage  ${coverage.held} of ${coverage.possible} pairs of speaker and issue`,
    ...notes,
  ].join('\n');
}

const shorten = (ids: readonly string[]): string =>
  ids.length <= 8 ? ids.join(', ') : `${ids.slice(0, 8).join(', ')} and ${ids.length - 8} more`;
