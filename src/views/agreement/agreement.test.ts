import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { runNow } from '#base/steps.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { randomCorpus } from '#corpus/randomCorpus.ts';
import { filterEvents } from '#selection/matches.ts';
import { type Filters, NO_FILTERS, withFacetValue } from '#selection/Selection.ts';
import { describeNetwork } from './describeNetwork.ts';
import { gexf, graphMl } from './graphFiles.ts';
import { placeNames, placeSteps } from './placeNetwork.ts';
import { networkSteps } from './selectNetwork.ts';

const corpus = corpusFromText(`
  2023-01-01  a(FR)  x  ++
  2023-01-01  a(FR)  y  +
  2023-01-01  b(JP)  x  +
  2023-01-01  c(JP)  y  --
  2023-01-01  d(JP)  y  ?
`);

const networkOf = (filters: Filters) =>
  runNow(networkSteps(corpus, filters, filterEvents(corpus, filters), parseDay('2023-06-01') as EpochDay));

const inShort = (filters: Filters) => {
  const { actors, edges } = networkOf(filters);
  return `${actors.map(({ id }) => id).join('')} ${edges.map(({ a, b }) => `${corpus.actors[a]?.id}${corpus.actors[b]?.id}`).join(' ')}`;
};

describe('networkSteps', () => {
  it.each([
    ['all that hold a position', NO_FILTERS, 'abc ab ac'],
    ['on an issue', withFacetValue(NO_FILTERS, 'issue', 'x', 'any'), 'ab ab'],
    ['of a country', withFacetValue(NO_FILTERS, 'country', 'JP', 'any'), 'bc '],
    ['not one actor', withFacetValue(NO_FILTERS, 'actor', 'b', 'not'), 'ac ac'],
  ])('%s', (_, filters, expected) => {
    expect(inShort(filters)).toBe(expected);
  });
});

describe('placeSteps', () => {
  const { actors, edges } = networkOf(NO_FILTERS);
  const rows = actors.map(({ row }) => row);

  it('is the same every time, and keeps everybody apart', () => {
    const placed = runNow(placeSteps(rows, edges));
    expect(placed).toEqual(runNow(placeSteps(rows, edges)));
    placed.forEach((one, i) => {
      for (const other of placed.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(15);
    });
  });

  it('keeps everybody near their place in the whole record, whatever the day', () => {
    const random = randomCorpus(3);
    const networkOn = (text: string) => {
      const day = parseDay(text) as EpochDay;
      return runNow(networkSteps(random, NO_FILTERS, filterEvents(random, NO_FILTERS), day));
    };
    const whole = networkOn('2026-11-21');
    const rowsOf = ({ actors }: typeof whole) => actors.map(({ row }) => row);
    const anchors = runNow(placeSteps(rowsOf(whole), whole.edges));
    const days = ['2014-01-01', '2018-01-01', '2022-01-01'].map((text) => {
      const network = networkOn(text);
      return new Map(runNow(placeSteps(rowsOf(network), network.edges, anchors)).map((node) => [node.actor, node]));
    });
    const far = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);
    const size = Math.max(...anchors.map((node) => Math.max(Math.abs(node.x), Math.abs(node.y))));
    for (const { actor, ...anchor } of anchors) {
      for (const day of days) {
        const node = day.get(actor);
        if (node) expect(far(node, anchor)).toBeLessThan(size / 4);
      }
    }
  });

  it('sets names where they touch no name, no other node and not the edge, and leaves out one that has no such place', () => {
    const room = { left: -50, top: -50, width: 400, height: 400, fontSize: 10, radius: 4 };
    const at = (actor: number, x: number, y: number) => ({ actor: actor as never, x, y, text: 'France' });
    const sideOf = (nodes: readonly ReturnType<typeof at>[]) =>
      placeNames(nodes, room).map(
        ({ actor, anchor, y }) => `${actor} ${anchor} ${Math.sign(Math.round((y - (nodes[actor]?.y ?? 0)) / 10))}`,
      );
    expect(sideOf([at(0, 0, 0)])).toEqual(['0 start 0']);
    expect(sideOf([at(0, 340, 0)])).toEqual(['0 end 0']);
    expect(sideOf([at(0, 100, 100), at(1, 112, 100)])).toEqual(['0 end 0', '1 start 0']);
    expect(sideOf([at(0, 0, 0), at(1, 12, 0), at(2, -12, 0)])[0]).toBe('0 middle 1');
    const crowd = Array.from({ length: 49 }, (_, i) => at(i, 100 + 12 * (i % 7), 100 + 12 * Math.floor(i / 7)));
    expect(placeNames(crowd, room).length).toBeLessThan(20);
    expect(placeNames([{ ...at(0, 100, 100), text: 'France'.repeat(8) }], room)).toEqual([]);
  });

  it('has nothing to place for nobody', () => {
    expect(runNow(placeSteps([], []))).toEqual([]);
  });
});

describe('files of the network', () => {
  const network = networkOf(NO_FILTERS);
  const count = (text: string, tag: string) => text.split(`<${tag} `).length - 1;

  it.each([
    ['GraphML', graphMl],
    ['GEXF', gexf],
  ])('%s has every node and edge once', (_, write) => {
    const text = write(corpus, network);
    expect([count(text, 'node'), count(text, 'edge')]).toEqual([network.actors.length, network.edges.length]);
  });

  it('lets no name become markup', () => {
    const [first] = network.actors;
    if (!first) throw new Error('no actor');
    const hostile = { ...network, actors: [{ ...first, name: { en: '"/><x>&', zh: '' } }] };
    for (const text of [graphMl(corpus, hostile), gexf(corpus, hostile)]) {
      expect(text).toContain('&#34;/&#62;&#60;x&#62;&#38;');
    }
  });
});

describe('describeNetwork', () => {
  it('tells who is closest, who furthest apart, and who stands together', () => {
    const debate = corpusFromText(
      ['a + + +', 'b ++ + +', 'c - - +', 'd 0']
        .flatMap((line) => {
          const [who, ...positions] = line.split(' ');
          return positions.map((position, i) => `2023-01-01 ${who}(FR) ${'xyz'[i]} ${position}`);
        })
        .join('\n'),
    );
    const day = parseDay('2023-06-01') as EpochDay;
    const network = runNow(networkSteps(debate, NO_FILTERS, filterEvents(debate, NO_FILTERS), day));
    expect(describeNetwork(debate, network, day, null, 'en')).toBe(
      'As of 1 June 2023, 4 actors hold a position; 6 pairs share an issue. ' +
        'Of these pairs, in 1 the two agree more often than they are opposed, in 2 they are opposed more often and in 3 neither. ' +
        'Closest: A and B, agreed on 3 of 3. Furthest apart: A and C, opposed on 2 of 3. ' +
        'The largest group that stands together: A and B. A shares issues with most others: 3.',
    );
  });
});
