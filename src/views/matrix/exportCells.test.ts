import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { filterEvents } from '#selection/matches.ts';
import { NO_FILTERS } from '#selection/Selection.ts';
import { sheetSvg } from '#ui/sheet.ts';
import { cellsAsOf, selectTable } from './cells.ts';
import { longTable, type Shown, shownJson, wideTable } from './exportCells.ts';
import { placePicture, sheetOf } from './picture.ts';

const corpus = corpusFromText(`
  2023-01-05  a(FR)  x  ++
  2023-02-05  a(FR)  x  ?
  2023-01-05  a(FR)  y  +
  2023-01-10  a(FR)  y  -
  2023-01-05  b(JP)  x  ?
  2024-01-05  b(JP)  y  +
`);
const table = selectTable(corpus, NO_FILTERS, filterEvents(corpus, NO_FILTERS));
const asOf = parseDay('2023-06-01') as EpochDay;
const shown: Shown = { ...table, asOf, cellsOf: (row) => cellsAsOf(corpus, table, row, asOf) };
const parse = (csv: string) => csvParse(csv.replace('\uFEFF', ''));

describe('what is shown, to take away', () => {
  it('is a row per stance with its marks and the statement that decides', () => {
    const rows = parse(longTable(corpus, shown, 'https://example.org/matrix/'));
    expect(rows.map((row) => [row['actor'], row['issue'], row['state'], row['position'], row['statements']])).toEqual([
      ['a', 'x', 'held', '2', '2'],
      ['a', 'y', 'mixed', '-1', '2'],
      ['b', 'x', 'declined', '', '1'],
    ]);
    expect(rows[0]).toMatchObject({ as_of: '2023-06-01', newest: '2023-02-05', decides: 's1', declined_later: 'yes' });
  });

  it('is a column per issue, empty where nothing was known', () => {
    const rows = parse(wideTable(corpus, shown, 'https://example.org/matrix/'));
    expect(rows.map((row) => [row['actor'], row['x'], row['y']])).toEqual([
      ['a', '2', 'mixed'],
      ['b', 'declined', ''],
    ]);
    const { as_of, release, licence, address } = rows[1] ?? {};
    expect([as_of, release, licence]).toEqual(['2023-06-01', corpus.release.id, corpus.license]);
    expect(address).toBe('https://example.org/matrix/');
  });

  it('lets no name run as a formula', () => {
    const hostile = table.rows.map((row) => ({ ...row, actor: { ...row.actor, name: { en: '=1+1', zh: '＝A1' } } }));
    const names = parse(wideTable(corpus, { ...shown, rows: hostile }, '')).map((row) => [
      row['actor_en'],
      row['actor_zh'],
    ]);
    expect(names[0]).toEqual(["'=1+1", "'＝A1"]);
  });

  it('names its statements in JSON', () => {
    const { cells, asOf: day, address } = JSON.parse(shownJson(corpus, shown, 'https://example.org/'));
    expect([day, address]).toEqual(['2023-06-01', 'https://example.org/']);
    expect(cells.map((cell: { statements: string[] }) => cell.statements)).toEqual([
      ['s1', 's2'],
      ['s3', 's4'],
      ['s5'],
    ]);
  });
});

const THEME = {
  ground: 'white',
  ink: 'black',
  inkSoft: 'gray',
  hairline: 'silver',
  mark: 'gray',
  markMuted: 'silver',
  accent: 'blue',
  scale: { '-2': 'orange', '-1': 'gold', '0': 'beige', '1': 'plum', '2': 'purple' },
  onScale: {},
  font: 'sans-serif',
  language: 'en',
};

describe('the picture', () => {
  it('shows each stance by its sign, and text as text', () => {
    const picture = placePicture(
      {
        title: '<b> & "x"',
        foot: '',
        columns: shown.columns.map(({ issue }) => issue.id),
        rows: shown.rows.map((row) => ({
          name: row.actor.id,
          isHeading: false,
          stances: cellsAsOf(corpus, table, row, asOf).map((cell) => cell.stance),
        })),
      },
      THEME,
    );
    const svg = sheetSvg(sheetOf(picture));
    expect(svg).toContain('&#60;b&#62; &#38; &#34;x&#34;');
    const texts = [...svg.matchAll(/text-anchor="middle"[^>]*>([^<]*)</g)].map((match) => match[1]);
    expect(texts).toEqual(['++', '±', '?']);
    for (const shape of picture.shapes) {
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.y).toBeLessThanOrEqual(picture.height);
    }
  });
});
