import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { EpochDay } from '#base/day.ts';
import type { EventRow, IssueRow } from '#corpus/ids.ts';
import { ticks } from '#geometry/ticks.ts';
import { type Px, pxPerDay, type Viewport, type ViewportLimits, xOfDay } from '#geometry/Viewport.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import type { LanesBy } from '#selection/Selection.ts';
import { useAttend, useAttention } from '#selection/useSelection.ts';
import { ChartCanvas } from '#ui/ChartCanvas.tsx';
import { readTheme, type Theme } from '#ui/theme.ts';
import { useElementSize } from '#ui/useElementSize.ts';
import { useMediaQuery } from '#ui/useMediaQuery.ts';
import { useTimeGestures } from '#ui/useTimeGestures.ts';
import { emphasise } from './emphasis.ts';
import { LaneNames } from './LaneNames.tsx';
import type { Lane } from './lanes.ts';
import { Marks } from './Marks.tsx';
import { paintTimeline } from './paint.ts';
import { placeLanes } from './place.ts';
import { ribbonPieces } from './ribbon.ts';
import { TimeAxis } from './TimeAxis.tsx';
import styles from './Timeline.module.css';
import { type Direction, type Focus, walk } from './walk.ts';

/** Width of the lane names: propositions need more room than names. */
const COUNTRY_NAMES: Px = 148;
const ISSUE_NAMES: Px = 240;
export const laneNamesWidth = (by: LanesBy): Px => (by === 'issue' ? ISSUE_NAMES : COUNTRY_NAMES);
const TWO_LINES: Px = 44;
const AXIS_HEIGHT: Px = 28;
const MAX_ROWS = 4;
/** The canvas reaches this far above and below what shows, so that scrolling moves it with the page. */
const OVERSCAN: Px = 480;

interface TimelinePictureProps {
  readonly lanes: readonly Lane[];
  /** Width of the column of lane names. */
  readonly inset: Px;
  readonly viewport: Viewport;
  readonly limits: ViewportLimits;
  readonly change: (next: (v: Viewport) => Viewport) => void;
  readonly moveTo: (span: { from: number; to: number }, choose?: boolean) => void;
  /** Zooms go about a day if it shows, else about the middle. */
  readonly onStep: (kind: 'in' | 'out' | 'earlier' | 'later', about?: number) => void;
  readonly onFit: () => void;
  readonly selected: EventRow | null;
  readonly subject: IssueRow | null;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** The theme as it computes on the page, read again when light and dark change places. */
function useTheme(element: HTMLElement | null): Theme | null {
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  const forced = useMediaQuery('(forced-colors: active)');
  const [chosen, setChosen] = useState(() => document.documentElement.dataset['theme']);
  useEffect(() => {
    const observer = new MutationObserver(() => setChosen(document.documentElement.dataset['theme']));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme depends on them through the style sheet
  return useMemo(() => (element ? readTheme(element) : null), [element, isDark, forced, chosen]);
}

/** The lanes: marks and ribbons on canvas, and over them every word and everything a reader can reach. */
export function TimelinePicture(props: TimelinePictureProps) {
  const { lanes, inset, viewport, limits, change, moveTo, onStep, onFit, selected, subject } = props;
  const corpus = useCorpus();
  const { t } = useLocale();
  const hovered = useAttention((a) => a.event);
  const attend = useAttend();
  const [frameRef, frame] = useElementSize<HTMLDivElement>();
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [scrollChunk, setScrollChunk] = useState(0);
  const [focus, setFocus] = useState<Focus | null>(null);
  const theme = useTheme(element);
  useLayoutEffect(() => setElement(frameRef.current), [frameRef]);
  useTimeGestures(frameRef, { offsetX: inset, limits, change });

  const scale = pxPerDay(viewport);
  const placed = useMemo(
    () =>
      placeLanes(corpus, lanes, {
        pxPerDay: scale,
        hasRibbon: subject !== null && lanes.some((lane) => lane.actor !== null),
        maxRows: MAX_ROWS,
        minHeight: inset > COUNTRY_NAMES ? TWO_LINES : 0,
        clampFrom: limits.from,
        clampTo: limits.to,
      }),
    [corpus, lanes, scale, subject, limits, inset],
  );
  const marks = useMemo(
    () => emphasise(corpus, placed.lanes, { selected, hovered, issue: subject }),
    [corpus, placed, selected, hovered, subject],
  );
  const ribbons = useMemo(
    () => (subject === null ? [] : ribbonPieces(corpus, placed.lanes, subject, scale, corpus.span.to as EpochDay)),
    [corpus, placed, subject, scale],
  );
  const axis = useMemo(() => ticks(viewport), [viewport]);
  const left = viewport.from * scale;
  const frameHeight = frame?.height ?? 0;
  const window = useMemo(
    () => ({
      left,
      top: Math.max(0, scrollChunk * OVERSCAN - OVERSCAN),
      width: viewport.width,
      height: Math.min(placed.height, frameHeight + 2 * OVERSCAN),
    }),
    [left, scrollChunk, viewport.width, placed.height, frameHeight],
  );
  const selectedX =
    selected === null
      ? null
      : xOfDay(viewport, (corpus.events.from[selected] as number) + (isDay(corpus.events, selected) ? 0.5 : 0));

  const paint = useCallback(
    (ctx: CanvasRenderingContext2D) => {
      if (theme === null) return;
      paintTimeline(
        ctx,
        { lanes: placed.lanes, marks, ribbons, gridX: axis.map((tick) => tick.x), selectedX },
        window,
        theme,
      );
    },
    [theme, placed, marks, ribbons, axis, selectedX, window],
  );

  const onScroll = () => setScrollChunk(Math.floor((frameRef.current?.scrollTop ?? 0) / OVERSCAN));

  // A picked or focused event that lies outside comes into view, first sideways, then down.
  const scrollTo = useCallback(
    (y: Px) => {
      const frameElement = frameRef.current;
      if (!frameElement) return;
      const room = frameElement.clientHeight - AXIS_HEIGHT;
      if (y < frameElement.scrollTop + 16 || y > frameElement.scrollTop + room - 16)
        frameElement.scrollTop = y - room / 2;
    },
    [frameRef],
  );
  const selectedMark = selected === null ? undefined : marks.find((mark) => mark.members.includes(selected));
  const selectedKey = selectedMark && selected !== null ? `${selected}` : null;
  const selectedY = selectedMark?.y;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly opened event scrolls, not every new placement
  useEffect(() => {
    if (selectedKey === null || selectedY === undefined) return;
    const isVisible = marks.some((m) => m.members.includes(selected as EventRow) && isShown(m.y, frameRef.current));
    if (!isVisible) scrollTo(selectedY);
  }, [selectedKey]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Keys zoom about the event that has the focus, as the wheel does about the pointer.
    const isOnMark = focus !== null && (event.target as Element).hasAttribute('data-focused');
    const about = isOnMark ? (corpus.events.from[focus.event] as number) : undefined;
    if (event.key === '+' || event.key === '=') onStep('in', about);
    else if (event.key === '-') onStep('out', about);
    else if (event.key === '0') onFit();
    else if (event.shiftKey && event.key === 'ArrowLeft') onStep('earlier');
    else if (event.shiftKey && event.key === 'ArrowRight') onStep('later');
    else {
      const direction = DIRECTIONS[event.key];
      if (direction === undefined || focus === null) return;
      const next = walk(placed.lanes, focus, direction);
      setFocus(next);
      const middle = corpus.events.from[next.event] as number;
      if (middle < viewport.from || middle > viewport.to) {
        const half = (viewport.to - viewport.from) / 2;
        moveTo({ from: middle - half, to: middle + half });
      }
      const mark = marks.find((m) => m.lane.lane.key === next.lane && m.members.includes(next.event));
      if (mark) scrollTo(mark.y);
    }
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the links inside, which have the focus
    <div
      ref={frameRef}
      className={styles.frame}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onPointerLeave={() => attend({ event: null })}
    >
      <TimeAxis ticks={axis} viewport={viewport} inset={inset} />
      <div className={styles.content} style={{ blockSize: placed.height }}>
        <div
          className={styles.canvas}
          aria-hidden="true"
          style={{
            insetBlockStart: window.top,
            insetInlineStart: inset,
            blockSize: window.height,
            inlineSize: window.width,
          }}
        >
          <ChartCanvas size={window} paint={paint} className={styles.canvasElement} />
        </div>
        <Marks
          marks={marks}
          window={window}
          inset={inset}
          focus={focus}
          onFocus={setFocus}
          selected={selected}
          onZoom={(span) => moveTo(span, true)}
          daysShown={viewport.to - viewport.from}
        />
        <LaneNames lanes={placed.lanes} subject={subject} width={inset} />
      </div>
      <p className="visually-hidden">{t.timeline.help}</p>
    </div>
  );
}

const isDay = (events: { from: Int32Array; to: Int32Array }, row: number) =>
  (events.to[row] as number) - (events.from[row] as number) <= 1;

const isShown = (y: Px, frame: HTMLElement | null) =>
  frame !== null && y > frame.scrollTop && y < frame.scrollTop + frame.clientHeight - AXIS_HEIGHT;
