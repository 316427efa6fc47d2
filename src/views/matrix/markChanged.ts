import type { Stance } from '#corpus/stance.ts';
import { isSameMark } from './changeDays.ts';

/** How long a cell that changed says so, ms. */
const CHANGED_MS = 1600;

/**
 * Marks a cell for a short while when the mark of its stance is another than before.
 * @param isOfMany  whether it says so without motion: hundreds of cells that fade at once tell nothing and cost every frame
 * @returns what takes that back at once; undefined where there is nothing to mark
 */
export function markChanged(
  cell: Pick<Element, 'setAttribute' | 'removeAttribute'> | null,
  before: Stance,
  now: Stance,
  isOfMany = false,
): (() => void) | undefined {
  if (cell === null || isSameMark(before, now)) return;
  const unmark = () => cell.removeAttribute('data-changed');
  cell.setAttribute('data-changed', isOfMany ? 'still' : '');
  const timer = setTimeout(unmark, CHANGED_MS);
  return () => {
    clearTimeout(timer);
    unmark();
  };
}
