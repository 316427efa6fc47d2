import { eachIn, type Lists, oneEach } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { ActorRow, EventRow, IssueRow } from '#corpus/ids.ts';
import { EVENT_KINDS } from '#corpus/vocabulary.ts';
import { collator, countryName, type Locale } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { LaneOrder, LanesBy } from '#selection/Selection.ts';

/** One line of the timeline, and the events on it. */
export interface Lane {
  /** Stable over filters: an actor's, issue's or kind's id, or a country code. */
  readonly key: string;
  readonly label: string;
  /** The label where it stands alone: of a lane below another with that one's before it. */
  readonly fullLabel: string;
  /** Ascending, which is time order. */
  readonly events: Int32Array;
  /** Whose stance a ribbon on the lane shows; null for lanes of issues and kinds. */
  readonly actor: ActorRow | null;
  /** The issue of an issue's lane. */
  readonly issue: IssueRow | null;
  /** The lane that this is a part of, for lanes of actors below a country or body; null for a lane of its own. */
  readonly under: Lane | null;
}

/** The keys that lanes of a sort may have, and for each event the places in `keys` of its lanes. */
interface LaneKeys {
  readonly keys: readonly string[];
  readonly places: Lists;
}

/** Countries, and after them, as lanes of their own, bodies of no one country (NATO, the EU). */
function countryKeys({ actors, countries, events }: Corpus): LaneKeys {
  const keys = [...countries];
  const placeOf = Int32Array.from(actors, ({ kind, country, id }) =>
    kind === 'organisation' && country === null ? keys.push(id) - 1 : -1,
  );
  const offsets = new Uint32Array(events.count + 1);
  const values = new Uint32Array(events.countries.values.length + events.involved.values.length);
  let next = 0;
  const { count, countries: ofCountries, involved } = events;
  const add = (place: number) => {
    if (place >= 0) values[next++] = place;
  };
  for (let row = 0; row < count; row++) {
    eachIn(ofCountries, row, add);
    eachIn(involved, row, (actor) => add(placeOf[actor] as number));
    offsets[row + 1] = next;
  }
  return { keys, places: { offsets, values: values.slice(0, next) } };
}

function laneKeys(corpus: Corpus, by: LanesBy): LaneKeys {
  const { events, actors, issues } = corpus;
  switch (by) {
    case 'actor':
      return { keys: actors.map(({ id }) => id), places: events.involved };
    case 'country':
      return countryKeys(corpus);
    case 'issue':
      return { keys: issues.map(({ id }) => id), places: events.issues };
    case 'kind':
      return { keys: EVENT_KINDS, places: oneEach(events.kind) };
    default:
      return by satisfies never;
  }
}

const known = new WeakMap<Corpus, Map<LanesBy, LaneKeys>>();

/** As `laneKeys`, kept: a filter asks again for each set it leaves. */
export function keysOf(corpus: Corpus, by: LanesBy): LaneKeys {
  const ofCorpus = known.get(corpus) ?? new Map<LanesBy, LaneKeys>();
  known.set(corpus, ofCorpus);
  const keys = ofCorpus.get(by) ?? laneKeys(corpus, by);
  ofCorpus.set(by, keys);
  return keys;
}

/** The lanes of an order by its comparison; equals by activity and name. */
export function compareLanes(corpus: Corpus, order: LaneOrder, locale: Locale): (a: Lane, b: Lane) => number {
  const names = collator(locale);
  const byName = (a: Lane, b: Lane) => names.compare(a.label, b.label);
  const byActivity = (a: Lane, b: Lane) => b.events.length - a.events.length || byName(a, b);
  const first = ({ events }: Lane) => corpus.events.from[events[0] as number] as number;
  switch (order) {
    case 'activity':
      return byActivity;
    case 'name':
      return (a, b) => byName(a, b) || byActivity(a, b);
    case 'first':
      return (a, b) => first(a) - first(b) || byActivity(a, b);
    default:
      return order satisfies never;
  }
}

function stateOf(corpus: Corpus, country: string): ActorRow | null {
  return corpus.actors.find((actor) => actor.kind === 'state' && actor.country === country)?.row ?? null;
}

export function labelOf(corpus: Corpus, by: LanesBy, key: string, locale: Locale, t: Messages): string {
  if (by === 'kind') return t.shared.eventKind[key as keyof Messages['shared']['eventKind']];
  if (by === 'issue') return corpus.issues[corpus.issueRows.get(key) ?? -1]?.proposition[locale] ?? key;
  const actor = corpus.actors[corpus.actorRows.get(key) ?? -1];
  return actor?.name[locale] ?? (by === 'country' ? countryName(key, locale) : key);
}

function laneOf(corpus: Corpus, by: LanesBy, key: string, events: Int32Array, locale: Locale, t: Messages): Lane {
  const isOfActors = by === 'actor' || by === 'country';
  const label = labelOf(corpus, by, key, locale, t);
  return {
    key,
    label,
    fullLabel: label,
    events,
    actor: isOfActors ? (corpus.actorRows.get(key) ?? (by === 'country' ? stateOf(corpus, key) : null)) : null,
    issue: by === 'issue' ? (corpus.issueRows.get(key) ?? null) : null,
    under: null,
  };
}

/**
 * The lanes of a set of events, in the order given. An event stands in every lane it belongs to; events
 * of none (no actor with a country, no statement) are counted in `loose`. Linear.
 * @param rows ascending
 */
export function groupIntoLanes(
  corpus: Corpus,
  rows: readonly EventRow[],
  by: LanesBy,
  locale: Locale,
  t: Messages,
  order: LaneOrder = 'activity',
): { readonly lanes: Lane[]; readonly loose: readonly EventRow[] } {
  const laneKeys = keysOf(corpus, by);
  const { keys } = laneKeys;
  const isWhole = rows.length === corpus.events.count;
  const byKey = (isWhole && wholes.get(laneKeys)) || eventsByKey(laneKeys, rows);
  if (isWhole) wholes.set(laneKeys, byKey);
  const { ends, events, loose } = byKey;
  const lanes = keys.flatMap((key, place) => {
    const start = ends[place - 1] ?? 0;
    const end = ends[place] as number;
    return start === end ? [] : [laneOf(corpus, by, key, events.subarray(start, end), locale, t)];
  });
  lanes.sort(compareLanes(corpus, order, locale));
  return { lanes, loose };
}

/** The events of the whole record by key: a filter that is taken back asks again. */
const wholes = new WeakMap<LaneKeys, EventsByKey>();

interface EventsByKey {
  /** The events of one key after those of another, ascending. */
  readonly events: Int32Array;
  /** Where those of each key end. */
  readonly ends: Uint32Array;
  /** Events without a key. */
  readonly loose: readonly EventRow[];
}

/** Linear. @param rows ascending */
function eventsByKey({ keys, places: { offsets, values } }: LaneKeys, rows: readonly EventRow[]): EventsByKey {
  const counts = new Uint32Array(keys.length);
  const loose: EventRow[] = [];
  for (const row of rows) {
    const start = offsets[row] as number;
    const end = offsets[row + 1] as number;
    if (start === end) loose.push(row);
    for (let i = start; i < end; i++) {
      const place = values[i] as number;
      counts[place] = (counts[place] as number) + 1;
    }
  }
  const ends = new Uint32Array(keys.length);
  let total = 0;
  for (let place = 0; place < keys.length; place++) {
    ends[place] = total;
    total += counts[place] as number;
  }
  const events = new Int32Array(total);
  for (const row of rows) {
    const end = offsets[row + 1] as number;
    for (let i = offsets[row] as number; i < end; i++) {
      const place = values[i] as number;
      const at = ends[place] as number;
      events[at] = row;
      ends[place] = at + 1;
    }
  }
  return { events, ends, loose };
}
