import { describe, expect, it } from 'vitest';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { filterEvents } from '#selection/matches.ts';
import { NO_FILTERS } from '#selection/Selection.ts';
import { selectTable } from './cells.ts';
import { type RowOrder, rowOrderOf, sortRows } from './sortRows.ts';

const corpus = corpusFromText(`
  actor  mofa(JP)   government-body
  actor  hosoya(JP) expert
  2023-01-01  kishida(JP)>japan       x  ++
  2023-01-02  kishida(JP)>japan       y  ++
  2023-01-03  abe(JP)                 x  +
  2023-01-04  mofa(JP)>japan          x  +
  2023-01-05  hosoya(JP)              x  +
  2023-02-01  macron(FR)>france       x  --
  2023-03-01  stoltenberg(NO)>nato()  x  ++
  2023-03-02  stoltenberg(NO)>nato()  y  ++
`);
const { rows } = selectTable(corpus, NO_FILTERS, filterEvents(corpus, NO_FILTERS));

const inShort = (order: RowOrder) =>
  sortRows(rows, order, 'en').map(
    ({ country, statementCount, rows: members }) =>
      `${country} ${statementCount}: ${members.map((row) => row.actor.id).join(' ')}`,
  );

describe('sortRows', () => {
  it('groups by country, most statements first: states, bodies, persons by activity, experts', () => {
    expect(inShort('country')).toEqual([
      'JP 5: japan mofa kishida abe hosoya',
      'null 2: nato',
      'NO 2: stoltenberg',
      'FR 1: france macron',
    ]);
  });

  it('sorts by name without groups', () => {
    expect(inShort('name')).toEqual(['undefined 8: abe france hosoya japan kishida macron mofa nato stoltenberg']);
  });

  it('sorts by activity without groups, then by name', () => {
    expect(inShort('activity')).toEqual(['undefined 8: japan kishida nato stoltenberg abe france hosoya macron mofa']);
  });

  it('has no group for no rows by country', () => {
    expect(sortRows([], 'country', 'en')).toEqual([]);
  });
});

describe('rowOrderOf', () => {
  it.each([
    [null, 'country'],
    ['date', 'country'],
    ['-title', 'country'],
    ['name', 'name'],
    ['activity', 'activity'],
  ] as const)('%s → %s', (sort, order) => {
    expect(rowOrderOf(sort)).toBe(order);
  });
});
