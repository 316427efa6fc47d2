import { describe, expect, it, vi } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { randomNumbers } from '#base/random.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { corpusFromText, eventIn } from '#corpus/corpusFromText.ts';
import { indexCorpus } from '#corpus/indexCorpus.ts';
import { choices, randomPacked } from '#corpus/randomCorpus.ts';
import { SIDES } from '#corpus/vocabulary.ts';
import { countsByFacet, countsBySide, dropGains, facetValues } from './facetCounts.ts';
import { filterEvents, neighbours, windowOverlap } from './matches.ts';
import {
  type NaiveEvent,
  type NaiveRecord,
  naiveEvents,
  naiveFilter,
  naivePasses,
  naiveRecordOf,
  naiveValues,
  randomFilters,
} from './naiveFilter.ts';
import { clausesOf, FACETS, type Filters, NO_FILTERS, withoutClause } from './Selection.ts';

// Hundreds of filter sets, each compared with a slow reference.
vi.setConfig({ testTimeout: 60_000 });

const day = (text: string) => parseDay(text) as EpochDay;
const filters = (part: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...part });
const idsOf = (corpus: Corpus, rows: readonly number[]) => rows.map((row) => corpus.events.id[row]);
const shown = (corpus: Corpus, part: Partial<Filters>) => idsOf(corpus, filterEvents(corpus, filters(part)).rows);

describe('filterEvents', () => {
  const corpus = corpusFromText(`
    2023-01-31  stoltenberg()>nato()  tokyo-office  ++  direct  primary  joint
    2023-05     kishida(JP)>japan     tokyo-office  0   direct  primary  diet
    2023-06-05  macron(FR)>france     tokyo-office  --  direct  primary  bourget
    2023-06-05  macron(FR)>france     asian-nato    +   direct  primary  bourget
    2024-09-27  ishiba(JP)            asian-nato    ++  direct  primary  hudson
    2024-10-01  jaishankar(IN)>india  asian-nato    --  direct  primary  carnegie
    2024-10-01  jaishankar(IN)>india  tokyo-office  ?   direct  primary  carnegie
  `);

  it('leaves all events, in time order, where nothing is asked', () => {
    expect(shown(corpus, {})).toEqual(['joint', 'diet', 'bourget', 'hudson', 'carnegie']);
  });

  it('takes the values of one facet as alternatives, and the facets together', () => {
    expect(shown(corpus, { country: { any: ['JP', 'FR'], not: [] } })).toEqual(['diet', 'bourget', 'hudson']);
    expect(
      shown(corpus, { country: { any: ['JP', 'FR'], not: [] }, issue: { any: ['tokyo-office'], not: [] } }),
    ).toEqual(['diet', 'bourget']);
  });

  it('counts those spoken for as taking part', () => {
    expect(shown(corpus, { actor: { any: ['france'], not: [] } })).toEqual(['bourget']);
  });

  it('excludes', () => {
    expect(shown(corpus, { country: { any: [], not: ['JP'] } })).toEqual(['joint', 'bourget', 'carnegie']);
    expect(shown(corpus, { issue: { any: ['tokyo-office'], not: ['asian-nato'] } })).toEqual(['joint', 'diet']);
  });

  it('asks for sides on the chosen issues, or on any', () => {
    expect(shown(corpus, { stance: ['for'] })).toEqual(['joint', 'bourget', 'hudson']);
    expect(shown(corpus, { stance: ['for'], issue: { any: ['tokyo-office'], not: [] } })).toEqual(['joint']);
    expect(shown(corpus, { stance: ['neutral', 'declined'] })).toEqual(['diet', 'carnegie']);
  });

  it('takes a date that may lie in the window, and counts it as possible', () => {
    const set = filterEvents(corpus, filters({ from: day('2023-05-20'), to: day('2023-06-05') }));
    expect([idsOf(corpus, set.rows), set.possibleCount]).toEqual([['diet', 'bourget'], 1]);
  });

  it('finds words in titles and names of either language, in any order, accents and case aside', () => {
    expect(shown(corpus, { text: 'MÁCRON bourg' })).toEqual(['bourget']);
    expect(shown(corpus, { text: 'nowhere' })).toEqual([]);
  });

  it('counts an issue under the sides asked for on that issue', () => {
    const set = filterEvents(corpus, filters({ stance: ['for'], issue: { any: ['tokyo-office'], not: [] } }));
    expect([...countsByFacet(set, 'issue')]).toEqual(
      expect.arrayContaining([
        ['tokyo-office', 1],
        ['asian-nato', 2],
      ]),
    );
  });
});

interface Case {
  readonly corpus: Corpus;
  readonly record: NaiveRecord;
  readonly events: readonly NaiveEvent[];
  readonly filters: readonly Filters[];
}

/** 200 filter sets on ten records. */
const CASES: readonly Case[] = Array.from({ length: 10 }, (_, seed) => {
  const packed = randomPacked(seed);
  const record = naiveRecordOf(packed);
  const events = naiveEvents(record);
  const c = choices(randomNumbers(1000 + seed));
  return {
    corpus: indexCorpus(packed),
    record,
    events,
    filters: Array.from({ length: 20 }, () => randomFilters(c, record, events)),
  };
});

const eachCase = (check: (one: Omit<Case, 'filters'>, filters: Filters) => void) => {
  for (const one of CASES) for (const set of one.filters) check(one, set);
};

describe('on 200 random filter sets', () => {
  it('the set is that of the naive reference', () => {
    let nonEmpty = 0;
    eachCase(({ corpus, events }, set) => {
      const { rows, passes } = filterEvents(corpus, set);
      const expected = naiveFilter(events, set).map((event) => event.id);
      expect([set, idsOf(corpus, rows)]).toEqual([set, expected]);
      expect(rows).toEqual(rows.toSorted((a, b) => a - b));
      expect([...passes].flatMap((byte, row) => (byte === 1 ? [row] : []))).toEqual(rows);
      if (rows.length > 0) nonEmpty++;
    });
    // Otherwise the comparison would be of nothing with nothing.
    expect(nonEmpty).toBeGreaterThan(60);
  });

  it('as many are counted as possible', () => {
    eachCase(({ corpus, events }, set) => {
      const possible = events.filter((event) => naivePasses(event, set).perhaps).length;
      expect(filterEvents(corpus, set).possibleCount).toBe(possible);
    });
  });

  it('the count beside a value is what choosing it alone would leave', () => {
    eachCase(({ corpus, record, events }, set) => {
      const filtered = filterEvents(corpus, set);
      for (const facet of FACETS) {
        const counts = countsByFacet(filtered, facet);
        const values = naiveValues(record)[facet];
        const left = values.map((value) => {
          // Where all that is chosen must hold, the value is chosen with it.
          const any = set.all.includes(facet) ? [...new Set([...set[facet].any, value])] : [value];
          return naiveFilter(events, { ...set, [facet]: { any, not: [] } }).length;
        });
        expect([facet, values.map((value) => counts.get(value) ?? 0)]).toEqual([facet, left]);
      }
      const sides = countsBySide(filtered);
      const left = SIDES.map((side) => naiveFilter(events, { ...set, stance: [side] }).length);
      expect(SIDES.map((side) => sides.get(side))).toEqual(left);
    });
  });

  it('dropGains says what each clause keeps out, most first', () => {
    eachCase(({ corpus, events }, set) => {
      const gains = dropGains(corpus, set, clausesOf(set), withoutClause);
      const expected = clausesOf(set)
        .map((clause) => ({ clause, count: naiveFilter(events, withoutClause(set, clause)).length }))
        .filter(({ count }) => count > 0);
      expect(new Set(gains)).toEqual(new Set(expected));
      expect(gains.map(({ count }) => count)).toEqual(expected.map(({ count }) => count).sort((a, b) => b - a));
    });
  });

  it('neighbours walks every event once, forwards and back', () => {
    eachCase(({ corpus }, set) => {
      const { rows } = filterEvents(corpus, set);
      const walk = (way: 'next' | 'previous') => {
        const visited: number[] = [];
        let at = way === 'next' ? rows[0] : rows.at(-1);
        while (at !== undefined && visited.length <= rows.length) {
          visited.push(at);
          at = neighbours(rows, at)[way] ?? undefined;
        }
        return visited;
      };
      expect(walk('next')).toEqual(rows);
      expect(walk('previous')).toEqual(rows.toReversed());
      rows.forEach((row, index) => {
        expect(neighbours(rows, row).index).toBe(index);
      });
    });
  });
});

describe('neighbours', () => {
  it('gives an event outside the set its neighbours in time', () => {
    const corpus = corpusFromText(`
      2021  a(JP)  x  +  direct  primary  first
      2022  b(FR)  x  +  direct  primary  second
      2023  a(JP)  x  +  direct  primary  third
    `);
    const { rows } = filterEvents(corpus, filters({ country: { any: ['JP'], not: [] } }));
    expect(neighbours(rows, eventIn(corpus, 'second'))).toEqual({
      previous: eventIn(corpus, 'first'),
      next: eventIn(corpus, 'third'),
      index: -1,
    });
    expect(neighbours([], eventIn(corpus, 'second'))).toEqual({ previous: null, next: null, index: -1 });
  });
});

describe('windowOverlap', () => {
  const may = { from: day('2023-05-01'), to: day('2023-06-01') };
  it.each([
    [null, null, 'surely'],
    ['2023-05-01', '2023-05-31', 'surely'],
    ['2023-05-02', null, 'possibly'],
    [null, '2023-05-30', 'possibly'],
    ['2023-05-31', '2023-05-31', 'possibly'],
    ['2023-06-01', null, 'outside'],
    [null, '2023-04-30', 'outside'],
  ] as const)('of May 2023 with %s to %s is %s', (from, to, expected) => {
    expect(windowOverlap(may, { from: from && day(from), to: to && day(to) })).toBe(expected);
  });
});

describe('facetValues', () => {
  it('gives each value of an event once', () => {
    const corpus = corpusFromText(`
      2023  a(JP)>japan  x  +  direct  primary  talk
      2023  b(JP)>japan  x  -  direct  primary  talk
    `);
    const values = FACETS.map((facet) => facetValues(corpus, facet, eventIn(corpus, 'talk')));
    expect(values).toEqual([
      ['a', 'b', 'japan'],
      ['JP'],
      ['x'],
      ['remarks'],
      ['primary-source'],
      [],
      ['direct'],
      ['en'],
      ['primary'],
      ['no'],
      [],
    ]);
  });
});
