/**
 * A record out of a seed, for tests that compare two ways of counting. It is small and awkward on purpose: names with
 * commas, slashes, quotes, Chinese and emoji; dates of every precision, intervals, open ends; actors without a country
 * or in office of one, events without statements, statements on another's behalf.
 */

import { dayOf, type EpochDay, OPEN_END, OPEN_START, writeDay } from '#base/day.ts';
import { type DatePrecision, type EdtfParts, edtfParts } from '#base/edtf.ts';
import { randomNumbers } from '#base/random.ts';
import type { Corpus } from './corpus.ts';
import { indexCorpus } from './indexCorpus.ts';
import { PACKED_FORMAT, type PackedActor, type PackedIndex, type Term } from './packed.ts';
import { ACTOR_KINDS, BASES, EVENT_KINDS, POSITIONS, RELIABILITIES } from './vocabulary.ts';

/** Small choices from one stream of random numbers. */
export function choices(random: () => number) {
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  return {
    below,
    pick,
    chance: (share: number) => random() < share,
    /** Up to `most` different items, in random order; never more than there are. */
    some: <T>(items: readonly T[], most: number): T[] => {
      const rest = [...items];
      const count = Math.min(below(most + 1), rest.length);
      return Array.from({ length: count }, () => rest.splice(below(rest.length), 1)[0] as T);
    },
  };
}

const NAMES = [
  { en: 'Smith, Jr., John', zh: '约翰·史密斯' },
  { en: 'AC/DC & Sons', zh: '甲／乙公司' },
  { en: 'Élysée “Palace” #1', zh: '爱丽舍宫（巴黎）' },
  { en: '100 % Åland', zh: '百分之百' },
  { en: 'Flag 🇯🇵 Team 👩‍👩‍👧', zh: '旗帜🇯🇵队' },
  { en: '岸田文雄 (Kishida)', zh: '岸田文雄' },
  { en: "O'Neill?+=", zh: '奥尼尔' },
  { en: 'ＦＵＬＬ ｗｉｄｔｈ', zh: '全角　空格' },
];

const COUNTRIES = ['JP', 'FR', 'CN', 'US', 'IN', null];
const WORDS = ['office', 'summit', 'NATO', 'Tokyo', 'liaison', 'patrol', 'remarks', 'Indo-Pacific'];

type Choices = ReturnType<typeof choices>;

function randomDate({ below, pick, chance }: Choices): string {
  const day = writeDay(dayOf(2007 + below(19), 1 + below(12), 1 + below(28)));
  const cut = (precision: DatePrecision) => day.slice(0, { year: 4, month: 7, day: 10 }[precision]);
  const one = cut(pick(['day', 'day', 'day', 'month', 'year']));
  if (chance(0.1)) return one + pick(['~', '?', '%']);
  if (chance(0.05)) return pick([`../${one}`, `${one}/..`]);
  if (!chance(0.15)) return one;
  const start = dayOf(2007 + below(19), 1 + below(12), 1 + below(28));
  return `${writeDay(start)}/${writeDay((start + 1 + below(200)) as EpochDay)}`;
}

/** First day and first day after, written apart from the build's own parser. */
function spanOf(parts: EdtfParts): { from: number; to: number } {
  const [start, end] = parts.kind === 'date' ? [parts.date, parts.date] : [parts.start, parts.end];
  const from = start ? dayOf(start.year, start.month ?? 1, start.day ?? 1) : OPEN_START;
  if (!end) return { from, to: OPEN_END };
  const to =
    end.precision === 'year'
      ? dayOf(end.year + 1)
      : end.precision === 'month'
        ? dayOf(end.year, (end.month ?? 1) + 1)
        : dayOf(end.year, end.month ?? 1, (end.day ?? 1) + 1);
  return { from, to };
}

function randomTerm({ below, chance }: Choices, of: string): Term {
  const from = dayOf(2000 + below(25), 1 + below(12));
  return { of, from: chance(0.1) ? OPEN_START : from, to: chance(0.2) ? OPEN_END : from + 1 + below(3000) };
}

const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}-${i}`);

function randomActors(c: Choices, count: number): PackedActor[] {
  return numbered('actor', count).map((id, i) => {
    const name = NAMES[i % NAMES.length] as (typeof NAMES)[number];
    const suffix = i < NAMES.length ? '' : ` ${i}`;
    return {
      id,
      kind: c.pick(ACTOR_KINDS),
      name: { en: name.en + suffix, zh: name.zh + suffix, ...(c.chance(0.3) ? { ja: `日本語${i}` } : {}) },
      aliases: c.chance(0.5) ? [`Alias/${i}, the ${c.pick(WORDS)}`] : [],
      country: c.pick(COUNTRIES),
      // Of any actor, with a country or without one; now and then two at a time.
      offices: c.some(numbered('actor', count), 2).map((of) => randomTerm(c, of)),
      memberships: numbered('actor', i % 3).map((of) => randomTerm(c, of)),
    };
  });
}

/** Rows in time order, as the packed form wants them. */
function randomDates(c: Choices, count: number): { date: string; from: number; to: number }[] {
  return Array.from({ length: count }, () => {
    const date = randomDate(c);
    return { date, ...spanOf(edtfParts(date)) };
  }).sort((a, b) => a.from - b.from || a.to - b.to);
}

export interface RandomSizes {
  readonly events: number;
  readonly actors: number;
  readonly issues: number;
  readonly statements: number;
  readonly sources: number;
}

const SIZES: RandomSizes = { events: 160, actors: 24, issues: 7, statements: 240, sources: 30 };

/** The packed form of a random record. The same seed and sizes give the same record. */
export function randomPacked(seed: number, sizes: RandomSizes = SIZES): PackedIndex {
  const c = choices(randomNumbers(seed));
  const rowsOf = (count: number) => Array.from({ length: count }, (_, row) => row);
  const [actorRows, sourceRows] = [rowsOf(sizes.actors), rowsOf(sizes.sources)];
  const events = randomDates(c, sizes.events);
  const statements = randomDates(c, sizes.statements);
  const title = () => `${c.pick(WORDS)}, ${c.pick(WORDS)}/${c.pick(WORDS)}`;
  return {
    format: PACKED_FORMAT,
    release: { id: '2026-11-21', date: '2026-11-21', notes: { en: '', zh: '' } },
    title: { en: `Random record ${seed}`, zh: `随机记录${seed}` },
    description: { en: '', zh: '' },
    license: 'CC-BY-4.0',
    actors: randomActors(c, sizes.actors),
    issues: numbered('issue', sizes.issues).map((id) => ({
      id,
      proposition: { en: `Proposition of ${id}`, zh: `命题${id}` },
      means: { for: { en: 'yes', zh: '是' }, against: { en: 'no', zh: '否' } },
      theme: 'theme',
    })),
    sources: {
      id: numbered('source', sizes.sources),
      publisher: sourceRows.map((row) => `Publisher ${row}`),
      reliability: sourceRows.map(() => c.pick(RELIABILITIES)),
      language: sourceRows.map(() => c.pick(['en', 'zh-Hans', 'zh-Hant', 'ja'])),
    },
    events: {
      id: numbered('event', sizes.events),
      date: events.map((event) => event.date),
      from: events.map((event) => event.from),
      to: events.map((event) => event.to),
      kind: events.map(() => c.pick(EVENT_KINDS)),
      title: { en: events.map(title), zh: events.map((_, i) => `事件${i}：北约、东京`) },
      actors: events.map(() => c.some(actorRows, 5)),
      sources: events.map(() => c.some(sourceRows, 3)),
      partOf: events.map(() => -1),
      respondsTo: events.map((_, row) => (row > 0 && c.chance(0.2) ? [c.below(row)] : [])),
      disputeCount: events.map(() => c.below(2)),
    },
    statements: {
      id: numbered('statement', sizes.statements),
      actor: statements.map(() => c.pick(actorRows)),
      onBehalfOf: statements.map(() => (c.chance(0.4) ? c.pick(actorRows) : -1)),
      issue: statements.map(() => c.below(sizes.issues)),
      position: statements.map(() => c.pick(POSITIONS)),
      date: statements.map((statement) => statement.date),
      from: statements.map((statement) => statement.from),
      to: statements.map((statement) => statement.to),
      event: statements.map(() => c.below(sizes.events)),
      basis: statements.map(() => c.pick(BASES)),
      sources: statements.map(() => c.some(sourceRows, 2)),
    },
    retired: [],
    details: { eventsPerShard: 64, events: [], sources: 'sources.json', search: null },
  };
}

export const randomCorpus = (seed: number, sizes?: RandomSizes): Corpus => indexCorpus(randomPacked(seed, sizes));
