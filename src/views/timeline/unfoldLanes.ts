import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { type Actor, type Corpus, countryOn, heldOfficeOn } from '#corpus/corpus.ts';
import type { ActorRow } from '#corpus/ids.ts';
import type { ActorKind } from '#corpus/vocabulary.ts';
import type { Locale } from '#i18n/format.ts';
import type { LaneOrder } from '#selection/Selection.ts';
import { compareLanes, type Lane } from './lanes.ts';
import { LANE_WORDS } from './laneWords.ts';

const known = new WeakMap<Corpus, ReadonlySet<string>>();

/**
 * Keys of the country lanes with somebody to show below them: countries with an actor beside their state, bodies of no
 * country with officials or speakers. By the whole record, so that a filter takes no button away. Kept.
 */
export function foldableKeys(corpus: Corpus): ReadonlySet<string> {
  const kept = known.get(corpus);
  if (kept) return kept;
  const { actors, statements } = corpus;
  const found = new Set<string>();
  for (const { country, kind, offices } of actors) {
    if (country !== null && kind !== 'state') found.add(country);
    for (const { of } of offices) found.add(of);
  }
  for (const row of new Set(statements.onBehalfOf)) {
    const body = actors[row];
    if (body) found.add(body.id);
  }
  known.set(corpus, found);
  return found;
}

/** A state before its bodies, these before people. */
const rank = (kind: ActorKind): number => (kind === 'state' ? 0 : kind === 'person' || kind === 'expert' ? 2 : 1);

/**
 * Who shows below a lane, and the places of their events: for a country every actor that stands for it at the event or
 * speaks for one that does, for a body who holds office of it then or speaks for it. Linear in the lane's events.
 */
function membersOf(corpus: Corpus, lane: Lane): ReadonlyMap<ActorRow, number[]> {
  const { events, statements } = corpus;
  const body = corpus.actorRows.get(lane.key);
  const members = new Map<ActorRow, number[]>();
  for (const event of lane.events) {
    const day = events.from[event] as EpochDay;
    const add = (actor: number) => {
      const own = members.get(actor as ActorRow);
      if (!own) members.set(actor as ActorRow, [event]);
      else if (own[own.length - 1] !== event) own.push(event);
    };
    const isFor = (actor: number) =>
      body === undefined
        ? countryOn(corpus, actor as ActorRow, day) === lane.key
        : heldOfficeOn(corpus.actors[actor] as Actor, (corpus.actors[body] as Actor).id, day) === true;
    for (const actor of listOf(events.involved, event)) if (isFor(actor)) add(actor);
    for (const s of listOf(events.statements, event)) {
      const principal = statements.onBehalfOf[s] as number;
      if (principal >= 0 && (body === undefined ? isFor(principal) : principal === body)) {
        add(statements.actor[s] as number);
      }
    }
  }
  return members;
}

/**
 * The lanes by country with the unfolded ones followed by a lane for each of their actors, the state first, then bodies,
 * then people, among them in the order given. The events of a country's actors make up those of the country.
 * @param unfold keys of lanes; those that cannot be unfolded or are not there are passed over
 */
export function unfoldLanes(
  corpus: Corpus,
  lanes: readonly Lane[],
  unfold: readonly string[],
  locale: Locale,
  order: LaneOrder,
): Lane[] {
  const compare = compareLanes(corpus, order, locale);
  const rankOf = (lane: Lane) => rank((corpus.actors[lane.actor as number] as Actor).kind);
  const foldable = foldableKeys(corpus);
  return lanes.flatMap((lane) => {
    if (!unfold.includes(lane.key) || !foldable.has(lane.key)) return [lane];
    const words = LANE_WORDS[locale];
    const members = Array.from(membersOf(corpus, lane), ([actor, events]): Lane => {
      const { id, kind, name } = corpus.actors[actor] as Actor;
      const label = kind === 'state' ? words.stateLane(name[locale]) : name[locale];
      return {
        key: `${lane.key}/${id}`,
        label,
        fullLabel: words.laneUnder(lane.label, label),
        events: Int32Array.from(events),
        actor,
        issue: null,
        under: lane,
      };
    });
    return [lane, ...members.sort((a, b) => rankOf(a) - rankOf(b) || compare(a, b))];
  });
}
