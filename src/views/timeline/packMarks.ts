/** The marks of a picture in columns, as another thread is handed them: objects would be copied one by one. */
import type { EventRow } from '#corpus/ids.ts';
import type { Px } from '#geometry/Viewport.ts';
import { type Emphasis, VALUES } from './emphasis.ts';
import type { PaintedMark } from './paint.ts';
import type { LabelledMark } from './texts.ts';

/** What painting a mark and its words takes. */
export type MovingMark = PaintedMark & LabelledMark;

export interface PackedMarks {
  /** Five for each mark: x0, x1, y, labelX and the room of its label, px. */
  readonly places: Float64Array;
  /** Three for each: its first event, how many it stands for, and the rest of its look in bits. */
  readonly kinds: Int32Array;
}

const PLACES = 5;
const KINDS = 3;
const EMPHASES: readonly Emphasis[] = ['default', 'highlighted', 'muted'];
const [POINT, WIDE, STATEMENTS] = [1, 2, 4];
const [EMPHASIS_SHIFT, EMPHASIS_MASK, VALUE_SHIFT] = [3, 3, 5];

export function packMarks(marks: readonly MovingMark[], rooms: ReadonlyMap<LabelledMark, Px>): PackedMarks {
  const places = new Float64Array(PLACES * marks.length);
  const kinds = new Int32Array(KINDS * marks.length);
  let [p, k] = [0, 0];
  for (const mark of marks) {
    places[p++] = mark.x0;
    places[p++] = mark.x1;
    places[p++] = mark.y;
    places[p++] = mark.labelX;
    places[p++] = rooms.get(mark) ?? 0;
    kinds[k++] = mark.event;
    kinds[k++] = mark.count;
    kinds[k++] =
      (mark.isPoint ? POINT : 0) |
      (mark.isWide ? WIDE : 0) |
      (mark.hasStatements ? STATEMENTS : 0) |
      (EMPHASES.indexOf(mark.emphasis) << EMPHASIS_SHIFT) |
      (VALUES.indexOf(mark.value) << VALUE_SHIFT);
  }
  return { places, kinds };
}

/** The marks again, and the room of each label. @param dates of events by row */
export function unpackMarks({ places, kinds }: PackedMarks, dates: readonly string[]) {
  const rooms = new Map<LabelledMark, Px>();
  const marks: MovingMark[] = [];
  let [p, k] = [0, 0];
  const place = () => places[p++] as number;
  const kind = () => kinds[k++] as number;
  while (k < kinds.length) {
    const [x0, x1, y, labelX, room] = [place(), place(), place(), place(), place()];
    const [event, count, look] = [kind() as EventRow, kind(), kind()];
    const mark: MovingMark = {
      ...{ x0, x1, y, labelX, event, count },
      isPoint: (look & POINT) > 0,
      isWide: (look & WIDE) > 0,
      hasStatements: (look & STATEMENTS) > 0,
      emphasis: EMPHASES[(look >> EMPHASIS_SHIFT) & EMPHASIS_MASK] as Emphasis,
      value: VALUES[look >> VALUE_SHIFT] ?? null,
      date: dates[event] ?? '',
    };
    marks.push(mark);
    rooms.set(mark, room);
  }
  return { marks, rooms };
}
