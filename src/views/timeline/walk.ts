import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import type { Viewport } from '#geometry/Viewport.ts';
import { firstAtLeast } from './laneIndex.ts';
import type { Lane } from './lanes.ts';
import type { Stack } from './stack.ts';

/** Where the keyboard stands: a lane by its key, and an event in it. */
export interface Focus {
  readonly lane: string;
  readonly event: EventRow;
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The event of another lane that is nearest in time: the same event if it is there too. */
function nearest(corpus: Corpus, { events }: Lane, event: EventRow): number | undefined {
  const place = firstAtLeast(events, event);
  if (events[place] === event) return event;
  const day = corpus.events.from[event] as number;
  const [before, after] = [events[place - 1], events[place]];
  if (before === undefined || after === undefined) return before ?? after;
  const distance = (row: number) => Math.abs((corpus.events.from[row] as number) - day);
  return distance(before) < distance(after) ? before : after;
}

/**
 * One step of the keyboard: left and right to the neighbours in the lane, up and down to the event of the next lane
 * that is nearest in time, first and last to the ends of the lane. The same focus where there is nowhere to go.
 */
export function walk(corpus: Corpus, lanes: readonly Lane[], focus: Focus, direction: Direction): Focus {
  const at = lanes.findIndex((lane) => lane.key === focus.lane);
  const lane = lanes[at];
  if (!lane) return focus;
  const to = (key: string, event: number | undefined): Focus =>
    event === undefined ? focus : { lane: key, event: event as EventRow };
  const place = firstAtLeast(lane.events, focus.event);
  switch (direction) {
    case 'left':
      return to(lane.key, lane.events[place - 1]);
    case 'right':
      return to(lane.key, lane.events[place + 1]);
    case 'first':
      return to(lane.key, lane.events[0]);
    case 'last':
      return to(lane.key, lane.events.at(-1));
    case 'up':
    case 'down': {
      const next = lanes[at + (direction === 'up' ? -1 : 1)];
      return next ? to(next.key, nearest(corpus, next, focus.event)) : focus;
    }
    default:
      return direction satisfies never;
  }
}

/** Such a step, and what has to be shown for it: a span if its day is beyond the edges, the y of another lane. */
export function walkInSight(corpus: Corpus, { lanes }: Stack, shown: DaysShown, focus: Focus, direction: Direction) {
  const next = walk(
    corpus,
    lanes.map(({ lane }) => lane),
    focus,
    direction,
  );
  const day = corpus.events.from[next.event] as number;
  const half = (shown.to - shown.from) / 2;
  const isOutside = day < shown.from || day > shown.to;
  const lane = next.lane === focus.lane ? undefined : lanes.find((one) => one.lane.key === next.lane);
  return {
    next,
    span: isOutside ? { from: day - half, to: day + half } : null,
    y: lane && lane.top + Math.min(lane.height / 2, 40),
  };
}

type DaysShown = Pick<Viewport, 'from' | 'to'>;
