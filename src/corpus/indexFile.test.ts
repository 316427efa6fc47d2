import { describe, expect, it } from 'vitest';
import { runNow } from '#base/steps.ts';
import { indexCorpus, readCorpus } from './indexCorpus.ts';
import { columnsOf, readIndex, writeIndex } from './indexFile.ts';
import { FormatError, type PackedIndex } from './packed.ts';
import { randomPacked } from './randomCorpus.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const EMPTY: PackedIndex = {
  ...randomPacked(1),
  actors: [],
  issues: [],
  ...columnsOfNothing(),
};

function columnsOfNothing() {
  const { sources, events, statements } = randomPacked(1);
  const none = <T extends object>(table: T) => Object.fromEntries(Object.keys(table).map((name) => [name, []])) as T;
  return {
    sources: none(sources),
    events: { ...none(events), title: { en: [], zh: [] } },
    statements: none(statements),
  };
}

describe('the file of the index', () => {
  it('reads as it was written', () => {
    for (const index of [...SEEDS.map((seed) => randomPacked(seed)), EMPTY]) {
      expect(runNow(readIndex(writeIndex(index)))).toEqual(columnsOf(index));
    }
  });

  it('makes the same corpus as an index that has not travelled', () => {
    for (const index of [randomPacked(9), EMPTY]) expect(readCorpus(writeIndex(index))).toEqual(indexCorpus(index));
  });

  it('holds dates that are more than a day, and only those', () => {
    const { tables } = columnsOf(randomPacked(3));
    const { date } = randomPacked(3).events;
    expect(tables.events.date).toEqual(date.map((text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? '' : text)));
  });

  it('of another format is refused with that format', () => {
    expect(() => readCorpus(writeIndex({ ...randomPacked(1), format: 99 }))).toThrow(new FormatError(99));
  });
});
