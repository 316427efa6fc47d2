import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panBy, pxPerDay, type Viewport, zoomAbout } from '#geometry/Viewport.ts';
import { type Pan, panTo, reachOf } from './pan.ts';

const LIMITS = { from: -1e6, to: 1e6, minDays: 5 };
const restAt = (viewport: Viewport): Pan => panTo(null, viewport, false);
const viewports = fc
  .tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.double({ min: 5, max: 8000, noNaN: true }))
  .map(([from, days]): Viewport => ({ from, to: from + days, width: 1284 }));

describe('panTo', () => {
  it('keeps the scale to the last bit over a hundred steps of a hand', () => {
    fc.assert(
      fc.property(
        viewports,
        fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 100, maxLength: 100 }),
        (v, steps) => {
          let pan = restAt(v);
          for (const step of steps.filter((by) => by !== 0)) {
            pan = panTo(pan, panBy(pan.viewport, step, LIMITS), true);
            expect(pan).toMatchObject({ scale: pxPerDay(v), isUnderWay: true });
          }
        },
      ),
    );
  });

  it('ends with a zoom, and has its scale then', () => {
    fc.assert(
      fc.property(viewports, fc.double({ min: 1.001, max: 3, noNaN: true }), (v, factor) => {
        const under = panTo(restAt(v), panBy(v, 30, LIMITS), true);
        const zoomed = zoomAbout(under.viewport, 600, 1 / factor, LIMITS);
        expect(panTo(under, zoomed, true)).toEqual({ viewport: zoomed, scale: pxPerDay(zoomed), isUnderWay: false });
      }),
    );
  });

  it('does not begin because another set moves into the same viewport, and is over at rest', () => {
    const rest = restAt({ from: 0, to: 100, width: 500 });
    expect(panTo(rest, rest.viewport, true)).toEqual(rest);
    const under = panTo(rest, panBy(rest.viewport, 30, LIMITS), true);
    // What shows may be told anew in the midst of it.
    expect(panTo(under, under.viewport, true)).toEqual(under);
    expect(panTo(under, under.viewport, false)).toEqual({ ...under, isUnderWay: false });
  });
});

describe('reachOf', () => {
  it('holds all that shows, and is the same until a stride is passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: 1, max: 4000 }), (sixteenths, width) => {
        const left = sixteenths / 16;
        const reach = reachOf(left, width, true);
        expect(reach.left).toBeLessThanOrEqual(left);
        expect(reach.left + reach.width).toBeGreaterThanOrEqual(left + width);
        expect(reachOf(reach.left + 767, width, true).left).toBeCloseTo(reach.left, 9);
      }),
    );
  });

  it('is what shows at rest and while it is zoomed', () => {
    expect(reachOf(-12.5, 800, false)).toEqual({ left: -12.5, width: 800 });
  });
});
