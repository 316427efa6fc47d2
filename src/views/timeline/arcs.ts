import { listOf } from '#base/lists.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow } from '#corpus/ids.ts';
import type { Px } from '#geometry/Viewport.ts';
import type { Pen } from '#ui/pen.ts';
import type { Theme } from '#ui/theme.ts';
import { firstAtLeast, holdsEvent } from './laneIndex.ts';
import { ROW_HEIGHT } from './metrics.ts';
import type { Window } from './paint.ts';
import type { PlacedLane } from './place.ts';
import type { StackedLane } from './stack.ts';

/** A relation of the selected event, from the event that answers or is a part to the one it answers or is a part of. */
export interface Arc {
  readonly x0: Px;
  readonly y0: Px;
  readonly x1: Px;
  readonly y1: Px;
  /** Part of a whole rather than an answer. */
  readonly isPart: boolean;
}

interface Relation {
  readonly from: EventRow;
  readonly to: EventRow;
  readonly isPart: boolean;
}

/** What an event answers, what answers it, what it is part of, and its parts. */
function relationsOf({ events }: Corpus, event: EventRow): Relation[] {
  const whole = events.partOf[event] as number;
  const rows = (lists: Parameters<typeof listOf>[0]) => [...listOf(lists, event)] as EventRow[];
  return [
    ...rows(events.respondsTo).map((to) => ({ from: event, to, isPart: false })),
    ...rows(events.answeredBy).map((from) => ({ from, to: event, isPart: false })),
    ...(whole < 0 ? [] : [{ from: event, to: whole as EventRow, isPart: true }]),
    ...rows(events.parts).map((from) => ({ from, to: event, isPart: true })),
  ];
}

const isIn = ({ lane }: StackedLane, event: EventRow): boolean =>
  lane.events[firstAtLeast(lane.events, event)] === event;

/**
 * The arcs of the selected event, one for each relation to an event of the set. Each is drawn inside a lane that has
 * both where there is one, else between the first lane that shows the selected event and the first that has the other.
 * @param placed the lanes in the window
 */
export function arcsOf(
  corpus: Corpus,
  lanes: readonly StackedLane[],
  placed: readonly PlacedLane[],
  selected: EventRow | null,
  pxPerDay: number,
): Arc[] {
  if (selected === null) return [];
  const spot = (lane: StackedLane, event: EventRow) => {
    const inWindow = placed.find((one) => one.lane === lane.lane);
    const mark = inWindow?.marks.find(({ slices }) => holdsEvent(slices, event));
    if (mark) return { x: (mark.x0 + Math.min(mark.x1, mark.x0 + 2 * ROW_HEIGHT)) / 2, y: mark.y };
    return { x: ((corpus.events.from[event] as number) + 0.5) * pxPerDay, y: lane.top + ROW_HEIGHT / 2 + 5 };
  };
  const own = placed.filter((lane) => isIn(lane, selected));
  return relationsOf(corpus, selected).flatMap(({ from, to, isPart }): Arc[] => {
    const other = from === selected ? to : from;
    const shared = own.find((lane) => isIn(lane, other));
    const mine = shared ?? own[0];
    const others = shared ?? lanes.find((lane) => isIn(lane, other));
    if (!mine || !others) return [];
    const [here, there] = [spot(mine, selected), spot(others, other)];
    const [start, end] = from === selected ? [here, there] : [there, here];
    return [{ x0: start.x, y0: start.y, x1: end.x, y1: end.y, isPart }];
  });
}

/** Paints arcs with their heads, under the marks. */
export function paintArcs(arcs: readonly Arc[]) {
  return (pen: Pen, window: Window, theme: Theme): void => {
    for (const arc of arcs) paintArc(pen, arc, window, theme);
  };
}

function paintArc(pen: Pen, { x0, y0, x1, y1, isPart }: Arc, window: Window, theme: Theme): void {
  const [fromX, fromY, toX, toY] = [x0 - window.left, y0 - window.top, x1 - window.left, y1 - window.top];
  pen.strokeStyle = theme.accent;
  pen.lineWidth = 1.5;
  if (isPart) pen.setLineDash([2, 3]);
  pen.beginPath();
  pen.moveTo(fromX, fromY);
  const bend = Math.min(60, 14 + Math.abs(toX - fromX) / 6);
  const [controlX, controlY] = [(fromX + toX) / 2, Math.min(fromY, toY) - bend];
  pen.quadraticCurveTo(controlX, controlY, toX, toY);
  pen.stroke();
  if (isPart) pen.setLineDash([]);
  // The head points at what is answered, or at what it is a part of.
  const angle = Math.atan2(toY - controlY, toX - controlX);
  pen.fillStyle = theme.accent;
  pen.beginPath();
  pen.moveTo(toX, toY);
  pen.lineTo(toX - 8 * Math.cos(angle - 0.4), toY - 8 * Math.sin(angle - 0.4));
  pen.lineTo(toX - 8 * Math.cos(angle + 0.4), toY - 8 * Math.sin(angle + 0.4));
  pen.fill();
}
