import { describe, expect, it } from 'vitest';
import { packLists } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { corpusFromText, eventIn } from '#corpus/corpusFromText.ts';
import { arcsOf } from './arcs.ts';
import { chainOf } from './chainOf.ts';

const plain = corpusFromText(`
  2023-05-01  macron(FR)   office  -  direct  news  remark
  2023-05-20  wang(CN)     office  -  direct  news  reply
  2023-05-25  macron(FR)   office  -  direct  news  rebuttal
  2023-05-26  kishida(JP)  office  +  direct  news  aside
`);
const [remark, reply, rebuttal, aside] = ['remark', 'reply', 'rebuttal', 'aside'].map((id) => eventIn(plain, id));

/** The reply and the rebuttal answer the remark; the rebuttal is part of the reply's meeting. */
const corpus: Corpus = {
  ...plain,
  events: {
    ...plain.events,
    respondsTo: packLists([[], [remark as number], [remark as number], []]),
    answeredBy: packLists([[reply as number, rebuttal as number], [], [], []]),
    partOf: Int32Array.of(-1, -1, reply as number, -1),
    parts: packLists([[], [rebuttal as number], [], []]),
  },
};
const { placed, scale } = chainOf(corpus, { scale: 20 });
const arcs = (event: typeof remark) => arcsOf(corpus, placed, placed, event ?? null, scale);
const xOf = (event: typeof remark) => ((corpus.events.from[event as number] as number) + 0.5) * scale;

const near = (a: number, b: number) => Math.abs(a - b) < 1;

describe('arcsOf', () => {
  it('leads from what answers to what is answered, whichever of the two is open', () => {
    for (const event of [remark, rebuttal]) {
      const answers = arcs(event).filter(({ isPart }) => !isPart);
      expect(answers.some(({ x0, x1 }) => near(x0, xOf(rebuttal)) && near(x1, xOf(remark)))).toBe(true);
    }
    expect(arcs(remark)).toHaveLength(2);
  });

  it('tells a part from an answer', () => {
    expect(arcs(reply).map(({ isPart }) => isPart)).toEqual([false, true]);
    expect(arcs(rebuttal).filter(({ isPart }) => isPart)).toHaveLength(1);
  });

  it('has none for an event without relations, nor for none', () => {
    expect(arcs(aside)).toEqual([]);
    expect(arcsOf(corpus, placed, placed, null, scale)).toEqual([]);
  });
});
