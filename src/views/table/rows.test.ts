import { describe, expect, it } from 'vitest';
import { listOf } from '#base/lists.ts';
import { runNow } from '#base/steps.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { corpusFromText, eventIn } from '#corpus/corpusFromText.ts';
import type { EventRow } from '#corpus/ids.ts';
import { indexCorpus } from '#corpus/indexCorpus.ts';
import { randomPacked } from '#corpus/randomCorpus.ts';
import { collator, type Locale } from '#i18n/format.ts';
import { selectRow, sortAfterPress, sortRows, TABLE_SORTS, type TableSort, tableSortOf, titleRanks } from './rows.ts';

const corpus = corpusFromText(`
  2023-01-01  a(JP)>japan  x  ++  direct  primary  zurich
  2023-01-02  b(FR)        x  -   direct  news     elan
  2023-01-02  a(JP)>japan  x  ?   direct  primary  elan
  2023-01-02  b(FR)        y  0   direct  primary  elan
  2023-01-03  c(FR)        x  +   direct  primary  apple
`);

const allRows = (record: Corpus) => Array.from({ length: record.events.count }, (_, row) => row as EventRow);
const ids = (rows: readonly EventRow[], record = corpus) => rows.map((row) => record.events.id[row]);

const sorted = (record: Corpus, rows: readonly EventRow[], sort: TableSort, locale: Locale = 'en') =>
  sortRows(rows, sort, runNow(titleRanks(record, locale)));

describe('sortRows', () => {
  it.each([
    ['date', ['zurich', 'elan', 'apple']],
    ['-date', ['apple', 'elan', 'zurich']],
    ['title', ['apple', 'elan', 'zurich']],
    ['-title', ['zurich', 'elan', 'apple']],
  ] as const)('by %s', (sort, expected) => {
    expect(ids(sorted(corpus, allRows(corpus), sort))).toEqual(expected);
  });

  it('is the order of the collator, in a record larger than one step', () => {
    const packed = randomPacked(5);
    const times = Math.ceil(5000 / packed.events.id.length);
    const titles = Array.from({ length: times }, (_, i) =>
      packed.events.title.en.map((title) => `${(i * 7) % 13} ${title}`),
    ).flat();
    const events = { count: titles.length, title: { en: titles, zh: titles } };
    const rows = titles.map((_, row) => row as EventRow);
    const { compare } = collator('en');
    const naive = rows.toSorted((a, b) => compare(titles[a] ?? '', titles[b] ?? ''));
    expect(sorted({ ...corpus, events: { ...corpus.events, ...events } }, rows, 'title')).toEqual(naive);
  });

  it('keeps time order among equal titles, whichever way they run', () => {
    const packed = randomPacked(3);
    const same = packed.events.id.map((_, i) => `title ${i % 4}`);
    const record = indexCorpus({ ...packed, events: { ...packed.events, title: { en: same, zh: same } } });
    for (const sort of ['title', '-title'] as const) {
      const rows = sorted(record, allRows(record), sort);
      rows.slice(1).forEach((row, i) => {
        const before = rows[i] as EventRow;
        if (same[before] === same[row]) expect(before).toBeLessThan(row);
      });
    }
  });

  it('changes nothing in the rows it is given, and loses none', () => {
    const record = indexCorpus(randomPacked(4));
    const rows = allRows(record);
    for (const sort of TABLE_SORTS) {
      expect(sorted(record, rows, sort, 'zh').toSorted((a, b) => a - b)).toEqual(rows);
      expect(rows).toEqual(allRows(record));
    }
    expect(sorted(record, [], 'title')).toEqual([]);
  });
});

describe('the order of the table', () => {
  it('is by date where the selection has none, or one of the matrix', () => {
    expect([null, 'country', 'title', '-date'].map((sort) => tableSortOf(sort as never))).toEqual([
      'date',
      'date',
      'title',
      '-date',
    ]);
  });

  it('turns round at a second press', () => {
    expect(sortAfterPress('date', 'date')).toBe('-date');
    expect(sortAfterPress('date', '-date')).toBe('date');
    expect(sortAfterPress('title', 'date')).toBe('title');
    expect(sortAfterPress('title', 'title')).toBe('-title');
  });
});

describe('selectRow', () => {
  it('groups what was stated by speaker, in time order', () => {
    const row = selectRow(corpus, eventIn(corpus, 'elan'), 'en');
    expect(row).toMatchObject({ id: 'elan', date: '2023-01-02', title: 'Elan', kind: 'remarks', sourceCount: 2 });
    const speakers = row.speakers.shown.map(({ actor, marks }) => [actor, marks.map((m) => [m.sign, m.proposition])]);
    expect(speakers).toEqual([
      [
        'B',
        [
          ['−', 'X'],
          ['0', 'Y'],
        ],
      ],
      ['A', [['?', 'X']]],
    ]);
    expect(row.actors).toEqual({ shown: ['A', 'B', 'Japan'], more: 0 });
  });

  it('shows a few and counts the rest, so that nothing goes unsaid', () => {
    const record = indexCorpus(randomPacked(5));
    for (const row of allRows(record)) {
      const { actors, speakers, sourceCount } = selectRow(record, row, 'zh');
      expect(actors.shown.length + actors.more).toBe(listOf(record.events.involved, row).length);
      const said = [...listOf(record.events.statements, row)];
      expect(speakers.shown.length + speakers.more).toBe(new Set(said.map((s) => record.statements.actor[s])).size);
      expect(sourceCount).toBe(listOf(record.events.sources, row).length);
    }
  });
});
