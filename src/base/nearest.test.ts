import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestIds } from './nearest.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '日'), maxLength: 7 });

/** The distance by its definition, one letter at a time from the end. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
  const replaced = slowDistance(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1);
  const least = Math.min(replaced, slowDistance(restA, b) + 1, slowDistance(a, restB) + 1);
  const areSwapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return areSwapped ? Math.min(least, slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1) : least;
}

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['macron', 'macron', 0],
    ['macron', 'marcon', 1],
    ['macron', 'macrn', 1],
    ['macron', 'macroon', 1],
    ['macron', 'macran', 1],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
  ])('from "%s" to "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('agrees with its definition, and is the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(slowDistance(a, b));
        expect(editDistance(b, a)).toBe(editDistance(a, b));
      }),
      { numRuns: 60 },
    );
  });
});

const IDS = [
  'macron-nato-geography-2023',
  'macron-bangkok-2022',
  'kishida-vilnius-2023',
  'stoltenberg-keio-speech-2023',
  'shangri-la-dialogue-2024',
  'nato',
];

describe('nearestIds', () => {
  it('offers the id with a letter wrong first', () => {
    expect(nearestIds('macron-nato-geografy-2023', IDS, 3)[0]).toBe('macron-nato-geography-2023');
    expect(nearestIds('stoltenberg-keio-2023', IDS, 1)).toEqual(['stoltenberg-keio-speech-2023']);
    expect(nearestIds('nato-macron', IDS, 2)).toEqual(['macron-nato-geography-2023', 'nato']);
  });

  it('offers an id without a word in common if its letters are near', () => {
    expect(nearestIds('nata', IDS, 3)).toContain('nato');
  });

  it('offers no more than asked, and nothing that shares nothing', () => {
    expect(nearestIds('macron', IDS, 1)).toHaveLength(1);
    expect(nearestIds('macron', IDS, 0)).toEqual([]);
    expect(nearestIds('xyzzy', IDS, 3)).toEqual([]);
    expect(nearestIds('', IDS, 3)).toEqual([]);
    expect(nearestIds('macron', [], 3)).toEqual([]);
  });

  it('offers known ids alone, each once, in an order that does not depend on theirs', () => {
    const slug = fc.array(fc.constantFrom('nato', 'tokyo', 'office', 'asian', '2023'), { minLength: 1, maxLength: 3 });
    const anyId = slug.map((words) => words.join('-'));
    fc.assert(
      fc.property(anyId, fc.uniqueArray(anyId, { maxLength: 12 }), fc.nat({ max: 5 }), (id, ids, count) => {
        const offered = nearestIds(id, ids, count);
        expect(new Set(offered).size).toBe(offered.length);
        expect(offered.length).toBeLessThanOrEqual(count);
        expect(offered.every((one) => ids.includes(one))).toBe(true);
        expect(nearestIds(id, ids.toReversed(), count)).toEqual(offered);
        if (ids.includes(id) && count > 0) expect(offered[0]).toBe(id);
      }),
    );
  });
});
