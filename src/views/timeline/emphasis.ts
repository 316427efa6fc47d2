import type { EpochDay } from '#base/day.ts';
import { listOf } from '#base/lists.ts';
import { type Corpus, countryOn } from '#corpus/corpus.ts';
import type { ActorRow, EventRow, IssueRow } from '#corpus/ids.ts';
import type { Position } from '#corpus/vocabulary.ts';
import { type DurationClass, holdsEvent, type Slice } from './laneIndex.ts';
import type { Lane } from './lanes.ts';
import type { PlacedLane, PlacedMark } from './place.ts';

export type Emphasis = 'default' | 'highlighted' | 'muted';

/** What a mark's colour says: a position taken there by the lane's actors, opposite ones, or nothing. */
export type MarkValue = Position | 'mixed' | null;

export interface DrawnMark extends PlacedMark {
  readonly lane: PlacedLane;
  readonly emphasis: Emphasis;
  readonly value: MarkValue;
  /** EDTF, of its first event. */
  readonly date: string;
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

/** The value of some events: of the given issue's positions of the lane's actors there, the strongest if they agree. */
export function markValue(corpus: Corpus, lane: Lane, members: Iterable<EventRow>, issue: IssueRow | null): MarkValue {
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

function joined(old: MarkValue, next: MarkValue): MarkValue {
  if (old === null || old === 'declined') return next ?? old;
  if (old === 'mixed' || next === 'declined' || next === null) return old;
  if (next === 'mixed' || Math.sign(old) * Math.sign(next) < 0) return 'mixed';
  return Math.abs(next) > Math.abs(old) ? next : old;
}

/** Values as small numbers: the place in this list. */
export const VALUES: readonly MarkValue[] = [null, 'declined', -2, -1, 0, 1, 2, 'mixed'];

/** Kept for a lane and an issue: the value of each event of a class, as places in `VALUES`. */
const knownValues = new WeakMap<DurationClass, { readonly issue: IssueRow; readonly values: Uint8Array }>();

function valuesOf(corpus: Corpus, lane: Lane, issue: IssueRow, kind: DurationClass): Uint8Array {
  const found = knownValues.get(kind);
  if (found?.issue === issue) return found.values;
  const values = Uint8Array.from(kind.rows, (row) => VALUES.indexOf(markValue(corpus, lane, [row as EventRow], issue)));
  knownValues.set(kind, { issue, values });
  return values;
}

function valueOfSlices(corpus: Corpus, lane: Lane, slices: readonly Slice[], issue: IssueRow | null): MarkValue {
  const subject = lane.issue ?? issue;
  if (subject === null) return null;
  let value: MarkValue = null;
  for (const { kind, start, end, since } of slices) {
    const values = valuesOf(corpus, lane, subject, kind);
    for (let i = start; i < end && value !== 'mixed'; i++) {
      if (since !== null && (kind.to[i] as number) <= since) continue;
      const next = values[i] as number;
      if (next > 0) value = joined(value, VALUES[next] as MarkValue);
    }
  }
  return value;
}

/** The order of painting (muted, default, highlighted) and the look of each mark. */
export function emphasise(
  corpus: Corpus,
  lanes: readonly PlacedLane[],
  attention: { readonly selected: EventRow | null; readonly hovered: EventRow | null; readonly issue: IssueRow | null },
): DrawnMark[] {
  const { selected, hovered, issue } = attention;
  const { offsets } = corpus.events.statements;
  const inOrder: Record<Emphasis, DrawnMark[]> = { muted: [], default: [], highlighted: [] };
  for (const lane of lanes) {
    for (const mark of lane.marks) {
      const isPicked =
        (selected !== null && holdsEvent(mark.slices, selected)) ||
        (hovered !== null && holdsEvent(mark.slices, hovered));
      const value = valueOfSlices(corpus, lane.lane, mark.slices, issue);
      const emphasis = isPicked ? 'highlighted' : issue !== null && value === null ? 'muted' : 'default';
      const hasStatements = mark.count > 1 || (offsets[mark.event] as number) < (offsets[mark.event + 1] as number);
      const date = corpus.events.date[mark.event] as string;
      inOrder[emphasis].push({ ...mark, lane, emphasis, value, date, hasStatements });
    }
  }
  return [...inOrder.muted, ...inOrder.default, ...inOrder.highlighted];
}
