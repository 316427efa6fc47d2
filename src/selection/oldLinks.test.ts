/**
 * Links that were once given out, with what they must open. A link is a promise: lines are added to the drawer when
 * addresses change, and never taken out. Days are written as in an address.
 */
import { describe, expect, it } from 'vitest';
import { parseDay } from '#base/day.ts';
import { readAddress } from './address.ts';
import oldLinks from './oldLinks.json' with { type: 'json' };
import { START } from './Selection.ts';

interface OldLink {
  readonly since: string;
  readonly link: string;
  readonly opens: { readonly filters?: object };
  readonly ignored?: readonly object[];
}

const DAY_FIELDS = new Set(['asOf', 'since', 'from', 'to']);

/** The same with days as numbers. */
const withDays = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    DAY_FIELDS.has(key) && typeof inner === 'string' ? parseDay(inner) : inner,
  );

describe('an old link', () => {
  it.each(oldLinks as readonly OldLink[])('of $since still opens: $link', ({ link, opens, ignored = [] }) => {
    const [path = '', query] = link.split('?');
    const { filters, ...rest } = withDays(opens) as OldLink['opens'];
    expect(readAddress({ path, query: query === undefined ? '' : `?${query}` })).toEqual({
      selection: { ...START, ...rest, filters: { ...START.filters, ...filters } },
      ignored,
    });
  });
});
