import type { KeyboardEvent } from 'react';
import { type Selection, withUnfolded } from '#selection/Selection.ts';
import { actionOf } from '#ui/keys.ts';
import type { Lane } from './lanes.ts';
import { FOLD_KEYS } from './lateKeys.ts';

/**
 * What the arrows do to the lane whose name has the focus: right unfolds it, left folds it, and left on a lane below
 * another goes to that one.
 * @returns the lane to have the focus then; null for a key that does nothing here
 */
export function foldByKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  lane: Lane,
  isFoldable: boolean,
  select: (next: (s: Selection) => Selection, how: 'replace') => void,
): Lane | null {
  const action = actionOf(FOLD_KEYS, event);
  if (action === undefined) return null;
  const unfolds = action === 'unfold';
  if (!isFoldable) return unfolds ? null : lane.under;
  select((s) => (s.unfold.includes(lane.key) === unfolds ? s : withUnfolded(s, lane.key, unfolds)), 'replace');
  return lane;
}
