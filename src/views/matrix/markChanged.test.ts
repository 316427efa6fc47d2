import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_STANCE, type Stance } from '#corpus/stance.ts';
import { markChanged } from './markChanged.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const FOR: Stance = { ...NO_STANCE, state: 'held', position: 2, count: 1 };
const FOR_AGAIN: Stance = { ...FOR, count: 2 };

function cellOf() {
  const marks = new Map<string, string>();
  return {
    marks,
    setAttribute: (name: string, value: string) => void marks.set(name, value),
    removeAttribute: (name: string) => void marks.delete(name),
  };
}

it('a cell whose mark changed says so for a while', () => {
  const cell = cellOf();
  markChanged(cell, NO_STANCE, FOR);
  expect([...cell.marks]).toEqual([['data-changed', '']]);
  vi.runAllTimers();
  expect([...cell.marks]).toEqual([]);
});

it('a cell that changes once more at once, but not in its mark, is not left marked', () => {
  const cell = cellOf();
  const end = markChanged(cell, NO_STANCE, FOR);
  // As React does before the effect of the next stance.
  end?.();
  expect(markChanged(cell, FOR, FOR_AGAIN)).toBeUndefined();
  vi.runAllTimers();
  expect([...cell.marks]).toEqual([]);
});

it('a cell that changes back at once is marked for the whole while', () => {
  const cell = cellOf();
  const end = markChanged(cell, NO_STANCE, FOR);
  vi.advanceTimersByTime(1000);
  end?.();
  markChanged(cell, FOR, NO_STANCE);
  vi.advanceTimersByTime(1000);
  expect([...cell.marks]).toEqual([['data-changed', '']]);
});

it('one of very many says so without motion', () => {
  const cell = cellOf();
  markChanged(cell, NO_STANCE, FOR, true);
  expect([...cell.marks]).toEqual([['data-changed', 'still']]);
});
