import { describe, expect, it } from 'vitest';
import type { EpochDay } from '#base/day.ts';
import { OPEN_END, parseDay, writeDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { actorIn, corpusFromText, eventIn, issueIn, statementIn } from './corpusFromText.ts';

describe('corpusFromText', () => {
  it('reads who, for whom, issue, position, basis, source and event of a line', () => {
    const corpus = corpusFromText('2023-06-05  macron(FR)>france  tokyo-office  --  indirect  news  le-bourget');
    const { statements } = corpus;
    expect(statements.count).toBe(1);
    expect(statements.actor[0]).toBe(actorIn(corpus, 'macron'));
    expect(statements.onBehalfOf[0]).toBe(actorIn(corpus, 'france'));
    expect(statements.issue[0]).toBe(issueIn(corpus, 'tokyo-office'));
    expect(statements.position[0]).toBe(-2);
    expect(statements.event[0]).toBe(eventIn(corpus, 'le-bourget'));
    expect(corpus.actors.map(({ id, kind, country }) => [id, kind, country])).toEqual([
      ['france', 'state', 'FR'],
      ['macron', 'person', 'FR'],
    ]);
    expect([...listOf(corpus.statementsByActor, actorIn(corpus, 'france'))]).toEqual([0]);
  });

  it('gives each date its width', () => {
    const corpus = corpusFromText(`
      2023                   kishida(JP)  tokyo-office  +
      2023-02                kishida(JP)  tokyo-office  +
      2023-05-29/2023-06-04  kishida(JP)  tokyo-office  +
    `);
    const spans = ['s1', 's2', 's3'].map((id) => {
      const row = statementIn(corpus, id);
      return [corpus.statements.from[row], corpus.statements.to[row]].map((day) => writeDay(day as EpochDay));
    });
    expect(spans).toEqual([
      ['2023-01-01', '2024-01-01'],
      ['2023-02-01', '2023-03-01'],
      ['2023-05-29', '2023-06-05'],
    ]);
  });

  it('numbers statements in time order, and keeps the names of the lines', () => {
    const corpus = corpusFromText(`
      2023-05-03  b(JP)  x  +
      2021-01-01  a(JP)  x  -
    `);
    expect(corpus.statements.id).toEqual(['s2', 's1']);
  });

  it('reads kinds, countries said and unsaid, and terms of office', () => {
    const corpus = corpusFromText(`
      actor   nato()       organisation
      office  stoltenberg  nato  2014-10-01/2024-09-30
      office  rutte        nato  2024-10-01/..
      2023-01-31  stoltenberg(NO)>nato()  x  ++
    `);
    const actor = (id: string) => corpus.actors[actorIn(corpus, id)];
    expect([actor('nato')?.kind, actor('nato')?.country, actor('stoltenberg')?.country]).toEqual([
      'organisation',
      null,
      'NO',
    ]);
    expect(actor('stoltenberg')?.offices).toEqual([
      { of: 'nato', from: parseDay('2014-10-01'), to: parseDay('2024-10-01') },
    ]);
    expect(actor('rutte')?.offices[0]?.to).toBe(OPEN_END);
  });

  it.each([
    ['2023-13x  a  x  +', 'no date'],
    ['2023-06-05  a  x  +++', 'unknown position'],
    ['2023-06-05  a  x  +  hearsay', 'unknown word "hearsay"'],
    ['2023-06-05  A  x  +', 'no actor "A"'],
  ])('names the line it cannot read: %s', (line, why) => {
    expect(() => corpusFromText(line)).toThrow(why);
  });
});
