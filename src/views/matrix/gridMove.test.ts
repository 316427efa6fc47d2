import { describe, expect, it } from 'vitest';
import { moveInGrid } from './gridMove.ts';

const size = { rows: 30, columns: 6, pageRows: 10, isHeading: (row: number) => row === 1 || row === 20 };
const from = { row: 12, column: 3 };

describe('moveInGrid', () => {
  it.each([
    ['ArrowUp', false, 11, 3],
    ['ArrowDown', false, 13, 3],
    ['ArrowLeft', false, 12, 2],
    ['ArrowRight', false, 12, 4],
    ['Home', false, 12, 0],
    ['End', false, 12, 5],
    ['Home', true, 0, 0],
    ['End', true, 29, 5],
    ['PageUp', false, 2, 3],
    ['PageDown', false, 22, 3],
  ])('%s (Ctrl: %s) leads to row %i, column %i', (key, ctrlKey, row, column) => {
    expect(moveInGrid(from, { key, ctrlKey }, size)).toEqual({ row, column });
  });

  it.each([
    ['ArrowUp', 0, 0],
    ['ArrowLeft', 0, 0],
    ['PageUp', 4, 0],
    ['ArrowDown', 29, 29],
    ['PageDown', 25, 29],
  ])('%s stops at the edge', (key, row, expected) => {
    expect(moveInGrid({ row, column: 0 }, { key, ctrlKey: false }, size)).toEqual({ row: expected, column: 0 });
  });

  it.each([
    ['ArrowDown', 19, 21],
    ['ArrowUp', 21, 19],
    ['ArrowUp', 2, 0],
    ['ArrowDown', 0, 2],
    ['PageDown', 10, 21],
    ['PageUp', 30, 19],
  ])('%s from row %i passes over the heading, to %i', (key, row, expected) => {
    expect(moveInGrid({ row, column: 2 }, { key, ctrlKey: false }, { ...size, rows: 40 })).toEqual({
      row: expected,
      column: 2,
    });
  });

  it('leaves other keys, and Ctrl with arrows, to the page', () => {
    expect(moveInGrid(from, { key: 'Enter', ctrlKey: false }, size)).toBeNull();
    expect(moveInGrid(from, { key: 'j', ctrlKey: false }, size)).toBeNull();
    expect(moveInGrid(from, { key: 'ArrowDown', ctrlKey: true }, size)).toBeNull();
  });

  it('stays in a grid that holds only headers', () => {
    expect(moveInGrid({ row: 0, column: 0 }, { key: 'End', ctrlKey: true }, { ...size, rows: 1, columns: 1 })).toEqual({
      row: 0,
      column: 0,
    });
  });
});
