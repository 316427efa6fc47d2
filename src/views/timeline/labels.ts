import type { Px } from '#geometry/Viewport.ts';
import type { DrawnMark } from './emphasis.ts';
import type { Window } from './paint.ts';

const EMPHASISED_ROOM: Px = 190;
const LEAST_ROOM: Px = 40;

/**
 * The room of each label. A highlighted mark gets a label where others had to do without one, as far as the next mark
 * of its row leaves room, and never less than it had.
 */
export function labelRooms(marks: readonly DrawnMark[]): Map<DrawnMark, Px> {
  const rooms = new Map<DrawnMark, Px>();
  for (const mark of marks) {
    const isGiven = mark.emphasis !== 'highlighted' || mark.count > 1 || mark.isWide;
    rooms.set(mark, isGiven ? mark.labelWidth : Math.max(mark.labelWidth, roomBeside(mark, marks)));
  }
  return rooms;
}

function roomBeside(mark: DrawnMark, marks: readonly DrawnMark[]): Px {
  let next = mark.labelX + 4 + EMPHASISED_ROOM;
  for (const other of marks)
    if (other !== mark && other.y === mark.y && other.x0 >= mark.x1) next = Math.min(next, other.x0);
  const room = next - mark.labelX - 4;
  return room < LEAST_ROOM ? 0 : room;
}

const PADDING: Px = 4;
type Extent = Pick<DrawnMark, 'x0' | 'x1' | 'labelX' | 'isWide'>;
/** A label that the window cuts shorter than this says nothing. */
const LEAST: Px = 24;

/**
 * Where the text of a mark starts and how far it may go: not beyond the window, and that of a wide bar stays in view
 * while a part of the bar does. No width where there is no room.
 */
export function labelBox(mark: Extent, room: Px, window: Window): { readonly x: Px; readonly width: Px } {
  const start = mark.labelX - window.left;
  const x = mark.isWide ? Math.max(start, 0) : start;
  const end = mark.isWide ? mark.x1 - window.left - PADDING : start + room;
  const width = Math.min(end, window.width - PADDING) - x;
  return { x, width: width < LEAST ? 0 : width };
}

/** The visible part of a mark, px from the left of the window. */
export function visiblePart(mark: Omit<Extent, 'labelX'>, window: Window): { readonly x0: Px; readonly x1: Px } {
  return {
    x0: mark.isWide ? Math.max(mark.x0 - window.left, 0) : mark.x0 - window.left,
    x1: mark.isWide ? Math.min(mark.x1 - window.left, window.width) : mark.x1 - window.left,
  };
}
