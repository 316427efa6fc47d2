import { describe, expect, it } from 'vitest';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { filterEvents } from '#selection/matches.ts';
import { NO_FILTERS } from '#selection/Selection.ts';
import { selectTable } from './cells.ts';
import { type Line, outlineOfActors, outlineOfStates } from './outline.ts';
import { sortRows } from './sortRows.ts';

const rowsOf = (text: string) => {
  const corpus = corpusFromText(text);
  return { corpus, rows: selectTable(corpus, NO_FILTERS, filterEvents(corpus, NO_FILTERS)).rows };
};

/** Headings in brackets, rows by id, those below another indented, with the number that can be unfolded. */
const inShort = (lines: readonly Line[]) =>
  lines.map((line) => {
    if (line.kind === 'heading') return `[${line.country}]`;
    const { row, under, memberCount, isUnfolded } = line;
    return `${under ? '- ' : ''}${row.actor.id}${memberCount > 0 ? ` ${isUnfolded ? '▾' : '▸'}${memberCount}` : ''}`;
  });

const states = (text: string, ...unfolded: string[]) => {
  const { corpus, rows } = rowsOf(text);
  return inShort(outlineOfStates(corpus, rows, unfolded));
};

const FRANCE = `
  2023-01-05  macron(FR)>france   x  --
  2023-01-06  colonna(FR)>france  x  -
  2023-01-07  expert(FR)          x  +
`;

describe('outlineOfActors', () => {
  it('has every row below the heading of its group', () => {
    const { rows } = rowsOf(FRANCE);
    expect(inShort(outlineOfActors(sortRows(rows, 'country', 'en')))).toEqual([
      '[FR]',
      'france',
      'colonna',
      'expert',
      'macron',
    ]);
    expect(inShort(outlineOfActors(sortRows(rows, 'name', 'en')))[0]).not.toMatch(/\[/);
  });
});

describe('outlineOfStates', () => {
  it('has states with the number of those who speak for them, then those who speak for themselves', () => {
    expect(states(FRANCE)).toEqual(['france ▸2', '[own]', 'expert']);
  });

  it('unfolds the ones asked for, and passes over ids that cannot be', () => {
    expect(states(FRANCE, 'france', 'expert', 'nobody')).toEqual([
      'france ▾2',
      '- colonna',
      '- macron',
      '[own]',
      'expert',
    ]);
  });

  it('counts one who holds an office of it though he never spoke in its name', () => {
    expect(states('office a france 2020/..\n2023-01-05 a(FR) x +\n2023-01-05 b(FR)>france x +')).toEqual(['france ▸2']);
  });

  it('brings a spokesman of a ministry under the state', () => {
    const text = `
      actor  mofa(JP)  government-body
      2023-01-05  mofa(JP)>japan      x  +
      2023-01-06  spokesman(JP)>mofa  x  +
    `;
    expect(states(text, 'japan')).toEqual(['japan ▾2', '- mofa', '- spokesman']);
  });

  it('shows one who speaks for two below both', () => {
    const text = '2023-01-05 a(NO)>norway x +\n2024-01-05 a(NO)>nato() x ++';
    expect(states(text, 'norway', 'nato')).toEqual(['nato ▾1', '- a', 'norway ▾1', '- a']);
  });

  it('ends at bodies that speak for one another', () => {
    const text = `
      actor  a(FR)  organisation
      actor  b(FR)  organisation
      2023-01-05  a(FR)>b  x  +
      2023-01-06  b(FR)>a  x  +
    `;
    expect(states(text, 'a', 'b')).toEqual(['a ▾1', '- b']);
  });

  it('has a state for which nobody speaks, and no lines for no rows', () => {
    expect(states('actor palau(PW) state\n2023-01-05 palau(PW) x +')).toEqual(['palau']);
    expect(states('')).toEqual([]);
  });
});
