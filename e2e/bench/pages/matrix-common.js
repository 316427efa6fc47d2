// @ts-check
/**
 * What the other pages of the matrix share. A page sets `window.bench`:
 *
 * @typedef {object} MatrixBench
 * @property {number} first  the days that can be shown, since 1970
 * @property {number} last
 * @property {(day: number) => Promise<unknown>} asOf  shows a day; resolves when it is painted
 * @property {(day: number) => void} scrub  shows a day as a slider does while it is dragged
 * @property {(px: number) => void} scroll  moves the rows, up for less than 0
 * @property {() => string} told  what the first cells show, to see that something changes
 */
import { painted } from './common.js';

/** Height of a row and width of a column, px, as ours has them. */
export const ROW = 44;
export const COLUMN = 96;

export async function fetchMatrix() {
  const response = await fetch('/matrix/matrix.json');
  /** @type {import('../matrixData.ts').PlainMatrix} */
  const matrix = await response.json();
  const { offsets, days, positions, issues } = matrix;
  const columns = issues.length;
  /** The latest position by a day and the number of statements. @param {number} row @param {number} column @param {number} day */
  const cellAt = (row, column, day) => {
    const cell = row * columns + column;
    const start = Number(offsets[cell]);
    let [low, high] = [start, Number(offsets[cell + 1])];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(days[middle]) <= day) low = middle + 1;
      else high = middle;
    }
    return low === start ? null : { position: Number(positions[low - 1]), count: low - start };
  };
  return { ...matrix, cellAt };
}

export const SIGNS = ['−−', '−', '0', '+', '++', '?'];
export const COLOURS = ['#b04a00', '#f3b877', '#dcdad4', '#c3b6e6', '#4f2d91', '#ffffff'];

/** @param {MatrixBench} bench */
export async function ready(bench) {
  await painted();
  Object.assign(window, { bench });
}

export { painted };
