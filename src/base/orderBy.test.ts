import { describe, expect, it } from 'vitest';
import { orderBy } from './orderBy.ts';
import { randomNumbers } from './random.ts';

describe('orderBy', () => {
  it.each([0, 1, 7, 400])('sorts %i places by their keys, equal ones as they are', (count) => {
    const random = randomNumbers(count);
    const keys = Array.from({ length: count }, () => Math.floor(random() * 60) - 30);
    const sorted = keys.map((_, place) => place).sort((a, b) => (keys[a] as number) - (keys[b] as number));
    expect([...orderBy(count, (place) => keys[place] as number)]).toEqual(sorted);
  });

  it('keeps large keys apart', () => {
    const keys = [2e9 * 2e5 + 1, 2e9 * 2e5, -2e9 * 2e5];
    expect([...orderBy(3, (place) => keys[place] as number)]).toEqual([2, 1, 0]);
  });
});
