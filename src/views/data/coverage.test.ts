import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf } from '#base/lists.ts';
import { asOfRange } from '#corpus/asOf.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { indexCorpus } from '#corpus/indexCorpus.ts';
import { randomPacked } from '#corpus/randomCorpus.ts';
import { stanceAsOf, stanceTrack } from '#corpus/stance.ts';
import { type CoverageMap, coverageOf } from './coverage.ts';
import { moveInCoverage } from './coverageMove.ts';

const RECORD = corpusFromText(`
  actor       france(FR)        state
  2023-06-05  macron(FR)>france office  --
  2023-07-12  macron(FR)>france office  -
  2025-02     macron(FR)>france europe  +
  2018/..     orban(HU)         office  0
  2023-06-06  mao(CN)           office  --
`);

/** `macron: office 2 (2023, old), europe 1 (2025)`. */
const lines = ({ rows, columns }: CoverageMap) =>
  rows.map(({ actor, cells, total }) => {
    const filled = cells.flatMap((cell, i) =>
      cell === null ? [] : [`${columns[i]?.issue.id} ${cell.count} (${cell.year}${cell.isOld ? ', old' : ''})`],
    );
    return `${actor.id} ${total}: ${filled.join(', ')}`;
  });

describe('coverageOf', () => {
  it('counts the statements behind each stance and says how new they are', () => {
    const map = coverageOf(RECORD, 'en');
    expect(lines(map)).toEqual([
      'france 3: office 2 (2023, old), europe 1 (2025)',
      'macron 3: office 2 (2023, old), europe 1 (2025)',
      'mao 1: office 1 (2023, old)',
      'orban 1: office 1 (2018, old)',
    ]);
    expect(map.columns.map(({ issue, total }) => [issue.id, total])).toEqual([
      ['office', 4],
      ['europe', 1],
    ]);
    expect([map.filled, map.total]).toEqual([6, 5]);
  });

  it('shades by the least number of each step', () => {
    const said = (count: number) =>
      coverageOf(corpusFromText(Array(count).fill('2023-01-01 a(FR) i ++').join('\n')), 'en').rows[0]?.cells[0]?.level;
    expect([1, 2, 3, 4, 7, 8, 30].map(said)).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });

  it('has nothing to show of a record without statements', () => {
    expect(coverageOf(corpusFromText(''), 'en')).toEqual({ rows: [], columns: [], filled: 0, total: 0 });
  });

  it('says of any record what its stances say, and its sums add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
        const corpus = indexCorpus(randomPacked(seed));
        const map = coverageOf(corpus, 'zh');
        const { last } = asOfRange(corpus);
        for (const { actor, cells, total } of map.rows) {
          expect(total).toBe(listOf(corpus.statementsByActor, actor.row).length);
          expect(cells.reduce((sum, cell) => sum + (cell?.count ?? 0), 0)).toBe(total);
          cells.forEach((cell, i) => {
            const issue = map.columns[i]?.issue;
            if (issue === undefined) throw new Error('no column');
            const said = [...listOf(corpus.statementsByActor, actor.row)];
            const count = said.filter((row) => corpus.statements.issue[row] === issue.row).length;
            expect(cell?.count ?? 0).toBe(count);
            const stance = stanceAsOf(corpus, stanceTrack(corpus, actor.row, issue.row), last);
            // Where every statement counts and is known by the release, the map and the stance tell the same age.
            if (stance.count === count) expect(cell?.isOld ?? false).toBe(stance.old);
            if (cell !== null) expect(cell.year).toBeGreaterThan(0);
          });
        }
        expect(map.columns.reduce((sum, column) => sum + column.total, 0)).toBe(corpus.statements.count);
      }),
      { numRuns: 5 },
    );
  });
});

describe('moveInCoverage', () => {
  //   . a b c      headers in row and column 0, the corner empty
  //   1 x . x
  //   2 . . x
  const MAP = ['.###', '#x.x', '#..x'];
  const move = (row: number, column: number, key: string) =>
    moveInCoverage({ row, column }, key, { rows: 3, columns: 4 }, (place) => MAP[place.row]?.[place.column] !== '.');

  it.each([
    [1, 1, 'ArrowRight', { row: 1, column: 3 }],
    [1, 3, 'ArrowLeft', { row: 1, column: 1 }],
    [1, 1, 'ArrowLeft', { row: 1, column: 0 }],
    [1, 1, 'ArrowDown', null],
    [1, 3, 'ArrowDown', { row: 2, column: 3 }],
    [2, 3, 'ArrowUp', { row: 1, column: 3 }],
    [1, 0, 'ArrowUp', null],
    [1, 1, 'ArrowUp', { row: 0, column: 1 }],
    [0, 1, 'ArrowLeft', null],
    [2, 3, 'Home', { row: 2, column: 0 }],
    [0, 3, 'Home', { row: 0, column: 1 }],
    [2, 0, 'End', { row: 2, column: 3 }],
    [1, 1, 'Enter', null],
  ])('from %i, %i with %s', (row, column, key, target) => {
    expect(move(row, column, key)).toEqual(target);
  });
});
