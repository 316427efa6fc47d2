/**
 * The filters read off the design a second time, for tests: event by event and id by id, with none of the masks and
 * indexes of `matches.ts`. Slow, and meant to be seen right.
 */
import { fold } from '#base/text.ts';
import type { PackedIndex } from '#corpus/packed.ts';
import type { choices } from '#corpus/randomCorpus.ts';
import { BASES, EVENT_KINDS, type Position, RELIABILITIES, SIDES, type Side } from '#corpus/vocabulary.ts';
import { FACETS, type FacetName, type Filters } from './Selection.ts';

/** An event with all that filters ask about, gathered beforehand, by id. */
export interface NaiveEvent {
  readonly id: string;
  /** First day and first day after. */
  readonly from: number;
  readonly to: number;
  readonly has: Readonly<Record<FacetName, readonly string[]>>;
  readonly said: readonly { readonly issue: string; readonly position: Position }[];
  /** Titles, names and aliases, as written and folded. */
  readonly texts: readonly string[];
  readonly folded: string;
}

interface NaiveActor {
  readonly id: string;
  readonly names: readonly string[];
  readonly country: string | null;
  /** First day and first day after of each. */
  readonly offices: readonly { readonly of: string; readonly from: number; readonly to: number }[];
  readonly memberships: readonly { readonly of: string; readonly from: number; readonly to: number }[];
}

/** Events and statements with ids in place of rows: what both the packed form and the data can be brought to. */
export interface NaiveRecord {
  readonly actors: readonly NaiveActor[];
  readonly issues: readonly string[];
  readonly sources: readonly { readonly id: string; readonly language: string; readonly reliability: string }[];
  readonly events: readonly {
    readonly id: string;
    readonly from: number;
    readonly to: number;
    readonly kind: string;
    readonly titles: readonly string[];
    readonly actors: readonly string[];
    readonly sources: readonly string[];
    readonly isDisputed: boolean;
  }[];
  readonly statements: readonly {
    readonly actor: string;
    readonly onBehalfOf: string | null;
    readonly issue: string;
    readonly position: Position;
    readonly event: string;
    readonly basis: string;
    readonly sources: readonly string[];
  }[];
}

export function naiveRecordOf({ actors, issues, sources, events: e, statements: s }: PackedIndex): NaiveRecord {
  const idsIn = (ids: readonly string[]) => (rows: readonly number[] | undefined) =>
    (rows ?? []).map((row) => ids[row] as string);
  const actorIds = idsIn(actors.map((actor) => actor.id));
  const sourceIds = idsIn(sources.id);
  return {
    actors: actors.map(({ id, name, aliases, country, offices, memberships }) => ({
      id,
      offices,
      memberships,
      names: [name.en, name.zh, ...(name.ja === undefined ? [] : [name.ja]), ...aliases],
      country,
    })),
    issues: issues.map((issue) => issue.id),
    sources: sources.id.map((id, i) => ({
      id,
      language: sources.language[i] as string,
      reliability: sources.reliability[i] as string,
    })),
    events: e.id.map((id, i) => ({
      id,
      from: e.from[i] as number,
      to: e.to[i] as number,
      kind: e.kind[i] as string,
      titles: [e.title.en[i] as string, e.title.zh[i] as string],
      actors: actorIds(e.actors[i]),
      sources: sourceIds(e.sources[i]),
      isDisputed: e.disputeCount[i] !== 0,
    })),
    statements: s.id.map((_, i) => ({
      actor: actors[s.actor[i] as number]?.id as string,
      onBehalfOf: s.onBehalfOf[i] === -1 ? null : (actors[s.onBehalfOf[i] as number]?.id as string),
      issue: issues[s.issue[i] as number]?.id as string,
      position: s.position[i] as Position,
      event: e.id[s.event[i] as number] as string,
      basis: s.basis[i] as string,
      sources: sourceIds(s.sources[i]),
    })),
  };
}

/** The country an actor acts for: its own, unless it then serves a body of no one country and none of its own. */
function naiveCountry(record: NaiveRecord, actor: NaiveActor, day: number): string | null {
  const served = actor.offices
    .filter((office) => office.from <= day && office.to > day)
    .map((office) => record.actors.find((body) => body.id === office.of)?.country);
  return served.includes(null) && !served.includes(actor.country) ? null : actor.country;
}

/** The events of a record as the filters see them, in the order of the record. */
export function naiveEvents(record: NaiveRecord): NaiveEvent[] {
  return record.events.map(({ id, from, to, kind, titles, actors, sources, isDisputed }) => {
    const said = record.statements.filter((statement) => statement.event === id);
    const speakers = said.flatMap((one) => (one.onBehalfOf === null ? [one.actor] : [one.actor, one.onBehalfOf]));
    const involved = record.actors.filter((actor) => actors.includes(actor.id) || speakers.includes(actor.id));
    const told = [...sources, ...said.flatMap((one) => one.sources)];
    const texts = [...titles, ...involved.flatMap((actor) => actor.names)];
    return {
      id,
      from,
      to,
      has: {
        actor: involved.map((actor) => actor.id),
        country: involved.flatMap((actor) => naiveCountry(record, actor, from) ?? []),
        issue: said.map((one) => one.issue),
        kind: [kind],
        source: told,
        bloc: involved.flatMap(({ memberships }) =>
          memberships.filter((term) => term.from <= from && term.to > from).map(({ of }) => of),
        ),
        basis: said.map(({ basis }) => basis),
        language: record.sources.filter(({ id: source }) => told.includes(source)).map(languageOf),
        reliability: record.sources.filter(({ id: source }) => told.includes(source)).map((one) => one.reliability),
        disputed: [isDisputed ? 'yes' : 'no'],
        // Of one release alone; `matches.test.ts` has others.
        changed: [],
      },
      said,
      texts,
      folded: fold(texts.join(' ')),
    };
  });
}

function isOnSide(position: Position, side: Side): boolean {
  if (position === 'declined') return side === 'declined';
  if (side === 'for') return position === 1 || position === 2;
  if (side === 'against') return position === -1 || position === -2;
  return side === 'neutral' && position === 0;
}

/** Whether an event passes, and if so whether its date lies in the window only perhaps. */
export function naivePasses(
  event: NaiveEvent,
  filters: Filters,
): { readonly passes: boolean; readonly perhaps: boolean } {
  const no = { passes: false, perhaps: false };
  for (const facet of FACETS) {
    const { any, not } = filters[facet];
    const held = any.filter((value) => event.has[facet].includes(value)).length;
    if (any.length > 0 && held < (filters.all.includes(facet) ? any.length : 1)) return no;
    if (not.some((value) => event.has[facet].includes(value))) return no;
  }
  if (filters.stance.length > 0) {
    const asked = event.said.filter(({ issue }) => filters.issue.any.length === 0 || filters.issue.any.includes(issue));
    if (!filters.stance.some((side) => asked.some(({ position }) => isOnSide(position, side)))) return no;
  }
  if (
    filters.text !== '' &&
    !fold(filters.text)
      .split(' ')
      .every((word) => event.folded.includes(word))
  )
    return no;
  const { from, to } = filters;
  const lastDay = event.to - 1;
  if (from !== null && lastDay < from) return no;
  if (to !== null && event.from > to) return no;
  const surely = (from === null || event.from >= from) && (to === null || lastDay <= to);
  return { passes: true, perhaps: !surely };
}

/** The events that pass, in the order given. */
export const naiveFilter = (events: readonly NaiveEvent[], filters: Filters): NaiveEvent[] =>
  events.filter((event) => naivePasses(event, filters).passes);

/** The values that each facet has in a record. */
export const naiveValues = (record: NaiveRecord): Readonly<Record<FacetName, readonly string[]>> => ({
  actor: record.actors.map((actor) => actor.id),
  country: [...new Set(record.actors.flatMap((actor) => actor.country ?? []))],
  issue: record.issues,
  kind: EVENT_KINDS,
  source: record.sources.map(({ id }) => id),
  bloc: [...new Set(record.actors.flatMap(({ memberships }) => memberships.map(({ of }) => of)))],
  basis: BASES,
  language: [...new Set(record.sources.map(languageOf))],
  reliability: RELIABILITIES,
  disputed: ['yes', 'no'],
  changed: [],
});

const languageOf = ({ language }: { readonly language: string }): string => language.replace(/-.*/, '').toLowerCase();

/** Filters out of values of the record, few enough at a time that about half of the sets are not empty. */
export function randomFilters(
  c: ReturnType<typeof choices>,
  record: NaiveRecord,
  events: readonly NaiveEvent[],
): Filters {
  const values = naiveValues(record);
  const facet = (name: FacetName, chance = 0.3) => {
    if (!c.chance(chance)) return { any: [], not: [] };
    const picked = c.some(values[name], 5);
    const cut = c.below(picked.length + 1);
    return { any: picked.slice(0, cut), not: picked.slice(cut) };
  };
  const dayNear = () => (c.pick(events).from + c.below(100)) as Filters['from'];
  const ends = [dayNear(), dayNear()].sort((a, b) => (a ?? 0) - (b ?? 0));
  const words = () => c.pick(c.pick(events).texts).split(/\s+/).slice(0, 2).join(' ');
  return {
    actor: facet('actor'),
    country: facet('country'),
    issue: facet('issue'),
    kind: facet('kind'),
    source: facet('source', 0.2),
    bloc: facet('bloc', 0.15),
    basis: facet('basis', 0.15),
    language: facet('language', 0.15),
    reliability: facet('reliability', 0.15),
    disputed: facet('disputed', 0.1),
    changed: facet('changed', 0),
    all: c.chance(0.4) ? c.some(FACETS, 3) : [],
    stance: c.chance(0.3) ? c.some(SIDES, 2) : [],
    from: c.chance(0.3) ? (ends[0] ?? null) : null,
    to: c.chance(0.3) ? (ends[1] ?? null) : null,
    text: c.chance(0.25) ? words() : '',
  };
}
