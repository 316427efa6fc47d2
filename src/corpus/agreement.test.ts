import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { agreementEdges, groupsOf, heldBy } from './agreement.ts';
import type { Corpus } from './corpus.ts';
import { corpusFromText } from './corpusFromText.ts';
import type { IssueRow } from './ids.ts';
import { randomCorpus } from './randomCorpus.ts';
import { stanceAsOf, stanceTrack } from './stance.ts';

const day = (text: string) => parseDay(text) as EpochDay;
const edgesIn = (corpus: Corpus, asOf: string) =>
  agreementEdges(
    heldBy(
      corpus,
      corpus.actors.map((actor) => actor.row),
      day(asOf),
    ),
  );

const TEXT = `
  2023-01-01  a(FR)  x  ++
  2023-01-01  a(FR)  y  -
  2023-01-01  a(FR)  z  0
  2023-01-01  b(FR)  x  +
  2023-01-01  b(FR)  y  ++
  2023-01-01  c(FR)  z  0
  2023-01-01  c(FR)  y  ?
  2023-01-01  d(FR)  w  +
`;

const inShort = (asOf: string) => {
  const corpus = corpusFromText(TEXT);
  const issues = (rows: readonly number[]) => rows.map((row) => corpus.issues[row]?.id).join('');
  return edgesIn(corpus, asOf).map(
    ({ a, b, agree, conflict, shared, congruence, opposition }) =>
      `${corpus.actors[a]?.id}${corpus.actors[b]?.id} +${issues(agree)} −${issues(conflict)} of ${shared}: ${congruence.toFixed(2)} ${opposition.toFixed(2)}`,
  );
};

describe('agreementEdges', () => {
  it('has pairs that share an issue, with what they agree and differ on, over their average activity', () => {
    expect(inShort('2023-06-01')).toEqual(['ac +z − of 1: 0.50 0.00', 'ab +x −y of 2: 0.40 0.40']);
  });

  it('has none before anything was said', () => {
    expect(inShort('2022-06-01')).toEqual([]);
  });

  it('equals a count made apart, over random records', () => {
    for (const seed of [1, 2, 3]) {
      const corpus = randomCorpus(seed);
      const edges = edgesIn(corpus, '2020-06-01');
      const positionOf = (actor: number, issue: IssueRow) =>
        stanceAsOf(corpus, stanceTrack(corpus, actor as never, issue), day('2020-06-01')).position;
      let count = 0;
      for (const { row: a } of corpus.actors) {
        for (const { row: b } of corpus.actors.slice(a + 1)) {
          const pairs = corpus.issues.map(({ row }) => [positionOf(a, row), positionOf(b, row)] as const);
          const activity = [0, 1].map((side) => pairs.filter((pair) => pair[side] !== null).length);
          const both = pairs.filter(([x, y]) => x !== null && y !== null) as [number, number][];
          if (both.length === 0) continue;
          count += 1;
          const agreed = both.filter(([x, y]) => (x === 0 && y === 0) || x * y > 0).length;
          const opposed = both.filter(([x, y]) => x * y < 0).length;
          const mean = ((activity[0] as number) + (activity[1] as number)) / 2;
          const edge = edges.find((one) => one.a === a && one.b === b);
          expect(edge).toMatchObject({ shared: both.length, congruence: agreed / mean, opposition: opposed / mean });
        }
      }
      expect(edges).toHaveLength(count);
    }
  });
});

describe('heldBy', () => {
  it('counts over a window only what was surely said in it', () => {
    const corpus = corpusFromText(`
      2023-01-01  a(FR)  x  +
      2023-02     a(FR)  y  -
      2023-06-01  b(FR)  x  --
      2023-06-01  a(FR)  z  ++
      2023-09-01  b(FR)  z  +
    `);
    const actors = corpus.actors.map(({ row }) => row);
    const held = (since: string | null, asOf: string) =>
      [...heldBy(corpus, actors, day(asOf), since === null ? null : day(since))].map(
        ([actor, positions]) =>
          `${corpus.actors[actor]?.id}: ${[...positions].map(([issue, position]) => `${corpus.issues[issue]?.id}${position}`).join(' ')}`,
      );
    expect(held(null, '2023-12-31')).toEqual(['a: x1 y-1 z2', 'b: x-2 z1']);
    expect(held('2023-02-01', '2023-06-30')).toEqual(['a: y-1 z2', 'b: x-2']);
    expect(held('2023-02-02', '2023-12-31')).toEqual(['a: z2', 'b: x-2 z1']);
    expect(held('2023-10-01', '2023-12-31')).toEqual([]);
  });
});

describe('groupsOf', () => {
  it('puts together those of whom every two agree on two issues and oppose each other on none', () => {
    const corpus = corpusFromText(
      ['a + +', 'b ++ +', 'c + + -', 'd - -', 'e - -- +', 'f +']
        .flatMap((line) => {
          const [who, ...positions] = line.split(' ');
          return positions.map((position, i) => `2023-01-01 ${who}(FR) ${'xyz'[i]} ${position}`);
        })
        .join('\n'),
    );
    const groups = groupsOf(edgesIn(corpus, '2023-06-01'));
    expect(groups.map((group) => group.map((row) => corpus.actors[row]?.id).join(''))).toEqual(['abc', 'de']);
  });

  it('holds every pair to it, over random records', () => {
    for (const seed of [1, 2, 3]) {
      const edges = edgesIn(randomCorpus(seed), '2020-06-01');
      for (const group of groupsOf(edges)) {
        for (const [i, a] of group.entries()) {
          for (const b of group.slice(i + 1)) {
            const edge = edges.find((one) => one.a === a && one.b === b);
            expect(edge?.conflict).toEqual([]);
            expect(edge?.congruence).toBeGreaterThanOrEqual(0.5);
          }
        }
      }
    }
  });
});
