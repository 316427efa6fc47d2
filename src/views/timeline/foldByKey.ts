import type { KeyboardEvent } from 'react';
import { type Selection, withUnfolded } from '#selection/Selection.ts';
import type { Lane } from './lanes.ts';

/**
 * What the arrows do to the lane whose name has the focus: right unfolds it, left folds it, and left on a lane below
 * another goes to that one.
 * @returns the lane to have the focus then; null for a key that does nothing here
 */
export function foldByKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  lane: Lane,
  isFoldable: boolean,
  select: (next: (s: Selection) => Selection, how: 'replace') => void,
): Lane | null {
  if (event.shiftKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return null;
  const unfolds = event.key === 'ArrowRight';
  if (!isFoldable) return unfolds ? null : lane.under;
  select((s) => (s.unfold.includes(lane.key) === unfolds ? s : withUnfolded(s, lane.key, unfolds)), 'replace');
  return lane;
}
