/**
 * Tiny text corpora for tests: a record that can be read at a glance, indexed as a real one is.
 *
 *   2023-06-05  macron(FR)>france  tokyo-office  --  direct  primary  le-bourget
 *   └date       └who>for whom      └issue        └position  └basis  └sources      └event
 *
 * Basis, sources and event may be left out (`direct`, `primary`, an event of its own). Sources are named by their
 * reliability, one each; several are joined by commas (`news,relay`). A position is `--` to `++`, or
 * `?` for declined. A country in brackets holds for the speaker and for the one spoken for, unless that one has its own:
 * `macron(FR)>france`, `stoltenberg(NO)>nato()`. Who is spoken for is a state, everybody else a person. Two more lines:
 *
 *   actor   nato()  organisation                        kind and country said outright
 *   office  macron  france  2017-05-14/2027-05-13       a term, last day inside; `..` for an open end
 *
 * Empty lines and those that start with `#` are skipped.
 */
import { dayOf, OPEN_END, OPEN_START } from '#base/day.ts';
import { type DatePart, edtfParts } from '#base/edtf.ts';
import type { Corpus } from './corpus.ts';
import type { ActorRow, EventRow, IssueRow, StatementRow } from './ids.ts';
import { indexCorpus } from './indexCorpus.ts';
import { PACKED_FORMAT, type PackedActor, type PackedIndex, type Term } from './packed.ts';
import { ACTOR_KINDS, type ActorKind, BASES, POSITIONS, type Position, RELIABILITIES } from './vocabulary.ts';

const SIGNS: Readonly<Record<string, Position>> = { '--': -2, '-': -1, '0': 0, '+': 1, '++': 2, '?': 'declined' };

interface Line {
  readonly date: string;
  readonly from: number;
  readonly to: number;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly issue: string;
  readonly position: Position;
  readonly basis: (typeof BASES)[number];
  readonly sources: readonly (typeof RELIABILITIES)[number][];
  readonly event: string;
}

interface ActorDraft {
  kind: ActorKind | null;
  country: string | null;
  isPrincipal: boolean;
  offices: Term[];
}

/**
 * The corpus of the lines. Tables are in the order of the format: events and statements in time order, the rest by id;
 * statement ids are `s1`, `s2` … in the order of the lines, so a later line wins where the rule has no other order.
 * @param releaseDate day of the release, the latest day there is
 * @throws for a line that cannot be read, with the line
 */
export function corpusFromText(text: string, releaseDate = '2026-11-21'): Corpus {
  const actors = new Map<string, ActorDraft>();
  const lines: Line[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const words = line.split(/\s+/);
    if (words[0] === 'actor') readActor(actors, words, line);
    else if (words[0] === 'office') readOffice(actors, words, line);
    else lines.push(readStatement(actors, words, line, lines.length + 1));
  }
  return indexCorpus(pack(actors, lines, releaseDate));
}

/** Rows by id. @throws for an id that the corpus does not have. */
export const actorIn = (corpus: Corpus, id: string): ActorRow => found(corpus.actorRows.get(id), id);
export const issueIn = (corpus: Corpus, id: string): IssueRow => found(corpus.issueRows.get(id), id);
export const eventIn = (corpus: Corpus, id: string): EventRow => found(corpus.eventRows.get(id), id);
export const statementIn = (corpus: Corpus, id: string): StatementRow => {
  const row = (corpus.statements.id as readonly string[]).indexOf(id);
  return found(row < 0 ? undefined : (row as StatementRow), id);
};

function found<Row>(row: Row | undefined, id: string): Row {
  if (row === undefined) throw new Error(`the corpus has no "${id}"`);
  return row;
}

const fail = (line: string, why: string): never => {
  throw new Error(`corpusFromText: ${why} in "${line}"`);
};

function oneOf<Word extends string>(words: readonly Word[], word: string, line: string): Word {
  return words.find((known) => known === word) ?? fail(line, `unknown word "${word}"`);
}

/** `macron(FR)` → id and country; `nato()` → no country, said; `france` → country not said. */
function readName(text: string, line: string): { readonly id: string; readonly country: string | null | undefined } {
  const match = /^([a-z0-9-]+)(?:\(([A-Z]{2})?\))?$/.exec(text);
  if (!match) return fail(line, `no actor "${text}"`);
  return { id: match[1] as string, country: text.includes('(') ? (match[2] ?? null) : undefined };
}

function draftOf(actors: Map<string, ActorDraft>, id: string): ActorDraft {
  const draft = actors.get(id) ?? { kind: null, country: null, isPrincipal: false, offices: [] };
  actors.set(id, draft);
  return draft;
}

function readActor(actors: Map<string, ActorDraft>, [, name = '', kind = '']: readonly string[], line: string): void {
  const { id, country } = readName(name, line);
  const draft = draftOf(actors, id);
  draft.kind = oneOf(ACTOR_KINDS, kind, line);
  draft.country = country ?? draft.country;
}

function readOffice(actors: Map<string, ActorDraft>, words: readonly string[], line: string): void {
  const [, actor = '', of = '', term = ''] = words;
  draftOf(actors, of).isPrincipal = true;
  const { from, to } = spanOf(term, line);
  draftOf(actors, actor).offices.push({ of, from, to });
}

function readStatement(actors: Map<string, ActorDraft>, words: readonly string[], line: string, n: number): Line {
  const [date = '', who = '', issue = '', sign = '', basis = 'direct', source = 'primary', event = `e${n}`] = words;
  const [speaker, principal] = who.split('>').map((name) => readName(name, line));
  if (!speaker || issue === '') return fail(line, 'no speaker or no issue');
  const draft = draftOf(actors, speaker.id);
  draft.country = speaker.country ?? draft.country;
  if (principal) {
    const state = draftOf(actors, principal.id);
    state.isPrincipal = true;
    state.country = principal.country === undefined ? (state.country ?? draft.country) : principal.country;
  }
  const position = SIGNS[sign.replaceAll('−', '-')];
  if (position === undefined || !POSITIONS.includes(position)) return fail(line, `unknown position "${sign}"`);
  return {
    date,
    ...spanOf(date, line),
    actor: speaker.id,
    onBehalfOf: principal?.id ?? null,
    issue,
    position,
    basis: oneOf(BASES, basis, line),
    sources: source.split(',').map((word) => oneOf(RELIABILITIES, word, line)),
    event,
  };
}

/** First day and first day after. The build's own parser stands in `compile`, which this room may not import. */
function spanOf(text: string, line: string): { readonly from: number; readonly to: number } {
  if (!/^(\d{4}(-\d\d){0,2}[~?%]?|\.\.)(\/(\d{4}(-\d\d){0,2}[~?%]?|\.\.))?$/.test(text))
    fail(line, `no date "${text}"`);
  const parts = edtfParts(text);
  const [start, end] = parts.kind === 'date' ? [parts.date, parts.date] : [parts.start, parts.end];
  const from = start === null ? OPEN_START : dayOf(start.year, start.month ?? 1, start.day ?? 1);
  return { from, to: end === null ? OPEN_END : dayAfter(end) };
}

function dayAfter({ year, month, day }: DatePart): number {
  if (month === null) return dayOf(year + 1);
  return day === null ? dayOf(year, month + 1) : dayOf(year, month, day + 1);
}

/** `tokyo-office` → `Tokyo office`; Chinese keeps the id, so a test sees which language it got. */
const nameOf = (id: string) => ({ en: id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' '), zh: id });

const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

const byTime = <T extends { readonly from: number; readonly to: number; readonly id: string }>(a: T, b: T) =>
  a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1);

function pack(actors: ReadonlyMap<string, ActorDraft>, lines: readonly Line[], releaseDate: string): PackedIndex {
  const actorIds = sorted(actors.keys());
  const issueIds = sorted(lines.map((line) => line.issue));
  const events = sorted(lines.map((line) => line.event))
    .map((id) => ({ ...(lines.find((line) => line.event === id) as Line), id }))
    .sort(byTime);
  const eventIds = events.map((event) => event.id);
  const statements = lines.map((line, i) => ({ ...line, id: `s${i + 1}` })).sort(byTime);
  const rowsOf = (sources: Line['sources']) => sources.map((source) => RELIABILITIES.indexOf(source));
  const speakersAt = (event: string) =>
    sorted(lines.filter((line) => line.event === event).map((line) => line.actor)).map((id) => actorIds.indexOf(id));
  return {
    format: PACKED_FORMAT,
    release: { id: releaseDate, date: releaseDate, notes: nameOf('notes') },
    title: nameOf('title'),
    description: nameOf('description'),
    license: 'CC-BY-4.0',
    actors: actorIds.map((id) => packActor(id, actors.get(id) as ActorDraft)),
    issues: issueIds.map((id) => ({
      id,
      proposition: nameOf(id),
      means: { for: nameOf('for'), against: nameOf('against') },
      theme: 'theme',
    })),
    sources: {
      id: RELIABILITIES.map((reliability) => `${reliability}-source`),
      publisher: RELIABILITIES.map((reliability) => `The ${reliability} source`),
      reliability: RELIABILITIES,
      language: RELIABILITIES.map(() => 'en'),
    },
    events: {
      id: eventIds,
      date: events.map((event) => event.date),
      from: events.map((event) => event.from),
      to: events.map((event) => event.to),
      kind: events.map(() => 'remarks'),
      title: { en: eventIds.map((id) => nameOf(id).en), zh: eventIds },
      actors: eventIds.map(speakersAt),
      sources: events.map((event) => rowsOf(event.sources)),
      partOf: events.map(() => -1),
      respondsTo: events.map(() => []),
      disputeCount: events.map(() => 0),
    },
    statements: {
      id: statements.map((line) => line.id),
      actor: statements.map((line) => actorIds.indexOf(line.actor)),
      onBehalfOf: statements.map((line) => (line.onBehalfOf === null ? -1 : actorIds.indexOf(line.onBehalfOf))),
      issue: statements.map((line) => issueIds.indexOf(line.issue)),
      position: statements.map((line) => line.position),
      date: statements.map((line) => line.date),
      from: statements.map((line) => line.from),
      to: statements.map((line) => line.to),
      event: statements.map((line) => eventIds.indexOf(line.event)),
      basis: statements.map((line) => line.basis),
      sources: statements.map((line) => rowsOf(line.sources)),
    },
    retired: [],
    details: { eventsPerShard: 64, events: ['events-0.json'], sources: 'sources.json', search: null },
  };
}

function packActor(id: string, { kind, country, isPrincipal, offices }: ActorDraft): PackedActor {
  return {
    id,
    kind: kind ?? (isPrincipal ? 'state' : 'person'),
    name: nameOf(id),
    aliases: [],
    country,
    offices,
    memberships: [],
  };
}
