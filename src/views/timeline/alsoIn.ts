import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import { formatList, type Locale } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { LanesBy } from '#selection/Selection.ts';
import { keysOf, type Lane, labelOf } from './lanes.ts';
import { LANE_WORDS } from './laneWords.ts';

/** Other lanes named at most. */
const MOST_NAMED = 3;

const names = new WeakMap<object, Map<string, string>>();

/**
 * A line that names the other lanes an event stands in, a few by name and the rest by their number; null if there is
 * none. A lane of an actor below a country counts as the country's.
 */
export function alsoIn(
  corpus: Corpus,
  event: EventRow,
  lane: Lane,
  by: LanesBy,
  locale: Locale,
  t: Messages,
): string | null {
  const laneKeys = keysOf(corpus, by);
  const { keys, places } = laneKeys;
  const own = (lane.under ?? lane).key;
  const others = Array.from(listOf(places, event), (place) => keys[place] as string).filter((key) => key !== own);
  if (others.length === 0) return null;
  const words = LANE_WORDS[locale];
  // Many events of one picture name the same few lanes.
  const known = names.get(laneKeys) ?? new Map<string, string>();
  names.set(laneKeys, known);
  const named = others.slice(0, MOST_NAMED).map((key) => {
    const name = known.get(locale + key) ?? labelOf(corpus, by, key, locale, t);
    known.set(locale + key, name);
    return name;
  });
  const rest = others.length - named.length;
  return words.alsoIn(formatList(rest > 0 ? [...named, words.moreLanes(rest)] : named, locale));
}
