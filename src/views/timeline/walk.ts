import type { EventRow } from '#corpus/ids.ts';
import type { PlacedLane } from './place.ts';

/** Where the keyboard stands: a lane by its key, and an event in it. */
export interface Focus {
  readonly lane: string;
  readonly event: EventRow;
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The nearest event in time among ascending rows. */
function nearest(events: readonly EventRow[], event: EventRow): EventRow | undefined {
  let best = events[0];
  for (const row of events) {
    if (best === undefined || Math.abs(row - event) < Math.abs(best - event)) best = row;
  }
  return best;
}

/**
 * One step of the keyboard: left and right to the neighbours in the lane, up and down to the nearest event in time of
 * the next lane, first and last to the ends of the lane. The same focus where there is nowhere to go.
 */
export function walk(lanes: readonly PlacedLane[], focus: Focus, direction: Direction): Focus {
  const at = lanes.findIndex(({ lane }) => lane.key === focus.lane);
  const lane = lanes[at]?.lane;
  if (!lane) return focus;
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
      const next = lanes[at + (direction === 'up' ? -1 : 1)]?.lane;
      return next ? to(next.key, nearest(next.events, focus.event)) : focus;
    }
    default:
      return direction satisfies never;
  }
}
