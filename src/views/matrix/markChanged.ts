import type { Stance } from '#corpus/stance.ts';
import { isSameMark } from './changeDays.ts';

/** How long a cell that changed says so, ms. */
const CHANGED_MS = 1600;

/**
 * Marks a cell for a short while when the mark of its stance is another than before.
 * @returns what takes that back at once; undefined where there is nothing to mark
 */
export function markChanged(
  cell: Pick<Element, 'setAttribute' | 'removeAttribute'> | null,
  before: Stance,
  now: Stance,
): (() => void) | undefined {
  if (cell === null || isSameMark(before, now)) return;
  const unmark = () => cell.removeAttribute('data-changed');
  cell.setAttribute('data-changed', '');
  const timer = setTimeout(unmark, CHANGED_MS);
  return () => {
    clearTimeout(timer);
    unmark();
  };
}
