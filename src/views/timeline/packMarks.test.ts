import { describe, expect, it } from 'vitest';
import { corpusFromText, issueIn } from '#corpus/corpusFromText.ts';
import { randomCorpus } from '#corpus/randomCorpus.ts';
import { chainOf } from './chainOf.ts';
import { type MovingMark, packMarks, unpackMarks } from './packMarks.ts';

/** What is painted of a mark. */
const lookOf = (mark: MovingMark) => {
  const { x0, x1, y, labelX, event, count, isPoint, isWide, hasStatements, emphasis, value, date } = mark;
  return { x0, x1, y, labelX, event, count, isPoint, isWide, hasStatements, emphasis, value, date };
};

/** The looks of all marks and the rooms of their labels, before and after the way to another thread. */
function carried(corpus: Parameters<typeof chainOf>[0], options: Parameters<typeof chainOf>[1]) {
  const { marks, rooms } = chainOf(corpus, options);
  const there = unpackMarks(structuredClone(packMarks(marks, rooms)), corpus.events.date);
  return {
    sent: marks.map((mark) => ({ ...lookOf(mark), room: rooms.get(mark) })),
    came: there.marks.map((mark) => ({ ...lookOf(mark), room: there.rooms.get(mark) })),
  };
}

describe('packMarks', () => {
  it('brings every mark of a picture over as it is, with the room of its label', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const corpus = randomCorpus(seed);
      for (const scale of [0.02, 1, 30, 4000]) {
        for (const issue of [null, corpus.issues[0]?.row ?? null]) {
          const { sent, came } = carried(corpus, { scale, issue, selected: 3 as never, by: 'actor' });
          expect(came).toEqual(sent);
        }
      }
    }
  });

  it('tells every value and emphasis apart', () => {
    const corpus = corpusFromText(`
      2020-01-01  macron(FR)   office  --  direct  news  a
      2020-02-01  macron(FR)   office  -   direct  news  b
      2020-03-01  macron(FR)   office  0   direct  news  c
      2020-04-01  macron(FR)   office  +   direct  news  d
      2020-05-01  macron(FR)   office  ++  direct  news  e
      2020-06-01  macron(FR)   office  ?   direct  news  f
      2020-07-01  macron(FR)   office  +   direct  news  g
      2020-07-01  macron(FR)   office  -   direct  news  g
      2020-08-01  macron(FR)   other   +   direct  news  h
    `);
    const { sent, came } = carried(corpus, { scale: 20, issue: issueIn(corpus, 'office'), selected: 0 as never });
    expect(came).toEqual(sent);
    expect(new Set(came.map(({ value }) => value)).size).toBe(8);
    expect(new Set(came.map(({ emphasis }) => emphasis)).size).toBe(3);
  });

  it('brings nothing over for nothing', () => {
    expect(unpackMarks(packMarks([], new Map()), [])).toEqual({ marks: [], rooms: new Map() });
  });
});
