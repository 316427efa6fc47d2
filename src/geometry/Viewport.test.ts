import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  clampViewport,
  dayAtX,
  fitSpan,
  panBy,
  pxPerDay,
  type Viewport,
  type ViewportLimits,
  xOfDay,
  zoomAbout,
} from './Viewport.ts';

const anyLimits: fc.Arbitrary<ViewportLimits> = fc
  .record({ from: fc.integer({ min: -800_000, max: 800_000 }), days: fc.integer({ min: 1, max: 1_200_000 }) })
  .map(({ from, days }) => ({ from, to: from + days, minDays: 5 }));

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

/** A picture somewhere inside its limits, and a point on it. */
const anyScene = anyLimits.chain((limits) =>
  fc
    .record({
      from: number(limits.from, limits.to),
      days: number(1, limits.to - limits.from),
      width: fc.integer({ min: 1, max: 4000 }),
      share: number(0, 1),
    })
    .map(({ from, days, width, share }) => ({
      limits,
      view: clampViewport({ from, to: from + days, width }, limits),
      x: share * width,
    })),
);

/** Clear of both limits: nothing pushed it. */
const isFree = (v: Viewport, limits: ViewportLimits) => v.from > limits.from + 1e-6 && v.to < limits.to - 1e-6;

function expectInside(v: Viewport, limits: ViewportLimits) {
  const room = limits.to - limits.from;
  expect(v.from).toBeGreaterThanOrEqual(limits.from);
  expect(v.to).toBeLessThanOrEqual(limits.to + 1e-6);
  expect(v.to - v.from).toBeGreaterThanOrEqual(Math.min(limits.minDays, room) - 1e-6);
}

function expectSame(a: Viewport, b: Viewport) {
  expect(a.from).toBeCloseTo(b.from, 5);
  expect(a.to).toBeCloseTo(b.to, 5);
  expect(a.width).toBe(b.width);
}

const WIDE: ViewportLimits = { from: 0, to: 10_000, minDays: 5 };

describe('xOfDay and dayAtX', () => {
  it('put the first day at the left edge and the end at the right one', () => {
    const view = { from: 100, to: 300, width: 400 };
    expect([xOfDay(view, 100), xOfDay(view, 200), xOfDay(view, 300)]).toEqual([0, 200, 400]);
    expect(pxPerDay(view)).toBe(2);
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(anyScene, ({ view, x }) => {
        expect(xOfDay(view, dayAtX(view, x))).toBeCloseTo(x, 3);
      }),
    );
  });
});

describe('clampViewport', () => {
  it('keeps a picture inside its limits, and one that is inside as it is', () => {
    fc.assert(
      fc.property(anyScene, ({ view, limits }) => {
        expectInside(view, limits);
        expectSame(clampViewport(view, limits), view);
      }),
    );
  });

  it('shifts rather than cuts', () => {
    expect(clampViewport({ from: -50, to: 50, width: 10 }, WIDE)).toEqual({ from: 0, to: 100, width: 10 });
    expect(clampViewport({ from: 9_950, to: 10_050, width: 10 }, WIDE)).toEqual({ from: 9_900, to: 10_000, width: 10 });
  });

  it('opens a picture that is too close, about its middle', () => {
    expect(clampViewport({ from: 99, to: 101, width: 10 }, WIDE)).toEqual({ from: 97.5, to: 102.5, width: 10 });
  });

  it('shows all there is where the limits are closer than the closest zoom', () => {
    const tight = { from: 10, to: 12, minDays: 5 };
    expect(clampViewport({ from: 0, to: 100, width: 10 }, tight)).toEqual({ from: 10, to: 12, width: 10 });
  });
});

describe('zoomAbout', () => {
  it('keeps the day under the point, unless a limit pushes it away', () => {
    fc.assert(
      fc.property(anyScene, number(0.01, 100), ({ view, limits, x }, factor) => {
        const after = zoomAbout(view, x, factor, limits);
        expectInside(after, limits);
        if (isFree(after, limits)) expect(Math.abs(dayAtX(after, x) - dayAtX(view, x))).toBeLessThan(1e-6);
      }),
      { numRuns: 400 },
    );
  });

  it('goes back the way it came', () => {
    fc.assert(
      fc.property(anyScene, number(1, 20), ({ view, limits, x }, factor) => {
        const closer = zoomAbout(view, x, factor, limits);
        fc.pre(isFree(closer, limits) && closer.to - closer.from > limits.minDays + 1e-6);
        expectSame(zoomAbout(closer, x, 1 / factor, limits), view);
      }),
    );
  });

  it('shows fewer days for a factor above 1, down to the closest zoom and up to the limits', () => {
    const view = { from: 4_000, to: 6_000, width: 1_000 };
    expect(zoomAbout(view, 500, 2, WIDE)).toEqual({ from: 4_500, to: 5_500, width: 1_000 });
    expect(zoomAbout(view, 500, 1e9, WIDE)).toEqual({ from: 4_997.5, to: 5_002.5, width: 1_000 });
    expect(zoomAbout(view, 500, 1e-9, WIDE)).toEqual({ from: 0, to: 10_000, width: 1_000 });
  });
});

describe('panBy', () => {
  it('brings earlier days in from the left when dragged to the right', () => {
    expect(panBy({ from: 100, to: 300, width: 400 }, 40, WIDE)).toEqual({ from: 80, to: 280, width: 400 });
  });

  it('keeps the zoom, stays inside the limits, and a drag back undoes it', () => {
    fc.assert(
      fc.property(anyScene, number(-3000, 3000), ({ view, limits }, dx) => {
        const after = panBy(view, dx, limits);
        expectInside(after, limits);
        expect(after.to - after.from).toBeCloseTo(view.to - view.from, 5);
        if (isFree(after, limits)) expectSame(panBy(after, -dx, limits), view);
      }),
    );
  });
});

describe('fitSpan', () => {
  it('leaves a share of the span free on each side', () => {
    expect(fitSpan({ from: 1_000, to: 2_000 }, 500, WIDE)).toEqual({ from: 960, to: 2_040, width: 500 });
    expect(fitSpan({ from: 1_000, to: 2_000 }, 500, WIDE, 0.1)).toEqual({ from: 900, to: 2_100, width: 500 });
  });

  it('leaves a day at the least, and opens a single day to the closest zoom', () => {
    expect(fitSpan({ from: 1_000, to: 1_004 }, 500, WIDE)).toEqual({ from: 999, to: 1_005, width: 500 });
    expect(fitSpan({ from: 1_000, to: 1_001 }, 500, WIDE)).toEqual({ from: 998, to: 1_003, width: 500 });
  });

  it('shows the whole span wherever the limits do', () => {
    fc.assert(
      fc.property(anyLimits, number(0, 1), number(0, 1), (limits, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((s) => limits.from + s * (limits.to - limits.from));
        const view = fitSpan({ from: low as number, to: high as number }, 900, limits);
        expectInside(view, limits);
        expect(view.from).toBeLessThanOrEqual((low as number) + 1e-6);
        expect(view.to).toBeGreaterThanOrEqual((high as number) - 1e-6);
      }),
    );
  });
});

describe('between', () => {
  it('starts at the one and ends at the other', () => {
    fc.assert(
      fc.property(anyScene, anyScene, ({ view: a }, { view: b }) => {
        expectSame(between(a, b, 0), { ...a, width: b.width });
        expectSame(between(a, b, 1), b);
      }),
    );
  });

  it('zooms by even factors', () => {
    const days = [0, 0.25, 0.5, 0.75, 1].map((t) => {
      const { from, to } = between({ from: 0, to: 16, width: 100 }, { from: 500, to: 756, width: 100 }, t);
      return to - from;
    });
    days.forEach((count, i) => {
      expect(count).toBeCloseTo([16, 32, 64, 128, 256][i] as number, 9);
    });
  });
});

describe('a picture without width', () => {
  const none: Viewport = { from: 100, to: 300, width: 0 };

  it('has every day at 0 and its first day at every point', () => {
    expect([pxPerDay(none), xOfDay(none, 250), dayAtX(none, 0), dayAtX(none, 77)]).toEqual([0, 0, 100, 100]);
  });

  it('is neither dragged nor broken, and zooms inside its limits', () => {
    expect(panBy(none, 50, WIDE)).toEqual(none);
    const closer = zoomAbout(none, 0, 2, WIDE);
    expect(closer.to - closer.from).toBe(100);
    expectInside(closer, WIDE);
    expect(fitSpan({ from: 100, to: 200 }, 0, WIDE)).toEqual({ from: 96, to: 204, width: 0 });
  });
});
