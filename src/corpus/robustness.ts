import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import type { Corpus } from './corpus.ts';
import type { SourceRow } from './ids.ts';
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
 * Linear in the sources times the statements known on the day.
 */
export function loneSources(
  corpus: Corpus,
  track: StanceTrack,
  asOf: EpochDay,
  rule: StanceRule = ruleOf(corpus),
): LoneSource[] {
  const known = track.rows.slice(0, knownCount(track, asOf));
  const stance = stanceAsOf(corpus, track, asOf, rule);
  const sources = new Set(known.flatMap((row) => [...listOf(corpus.statements.sources, row)] as SourceRow[]));
  return [...sources]
    .sort((a, b) => a - b)
    .map((source) => ({ source, without: stanceAsOf(corpus, trackWithout(corpus, track, source), asOf, rule) }))
    .filter(({ without }) => without.state !== stance.state || without.position !== stance.position);
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
