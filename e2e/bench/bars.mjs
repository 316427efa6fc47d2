// @ts-check
/**
 * The bars of issue 4 against a run's medians. They are ratios to the bare page or to vis-timeline of the same run; the
 * few that the issue gives in time are stretched by how much slower this machine is than the one they were set on.
 */

/** What the fixed piece of work of `calibrate` took on the quiet machine of the figures, ms. */
export const REFERENCE_MS = 170;
/** By so much may a time miss its bar from one run to the next. */
const NOISE = 1.25;
const HEAP_NOISE = 1.05;
const FRAME_MS = 16.7;
/** Twice what issue 4 measured for the bare page. */
const FILTER_MS = 44;
const MB = 1_000_000;

/**
 * @typedef {Partial<Record<string, Partial<Record<string, Medians>>>>} BySize  by number of events, then by subject
 * @typedef {Pick<import('./measure.mjs').Measured, 'failure' | 'picture' | 'block' | 'filter' | 'p95' | 'cpu' | 'heap'>} Medians
 * @typedef {{ bar: string; found: string; ok: boolean | null }} Verdict  ok is null where the run did not measure it
 */

/**
 * @param {BySize} bySize @param {number} calibration  of this machine, ms
 * @returns {Verdict[]}
 */
export function verdictsOf(bySize, calibration) {
  const slowness = Math.max(1, calibration / REFERENCE_MS);
  const of = (/** @type {number} */ events, /** @type {string} */ subject) => bySize[events]?.[subject];
  const at = { ours: of(100_000, 'ours'), bare: of(100_000, 'bare') };
  const slower = slowness > 1.05 ? ` × ${slowness.toFixed(1)} for this machine` : '';

  /**
   * @param {string} bar @param {Medians | undefined} ours @param {(Medians | undefined)[]} others  also needed
   * @param {() => { value: number; most: number; unit: string }} look  NaN where a page gave nothing
   * @returns {Verdict}
   */
  const verdict = (bar, ours, others, look) => {
    if (!ours || others.some((other) => !other || other.failure !== null))
      return { bar, found: 'not measured', ok: null };
    if (ours.failure !== null) return { bar, found: ours.failure, ok: false };
    const { value, most, unit } = look();
    const text = Number.isNaN(value) ? 'nothing' : `${value.toFixed(value < 10 ? 1 : 0)}${unit}`;
    return { bar, found: text, ok: value <= most };
  };
  const number = (/** @type {number | null | undefined} */ value) => value ?? Number.NaN;
  const ratio = (/** @type {number | null | undefined} */ a, /** @type {number | null | undefined} */ b) =>
    number(a) / number(b);

  return [
    verdict(
      `100,000 events: 95 of 100 frames within ${FRAME_MS} ms, or as the bare page's on this machine`,
      at.ours,
      [at.bare],
      () => ({ value: number(at.ours?.p95), most: Math.max(FRAME_MS, number(at.bare?.p95)) * NOISE, unit: ' ms' }),
    ),
    verdict('100,000 events: CPU per frame at most 2 × the bare page', at.ours, [at.bare], () => ({
      value: ratio(at.ours?.cpu, at.bare?.cpu),
      most: 2 * NOISE,
      unit: ' ×',
    })),
    verdict(
      `100,000 events: filter to next paint within ${FILTER_MS} ms${slower}, or 2 × the bare page's`,
      at.ours,
      [at.bare],
      () => ({
        value: number(at.ours?.filter),
        most: Math.max(FILTER_MS * slowness, 2 * number(at.bare?.filter)) * NOISE,
        unit: ' ms',
      }),
    ),
    verdict(`100,000 events: full picture within 500 ms${slower} of the data`, at.ours, [], () => ({
      value: number(at.ours?.picture),
      most: 500 * slowness * NOISE,
      unit: ' ms',
    })),
    verdict(`100,000 events: the main thread never blocked for more than 50 ms${slower} at start`, at.ours, [], () => ({
      value: number(at.ours?.block),
      most: 50 * slowness * NOISE,
      unit: ' ms',
    })),
    verdict('100,000 events: heap at most 60 MB', at.ours, [], () => ({
      value: number(at.ours?.heap) / MB,
      most: 60 * HEAP_NOISE,
      unit: ' MB',
    })),
    verdict(
      'from 10,000 to 1,000,000 events CPU per frame grows at most 2.5 ×',
      of(1_000_000, 'ours'),
      [of(10_000, 'ours')],
      () => ({ value: ratio(of(1_000_000, 'ours')?.cpu, of(10_000, 'ours')?.cpu), most: 2.5 * NOISE, unit: ' ×' }),
    ),
    verdict(
      '1,000 events: CPU per frame at most a tenth of vis-timeline’s',
      of(1000, 'ours'),
      [of(1000, 'vis')],
      () => ({ value: ratio(of(1000, 'ours')?.cpu, of(1000, 'vis')?.cpu), most: 0.1 * NOISE, unit: ' ×' }),
    ),
  ];
}
