import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import type { Corpus } from './corpus.ts';
import type { SourceRow, StatementRow } from './ids.ts';
import { ruleOf, type StanceRule } from './rule.ts';
import { knownCount, type Stance, type StanceTrack, stanceAsOf, trackOf } from './stance.ts';

/** A source on whose word a stance turns, and what the stance would be without it. */
export interface LoneSource {
  readonly source: SourceRow;
  readonly without: Stance;
}

/**
 * The sources each of which, if it alone were withdrawn, would change the state or position of the stance as of a day;
 * by row. A statement falls with its last source; one that has others counts by the strongest of those.
 * Linear in the statements known on the day times the sources of those that could matter: a few, for most stances.
 */
export function loneSources(
  corpus: Corpus,
  track: StanceTrack,
  asOf: EpochDay,
  rule: StanceRule = ruleOf(corpus),
): LoneSource[] {
  const known = track.rows.slice(0, knownCount(track, asOf));
  const stance = stanceAsOf(corpus, track, asOf, rule);
  const sources = new Set(
    decidersOf(corpus, track, known, stance, rule).flatMap(
      (row) => [...listOf(corpus.statements.sources, row)] as SourceRow[],
    ),
  );
  return [...sources]
    .sort((a, b) => a - b)
    .map((source) => ({ source, without: stanceAsOf(corpus, trackWithout(corpus, track, source), asOf, rule) }))
    .filter(({ without }) => without.state !== stance.state || without.position !== stance.position);
}

/**
 * The statements without which the stance could be another: that which decides, for a mixed stance those of its window,
 * for a body each speaker's latest position. Whatever else falls, these stand as they are, and so does the stance.
 */
function decidersOf(
  { actors, statements }: Corpus,
  { actor }: StanceTrack,
  known: readonly StatementRow[],
  stance: Stance,
  rule: StanceRule,
): readonly StatementRow[] {
  // Where a number of statements is asked for, every one counts.
  if (rule.least > 1 || stance.decisive === null) return known;
  const deciders = new Set([stance.decisive]);
  const day = statements.to[stance.decisive] as number;
  const isBody = !['person', 'expert'].includes(actors[actor]?.kind ?? '');
  const heard = new Set<number>();
  for (const row of [...known].reverse()) {
    if (statements.position[row] === 'declined') continue;
    const speaker = statements.actor[row] as number;
    const isLastWord = isBody && !heard.has(speaker);
    heard.add(speaker);
    if (isLastWord || (stance.state === 'mixed' && (statements.to[row] as number) >= day - rule.mixedDays)) {
      deciders.add(row);
    }
  }
  return [...deciders];
}

/** The track as it would be had a source never been read. */
function trackWithout(corpus: Corpus, track: StanceTrack, source: SourceRow): StanceTrack {
  const othersOf = (row: number) => [...listOf(corpus.statements.sources, row)].filter((other) => other !== source);
  const rows = track.rows.filter(
    (row) => othersOf(row).length > 0 || listOf(corpus.statements.sources, row).length === 0,
  );
  return trackOf(corpus, track.actor, track.issue, rows, (row) =>
    Math.max(0, ...othersOf(row).map((other) => corpus.sources[other]?.strength ?? 0)),
  );
}
