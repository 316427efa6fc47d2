import { describe, expect, it } from 'vitest';
import { settleSheet } from './settleSheet.ts';

const STOPS = [200, 460, 640];

describe('settleSheet', () => {
  it('takes the nearest stop where the hand rested', () => {
    expect([190, 329, 331, 549, 551, 700].map((height) => settleSheet(height, 0, STOPS))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('goes on the way it was thrown', () => {
    expect(settleSheet(460, 1, STOPS)).toBe(2);
    expect(settleSheet(460, -1, STOPS)).toBe(0);
  });

  it('closes where it was left or thrown below half of the lowest stop', () => {
    expect([settleSheet(101, 0, STOPS), settleSheet(99, 0, STOPS)]).toEqual([0, null]);
    expect(settleSheet(200, -1, STOPS)).toBeNull();
  });
});
