/**
 * A record out of a seed, in the form of `data/dataset.json`, as large as wished: what every page of the benchmark
 * shows. Made to be awkward where real records are: bursts of events around a few dates, dates of every kind and
 * width, intervals and open ends, actors of very different activity, titles in Latin, Chinese and Japanese script.
 *
 * Only sums and products of random numbers, no logarithms or powers: these differ between engines in the last bit, and
 * the same seed shall give the same bytes everywhere.
 */
import { type DaySpan, dayOf, type EpochDay, writeDay } from '../../src/base/day.ts';
import { randomNumbers } from '../../src/base/random.ts';
import { spanOf } from '../../src/contract/date.ts';
import type {
  ActorRecord,
  Dataset,
  EventRecord,
  IssueRecord,
  SourceRecord,
  StatementRecord,
} from '../../src/contract/schema.ts';
import { choices } from '../../src/corpus/randomCorpus.ts';
import { BASES, type EventKind, POSITIONS, RELIABILITIES } from '../../src/corpus/vocabulary.ts';

export interface RecordSizes {
  readonly events: number;
  readonly statements: number;
  readonly actors: number;
  readonly issues: number;
  readonly sources: number;
}

/** Two statements to an event, but no more than this: a million events would else need gigabytes to pack. */
const MOST_STATEMENTS = 200_000;

/** The sizes of the benchmark's records: 500 actors and 60 issues, as the design's bars say. */
export const sizesFor = (events: number): RecordSizes => ({
  events,
  statements: Math.min(2 * events, MOST_STATEMENTS),
  actors: 500,
  issues: 60,
  sources: 2000,
});

const FIRST_DAY = dayOf(2007);
const RELEASE_DAY = dayOf(2026, 11, 21);
const DAYS = RELEASE_DAY - FIRST_DAY + 1;

const COUNTRIES =
  'US JP CN FR DE GB KR IN AU NZ RU IT ES PL NL BE NO SE FI DK CA TR GR PT HU CZ RO BG SK SI HR LT LV EE IS LU AL ME MK PH VN ID MY TH SG'.split(
    ' ',
  );
const GIVEN =
  'Anna Bruno Clara David Elena Felix Greta Hiro Ivana Jonas Keiko Lukas Marta Noriko Oscar Petra Quentin Rosa Stefan Tomoko Ulrich Vera Walter Xenia Yuki'.split(
    ' ',
  );
const FAMILY =
  'Abbott Berger Carlsen Dupont Eriksen Fujita Garcia Hoffman Ivanov Jensen Kimura Larsen Moreau Nakano Olsen Peeters Quint Rossi Sato Tanaka'.split(
    ' ',
  );
const GIVEN_ZH =
  '安娜 布诺 克拉 大卫 埃伦 费克 格雷 浩史 伊万 约纳 惠子 卢卡 玛塔 典子 奥斯 佩特 昆汀 罗莎 史蒂 智子 乌里 薇拉 沃特 森雅 由纪'.split(
    ' ',
  );
const FAMILY_ZH =
  '艾博 贝格 卡尔 杜邦 埃里 藤田 加西 霍夫 诺夫 延森 木村 拉森 莫罗 中野 奥森 佩斯 昆特 罗西 佐藤 田中'.split(' ');

const WHO = ['Foreign ministers', 'Defence chiefs', 'The alliance', 'A spokesperson', 'Two leaders', 'The envoy'];
const WHO_ZH = ['外长', '防长', '联盟', '发言人', '两国领导人', '特使'];
const DOES = ['discuss', 'question', 'welcome', 'postpone', 'set out', 'call off', 'agree on', 'put off'];
const DOES_ZH = ['讨论', '质疑', '欢迎', '推迟', '阐述', '取消', '商定', '搁置'];
const WHAT = ['a liaison office', 'the summit text', 'a joint exercise', 'cyber cooperation', 'the partnership plan'];
const WHAT_ZH = ['联络处', '峰会文件', '联合演习', '网络合作', '伙伴关系计划'];
const WHERE = ['in Tokyo', 'in Brussels', 'in Seoul', 'in Vilnius', 'in Canberra', 'by letter'];
const WHERE_ZH = ['于东京', '于布鲁塞尔', '于首尔', '于维尔纽斯', '于堪培拉', '以书面方式'];
/** Added to a few Latin titles: Japanese, Chinese, Korean, right-to-left, an emoji of several code points. */
const FOREIGN = ['「連絡事務所」', '“亚洲版北约”', '나토', 'حلف', '🇯🇵'];
const PHRASES = ['an office in the region', 'no such plan', 'we will see', 'not for now', 'open to all partners'];

/** Out of 100 events. */
const KIND_SHARES: Readonly<Record<EventKind, number>> = {
  remarks: 30,
  meeting: 18,
  summit: 8,
  visit: 9,
  agreement: 5,
  document: 7,
  report: 9,
  military: 6,
  institutional: 4,
  election: 1,
  other: 3,
};

/** One number in `[0, count)`, the low ones much oftener: the first of 500 about fifty times as often as the last. */
function skewed(random: () => number, count: number): () => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += 1 / (i + 10);
    sums[i] = sum;
  }
  return () => firstAtLeast(count, (i) => sums[i] as number, random() * sum);
}

/** The first index whose value is at least `wanted`; the last one if none is. Values ascend. */
function firstAtLeast(count: number, valueAt: (i: number) => number, wanted: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Choices = ReturnType<typeof choices>;

interface WrittenDate {
  readonly text: string;
  readonly span: DaySpan;
}

const written = (text: string): WrittenDate => ({ text, span: spanOf(text) });

/** Dates that are no plain day, by kind, each list by first day. Some thousands, since parsing one costs 0.3 ms. */
function wideDates(c: Choices): readonly { readonly share: number; readonly dates: readonly WrittenDate[] }[] {
  const anyDay = (): EpochDay => (FIRST_DAY + c.below(DAYS)) as EpochDay;
  const later = (day: EpochDay, most: number): EpochDay => Math.min(day + 1 + c.below(most), RELEASE_DAY) as EpochDay;
  const many = (count: number, one: () => string) => Array.from({ length: count }, one);
  const monthOf = (day: EpochDay) => writeDay(day).slice(0, 7);
  const yearOf = (day: EpochDay) => writeDay(day).slice(0, 4);
  const years = Array.from({ length: 20 }, (_, i) => String(2007 + i));
  const months = years.flatMap((year) =>
    Array.from({ length: year === '2026' ? 11 : 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
  );
  const doubt = () => c.pick(['~', '?', '%']);
  const interval = (cut: (day: EpochDay) => string, most: number, mark: () => string = () => '') => {
    const [from, to] = [anyDay(), anyDay()];
    const [start, end] = [cut(from), cut(later(from, most))];
    return start >= end ? `${cut(Math.min(from, to) as EpochDay)}/..` : `${start}${mark()}/${end}`;
  };
  const lists = [
    { share: 6, texts: months },
    { share: 1.5, texts: years },
    {
      share: 4,
      texts: [
        ...many(500, () => writeDay(anyDay()) + doubt()),
        ...many(150, () => monthOf(anyDay()) + doubt()),
        ...many(40, () => yearOf(anyDay()) + doubt()),
      ],
    },
    {
      share: 7,
      texts: [
        ...many(900, () => interval(writeDay, 12)),
        ...many(150, () => interval(writeDay, 120, doubt)),
        ...many(150, () => interval(monthOf, 300)),
        ...many(30, () => interval(yearOf, 1500)),
      ],
    },
    { share: 0.3, texts: many(60, () => `${writeDay(anyDay())}/..`) },
    { share: 0.2, texts: many(20, () => `../${yearOf(anyDay())}`) },
  ];
  return lists.map(({ share, texts }) => ({
    share,
    dates: [...new Set(texts)].map(written).sort((a, b) => a.span.from - b.span.from),
  }));
}

/** Days with more events every year, half of them in bursts of some days to some weeks. */
function burstyDays(random: () => number, c: Choices): () => number {
  const bursts = Array.from({ length: 80 }, () => ({ middle: c.below(DAYS), width: 2 + c.below(28) }));
  const burst = skewed(random, bursts.length);
  const day = (): number => {
    if (c.chance(0.5)) return Math.max(random(), random()) * DAYS;
    const { middle, width } = bursts[burst()] as (typeof bursts)[number];
    return middle + (random() - random()) * width;
  };
  return () => FIRST_DAY + Math.floor(Math.min(Math.max(day(), 0), DAYS - 1));
}

/** The dates of all events in time order: first day, last day, then as written. */
function eventDates(random: () => number, c: Choices, count: number): WrittenDate[] {
  const day = burstyDays(random, c);
  const wide = wideDates(c);
  const plain = new Map<number, WrittenDate>();
  const plainDate = (at: number): WrittenDate => {
    const known = plain.get(at) ?? {
      text: writeDay(at as EpochDay),
      span: { from: at as EpochDay, to: (at + 1) as EpochDay },
    };
    plain.set(at, known);
    return known;
  };
  const dates = Array.from({ length: count }, () => {
    const at = day();
    let share = random() * 100;
    for (const list of wide) {
      share -= list.share;
      if (share < 0)
        return list.dates[
          firstAtLeast(list.dates.length, (i) => list.dates[i]?.span.from as number, at)
        ] as WrittenDate;
    }
    return plainDate(at);
  });
  return dates.sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to || (a.text < b.text ? -1 : 1));
}

/** States first, then what belongs to no country, then bodies and people, the busiest of each first. */
function makeActors(c: Choices, count: number): ActorRecord[] {
  return Array.from({ length: count }, (_, i): ActorRecord => {
    const plain = { aliases: [], offices: [], memberships: [] };
    const share = i / count;
    if (share < 0.09) {
      const country = COUNTRIES[i % COUNTRIES.length] as string;
      const name = { en: `State of ${country}`, zh: `${country}国` };
      return { ...plain, id: `state-${country.toLowerCase()}`, kind: 'state', name, country };
    }
    if (share < 0.12) {
      const name = { en: `Alliance ${i}`, zh: `联盟${i}` };
      return { ...plain, id: `alliance-${i}`, kind: 'organisation', name, country: null };
    }
    const country = COUNTRIES[Math.min(c.below(COUNTRIES.length), c.below(COUNTRIES.length))] as string;
    if (share < 0.25) {
      const name = { en: `Ministry ${i} of ${country}`, zh: `${country}第${i}部` };
      return { ...plain, id: `ministry-${i}`, kind: 'government-body', name, country };
    }
    if (share < 0.32) {
      const name = { en: `The Daily ${i}`, zh: `日报${i}` };
      return { ...plain, id: `daily-${i}`, kind: 'outlet', name, country };
    }
    const [given, family] = [i % GIVEN.length, Math.floor(i / GIVEN.length) % FAMILY.length];
    const name = {
      en: `${GIVEN[given]} ${FAMILY[family]}`,
      zh: `${GIVEN_ZH[given]}·${FAMILY_ZH[family]}`,
      ...(country === 'JP' ? { ja: `${FAMILY_ZH[family]}${GIVEN_ZH[given]}` } : {}),
    };
    const from = 2005 + c.below(20);
    const of = stateId(count, country);
    const offices =
      of === null
        ? []
        : [{ title: { en: 'Minister', zh: '部长' }, of, from: String(from), to: String(from + 1 + c.below(6)) }];
    return { ...plain, id: `person-${i}`, kind: share < 0.9 ? 'person' : 'expert', name, country, offices };
  });
}

/** The id of a country's state, or null where so small a record has no state of it. */
function stateId(actorCount: number, country: string): string | null {
  const place = COUNTRIES.indexOf(country);
  return place / actorCount < 0.09 ? `state-${country.toLowerCase()}` : null;
}

const makeIssues = (count: number): IssueRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `issue-${i}`,
    proposition: { en: `The alliance should take step ${i} in Asia`, zh: `联盟应在亚洲采取第${i}步` },
    means: { for: { en: 'take the step', zh: '采取' }, against: { en: 'leave it', zh: '不采取' } },
    theme: `theme-${i % 7}`,
  }));

const makeSources = (c: Choices, count: number): SourceRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `source-${i}`,
    publisher: `Publisher ${i % 97}`,
    title: `Report ${i}`,
    language: c.pick(['en', 'ja', 'zh', 'fr']),
    kind: 'news',
    published: writeDay((FIRST_DAY + c.below(DAYS)) as EpochDay),
    url: null,
    read: null,
    reliability: c.pick(RELIABILITIES),
  }));

/** A day on which something was surely said: an interval's first end, the known end of an open one. */
const momentOf = (date: string): string => date.split('/').find((end) => end !== '..') ?? date;

/** The record of a seed. The same seed and sizes give the same record; linear in its size but for one sort. */
export function generateRecord(seed: number, sizes: RecordSizes): Dataset {
  const random = randomNumbers(seed);
  const c = choices(random);
  const actors = makeActors(c, sizes.actors);
  const issues = makeIssues(sizes.issues);
  const sources = makeSources(c, sizes.sources);
  const anActor = skewed(random, actors.length);
  const anIssue = skewed(random, issues.length);
  const aSource = skewed(random, sources.length);
  const kinds = Object.entries(KIND_SHARES).flatMap(([kind, share]) => Array<EventKind>(share).fill(kind as EventKind));

  const evidence = (): EventRecord['evidence'] => [
    { source: `source-${aSource()}`, phrase: c.chance(0.3) ? c.pick(PHRASES) : null, lang: 'en' },
  ];
  /** Up to six actors, each once; the state of an actor comes along now and then, as speaking for it needs. */
  const partakers = (): string[] => {
    const ids = new Set<string>();
    for (let left = 1 + Math.min(c.below(5), c.below(5)); left > 0; left--) {
      const actor = actors[anActor()] as ActorRecord;
      ids.add(actor.id);
      const state = actor.offices[0]?.of;
      if (state !== undefined && c.chance(0.6)) ids.add(state);
    }
    return [...ids];
  };
  const title = (): EventRecord['title'] => {
    const [who, does, what, where] = [WHO, DOES, WHAT, WHERE].map((words) => c.below(words.length)) as [
      number,
      number,
      number,
      number,
    ];
    const en = `${WHO[who]} ${DOES[does]} ${WHAT[what]} ${WHERE[where]}`;
    return {
      en: c.chance(0.04) ? `${c.pick(FOREIGN)} ${en}` : en,
      zh: `${WHO_ZH[who]}${WHERE_ZH[where]}${DOES_ZH[does]}${WHAT_ZH[what]}`,
    };
  };

  const width = String(sizes.events).length;
  const dates = eventDates(random, c, sizes.events);
  const kindOf = dates.map(() => c.pick(kinds));
  const idOf = (i: number) => `${kindOf[i]}-${String(i).padStart(width, '0')}`;
  const earlier = (i: number) => idOf(i - 1 - c.below(Math.min(i, 300)));
  const summary = { en: 'Generated for the benchmark.', zh: '为性能测试生成。' };
  const events = dates.map(({ text }, i): EventRecord => {
    const answers = i > 0 && c.chance(0.15);
    const isPart = i > 0 && c.chance(0.03);
    const isDisputed = c.chance(0.02);
    return {
      id: idOf(i),
      date: text,
      kind: kindOf[i] as EventKind,
      title: title(),
      summary,
      actors: partakers(),
      ...(isPart ? { partOf: earlier(i) } : {}),
      ...(answers ? { respondsTo: [earlier(i)] } : {}),
      evidence: evidence(),
      ...(isDisputed
        ? {
            disputes: [
              {
                about: { en: 'The number present', zh: '出席人数' },
                accounts: [
                  { says: { en: 'Ten', zh: '十人' }, source: 'source-0' },
                  { says: { en: 'Twelve', zh: '十二人' }, source: 'source-1' },
                ],
              },
            ],
          }
        : {}),
    };
  });

  const officeOf = new Map(actors.map((actor) => [actor.id, actor.offices[0]?.of]));
  const statements = Array.from({ length: sizes.statements }, (_, i): StatementRecord => {
    const event = events[Math.floor((i * sizes.events) / sizes.statements)] as EventRecord;
    const actor = c.pick(event.actors);
    const state = officeOf.get(actor);
    return {
      id: `said-${i}`,
      actor,
      ...(state !== undefined && event.actors.includes(state) ? { onBehalfOf: state } : {}),
      issue: `issue-${anIssue()}`,
      position: c.pick(POSITIONS),
      date: momentOf(event.date),
      event: event.id,
      basis: c.pick(BASES),
      evidence: evidence(),
    };
  });

  return {
    format: 1,
    release: { id: '2026-11-21', date: writeDay(RELEASE_DAY), notes: { en: 'Generated.', zh: '生成。' } },
    title: { en: `Generated record ${seed}`, zh: `生成记录${seed}` },
    description: { en: 'A record for the benchmark.', zh: '用于性能测试的记录。' },
    license: 'CC0-1.0',
    languages: ['en', 'zh'],
    actors,
    issues,
    events,
    statements,
    sources,
    retired: [],
  };
}
