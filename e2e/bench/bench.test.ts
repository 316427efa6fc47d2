import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockProblems } from '../../.ci/lockcheck.mjs';
import { verdictsOf } from './bars.mjs';
import { DRAG, ZOOM_IN, ZOOM_OUT } from './gestures.mjs';
import { planOf, readOptions } from './options.mjs';
import { withDataNames } from './server.mjs';
import { durations, median, percentile } from './stats.mjs';
import { type Row, reportOf, withFigures } from './table.mjs';

const SUBJECTS = { ours: {}, bare: {}, vis: { most: 100_000 } };

describe('options', () => {
  const read = (...args: string[]) => readOptions(args, Object.keys(SUBJECTS));

  test('are read with or without an equals sign', () => {
    expect(read('--sizes', '1000,10000', '--only=ours,bare', '--rounds', '2', '--check')).toMatchObject({
      sizes: [1000, 10_000],
      only: ['ours', 'bare'],
      rounds: 2,
      check: true,
    });
    expect(read('--profile', 'ours:5000').profile).toEqual({ subject: 'ours', events: 5000 });
  });

  test('that make no sense are refused in words', () => {
    expect(() => read('--sizes', 'many')).toThrow('--sizes: many is no whole number');
    expect(() => read('--only', 'theirs')).toThrow('theirs is none of ours, bare, vis');
    expect(() => read('--fast')).toThrow('--fast is no option');
  });

  test('without any, all pages are measured at two sizes and the growth of two pages at the others', () => {
    const plan = planOf({ sizes: null, only: null }, SUBJECTS);
    expect(plan.filter(({ events }) => events === 100_000).map(({ subject }) => subject)).toEqual([
      'ours',
      'bare',
      'vis',
    ]);
    expect(plan.filter(({ events }) => events === 1_000_000).map(({ subject }) => subject)).toEqual(['ours', 'bare']);
    expect(planOf({ sizes: [1_000_000], only: ['vis'] }, SUBJECTS)).toEqual([]);
  });
});

test('percentiles and medians are values of the list or the mean of two', () => {
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(percentile([5, 1, 4, 2, 3], 0.95)).toBe(5);
  expect(percentile([], 0.5)).toBeNaN();
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNull();
  expect(durations([10, 26, 60])).toEqual([16, 34]);
});

test('the hand ends where it began', () => {
  const sum = (kind: string) =>
    [...ZOOM_IN, ...ZOOM_OUT, ...DRAG].reduce(
      (all, step) => all + (step.kind === kind && 'by' in step ? step.by : 0),
      0,
    );
  expect(sum('wheel')).toBe(0);
  expect(sum('drag')).toBe(0);
});

test('the built page is served with the data files of the generated record', () => {
  const html = '<link href="./data/index.0123456789.json" /><script src="./assets/index-abc.js"></script>';
  expect(withDataNames(html, ['manifest.json', 'index.fedcba9876.json'])).toBe(
    '<link href="./data/index.fedcba9876.json" /><script src="./assets/index-abc.js"></script>',
  );
});

describe('bars', () => {
  const row = (figures: Partial<Row>): Row => ({
    failure: null,
    remark: null,
    picture: 100,
    block: 0,
    filter: 20,
    p50: 16.7,
    p95: 16.7,
    max: 33,
    cpu: 4,
    processCpu: 6,
    heap: 30_000_000,
    rounds: 3,
    ...figures,
  });
  const bySize = (ours: Partial<Row>) => ({
    1000: { ours: row({ cpu: 3 }), vis: row({ cpu: 45 }) },
    10000: { ours: row({ cpu: 4 }) },
    100000: { ours: row({ cpu: 7, ...ours }), bare: row({}) },
    1000000: { ours: row({ cpu: 8 }) },
  });
  const failed = (ours: Partial<Row>, calibration = 1) =>
    verdictsOf(bySize(ours), calibration).filter(({ ok }) => ok === false);

  test('hold for a page that keeps them', () => {
    expect(verdictsOf(bySize({}), 1).map(({ ok }) => ok)).toEqual(Array(8).fill(true));
  });

  test('each is missed by a page that breaks it, and by one that shows nothing', () => {
    expect(failed({ p95: 33 })).toHaveLength(1);
    expect(failed({ cpu: 12 })).toHaveLength(1);
    expect(failed({ filter: 90 })).toHaveLength(1);
    expect(failed({ picture: 900 })).toHaveLength(1);
    expect(failed({ block: 120 })).toHaveLength(1);
    expect(failed({ heap: 90_000_000 })).toHaveLength(1);
    expect(failed({ failure: 'no picture in 60 s' })).toHaveLength(6);
    expect(failed({ filter: null })).toHaveLength(1);
  });

  test('in time are stretched on a slower machine, ratios are not', () => {
    expect(failed({ picture: 900, block: 90, filter: 200 }, 1000)).toEqual([]);
    expect(failed({ cpu: 12 }, 1000)).toHaveLength(1);
  });

  test('are neither held nor missed where the run did not measure them', () => {
    expect(verdictsOf({}, 1).map(({ ok }) => ok)).toEqual(Array(8).fill(null));
    const { vis, ...rest } = bySize({})[1000];
    expect(vis.cpu).toBe(45);
    expect(verdictsOf({ ...bySize({}), 1000: rest }, 1).at(-1)?.ok).toBeNull();
  });

  test('stand in the report with the medians, the ratios and what a page could not show', () => {
    const sizes = { 100000: { ours: row({}), bare: row({}), vis: row({ failure: 'no picture in 60 s' }) } };
    const results = {
      measured: '2026-11-22',
      command: 'npm run bench',
      seed: 1,
      machine: {
        cpu: 'a processor',
        cores: 2,
        memoryGb: 24,
        system: 'Linux',
        node: '20',
        chromium: '156',
        load: 0.5,
        calibrationMs: 170,
      },
      sizes,
      bars: verdictsOf(sizes, 170),
    };
    const report = reportOf(results);
    expect(report).toMatch(/Stanceline \/ bare canvas \|.* 1\.0 ×/);
    expect(report).toMatch(/vis-timeline .*no picture in 60 s/);
    expect(report).toContain('a processor, 2 cores');
    expect(report).not.toContain('NaN');

    const page = readFileSync(path.join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
    const next = withFigures(page, results);
    expect(next).toMatch(
      /## How fast[^#]*100,000 events: frame p95[^#]*no picture in 60 s[^#]*`npm run bench`, 2026-11-22/,
    );
    expect(withFigures(next, results)).toBe(next);
    expect(next.split('## Licence')[1]).toBe(page.split('## Licence')[1]);
    expect(() => withFigures('# Without that part', results)).toThrow(/README lacks/);
  });
});

test('the lock of this package holds no download addresses', () => {
  const lock = JSON.parse(readFileSync(path.join(import.meta.dirname, 'package-lock.json'), 'utf8'));
  expect(lockProblems(lock)).toEqual([]);
});
