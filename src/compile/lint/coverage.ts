/** How evenly the record covers its actors and issues. */
import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { SIDES, type Side, sideOf } from '#corpus/vocabulary.ts';
import { reportOn } from '../report.ts';
import type { LintContext } from './context.ts';
import { type LintRow, listSome, rowOf } from './rows.ts';

/** An actor in this many events could be expected to have said something. */
const MANY_EVENTS = 5;

/** An issue with at most this many statements is thin; from twice as many, one voice may be too many of them. */
const FEW_STATEMENTS = 2;

export function* lintCoverage(context: LintContext): Generator<LintRow> {
  const { parsed, derived, corpus } = context;
  const { unused } = reportOn(derived);
  for (const filed of parsed.events) {
    const row = corpus.eventRows.get(filed.id);
    if (row === undefined || listOf(corpus.events.statements, row).length > 0) continue;
    const mend = 'Read its sources again for positions; if it is background, explain it.';
    yield rowOf('event-bare', filed, `${filed.record.title.en}: no statement was made at it.`, mend);
  }
  const issues = new Map(coverageOfIssues(corpus).map((coverage) => [coverage.id, coverage]));
  for (const filed of parsed.issues) {
    const coverage = issues.get(filed.id);
    if (coverage) yield* lintIssue(filed, coverage);
  }
  for (const filed of parsed.actors) {
    if (unused.actors.includes(filed.id)) {
      const what = 'No event lists it, and nobody holds an office or membership of it.';
      yield rowOf('actor-orphan', filed, what, 'Add it to the events it took part in, or retire it.');
    }
    const row = corpus.actorRows.get(filed.id);
    const events = row === undefined ? 0 : listOf(corpus.eventsByActor, row).length;
    if (row === undefined || events < MANY_EVENTS || listOf(corpus.statementsByActor, row).length > 0) continue;
    const what = `Takes part in ${events} events; no statement is by it or for it.`;
    yield rowOf('actor-silent', filed, what, 'Look whether its positions were missed.');
  }
  for (const filed of parsed.sources) {
    if (!unused.sources.includes(filed.id)) continue;
    yield rowOf(
      'source-unused',
      filed,
      `${filed.record.publisher}: nobody cites it.`,
      'Cite it where it helps, or retire it.',
    );
  }
}

function* lintIssue(filed: { readonly file: string; readonly id: string }, issue: IssueCoverage): Generator<LintRow> {
  const { count, sides, speakers } = issue;
  if (count === 0) {
    yield rowOf('issue-orphan', filed, 'No statement is on it.', 'Code the statements on it, or retire it.');
    return;
  }
  const [loudest] = speakers;
  const numbers = SIDES.map((side) => `${sides[side]} ${side}`).join(', ');
  if (count <= FEW_STATEMENTS) {
    yield rowOf('issue-thin', filed, `${count === 1 ? 'One statement' : `${count} statements`}: ${numbers}.`, LOOK);
  }
  if ((sides.for === 0) !== (sides.against === 0)) {
    const missing = sides.for === 0 ? 'for' : 'against';
    yield rowOf('issue-one-sided', filed, `Nobody is ${missing} it: ${numbers}.`, LOOK);
  }
  if (loudest && count >= 2 * FEW_STATEMENTS && loudest.count * 2 > count) {
    yield rowOf('issue-one-voice', filed, `${loudest.count} of ${count} statements are by ${loudest.id}.`, LOOK);
  }
}

const LOOK = 'Look in the sources for those who are missing; if there are none, explain it.';

export interface IssueCoverage {
  readonly id: string;
  readonly count: number;
  readonly sides: Readonly<Record<Side, number>>;
  /** Those who spoke, with how often; most first, then by id. */
  readonly speakers: readonly { readonly id: string; readonly count: number }[];
  /** The date of the latest statement as written; null without any. */
  readonly latest: string | null;
}

/** Issues by number of statements, most first, then by id. */
export function coverageOfIssues(corpus: Corpus): IssueCoverage[] {
  const { actor, position, date } = corpus.statements;
  return corpus.issues
    .map(({ id, row }) => {
      const rows = [...listOf(corpus.statementsByIssue, row)];
      const sides = { for: 0, against: 0, neutral: 0, declined: 0 };
      const speakers = new Map<string, number>();
      for (const each of rows) {
        sides[sideOf(position[each] ?? 'declined')]++;
        const speaker = corpus.actors[actor[each] ?? -1]?.id ?? '';
        speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
      }
      const last = rows.at(-1);
      return {
        id,
        count: rows.length,
        sides,
        speakers: [...speakers].map(([each, count]) => ({ id: each, count })).sort(byCount),
        latest: last === undefined ? null : (date[last] ?? null),
      };
    })
    .sort(byCount);
}

const byCount = (a: { count: number; id: string }, b: { count: number; id: string }): number =>
  b.count - a.count || (a.id < b.id ? -1 : 1);

/** Statements by or for each actor on each issue: actors that have any, most first, by issues as in `coverageOfIssues`. */
export function coverageTable(corpus: Corpus): {
  readonly issues: readonly string[];
  readonly actors: readonly { readonly id: string; readonly count: number; readonly counts: readonly number[] }[];
} {
  const issues = coverageOfIssues(corpus).map(({ id }) => id);
  const actors = corpus.actors.map(({ id, row }) => {
    const rows = [...listOf(corpus.statementsByActor, row)];
    const counts = issues.map((issue) => {
      const wanted = corpus.issueRows.get(issue);
      return rows.filter((each) => corpus.statements.issue[each] === wanted).length;
    });
    return { id, count: rows.length, counts };
  });
  return { issues, actors: actors.filter(({ count }) => count > 0).sort(byCount) };
}

/** How many pairs of actor and issue the record has anything on, in words for a terminal. */
export function describeCoverage(corpus: Corpus): string {
  const { issues, actors } = coverageTable(corpus);
  const cells = actors.flatMap(({ counts }) => counts);
  const held = cells.filter((count) => count > 0).length;
  const once = cells.filter((count) => count === 1).length;
  const busy = listSome(actors.slice(0, 5).map(({ id, count }) => `${id} ${count}`));
  return `${held} of ${cells.length} cells (${actors.length} actors × ${issues.length} issues) have a statement, ${once} of them one only; most by or for ${busy}.`;
}
