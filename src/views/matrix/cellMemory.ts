import { type RefObject, useEffect } from 'react';
import type { OpenRecord } from '#selection/Selection.ts';

/** A place in the matrix by ids, which outlive a change of rows, columns and date. Null: the header of that side. */
export interface CellPlace {
  readonly actor: string | null;
  readonly issue: string | null;
}

/**
 * The cell that the reader was on last, also while the matrix is away: Back from an event, or closing a panel, leads
 * to the same cell. One page shows one matrix, so one place serves.
 */
let lastPlace: CellPlace | null = null;

export const lastCell = (): CellPlace | null => lastPlace;

export const rememberCell = (place: CellPlace): void => {
  lastPlace = place;
};

/** Whether the focus is on no control: lost, or on what merely contains the matrix. */
const isNowhere = (root: HTMLElement) => document.activeElement === null || document.activeElement.contains(root);

/**
 * Gives the focus back to the remembered cell when what is open changes or the matrix comes back, but only if the
 * focus is nowhere: a panel that has taken it, or a link elsewhere that was followed, keeps it.
 * @param focusCell focuses a cell if it is on the page
 */
export function useRestoredFocus(
  root: RefObject<HTMLElement | null>,
  open: OpenRecord | null,
  focusCell: (root: HTMLElement, place: CellPlace) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open is the occasion, not an input.
  useEffect(() => {
    // After the frame, so that a panel that opens has had its turn.
    const frame = requestAnimationFrame(() => {
      if (root.current && lastPlace && isNowhere(root.current)) focusCell(root.current, lastPlace);
    });
    return () => cancelAnimationFrame(frame);
  }, [root, open, focusCell]);
}
