import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { changesOf } from '#corpus/changes.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { filterEvents } from '#selection/matches.ts';
import { type Filters, NO_FILTERS, withFacetValue } from '#selection/Selection.ts';
import { selectChanges } from './selectChanges.ts';

const corpus = corpusFromText(`
  office      s  usa  2020-01-01/2023-06-30
  2023-01-05  s(US)>usa    x  ++
  2023-03-05  t(US)>usa    x  -
  2023-01-05  a(FR)        x  +
  2023-05-05  a(FR)        x  -
  2023-05-20  a(FR)        x  +
  2023-01-05  a(FR)        y  +
  2023-04-05  a(FR)        y  ++
`);

/** How many of each are left, and who moved. */
function left(filters: Filters): string {
  const changes = selectChanges(corpus, changesOf(corpus), filters, filterEvents(corpus, filters));
  const movers = changes.moves.map((move) => corpus.actors[move.actor]?.id).join(' ');
  return `${movers} / ${changes.contradictions.length} ${changes.splits.length} ${changes.deeds.length}`;
}

const day = (text: string) => parseDay(text) as EpochDay;

describe('selectChanges', () => {
  it.each<readonly [string, Filters, string]>([
    ['no filter', NO_FILTERS, 'usa a a a usa / 1 1 0'],
    ['an actor', withFacetValue(NO_FILTERS, 'actor', 'usa', 'any'), 'usa usa / 0 1 0'],
    ['not an actor', withFacetValue(NO_FILTERS, 'actor', 'usa', 'not'), 'a a a / 1 0 0'],
    ['a country', withFacetValue(NO_FILTERS, 'country', 'FR', 'any'), 'a a a / 1 0 0'],
    ['an issue', withFacetValue(NO_FILTERS, 'issue', 'y', 'any'), 'a / 0 0 0'],
    ['from a day on: the split had not ended', { ...NO_FILTERS, from: day('2023-06-30') }, 'usa / 0 1 0'],
    ['after it had', { ...NO_FILTERS, from: day('2023-07-01') }, 'usa / 0 0 0'],
    ['one of two words is enough', { ...NO_FILTERS, from: day('2023-05-10'), to: day('2023-05-30') }, 'a / 1 1 0'],
    ['before everything', { ...NO_FILTERS, to: day('2023-02-01') }, ' / 0 0 0'],
  ])('%s', (_, filters, expected) => {
    expect(left(filters)).toBe(expected);
  });
});
