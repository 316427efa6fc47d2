import { expect, it } from 'vitest';
import { hrefOf } from '#selection/address.ts';
import { NO_FILTERS, type Selection, START, withFilters, withOpen } from '#selection/Selection.ts';
import { stanceHrefs } from './stanceHrefs.ts';

const SELECTIONS: readonly Selection[] = [
  START,
  { ...START, view: 'matrix', language: 'zh' },
  withFilters(START, { ...NO_FILTERS, text: 'stance/ACTOR/ISSUE/ or not' }),
  withOpen({ ...START, view: 'table' }, { kind: 'event', id: 'some-event' }),
];

it.each(SELECTIONS)('writes what the address of a stance is beside %j', (selection) => {
  const href = (one: Selection) => `/some/folder${hrefOf(one)}`;
  const whole = href(withOpen(selection, { kind: 'stance', actor: 'macron', issue: 'tokyo-office' }));
  expect(stanceHrefs(href, selection)('macron', 'tokyo-office')).toBe(whole);
});
