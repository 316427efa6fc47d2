import { describe, expect, it } from 'vitest';
import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { corpusFromText, eventIn, issueIn } from '#corpus/corpusFromText.ts';
import type { EventRow } from '#corpus/ids.ts';
import { randomCorpus } from '#corpus/randomCorpus.ts';
import type { LanesBy } from '#selection/Selection.ts';
import { chainOf } from './chainOf.ts';
import { type MarkValue, markValue } from './emphasis.ts';

/** What the mark of the events (all there are, unless said) shows in each lane, on an issue. */
function valuesOf(corpus: Corpus, by: LanesBy, issue: string | null, events?: readonly string[]) {
  const picked = events?.map((id) => eventIn(corpus, id));
  return Object.fromEntries(
    chainOf(corpus, { by }).lanes.map((lane): [string, MarkValue] => {
      const members = picked?.filter((row) => lane.events.includes(row)) ?? ([...lane.events] as EventRow[]);
      return [lane.key, markValue(corpus, lane, members, issue === null ? null : issueIn(corpus, issue))];
    }),
  );
}

/** The value of a lane whose actor took these positions on one event, in this order. */
function joined(...signs: readonly string[]): MarkValue {
  const lines = signs.map((sign) => `2023-06-05  macron(FR)  office  ${sign}  direct  primary  call`);
  return valuesOf(corpusFromText(lines.join('\n')), 'actor', 'office')['macron'] as MarkValue;
}

const CALL = corpusFromText(`
  actor   nato()       organisation
  office  stoltenberg  nato  2014-10-01/2024-09-30
  2023-06-05  macron(FR)>france       tokyo-office  --  direct  primary  call
  2023-06-05  kishida(JP)             tokyo-office  +   direct  primary  call
  2023-06-05  stoltenberg(NO)>nato()  tokyo-office  ++  direct  primary  call
  2023-06-05  solberg(NO)             tokyo-office  -   direct  primary  call
  2023-06-05  scholz(DE)              nato-reach    -   direct  primary  call
`);

describe('markValue', () => {
  it('is the strongest position where they agree', () => {
    expect(joined('+', '++')).toBe(2);
    expect(joined('--', '-')).toBe(-2);
    expect(joined('0', '+')).toBe(1);
    expect(joined('0')).toBe(0);
  });

  it('is mixed where they are opposite, whatever stands between', () => {
    for (const order of [
      ['+', '-'],
      ['+', '0', '--'],
      ['-', '?', '++', '++'],
    ]) {
      expect(joined(...order)).toBe('mixed');
      expect(joined(...order.toReversed())).toBe('mixed');
    }
  });

  it('is declined only where no position was taken', () => {
    expect(joined('?')).toBe('declined');
    expect(joined('?', '-')).toBe(-1);
    expect(joined('-', '?')).toBe(-1);
  });

  it("is of the lane's own actors, not of all who spoke at the event", () => {
    expect(valuesOf(CALL, 'actor', 'tokyo-office')).toMatchObject({ france: -2, macron: -2, kishida: 1, scholz: null });
  });

  it('is of those who stand for the country, also where no state is on record', () => {
    expect(valuesOf(CALL, 'country', 'tokyo-office')).toEqual({ FR: -2, JP: 1, NO: -1, DE: null, nato: 2 });
    expect(valuesOf(CALL, 'country', 'nato-reach')).toEqual({ FR: null, JP: null, NO: null, DE: -1, nato: null });
  });

  it("is of everybody in the lanes of kinds, and of the lane's own issue in those of issues", () => {
    expect(valuesOf(CALL, 'kind', 'tokyo-office')).toEqual({ remarks: 'mixed' });
    expect(valuesOf(CALL, 'issue', null)).toEqual({ 'tokyo-office': 'mixed', 'nato-reach': -1 });
    expect(valuesOf(CALL, 'issue', 'tokyo-office')).toEqual({ 'tokyo-office': 'mixed', 'nato-reach': -1 });
  });

  it('is nothing without an issue', () => {
    expect(new Set(Object.values(valuesOf(CALL, 'country', null)))).toEqual(new Set([null]));
  });

  it('joins the events of a cluster', () => {
    const corpus = corpusFromText(`
      2023-06-05  macron(FR)  office  +  direct  primary  call
      2023-06-06  macron(FR)  office  -  direct  primary  denial
    `);
    expect(valuesOf(corpus, 'actor', 'office', ['call'])).toEqual({ macron: 1 });
    expect(valuesOf(corpus, 'actor', 'office', ['call', 'denial'])).toEqual({ macron: 'mixed' });
  });
});

describe('emphasise', () => {
  const corpus = corpusFromText(`
    2023-06-05  macron(FR)>france  tokyo-office  --  direct  primary  call
    2023-06-20  scholz(DE)         nato-reach    -   direct  primary  speech
    2023-06-20  macron(FR)         nato-reach    -   direct  primary  speech
  `);
  const told = (options: Parameters<typeof chainOf>[1]) =>
    chainOf(corpus, { by: 'actor', ...options }).marks.map(
      ({ lane, event, emphasis }) => `${lane.lane.key} ${corpus.events.id[event]} ${emphasis}`,
    );

  it('paints what is picked last, in every lane it stands in, and what has no say on the issue first', () => {
    expect(told({ selected: eventIn(corpus, 'call'), issue: issueIn(corpus, 'tokyo-office') })).toEqual([
      'macron speech muted',
      'scholz speech muted',
      'macron call highlighted',
      'france call highlighted',
    ]);
  });

  it('highlights what is hovered as well, and mutes nothing without an issue', () => {
    const marks = told({ hovered: eventIn(corpus, 'speech') });
    expect(marks.filter((mark) => mark.endsWith('highlighted'))).toEqual([
      'macron speech highlighted',
      'scholz speech highlighted',
    ]);
    expect(marks.some((mark) => mark.endsWith('muted'))).toBe(false);
  });

  it('highlights the cluster that holds the picked event', () => {
    const day = corpusFromText(Array.from({ length: 9 }, () => '2023-06-05 macron(FR) office +').join('\n'));
    const cluster = chainOf(day, { selected: eventIn(day, 'e9') }).marks.at(-1);
    expect(cluster?.members.length).toBeGreaterThan(1);
    expect(cluster).toMatchObject({ emphasis: 'highlighted' });
  });

  it('keeps every mark, and knows those at which nobody took a position', () => {
    const random = randomCorpus(5);
    const { placed, marks } = chainOf(random, { by: 'kind', scale: 40, issue: random.issues[0]?.row ?? null });
    expect(marks).toHaveLength(placed.reduce((count, lane) => count + lane.marks.length, 0));
    for (const mark of marks) {
      const statements = mark.members.flatMap((row) => [...listOf(random.events.statements, row)]);
      expect(mark.hasStatements).toBe(statements.length > 0);
    }
    expect(new Set(marks.map((mark) => mark.hasStatements))).toEqual(new Set([true, false]));
  });
});
