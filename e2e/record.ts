/**
 * The record as published (`dist/data/dataset.json`) and what follows from it, written as plainly as can be and sharing
 * no line with the app: what the pages are compared with. Days are texts such as `2023-05-31`, which compare as days do.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Text {
  readonly en: string;
  readonly zh: string;
}

interface Evidence {
  readonly source: string;
  readonly phrase: string | null;
}

interface RecordActor {
  readonly id: string;
  readonly kind: string;
  readonly name: Text & { readonly ja?: string };
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly offices: readonly { readonly of: string; readonly from?: string; readonly to?: string }[];
}

export interface RecordEvent {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly title: Text;
  readonly actors: readonly string[];
  readonly evidence: readonly Evidence[];
}

interface RecordStatement {
  readonly id: string;
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly issue: string;
  readonly position: number | 'declined';
  readonly date: string;
  readonly event: string;
  readonly basis: string;
  readonly evidence: readonly Evidence[];
}

interface Dataset {
  readonly release: { readonly id: string; readonly date: string };
  readonly title: Text;
  readonly actors: readonly RecordActor[];
  readonly issues: readonly { readonly id: string; readonly proposition: Text }[];
  readonly events: readonly RecordEvent[];
  readonly statements: readonly RecordStatement[];
  readonly sources: readonly { readonly id: string; readonly url: string | null; readonly reliability: string }[];
}

const FILE = path.join(import.meta.dirname, '..', 'dist', 'data', 'dataset.json');

export const record = JSON.parse(readFileSync(FILE, 'utf8')) as Dataset;

/** Looks a record up by its id, and throws if there is none: a journey that names it would have nothing to show. */
function lookUpIn<T extends { readonly id: string }>(list: readonly T[]): (id: string) => T {
  const byId = new Map(list.map((one) => [one.id, one]));
  return (id) => {
    const found = byId.get(id);
    if (!found) throw new Error(`the record has no ${id}`);
    return found;
  };
}

export const eventOf = lookUpIn(record.events);
export const actorOf = lookUpIn(record.actors);
export const issueOf = lookUpIn(record.issues);
export const sourceOf = lookUpIn(record.sources);

const dayText = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** The first or last day that one end of a date allows. */
function dayAt(text: string, side: 'first' | 'last'): string {
  if (text === '..') return side === 'first' ? '0000-00-00' : '9999-99-99';
  const [year = 0, month, day] = text.replace(/[~?%]/, '').split('-').map(Number);
  if (day !== undefined) return dayText(year, month ?? 1, day);
  if (side === 'first') return dayText(year, month ?? 1, 1);
  // The day before the first of the next month or year.
  return month === undefined ? dayText(year + 1, 1, 0) : dayText(year, month + 1, 0);
}

export const firstDay = (date: string): string => dayAt(date.split('/')[0] ?? '', 'first');
export const lastDay = (date: string): string => dayAt(date.split('/').at(-1) ?? '', 'last');

/** So many days later (negative: earlier). */
export const dayPlus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The day that the app counts as this number: days since 1970. */
export const dayOfNumber = (count: number): string => new Date(count * 86_400_000).toISOString().slice(0, 10);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** All events in time order: first day, last day, id. */
export const events: readonly RecordEvent[] = [...record.events].sort(
  (a, b) =>
    compare(firstDay(a.date), firstDay(b.date)) || compare(lastDay(a.date), lastDay(b.date)) || compare(a.id, b.id),
);

const statementsByEvent = new Map(record.events.map(({ id }) => [id, record.statements.filter((s) => s.event === id)]));

export const statementsAt = (event: RecordEvent) => statementsByEvent.get(event.id) ?? [];

/** Everybody who takes part, speaks or is spoken for. */
function involvedIn(event: RecordEvent): string[] {
  const speakers = statementsAt(event).flatMap((s) => [s.actor, ...(s.onBehalfOf ? [s.onBehalfOf] : [])]);
  return [...new Set([...event.actors, ...speakers])];
}

const holdsOn = (office: RecordActor['offices'][number], day: string) =>
  (office.from === undefined || firstDay(office.from) <= day) && (office.to === undefined || day <= lastDay(office.to));

/** The country an actor stands for on a day: none while it serves a body of no one country and not its own. */
function countryOn(id: string, day: string): string | null {
  const actor = actorOf(id);
  const bodies = actor.offices.filter((office) => holdsOn(office, day)).map((office) => actorOf(office.of).country);
  return bodies.includes(null) && !bodies.includes(actor.country) ? null : actor.country;
}

const countriesAt = (event: RecordEvent): string[] => [
  ...new Set(involvedIn(event).flatMap((id) => countryOn(id, firstDay(event.date)) ?? [])),
];

const sideOf = (position: RecordStatement['position']): string =>
  position === 'declined' ? 'declined' : position === 0 ? 'neutral' : position > 0 ? 'for' : 'against';

/** The values of a facet that an event has. */
export function valuesAt(event: RecordEvent, facet: string): string[] {
  const said = statementsAt(event);
  switch (facet) {
    case 'actor':
      return involvedIn(event);
    case 'country':
      return countriesAt(event);
    case 'issue':
      return [...new Set(said.map((s) => s.issue))];
    case 'kind':
      return [event.kind];
    case 'source':
      return [...new Set([...event.evidence, ...said.flatMap((s) => s.evidence)].map((piece) => piece.source))];
    default:
      throw new Error(`no facet ${facet}`);
  }
}

/** The lanes an event stands in. A body of no one country is a lane of its own among the countries. */
export function lanesAt(event: RecordEvent, lanes: string): string[] {
  if (lanes !== 'country') return valuesAt(event, lanes);
  const bodies = involvedIn(event).filter((id) => {
    const { kind, country } = actorOf(id);
    return kind === 'organisation' && country === null;
  });
  return [...countriesAt(event), ...bodies];
}

/** Who takes part for a country, or as an official of a body or on its behalf; the body itself aside. */
export function actorsFor(event: RecordEvent, key: string): string[] {
  const day = firstDay(event.date);
  const isCountry = /^[A-Z]{2}$/.test(key);
  const standsFor = (id: string) =>
    isCountry
      ? countryOn(id, day) === key
      : actorOf(id).offices.some((office) => office.of === key && holdsOn(office, day));
  const speaksFor = (id: string) =>
    statementsAt(event).some(
      (s) =>
        s.actor === id && s.onBehalfOf !== undefined && (isCountry ? standsFor(s.onBehalfOf) : s.onBehalfOf === key),
    );
  return involvedIn(event).filter((id) => id !== key && (standsFor(id) || speaksFor(id)));
}

const countryNames = new Intl.DisplayNames('en-GB', { type: 'region' });

/** What the English page calls a lane or a value of a facet. */
export function nameOf(facet: string, value: string): string {
  if (facet === 'kind') return value;
  if (facet === 'issue') return issueOf(value).proposition.en;
  return facet === 'country' && /^[A-Z]{2}$/.test(value) ? (countryNames.of(value) ?? value) : actorOf(value).name.en;
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const FACETS = ['actor', 'country', 'issue', 'kind', 'source'];

/** The events that the filters of a query leave, in time order. */
export function eventsOf(query: string): RecordEvent[] {
  const wanted = new URLSearchParams(query);
  const [from, to] = [wanted.get('from') ?? '0000', wanted.get('to') ?? '9999-99-99'];
  const issues = wanted.getAll('issue');
  const sides = wanted.getAll('stance');
  const words = plain(wanted.get('q') ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return events.filter((event) => {
    for (const facet of FACETS) {
      const values = valuesAt(event, facet);
      const any = wanted.getAll(facet);
      if (any.length > 0 && !any.some((value) => values.includes(value))) return false;
      if (wanted.getAll(`not-${facet}`).some((value) => values.includes(value))) return false;
    }
    const taken = statementsAt(event).filter((s) => issues.length === 0 || issues.includes(s.issue));
    if (sides.length > 0 && !taken.some((s) => sides.includes(sideOf(s.position)))) return false;
    if (lastDay(event.date) < from || firstDay(event.date) > to) return false;
    const names = involvedIn(event).flatMap((id) => [...Object.values(actorOf(id).name), ...actorOf(id).aliases]);
    const text = plain([event.title.en, event.title.zh, ...names].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** What stands beside the filters: `175 events`, or `31 of 175 events` once a query filters. */
export function countWords(query: string): string {
  const all = `${events.length} events`;
  const isFiltered = [...new URLSearchParams(query).keys()].some((key) =>
    [...FACETS, 'stance', 'from', 'to', 'q'].includes(key.replace('not-', '')),
  );
  return isFiltered ? `${eventsOf(query).length} of ${all}` : all;
}

const BASES = ['inferred', 'reported', 'indirect', 'direct'];
const RELIABILITIES = ['weak', 'relay', 'news', 'primary'];

const strengthOf = (statement: RecordStatement) =>
  Math.max(...statement.evidence.map((piece) => RELIABILITIES.indexOf(sourceOf(piece.source).reliability)));

/** Whether a statement counts for one: made by it, or for it by one without offices of it on record or in one then. */
function countsFor(statement: RecordStatement, actor: string): boolean {
  if (statement.actor === actor) return true;
  if (statement.onBehalfOf !== actor) return false;
  const offices = actorOf(statement.actor).offices.filter((office) => office.of === actor);
  const [first, last] = [firstDay(statement.date), lastDay(statement.date)];
  return (
    offices.length === 0 ||
    offices.some(({ from, to }) => (from ? firstDay(from) <= last : true) && (to ? first <= lastDay(to) : true))
  );
}

/** The statements that an actor, or somebody on its behalf, surely made on an issue by a day; the deciding one last. */
export const statementsOn = (actor: string, issue: string, day: string): RecordStatement[] =>
  record.statements
    .filter((s) => s.issue === issue && countsFor(s, actor) && lastDay(s.date) <= day)
    .sort(
      (a, b) =>
        compare(lastDay(a.date), lastDay(b.date)) ||
        BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
        strengthOf(a) - strengthOf(b) ||
        compare(firstDay(a.date), firstDay(b.date)) ||
        compare(a.id, b.id),
    );

/** The same day two years on; compares rightly also where the calendar lacks it. */
const twoYearsOn = (day: string) => `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`;

const areOpposite = (positions: readonly number[]) => positions.some((p) => p > 0) && positions.some((p) => p < 0);

/** The sign of a stance as of a day, by the rule of the design's section 3; empty for none. */
export function signOn(actor: string, issue: string, day: string): string {
  const said = statementsOn(actor, issue, day);
  const taken = said.filter((s) => s.position !== 'declined') as (RecordStatement & { readonly position: number })[];
  const latest = taken.at(-1);
  if (latest === undefined) return said.length > 0 ? '?' : '';
  if (!['person', 'expert'].includes(actorOf(actor).kind)) {
    const current = new Map<string, number>();
    for (const { actor: speaker, position, date } of taken) {
      const offices = actorOf(speaker).offices.filter((office) => office.of === actor);
      const speaks =
        offices.length > 0 ? offices.some((office) => holdsOn(office, day)) : day <= twoYearsOn(lastDay(date));
      if (speaks) current.set(speaker, position);
    }
    if (areOpposite([...current.values()])) return '≠';
  }
  const since = dayPlus(lastDay(latest.date), -30);
  if (areOpposite(taken.filter((s) => lastDay(s.date) >= since).map((s) => s.position))) return '±';
  return latest.position === 0 ? '0' : (latest.position > 0 ? '+' : '−').repeat(Math.abs(latest.position));
}

/** A stance of an actor on an issue that gave way to another, from the one sign to the other. */
export interface RecordMove {
  readonly actor: string;
  readonly issue: string;
  readonly day: string;
  readonly signs: readonly [from: string, to: string];
}

/** Every move by the release, read off the stances of each day on which one can change, newest first. */
export function movesOnRecord(): RecordMove[] {
  const moves: RecordMove[] = [];
  for (const { id: actor } of record.actors) {
    for (const { id: issue } of record.issues) {
      const said = statementsOn(actor, issue, record.release.date);
      const offices = said.flatMap((s) => actorOf(s.actor).offices.filter((office) => office.of === actor));
      const days = new Set([
        ...said.map((s) => lastDay(s.date)),
        ...said.map((s) => dayPlus(twoYearsOn(lastDay(s.date)), 1)),
        ...offices.flatMap(({ from, to }) => [
          ...(from ? [firstDay(from)] : []),
          ...(to ? [dayPlus(lastDay(to), 1)] : []),
        ]),
      ]);
      let last = '';
      for (const day of [...days].sort().filter((one) => one <= record.release.date)) {
        const sign = signOn(actor, issue, day);
        if (last !== '' && sign !== last) moves.push({ actor, issue, day, signs: [last, sign] });
        last = sign;
      }
    }
  }
  return moves.sort((a, b) => compare(b.day, a.day));
}
