import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { type Corpus, countryOn } from '#corpus/corpus.ts';
import type { ActorRow, EventRow, IssueRow } from '#corpus/ids.ts';
import type { Position } from '#corpus/vocabulary.ts';
import type { Lane } from './lanes.ts';
import type { PlacedLane, PlacedMark } from './place.ts';

export type Emphasis = 'default' | 'highlighted' | 'muted';

/** What a mark's colour says: a position taken there by the lane's actors, opposite ones, or nothing. */
export type MarkValue = Position | 'mixed' | null;

export interface DrawnMark extends PlacedMark {
  readonly lane: PlacedLane;
  readonly emphasis: Emphasis;
  readonly value: MarkValue;
  /** Somebody took a position there; without one the mark is a ring. */
  readonly hasStatements: boolean;
}

/** Whether the statement was made by one of the lane's actors or on its behalf; lanes of issues and kinds take all. */
function isOfLane(corpus: Corpus, lane: Lane, statement: number): boolean {
  if (lane.issue !== null) return corpus.statements.issue[statement] === lane.issue;
  const isCountry = /^[A-Z]{2}$/.test(lane.key);
  if (lane.actor === null && !isCountry) return true;
  const speakers = [corpus.statements.actor[statement] as number, corpus.statements.onBehalfOf[statement] as number];
  if (lane.actor !== null && speakers.includes(lane.actor)) return true;
  const day = corpus.statements.from[statement] as EpochDay;
  return isCountry && speakers.some((s) => countryOn(corpus, s as ActorRow, day) === lane.key);
}

/** The value of a mark: of the given issue's positions of the lane's actors there, the strongest if they agree. */
export function markValue(corpus: Corpus, lane: Lane, members: readonly EventRow[], issue: IssueRow | null): MarkValue {
  const subject = lane.issue ?? issue;
  if (subject === null) return null;
  let value: MarkValue = null;
  for (const event of members) {
    for (const s of listOf(corpus.events.statements, event)) {
      if (corpus.statements.issue[s] !== subject || !isOfLane(corpus, lane, s)) continue;
      value = joined(value, corpus.statements.position[s] as Position);
    }
  }
  return value;
}

function joined(old: MarkValue, next: Position): MarkValue {
  if (old === null || old === 'declined') return next;
  if (old === 'mixed' || next === 'declined') return old;
  if (Math.sign(old) * Math.sign(next) < 0) return 'mixed';
  return Math.abs(next) > Math.abs(old) ? next : old;
}

/** The order of painting (muted, default, highlighted) and the look of each mark. */
export function emphasise(
  corpus: Corpus,
  lanes: readonly PlacedLane[],
  attention: { readonly selected: EventRow | null; readonly hovered: EventRow | null; readonly issue: IssueRow | null },
): DrawnMark[] {
  const { selected, hovered, issue } = attention;
  const drawn = lanes.flatMap((lane) =>
    lane.marks.map((mark): DrawnMark => {
      const isPicked = mark.members.some((event) => event === selected || event === hovered);
      const value = markValue(corpus, lane.lane, mark.members, issue);
      return {
        ...mark,
        lane,
        value,
        hasStatements: mark.members.some((event) => listOf(corpus.events.statements, event).length > 0),
        emphasis: isPicked ? 'highlighted' : issue !== null && value === null ? 'muted' : 'default',
      };
    }),
  );
  const order: Record<Emphasis, number> = { muted: 0, default: 1, highlighted: 2 };
  return drawn.sort((a, b) => order[a.emphasis] - order[b.emphasis]);
}
