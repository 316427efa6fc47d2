import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow, IssueRow } from '#corpus/ids.ts';
import { fitSpan, type Px, pxPerDay, type Viewport } from '#geometry/Viewport.ts';
import type { Locale } from '#i18n/format.ts';
import { MESSAGES } from '#i18n/messages.ts';
import type { LaneOrder, LanesBy } from '#selection/Selection.ts';
import { type DrawnMark, emphasise } from './emphasis.ts';
import { homeSpan, limitsOf } from './home.ts';
import { labelRooms } from './labels.ts';
import { laneNamesWidth } from './laneNames.ts';
import { groupIntoLanes, type Lane } from './lanes.ts';
import { eventsOf, type PlacedLane, type PlacedMark, placeWindow } from './place.ts';
import { stackLanes } from './stack.ts';
import { unfoldLanes } from './unfoldLanes.ts';

interface ChainOptions {
  readonly by?: LanesBy;
  readonly order?: LaneOrder;
  /** Keys of the country lanes to unfold. */
  readonly unfold?: readonly string[];
  readonly locale?: Locale;
  readonly rows?: readonly EventRow[];
  readonly width?: Px;
  /** The scale, instead of that of the home span in `width`. */
  readonly scale?: number;
  readonly maxRows?: number;
  readonly issue?: IssueRow | null;
  readonly selected?: EventRow | null;
  readonly hovered?: EventRow | null;
}

type WithMembers<Mark> = Mark & { readonly members: readonly EventRow[] };

export type MarkWithMembers = WithMembers<PlacedMark>;

export interface PlacedWithMembers extends PlacedLane {
  readonly marks: readonly MarkWithMembers[];
}

export interface Chain {
  readonly lanes: readonly Lane[];
  readonly loose: readonly EventRow[];
  readonly viewport: Viewport;
  readonly scale: number;
  readonly placed: readonly PlacedWithMembers[];
  readonly height: Px;
  readonly marks: readonly WithMembers<DrawnMark>[];
  readonly rooms: ReadonlyMap<DrawnMark, Px>;
}

/**
 * The whole chain at once, for tests: every event of the corpus by country at its home scale, unless said otherwise, in
 * a window that shows all of it. Each mark with its members.
 */
export function chainOf(corpus: Corpus, options: ChainOptions = {}): Chain {
  const { by = 'country', locale = 'en', width = 1000, maxRows = 4 } = options;
  const { order = 'activity', unfold = [] } = options;
  const { issue = null, selected = null, hovered = null } = options;
  const rows = options.rows ?? (Array.from({ length: corpus.events.count }, (_, row) => row) as EventRow[]);
  const t = MESSAGES[locale];
  const { lanes: folded, loose } = groupIntoLanes(corpus, rows, by, locale, t, order);
  const lanes = unfoldLanes(corpus, folded, unfold, locale, order);
  const limits = limitsOf(corpus);
  const viewport = fitSpan(homeSpan(corpus, rows), width, limits);
  const homeScale = pxPerDay(viewport);
  const scale = options.scale ?? homeScale;
  const stack = stackLanes(corpus, lanes, {
    hasRibbon: issue !== null,
    maxRows,
    nameWidth: laneNamesWidth(by),
    homeScale,
  });
  const placed = placeWindow(stack, {
    pxPerDay: scale,
    left: limits.from * scale - 1000,
    width: (limits.to - limits.from) * scale + 2000,
    top: 0,
    height: stack.height,
    clampFrom: limits.from,
    clampTo: limits.to,
  }).map((lane) => ({ ...lane, marks: lane.marks.map((mark) => ({ ...mark, members: eventsOf(mark) })) }));
  const marks = emphasise(corpus, placed, { selected, hovered, issue }) as WithMembers<DrawnMark>[];
  const rooms = labelRooms([...marks].sort((a, b) => a.y - b.y || a.x0 - b.x0));
  return { lanes, loose, viewport, scale, placed, height: stack.height, marks, rooms };
}
