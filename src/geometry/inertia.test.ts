import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coast, releaseSpeed } from './inertia.ts';

/** `0:10 16:26`: ms and px of a trail. */
const trail = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((entry) => {
      const [at = 0, x = 0] = entry.split(':').map(Number);
      return { at, x };
    });

describe('releaseSpeed', () => {
  it('is the way over the time, with its side', () => {
    expect(releaseSpeed(trail('0:0 20:20 40:40'), 40)).toBe(1);
    expect(releaseSpeed(trail('0:0 20:-10 40:-20'), 40)).toBe(-0.5);
  });

  it('is none for a hand that rested before it let go', () => {
    expect(releaseSpeed(trail('0:0 20:60 40:120'), 400)).toBe(0);
    expect(releaseSpeed(trail('0:0 20:60 40:120 300:120'), 310)).toBe(0);
  });

  it('falls the longer the hand rests', () => {
    const speeds = [40, 60, 80].map((now) => releaseSpeed(trail('0:0 20:20 40:40'), now));
    expect(speeds).toEqual([...speeds].sort((a, b) => b - a));
    expect(speeds[2]).toBe(0.5);
  });

  it('asks only what came last: a turn of the hand turns the picture', () => {
    expect(releaseSpeed(trail('0:0 100:300 230:100 250:80'), 250)).toBe(-1);
  });

  it('is none without a trail or with one sample, and never more than a screen can follow', () => {
    expect([releaseSpeed([], 0), releaseSpeed(trail('5:90'), 5)]).toEqual([0, 0]);
    expect(releaseSpeed(trail('0:0 1:900'), 1)).toBe(3);
    expect(releaseSpeed(trail('0:0 1:-900'), 1)).toBe(-3);
  });
});

describe('coast', () => {
  const speed = fc.double({ min: -3, max: 3, noNaN: true });

  it('begins where it was let go', () => {
    expect(coast(1, 0)).toBe(0);
  });

  it('goes on the same way, ever slower, and ends within two seconds and a screen', () => {
    fc.assert(
      fc.property(speed, (v) => {
        const ways: number[] = [];
        for (let t = 0; t < 2000; t += 16) {
          const x = coast(v, t);
          if (x === null) break;
          ways.push(Math.abs(x));
          expect(x === 0 || Math.sign(x) === Math.sign(v)).toBe(true);
        }
        expect(ways.length).toBeLessThan(2000 / 16);
        const steps = ways.slice(1).map((way, i) => way - (ways[i] as number));
        expect(steps.every((step, i) => step > 0 && (i === 0 || step <= (steps[i - 1] as number) + 1e-9))).toBe(true);
        expect(ways.at(-1) ?? 0).toBeLessThan(900);
      }),
    );
  });

  it('does not depend on how many frames show it', () => {
    const at = coast(2, 320);
    expect(at).not.toBeNull();
    for (const frames of [4, 20, 77]) {
      let x = 0;
      for (let i = 1; i <= frames; i++)
        x += (coast(2, (320 * i) / frames) ?? 0) - (coast(2, (320 * (i - 1)) / frames) ?? 0);
      expect(x).toBeCloseTo(at as number, 9);
    }
  });

  it('never begins for a hand that was still', () => {
    expect([coast(0, 0), coast(0.02, 0), coast(-0.02, 0)]).toEqual([null, null, null]);
  });
});
