import { least } from 'd3';
import type { EventRow } from '#corpus/ids.ts';
import type { PlacedLane } from './place.ts';

/** Where the keyboard stands: a lane by its key, and an event in it. */
export interface Focus {
  readonly lane: string;
  readonly event: EventRow;
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * The event of another lane that stands nearest to where the focus stands: the same event if it is there too, else
 * that of the nearest mark; of a cluster the one nearest in order.
 */
function nearest(from: PlacedLane, to: PlacedLane, event: EventRow): EventRow | undefined {
  if (to.lane.events.includes(event)) return event;
  const x = from.marks.find((mark) => mark.members.includes(event))?.x0 ?? 0;
  const mark = least(to.marks, ({ x0, x1, members }) =>
    Math.abs(x - (members.length > 1 ? Math.min(Math.max(x, x0), x1) : x0)),
  );
  return least(mark?.members ?? [], (member) => Math.abs(member - event));
}

/**
 * One step of the keyboard: left and right to the neighbours in the lane, up and down to the event of the next lane
 * that stands nearest, first and last to the ends of the lane. The same focus where there is nowhere to go.
 */
export function walk(lanes: readonly PlacedLane[], focus: Focus, direction: Direction): Focus {
  const at = lanes.findIndex(({ lane }) => lane.key === focus.lane);
  const placed = lanes[at];
  if (!placed) return focus;
  const { lane } = placed;
  const to = (key: string, event: EventRow | undefined): Focus => (event === undefined ? focus : { lane: key, event });
  const i = lane.events.indexOf(focus.event);
  switch (direction) {
    case 'left':
      return to(lane.key, lane.events[i - 1]);
    case 'right':
      return to(lane.key, lane.events[i + 1]);
    case 'first':
      return to(lane.key, lane.events[0]);
    case 'last':
      return to(lane.key, lane.events.at(-1));
    case 'up':
    case 'down': {
      const next = lanes[at + (direction === 'up' ? -1 : 1)];
      return next ? to(next.lane.key, nearest(placed, next, focus.event)) : focus;
    }
    default:
      return direction satisfies never;
  }
}
