import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import type { Tour } from '#corpus/packed.ts';
import { hrefOf } from '#selection/address.ts';
import { NO_FILTERS, START, withFilters } from '#selection/Selection.ts';
import { atStep, begun, stepOf, windowOf } from './steps.ts';

const corpus = corpusFromText(`
  2023-05-03  nikkei  tokyo-office  +
  2023-06-05  macron(FR)>france  tokyo-office  --
  2025-06-24  nato  tokyo-office  -
`);
const [plan = '', turn = '', end = ''] = corpus.events.id;
const text = { en: '', zh: '' };
const tourOf = (...events: readonly string[]): Tour => ({
  id: 'walk',
  title: text,
  summary: text,
  issue: 'tokyo-office',
  steps: events.map((event) => ({ event, text })),
});
const tour = tourOf(plan, turn, end);
const day = (written: string) => parseDay(written) as EpochDay;

describe('stepOf', () => {
  it('is the place of the open event, and −1 for all else', () => {
    expect([plan, turn, end].map((id) => stepOf(tour, { kind: 'event', id }))).toEqual([0, 1, 2]);
    expect(stepOf(tourOf(plan), { kind: 'event', id: turn })).toBe(-1);
    expect(stepOf(tour, { kind: 'source', id: plan })).toBe(-1);
    expect(stepOf(tour, null)).toBe(-1);
  });
});

describe('atStep', () => {
  it('opens the event of the step and changes nothing else', () => {
    const s = { ...START, view: 'matrix' as const, ribbon: 'tokyo-office' };
    expect(hrefOf(atStep(s, tour, 1))).toBe(`/event/${turn}/?ribbon=tokyo-office&view=matrix&tour=walk`);
  });

  it('stays where it is before the first step and after the last', () => {
    expect(atStep(START, tour, -1)).toBe(START);
    expect(atStep(START, tour, 3)).toBe(START);
  });
});

describe('windowOf', () => {
  it('shows a short tour whole, with a week on each side', () => {
    expect(windowOf(corpus, tourOf(plan, turn))).toEqual({ from: day('2023-04-26'), to: day('2023-06-13') });
  });

  it('shows of a long one what stays readable', () => {
    const { from = 0, to = 0 } = windowOf(corpus, tour) ?? {};
    expect([from, to - from]).toEqual([day('2023-04-26'), 134]);
  });

  it('is nothing for a tour through nothing on record', () => {
    expect(windowOf(corpus, tourOf('nowhere'))).toBeNull();
  });
});

describe('begun', () => {
  it('shows the whole record with the tour’s issue, whatever was narrowed before', () => {
    const narrowed = withFilters({ ...START, language: 'zh', view: 'table' }, { ...NO_FILTERS, text: 'x' });
    expect(hrefOf(begun(narrowed, corpus, tour, 0))).toBe(
      `/zh/event/${plan}/?ribbon=tokyo-office&zoom=2023-04-26/2023-09-06&tour=walk`,
    );
  });
});
