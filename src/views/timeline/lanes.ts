import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { ActorRow, EventRow, IssueRow } from '#corpus/ids.ts';
import { EVENT_KINDS } from '#corpus/vocabulary.ts';
import { collator, countryName, type Locale } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { LanesBy } from '#selection/Selection.ts';

/** One line of the timeline, and the events on it. */
export interface Lane {
  /** Stable over filters: an actor's, issue's or kind's id, or a country code. */
  readonly key: string;
  readonly label: string;
  /** Ascending, which is time order. */
  readonly events: readonly EventRow[];
  /** Whose stance a ribbon on the lane shows; null for lanes of issues and kinds. */
  readonly actor: ActorRow | null;
  /** The issue of an issue's lane. */
  readonly issue: IssueRow | null;
}

/** The lanes an event belongs to. A body of no one country (NATO, the EU) is a lane of its own among the countries. */
function laneKeysOf(corpus: Corpus, by: LanesBy, row: EventRow): Iterable<string> {
  const { events, actors, issues } = corpus;
  switch (by) {
    case 'actor':
      return [...listOf(events.involved, row)].map((a) => actors[a]?.id as string);
    case 'country':
      return [
        ...[...listOf(events.countries, row)].map((place) => corpus.countries[place] as string),
        ...[...listOf(events.involved, row)].flatMap((a) => {
          const actor = actors[a];
          return actor?.kind === 'organisation' && actor.country === null ? actor.id : [];
        }),
      ];
    case 'issue':
      return [...listOf(events.issues, row)].map((i) => issues[i]?.id as string);
    case 'kind':
      return [EVENT_KINDS[events.kind[row] as number] as string];
    default:
      return by satisfies never;
  }
}

function stateOf(corpus: Corpus, country: string): ActorRow | null {
  return corpus.actors.find((actor) => actor.kind === 'state' && actor.country === country)?.row ?? null;
}

function laneOf(corpus: Corpus, by: LanesBy, key: string, events: EventRow[], locale: Locale, t: Messages): Lane {
  const lane = { key, events, actor: null, issue: null };
  if (by === 'kind') return { ...lane, label: t.shared.eventKind[key as keyof Messages['shared']['eventKind']] };
  if (by === 'issue') {
    const issue = corpus.issues[corpus.issueRows.get(key) ?? -1];
    return { ...lane, label: issue?.proposition[locale] ?? key, issue: issue?.row ?? null };
  }
  const row = corpus.actorRows.get(key);
  const actor = row === undefined ? undefined : corpus.actors[row];
  if (by === 'actor' || actor) return { ...lane, label: actor?.name[locale] ?? key, actor: row ?? null };
  return { ...lane, label: countryName(key, locale), actor: stateOf(corpus, key) };
}

/**
 * The lanes of a set of events, the busiest first, equals by name. An event stands in every lane it belongs to; events
 * of none (no actor with a country, no statement) are counted in `loose`.
 */
export function groupIntoLanes(
  corpus: Corpus,
  rows: readonly EventRow[],
  by: LanesBy,
  locale: Locale,
  t: Messages,
): { readonly lanes: Lane[]; readonly loose: readonly EventRow[] } {
  const groups = new Map<string, EventRow[]>();
  const loose: EventRow[] = [];
  for (const row of rows) {
    let found = false;
    for (const key of laneKeysOf(corpus, by, row)) {
      found = true;
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    if (!found) loose.push(row);
  }
  const { compare } = collator(locale);
  const lanes = [...groups].map(([key, events]) => laneOf(corpus, by, key, events, locale, t));
  lanes.sort((a, b) => b.events.length - a.events.length || compare(a.label, b.label));
  return { lanes, loose };
}
