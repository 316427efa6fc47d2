import { expect, it, vi } from 'vitest';
import { withLater, withSame } from './later.ts';

it('makes a property once, when it is first asked for, whichever object it is asked of', () => {
  const make = vi.fn(() => ['a']);
  const first = withLater({ count: 1 }, 'ids', make);
  const second = withSame({ day: 2 }, first, 'ids');
  expect(make).not.toHaveBeenCalled();
  expect([second.ids, first.ids, { ...second }]).toEqual([['a'], ['a'], { day: 2, ids: ['a'] }]);
  expect(make).toHaveBeenCalledTimes(1);
});

it('copies a property that is there already', () => {
  expect(withSame({ day: 2 }, { ids: ['b'], more: 1 }, 'ids')).toEqual({ day: 2, ids: ['b'] });
});
