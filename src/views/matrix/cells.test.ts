import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { actorIn, corpusFromText, issueIn, statementIn } from '#corpus/corpusFromText.ts';
import { stanceSign } from '#corpus/stance.ts';
import { filterEvents } from '#selection/matches.ts';
import { type Filters, NO_FILTERS, withFacetValue } from '#selection/Selection.ts';
import { cellReader, cellsAsOf, type MatrixRow, selectTable, silentIn, withoutSilent } from './cells.ts';

const day = (text: string) => parseDay(text) as EpochDay;

const corpus = corpusFromText(`
  2023-01-31  kishida(JP)>japan       partnership   ++
  2023-01-31  stoltenberg(NO)>nato()  partnership   ++
  2023-05-10  hayashi(JP)>japan       tokyo-office  +
  2023-06-05  macron(FR)>france       tokyo-office  --  direct  primary  phone-call
  2023-06-05  scholz(DE)              nato-reach    -   direct  primary  phone-call
  2023-07-12  macron(FR)>france       tokyo-office  -
`);

const tableOf = (filters: Filters, of: Corpus = corpus) => selectTable(of, filters, filterEvents(of, filters));

const idsIn = (filters: Filters) => {
  const { rows, columns } = tableOf(filters);
  return { rows: rows.map((row) => row.actor.id), columns: columns.map((column) => column.issue.id) };
};

const only = (...facets: readonly (readonly [Parameters<typeof withFacetValue>[1], string, 'any' | 'not'])[]) =>
  facets.reduce((filters, [name, value, choice]) => withFacetValue(filters, name, value, choice), NO_FILTERS);

describe('selectTable', () => {
  it('has a row for everyone who spoke or was spoken for, and columns by number of statements', () => {
    expect(idsIn(NO_FILTERS)).toEqual({
      rows: ['france', 'hayashi', 'japan', 'kishida', 'macron', 'nato', 'scholz', 'stoltenberg'],
      columns: ['tokyo-office', 'partnership', 'nato-reach'],
    });
  });

  it('keeps the actors of the actor facet alone, without those they speak for', () => {
    expect(idsIn(only(['actor', 'macron', 'any']))).toEqual({ rows: ['macron'], columns: ['tokyo-office'] });
  });

  it('leaves out excluded actors, and the events they take part in', () => {
    expect(idsIn(only(['actor', 'macron', 'not'])).rows).toEqual([
      'hayashi',
      'japan',
      'kishida',
      'nato',
      'stoltenberg',
    ]);
  });

  it('keeps the actors of a country, and no body without one', () => {
    expect(idsIn(only(['country', 'JP', 'any'])).rows).toEqual(['hayashi', 'japan', 'kishida']);
    expect(idsIn(only(['country', 'NO', 'any'])).rows).toEqual(['stoltenberg']);
  });

  it('keeps bodies without a country when countries are excluded', () => {
    expect(idsIn(only(['country', 'FR', 'not'], ['country', 'JP', 'not'])).rows).toEqual(['nato', 'stoltenberg']);
  });

  it('keeps the columns of the issue facet, and only rows that speak on them', () => {
    expect(idsIn(only(['issue', 'tokyo-office', 'any']))).toEqual({
      rows: ['france', 'hayashi', 'japan', 'macron'],
      columns: ['tokyo-office'],
    });
  });

  it('follows the window of dates through the events', () => {
    expect(idsIn({ ...NO_FILTERS, from: day('2023-07-01') })).toEqual({
      rows: ['france', 'macron'],
      columns: ['tokyo-office'],
    });
  });

  it('counts the statements of the set, once for the speaker and once for the one spoken for', () => {
    const { rows, columns } = tableOf(only(['issue', 'tokyo-office', 'any']));
    expect(rows.map((row) => row.statements.length)).toEqual([2, 1, 1, 2]);
    expect(columns[0]?.statementCount).toBe(3);
  });

  it('is empty for an empty set', () => {
    expect(tableOf({ ...NO_FILTERS, text: 'nobody' })).toEqual({ rows: [], columns: [] });
  });
});

describe('cellsAsOf', () => {
  const cellsIn = (filters: Filters, actor: string, asOf: string) => {
    const table = tableOf(filters);
    const row = table.rows.find((one) => one.actor.row === actorIn(corpus, actor));
    return row ? cellsAsOf(corpus, table, row, day(asOf)) : [];
  };

  it('has one cell per column, with the stance of the day', () => {
    const cells = cellsIn(NO_FILTERS, 'france', '2023-06-30');
    expect(cells.map((cell) => [cell.issue, stanceSign(cell.stance)])).toEqual([
      [issueIn(corpus, 'tokyo-office'), '−−'],
      [issueIn(corpus, 'partnership'), ''],
      [issueIn(corpus, 'nato-reach'), ''],
    ]);
  });

  it('names the newest statement of the day, be it a decline, and none before the first', () => {
    const declined = corpusFromText('2023-01-01 a(FR) x +\n2023-02-01 a(FR) x ?');
    const table = tableOf(NO_FILTERS, declined);
    const newest = (asOf: string) => table.rows.map((row) => cellsAsOf(declined, table, row, day(asOf))[0]?.newest);
    expect(newest('2023-03-01')).toEqual([statementIn(declined, 's2')]);
    expect(newest('2023-01-15')).toEqual([statementIn(declined, 's1')]);
    expect(newest('2022-12-31')).toEqual([null]);
  });

  it('gives the verdict of the whole record, whatever the filters leave of it', () => {
    const july = { ...NO_FILTERS, from: day('2023-07-01') };
    const june = { ...NO_FILTERS, to: day('2023-06-30') };
    for (const filters of [NO_FILTERS, july, june, only(['actor', 'macron', 'any'])]) {
      const cell = cellsIn(filters, 'macron', '2023-12-31').find(
        (one) => one.issue === issueIn(corpus, 'tokyo-office'),
      );
      expect(cell?.stance).toMatchObject({ state: 'held', position: -1, count: 2 });
    }
  });
});

describe('cellReader', () => {
  const of = corpusFromText('2021-01-01 a(FR) x +\n2021-01-01 b(FR) x +\n2023-06-05 b(FR) x ++');
  const table = tableOf(NO_FILTERS, of);

  it('reads the same as cellsAsOf, on any day and in any order', () => {
    const read = cellReader(of, table);
    for (const asOf of ['2021-06-01', '2023-06-05', '2020-01-01', '2023-06-04', '2025-06-06', '2021-06-01'].map(day)) {
      for (const row of table.rows) {
        const cells = table.columns.map((_, i) => read(row, asOf).at(i));
        expect(cells).toEqual(cellsAsOf(of, table, row, asOf));
      }
      expect(read(table.rows[0] as MatrixRow, asOf).at(table.columns.length)).toBeUndefined();
    }
  });

  it('gives the same objects for a row and its cells that have not changed, and new ones for those that have', () => {
    const read = cellReader(of, table);
    const [a, b] = table.rows as [MatrixRow, MatrixRow];
    const readOn = (asOf: string) =>
      [a, b].map((row) => {
        const cells = read(row, day(asOf));
        return { cells, first: cells.at(0) };
      });
    const june = readOn('2023-06-04');
    const july = readOn('2023-06-05');
    expect(july[0]?.cells).toBe(june[0]?.cells);
    expect(july[1]?.cells).not.toBe(june[1]?.cells);
    expect(july[1]?.first).not.toBe(june[1]?.first);
    expect(july[1]?.first?.stance.position).toBe(2);
  });

  it('reads a cell that nobody has asked for as of the day looked at, also in a row that has not changed', () => {
    const two = corpusFromText('2022-01-01 a(FR) x +\n2022-01-01 a(FR) y +\n2022-06-05 a(FR) y ++');
    const both = tableOf(NO_FILTERS, two);
    const read = cellReader(two, both);
    const row = both.rows[0] as MatrixRow;
    const [x, y] = ['x', 'y'].map((id) => both.columns.findIndex(({ issue }) => issue.id === id)) as [number, number];
    const before = read(row, day('2022-02-01'));
    before.at(x);
    const after = read(row, day('2022-07-01'));
    expect(after).toBe(before);
    expect(after.at(y)?.stance.position).toBe(2);
  });
});

describe('what is silent by a day', () => {
  const inShort = (asOf: string) => {
    const table = tableOf(NO_FILTERS);
    const { rows, columns } = withoutSilent(table, silentIn(table, day(asOf)));
    for (const row of rows) expect(row.tracks).toHaveLength(columns.length);
    return [rows.map((row) => row.actor.id).join(' '), columns.map((column) => column.issue.id).join(' ')];
  };

  it('is what nobody has spoken on, and those who have not spoken', () => {
    expect(inShort('2023-02-01')).toEqual(['japan kishida nato stoltenberg', 'partnership']);
    expect(inShort('2023-05-10')).toEqual(['hayashi japan kishida nato stoltenberg', 'tokyo-office partnership']);
    expect(inShort('2024-01-01')[1]).toBe('tokyo-office partnership nato-reach');
    expect(inShort('2022-01-01')).toEqual(['', '']);
  });
});
