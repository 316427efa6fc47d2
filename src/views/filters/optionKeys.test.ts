import { describe, expect, it } from 'vitest';
import { isWriting, nextPlace, type OptionPlace } from './optionKeys.ts';

const field: OptionPlace = { row: -1, column: 'choose' };
const at = (row: number, column: OptionPlace['column'] = 'choose'): OptionPlace => ({ row, column });

describe('nextPlace', () => {
  it.each([
    ['ArrowDown', field, at(0)],
    ['ArrowDown', at(0), at(1)],
    ['ArrowDown', at(2), at(2)],
    ['ArrowUp', at(1), at(0)],
    ['ArrowUp', at(0), field],
    ['Home', at(2), at(0)],
    ['End', at(0), at(2)],
    ['ArrowRight', at(1), at(1, 'exclude')],
    ['ArrowLeft', at(1, 'exclude'), at(1)],
    ['ArrowDown', at(0, 'exclude'), at(1, 'exclude')],
  ] as const)('%s from %o is %o', (key, from, to) => {
    expect(nextPlace(key, from, 3)).toEqual(to);
  });

  it('leaves the other keys of the type-ahead to its text', () => {
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'a']) {
      expect(nextPlace(key, field, 3)).toBeNull();
    }
  });

  it('stays in the type-ahead of an empty list', () => {
    expect(nextPlace('ArrowDown', field, 0)).toBeNull();
  });

  it('is not asked by Tab, Space or Escape', () => {
    for (const key of ['Tab', ' ', 'Escape', 'Enter', 'x']) expect(nextPlace(key, at(1), 3)).toBeNull();
  });
});

describe('isWriting', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
    isWriting({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

  it('holds for characters of any script, not for named keys, Space or shortcuts', () => {
    expect(['a', 'É', '北', '🇯', '1'].map((key) => press(key))).toEqual([true, true, true, true, true]);
    expect(['Enter', 'Tab', 'F5', ' '].map((key) => press(key))).toEqual([false, false, false, false]);
    expect([press('c', { ctrlKey: true }), press('v', { metaKey: true })]).toEqual([false, false]);
  });
});
