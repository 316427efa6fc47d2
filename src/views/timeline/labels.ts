import type { Px } from '#geometry/Viewport.ts';
import type { DrawnMark } from './emphasis.ts';

const EMPHASISED_ROOM: Px = 190;

/**
 * The room of each label. A highlighted mark gets a label where others had to do without one, as far as the next mark
 * of its row leaves room, and never less than it had.
 * @param marks sorted by y, then x0
 */
export function labelRooms(marks: readonly DrawnMark[]): Map<DrawnMark, Px> {
  const rooms = new Map<DrawnMark, Px>(marks.map((mark) => [mark, mark.labelWidth]));
  marks.forEach((mark, i) => {
    if (mark.emphasis !== 'highlighted' || mark.members.length > 1) return;
    const next = marks[i + 1];
    const room = next?.y === mark.y ? next.x0 - mark.labelX - 4 : EMPHASISED_ROOM;
    rooms.set(mark, Math.max(mark.labelWidth, room < 40 ? 0 : Math.min(room, EMPHASISED_ROOM)));
  });
  return rooms;
}
