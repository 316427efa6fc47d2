import { type ComponentProps, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EventRow } from '#corpus/ids.ts';
import type { Px } from '#geometry/Viewport.ts';
import { colon, formatDate } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useAttend, useSelection } from '#selection/useSelection.ts';
import { Await, late } from '#ui/late.tsx';
import type { DrawnMark } from './emphasis.ts';
import { labelBox, visiblePart } from './labels.ts';
import { firstAtLeast, holdsEvent } from './laneIndex.ts';
import type { Lane } from './lanes.ts';
import styles from './Marks.module.css';
import { AXIS_HEIGHT } from './metrics.ts';
import type { PlaceWindow } from './pieces.ts';
import { eventsOf, hitMark, markAlone } from './place.ts';
import type { RibbonPiece } from './ribbon.ts';
import type { Stack } from './stack.ts';
import { useLaneParts } from './useLaneParts.ts';
import type { Focus } from './walk.ts';

const ClusterList = late(() => import('./ClusterList.tsx'), 'ClusterList');

/** What the elements stand over. */
export interface Picture {
  readonly marks: readonly DrawnMark[];
  readonly rooms: ReadonlyMap<DrawnMark, Px>;
  readonly window: PlaceWindow;
  readonly ribbons: readonly RibbonPiece[];
  readonly stack: Stack;
}

interface MarksProps {
  readonly picture: Picture;
  readonly inset: Px;
  readonly focus: Focus | null;
  readonly onFocus: (focus: Focus | null) => void;
  readonly selected: EventRow | null;
  readonly moveTo: (span: { from: number; to: number }, choose?: boolean) => void;
}

/**
 * Elements for each this many square px of the picture. Marks beyond that are reached by the pointer, which brings their
 * element, and by keys.
 */
const AREA_OF_ONE = 2500;
const mostFor = ({ width, height }: PlaceWindow): number => Math.ceil((width * height) / AREA_OF_ONE);

const keyOf = (mark: DrawnMark) => `${mark.lane.lane.key} ${mark.event}`;

/** Where an event stands whose marks are all above or below what the frame shows. */
export function yOutOfSight(event: EventRow, marks: readonly DrawnMark[], stack: Stack, frame: HTMLElement) {
  const { scrollTop, clientHeight } = frame;
  const own = marks.filter((mark) => holdsEvent(mark.slices, event)).map(({ y }) => y);
  if (own.some((y) => y > scrollTop + 8 && y < scrollTop + clientHeight - AXIS_HEIGHT - 8)) return undefined;
  const holder = stack.lanes.find(({ lane: { events } }) => events[firstAtLeast(events, event)] === event);
  return own[0] ?? (holder && holder.top + holder.height / 2);
}

/** A link or button over every mark that shows, with its label. One of them is in the tab order; arrows walk the rest. */
export const Marks = memo(({ picture, inset, focus, onFocus, selected, moveTo }: MarksProps) => {
  const { marks, rooms, window, stack } = picture;
  const [openCluster, setOpenCluster] = useState<string | null>(null);
  const [underPointer, setUnderPointer] = useState<DrawnMark | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const alsoIn = useAlsoIn();
  // Stays true when the focused mark leaves the page: nothing blurs then.
  const [holdsFocus, setHoldsFocus] = useState(false);
  const isFocused = useCallback(
    (mark: DrawnMark) => focus?.lane === mark.lane.lane.key && holdsEvent(mark.slices, focus.event),
    [focus],
  );
  const shown = useMemo(() => {
    const chosen = marks.length <= mostFor(window) ? [...marks] : mostTelling(marks, rooms, mostFor(window));
    const focused = focus === null ? undefined : (chosen.find(isFocused) ?? marks.find(isFocused));
    // The focused mark is on the page wherever it lies, or the focus would be lost on the way to it.
    const alone = focus !== null && holdsFocus && !focused ? standIn(stack, focus, window) : null;
    for (const extra of [focused, alone, underPointer && marks.includes(underPointer) ? underPointer : null]) {
      if (extra && !chosen.includes(extra)) chosen.push(extra);
    }
    return chosen.sort((a, b) => a.y - b.y || a.x0 - b.x0);
  }, [marks, rooms, window, stack, focus, isFocused, holdsFocus, underPointer]);
  const holder =
    shown.find(isFocused) ?? shown.find((m) => selected !== null && holdsEvent(m.slices, selected)) ?? shown[0];

  // The focus moves with the walk, and with an event whose mark becomes another: part of a cluster, or its own again.
  const walked = useRef<Focus | null>(null);
  useEffect(() => {
    const isGone = holdsFocus && document.activeElement === document.body;
    if (focus === null || (walked.current === focus && !isGone)) return;
    if (!isGone && !list.current?.contains(document.activeElement)) return;
    const target = list.current?.querySelector<HTMLElement>('[data-focused]');
    if (!target) return;
    walked.current = focus;
    target.focus({ preventScroll: true });
  });

  // Where there are more marks than elements, the one under the pointer gets its element when the pointer comes.
  const isCut = marks.length > mostFor(window);
  useEffect(() => {
    const layer = list.current?.parentElement?.parentElement;
    if (!isCut || !layer) return;
    const onMove = (event: PointerEvent) => {
      // A hand that drags points at nothing.
      if (event.buttons > 0) return;
      const { left, top } = layer.getBoundingClientRect();
      const at = { x: event.clientX - left - inset + window.left, y: event.clientY - top };
      setUnderPointer(hitMark(marks, at.x, at.y) ?? null);
    };
    layer.addEventListener('pointermove', onMove);
    return () => layer.removeEventListener('pointermove', onMove);
  }, [isCut, marks, window, inset]);

  const zoomInto = (mark: DrawnMark, from: number, to: number) => {
    const days = to - from;
    const daysShown = window.width / window.pxPerDay;
    if (days > 1 && days < daysShown / 3) moveTo({ from: from - days * 0.3 - 1, to: to + days * 0.6 + 1 }, true);
    else setOpenCluster(openCluster === keyOf(mark) ? null : keyOf(mark));
  };
  return (
    <div ref={list}>
      {shown.map((mark) => {
        const key = keyOf(mark);
        const props = {
          mark,
          picture,
          inset,
          isFocused: isFocused(mark),
          isHolder: mark === holder,
          isCurrent: selected !== null && holdsEvent(mark.slices, selected),
          alsoIn,
          onHold: setHoldsFocus,
          onFocus,
        };
        if (mark.count === 1) return <EventMark key={key} {...props} />;
        const isOpen = openCluster === key;
        return (
          <div key={key}>
            <ClusterMark {...props} isOpen={isOpen} onOpen={zoomInto} />
            {isOpen && (
              <Await>
                <ClusterList
                  events={eventsOf(mark)}
                  style={{
                    insetInlineStart: inset + Math.min(visiblePart(mark, window).x0, window.width - 300),
                    insetBlockStart: mark.y + 12,
                  }}
                  onClose={() => setOpenCluster(null)}
                />
              </Await>
            )}
          </div>
        );
      })}
    </div>
  );
});

/** As `alsoIn`, for the lanes that show; null until its code has come. */
function useAlsoIn(): MarkProps['alsoIn'] {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const by = useSelection((s) => s.lanes);
  const parts = useLaneParts(true, false);
  return parts && ((event, lane) => parts.alsoIn(corpus, event, lane, by, locale, t));
}

/** Of too many marks those with words: picked ones, then labels, then the largest clusters. */
function mostTelling(marks: readonly DrawnMark[], rooms: ReadonlyMap<DrawnMark, Px>, most: number): DrawnMark[] {
  const rank = (mark: DrawnMark) =>
    (mark.emphasis === 'highlighted' ? 1e9 : 0) + ((rooms.get(mark) ?? 0) > 0 ? 1e8 : 0) + mark.count;
  return [...marks].sort((a, b) => rank(b) - rank(a)).slice(0, most);
}

/** The focused event on its own, where no mark of the picture holds it. */
function standIn(stack: Stack, focus: Focus, window: PlaceWindow): DrawnMark | null {
  const lane = stack.lanes.find((one) => one.lane.key === focus.lane);
  const mark = lane ? markAlone(lane, focus.event, window) : null;
  if (!lane || !mark) return null;
  return { ...mark, lane: { ...lane, marks: [mark] }, emphasis: 'default', value: null, date: '', hasStatements: true };
}

interface MarkProps {
  readonly mark: DrawnMark;
  readonly picture: Picture;
  readonly inset: Px;
  readonly isFocused: boolean;
  readonly isHolder: boolean;
  readonly isCurrent: boolean;
  /** The other lanes of an event in a lane, in words; null while nobody can tell yet. */
  readonly alsoIn: ((event: EventRow, lane: Lane) => string | null) | null;
  readonly onHold: (holds: boolean) => void;
  readonly onFocus: (focus: Focus) => void;
}

/** What the link of an event and the button of a cluster have in common. */
function useMarkProps({ mark, picture, inset, isFocused, isHolder, isCurrent, onHold, onFocus }: MarkProps) {
  const attend = useAttend();
  const { x0, x1 } = visiblePart(mark, picture.window);
  return {
    className: styles.mark,
    'data-emphasis': mark.emphasis,
    'aria-current': isCurrent ? ('true' as const) : undefined,
    'data-value': mark.value ?? undefined,
    'data-focused': isFocused || undefined,
    'data-wide': mark.isWide || undefined,
    tabIndex: isHolder ? 0 : -1,
    draggable: false,
    style: { insetInlineStart: inset + x0, insetBlockStart: mark.y - 11, inlineSize: x1 - x0 },
    onPointerEnter: () => attend({ event: mark.event }),
    onPointerLeave: () => attend({ event: null }),
    onFocus: () => {
      onHold(true);
      attend({ event: mark.event });
      if (!isFocused) onFocus({ lane: mark.lane.lane.key, event: mark.event });
    },
    onBlur: () => {
      onHold(false);
      attend({ event: null });
    },
  } satisfies ComponentProps<'a'> & Record<string, unknown>;
}

const LABEL_GAP: Px = 5;

function EventMark(props: MarkProps) {
  const { mark, picture } = props;
  const corpus = useCorpus();
  const { locale } = useLocale();
  const { lane } = mark.lane;
  const alsoIn = props.alsoIn?.(mark.event, lane);
  const common = useMarkProps(props);
  const room = picture.rooms.get(mark) ?? 0;
  const box = labelBox(mark, room, picture.window);
  const dates = formatDate(corpus.events.date[mark.event] as string, locale);
  const title = corpus.events.title[locale][mark.event] as string;
  const beside = box.width > 0 && !mark.isWide ? box.width + LABEL_GAP : 0;
  return (
    <SelectionLink
      {...common}
      style={{ ...common.style, inlineSize: common.style.inlineSize + beside }}
      to={(s) => withOpen(s, { kind: 'event', id: corpus.events.id[mark.event] as string })}
      aria-label={`${dates}${colon(locale)}${title} (${lane.fullLabel})`}
      title={[dates, title, alsoIn ?? ''].join('\n').trim()}
      aria-description={alsoIn ?? undefined}
    >
      {room > 0 && box.width > 0 && (
        <span className={styles.label} dir="auto" style={{ inlineSize: box.width }}>
          {title}
        </span>
      )}
    </SelectionLink>
  );
}

interface ClusterMarkProps extends MarkProps {
  readonly isOpen: boolean;
  /** @param from first day of its first event, @param to first day after its last event begins */
  readonly onOpen: (mark: DrawnMark, from: number, to: number) => void;
}

function ClusterMark({ isOpen, onOpen, ...props }: ClusterMarkProps) {
  const { mark } = props;
  const { events } = useCorpus();
  const { locale, t } = useLocale();
  const dates = formatDate(events.date[mark.event] as string, locale);
  return (
    <button
      type="button"
      {...useMarkProps(props)}
      data-cluster=""
      aria-expanded={isOpen}
      aria-label={`${t.timeline.cluster(mark.count)}, ${mark.lane.lane.fullLabel}, ${dates}`}
      onClick={() => {
        const last = Math.max(...mark.slices.map(({ kind, end }) => kind.from[end - 1] as number));
        onOpen(mark, events.from[mark.event] as number, last + 1);
      }}
    >
      {mark.count}
    </button>
  );
}
