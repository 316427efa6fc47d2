import type { Px } from '#geometry/Viewport.ts';
import type { DrawnMark } from './emphasis.ts';

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
