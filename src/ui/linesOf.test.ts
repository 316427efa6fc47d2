import { expect, it } from 'vitest';
import { linesOf } from './linesOf.ts';

it.each([
  ['a short one', 15, 3, ['a short one']],
  ['NATO should open an office', 12, 3, ['NATO should', 'open an', 'office']],
  ['NATO should open an office', 12, 2, ['NATO should', 'open an…']],
  ['北约应在东京设立联络处', 12, 2, ['北约应在东京', '设立联络处']],
  ['支持乌克兰，不向俄供武', 10, 3, ['支持乌克', '兰，不向俄', '供武']],
  ['', 12, 2, []],
  ['at https://example.org/ it is', 10, 9, ['at https:/', '/example.o', 'rg/ it is']],
])('breaks %s', (text, room, most, lines) => {
  expect(linesOf(text, room, most)).toEqual(lines);
});
