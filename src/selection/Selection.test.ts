import { describe, expect, it } from 'vitest';
import { type EpochDay, parseDay } from '#base/day.ts';
import {
  choiceOf,
  clausesOf,
  type Filters,
  isPage,
  isUnfiltered,
  NO_FILTERS,
  type Selection,
  START,
  viewBeside,
  withFacetValue,
  withFilters,
  withOpen,
  withoutClause,
  withPage,
} from './Selection.ts';

const day = (text: string) => parseDay(text) as EpochDay;

const MANY: Filters = {
  actor: { any: ['a', 'b'], not: ['c'] },
  country: { any: [], not: ['CN'] },
  issue: { any: ['i'], not: [] },
  kind: { any: ['visit'], not: [] },
  source: { any: [], not: ['s'] },
  bloc: { any: ['nato'], not: [] },
  basis: NO_FILTERS.basis,
  language: NO_FILTERS.language,
  reliability: NO_FILTERS.reliability,
  disputed: { any: ['yes'], not: [] },
  changed: { any: ['first-release'], not: [] },
  all: ['actor'],
  stance: ['for', 'declined'],
  from: day('2023-05-01'),
  to: null,
  text: 'x y',
};

describe('withFacetValue', () => {
  it('chooses, excludes and lets go, and a value never stands on both sides', () => {
    const chosen = withFacetValue(NO_FILTERS, 'actor', 'a', 'any');
    expect(choiceOf(chosen.actor, 'a')).toBe('any');
    const excluded = withFacetValue(chosen, 'actor', 'a', 'not');
    expect(excluded.actor).toEqual({ any: [], not: ['a'] });
    expect(withFacetValue(excluded, 'actor', 'a', null)).toEqual(NO_FILTERS);
  });

  it('keeps the order of choosing, and the other facets as they are', () => {
    const both = withFacetValue(withFacetValue(NO_FILTERS, 'actor', 'b', 'any'), 'actor', 'a', 'any');
    expect(both.actor.any).toEqual(['b', 'a']);
    expect(both.country).toBe(NO_FILTERS.country);
  });
});

describe('clausesOf', () => {
  it('gives each thing that narrows the set, in the order of the address', () => {
    expect(clausesOf(MANY).map((clause) => ('value' in clause ? clause.value : clause.kind))).toEqual([
      'a',
      'b',
      'c',
      'CN',
      'i',
      'visit',
      's',
      'nato',
      'yes',
      'first-release',
      'for',
      'declined',
      'dates',
      'x y',
    ]);
    expect(clausesOf(NO_FILTERS)).toEqual([]);
  });

  it('is undone clause by clause', () => {
    let filters = MANY;
    for (const clause of clausesOf(MANY)) {
      const before = clausesOf(filters);
      filters = withoutClause(filters, clause);
      expect(clausesOf(filters)).toEqual(before.slice(1));
    }
    expect(filters).toEqual(NO_FILTERS);
  });
});

describe('isUnfiltered', () => {
  it('holds only where there is no clause', () => {
    expect(isUnfiltered(NO_FILTERS)).toBe(true);
    clausesOf(MANY).forEach((clause, i) => {
      const alone = clausesOf(MANY)
        .toSpliced(i, 1)
        .reduce((filters, other) => withoutClause(filters, other), MANY);
      expect(clausesOf(alone)).toEqual([clause]);
      expect([clause, isUnfiltered(alone)]).toEqual([clause, false]);
    });
  });
});

describe('withFilters', () => {
  it("gives up the timeline's zoom, which was chosen for another set", () => {
    const zoomed = { ...START, zoom: { from: day('2023-01-01'), to: day('2023-02-01') } };
    expect(withFilters(zoomed, MANY)).toEqual({ ...START, filters: MANY });
  });
});

describe('withPage', () => {
  it('leaves what was open and keeps what was picked', () => {
    const picked: Selection = { ...START, filters: MANY, asOf: day('2023-06-05'), open: { kind: 'actor', id: 'a' } };
    expect(withPage(picked, 'method')).toEqual({ ...picked, view: 'method', open: null });
    expect([isPage(withPage(picked, 'data').view), isPage(picked.view)]).toEqual([true, false]);
  });
});

describe('viewBeside', () => {
  it('is the matrix for a stance, else the timeline', () => {
    expect(viewBeside(null)).toBe('timeline');
    expect(viewBeside({ kind: 'actor', id: 'a' })).toBe('timeline');
    expect(viewBeside({ kind: 'stance', actor: 'a', issue: 'i' })).toBe('matrix');
  });
});

describe('withOpen', () => {
  const touring: Selection = { ...START, open: { kind: 'event', id: 'e' }, tour: 'walk' };

  it('takes a tour along to another record', () => {
    expect(withOpen(touring, { kind: 'actor', id: 'a' }).tour).toBe('walk');
  });

  it('leaves the tour with the last record, and at the beginning of a tour', () => {
    expect(withOpen(touring, null).tour).toBeNull();
    expect(withOpen(touring, { kind: 'tour', id: 'walk' }).tour).toBeNull();
    expect(withPage(touring, 'data').tour).toBeNull();
  });
});
