import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { filterEvents } from '#selection/matches.ts';
import { NO_FILTERS } from '#selection/Selection.ts';
import { type MatrixRow, type MatrixTable, selectTable } from './cells.ts';
import { distanceBetween, type Ranks, ranksByChange, ranksByDistance, ranksBySimilarity } from './rank.ts';
import { sortRows } from './sortRows.ts';

const corpus = corpusFromText(`
  2023-01-01  a(JP)  x  ++
  2023-01-01  a(JP)  y  ++
  2023-01-01  b(JP)  x  --
  2023-01-01  b(JP)  y  -
  2023-01-01  c(FR)  x  +
  2023-01-01  c(FR)  y  ++
  2023-01-01  d(FR)  x  -
  2023-06-01  d(FR)  x  --
  2023-01-01  e(FR)  z  +
  2023-01-01  f(FR)  z  ?
`);
const table: MatrixTable = selectTable(corpus, NO_FILTERS, filterEvents(corpus, NO_FILTERS));
const day = (text: string) => parseDay(text) as EpochDay;
const order = (ranks: Ranks) =>
  sortRows(table.rows, 'similar', 'en', ranks)
    .flatMap((group) => group.rows)
    .map((row) => row.actor.id)
    .join(' ');
const rowOf = (id: string) => table.rows.find((row) => row.actor.id === id) as MatrixRow;

describe('ranks', () => {
  it('by change: those that moved last first, the rest by name', () => {
    expect(order(ranksByChange(corpus, table))).toBe('d a b c e f');
  });

  it('by distance as of a day: the actor itself, then the nearest; those that share nothing last', () => {
    expect(order(ranksByDistance(corpus, table, rowOf('a'), day('2024-01-01')))).toBe('a c b d e f');
    expect(order(ranksByDistance(corpus, table, rowOf('b'), day('2024-01-01')))).toBe('b d c a e f');
    // Before d had hardened, it stood further from b.
    const of = (asOf: string) => ranksByDistance(corpus, table, rowOf('b'), day(asOf)).get(rowOf('d')) as number;
    expect(of('2023-05-01')).toBeGreaterThan(of('2023-06-01'));
  });

  it('by similarity: the two camps apart, those without a position last', () => {
    const similar = order(ranksBySimilarity(corpus, table, day('2024-01-01')));
    expect(similar).toMatch(/f$/);
    expect(similar).toMatch(/a c|c a/);
    expect(similar).toMatch(/b d|d b/);
    expect(order(ranksBySimilarity(corpus, table, day('2020-01-01')))).toBe('a b c d e f');
  });
});

describe('distanceBetween', () => {
  it.each([
    [[2, 2], [2, 2], 0.5 / 3],
    [[2], [-2], 1.5 / 2],
    [[2, null], [null, -2], 0.5],
    [[], [], 0.5],
  ])('%o and %o', (a, b, expected) => {
    expect(distanceBetween(a, b)).toBeCloseTo(expected);
  });
});
