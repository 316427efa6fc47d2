import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EventRow, IssueRow } from '#corpus/ids.ts';
import { ticks } from '#geometry/ticks.ts';
import { type Px, type Viewport, type ViewportLimits, xOfDay } from '#geometry/Viewport.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus, useIsLarge } from '#load/useCorpus.ts';
import { useAttend, useAttention, useSelection } from '#selection/useSelection.ts';
import { ChartCanvas } from '#ui/ChartCanvas.tsx';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { actionOf } from '#ui/keys.ts';
import { Await, late } from '#ui/late.tsx';
import { useElementSide } from '#ui/useElementSide.ts';
import { useSettled } from '#ui/useSettled.ts';
import { useTheme } from '#ui/useTheme.ts';
import { useTimeGestures } from '#ui/useTimeGestures.ts';
import { emphasise } from './emphasis.ts';
import { PICTURE_KEYS } from './keys.ts';
import { LaneNames } from './LaneNames.tsx';
import { labelRooms } from './labels.ts';
import type { Lane } from './lanes.ts';
import type { Picture } from './Marks.tsx';
import { AXIS_HEIGHT } from './metrics.ts';
import { paintTimeline } from './paint.ts';
import { type Pan, panTo, reachOf } from './pan.ts';
import type { PlaceWindow } from './pieces.ts';
import { placeWindow } from './place.ts';
import { stackLanes } from './stack.ts';
import { TimeAxis } from './TimeAxis.tsx';
import styles from './TimelinePicture.module.css';
import { lateModule } from './useLate.ts';
import { useMarks, useMotion } from './useMotion.ts';
import type { Direction, Focus } from './walk.ts';

const RibbonSteps = late(() => import('./RibbonSteps.tsx'), 'RibbonSteps');
const AsOfHandle = late(() => import('./AsOfHandle.tsx'), 'AsOfHandle');

/** The stance rule, the relations and the keys come with the first issue, the first open event and the first focus. */
const useRibbon = lateModule(() => import('./ribbon.ts'));
const useArcs = lateModule(() => import('./arcs.ts'));
const useWalk = lateModule(() => import('./walk.ts'));
const NO_LOOK: { readonly viewport: Viewport; readonly lanes: readonly Lane[] | null } = {
  viewport: { from: 0, to: 1, width: 0 },
  lanes: null,
};
/** So long after an event was opened the picture scrolls to it. */
const FOLLOW_MS = 1500;
/** The picture reaches this far above and below what shows, so that scrolling moves it with the page. */
const OVERSCAN: Px = 120;
/** The picture grows in such steps with its frame, which it fills. */
const HEIGHT_STEP: Px = 60;
/** A frame that loses a line or two to the filters above it keeps its picture. */
const HEIGHT_SLACK: Px = 120;
function heightToFill(frame: Px, before: Px): Px {
  const height = Math.ceil(frame / HEIGHT_STEP) * HEIGHT_STEP;
  return height > before || height < before - HEIGHT_SLACK ? height : before;
}
/** What stands above and below the frame on a wide page, about. */
const AROUND: Px = 230;
const likelyHeight = (): Px => heightToFill(window.innerHeight - AROUND, 0);

interface TimelinePictureProps {
  readonly lanes: readonly Lane[];
  /** Width of the column of lane names. */
  readonly inset: Px;
  readonly viewport: Viewport;
  readonly limits: ViewportLimits;
  /** The scale at which the set is first shown, px per day. */
  readonly homeScale: number;
  readonly change: (next: (v: Viewport) => Viewport) => void;
  readonly moveTo: (span: { from: number; to: number }, choose?: boolean) => void;
  /** Zooms go about a day if it shows, else about the middle. */
  readonly onStep: (kind: 'in' | 'out' | 'earlier' | 'later', about?: number) => void;
  readonly onFit: () => void;
  readonly selected: EventRow | null;
  readonly subject: IssueRow | null;
}

/** The lanes: marks and ribbons on canvas, and over them every word and everything a reader can reach. */
export function TimelinePicture(props: TimelinePictureProps) {
  const { lanes, inset, viewport, limits, homeScale, change, moveTo, onStep, onFit, selected, subject } = props;
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const hovered = useAttention((a) => a.event);
  const attend = useAttend();
  const asOf = useSelection((s) => s.asOf);
  const [frameRef, frameHeight] = useElementSide<HTMLDivElement>('height', likelyHeight, heightToFill);
  const [scrollChunk, setScrollChunk] = useState(0);
  const [focus, setFocus] = useState<Focus | null>(null);
  const theme = useTheme();
  useTimeGestures(frameRef, { offsetX: inset, limits, change });
  // While the picture moves its words are painted with it; elements take their places again when it rests. So it is at
  // the start, and in a large record when another set comes: the picture is there before its elements.
  const motion = useMotion();
  const elements = useMarks();
  const isLarge = useIsLarge();
  const setOfLook = isLarge ? lanes : null;
  const look = useMemo(() => ({ viewport, lanes: setOfLook }), [viewport, setOfLook]);
  const [start] = useState(motion !== null || isLarge ? NO_LOOK : look);
  const isSettled = useSettled(look, start) === look && elements !== null;
  const isMoving = !isSettled && (motion !== null || isLarge);

  const pan = useRef<Pan>(null);
  pan.current = panTo(pan.current, viewport, isMoving);
  const { scale, isUnderWay } = pan.current;
  const hasRibbon = subject !== null && lanes.some((lane) => lane.actor !== null);
  const stack = useMemo(
    () => stackLanes(corpus, lanes, { hasRibbon, nameWidth: inset, homeScale }),
    [corpus, lanes, hasRibbon, inset, homeScale],
  );
  const left = viewport.from * scale;
  const reach = reachOf(left, viewport.width, isUnderWay);
  const wider = useMemo(
    (): PlaceWindow => ({
      pxPerDay: scale,
      left: reach.left,
      width: reach.width,
      // While it moves no more than what shows.
      top: Math.max(0, (scrollChunk - (isMoving ? 0 : 1)) * OVERSCAN),
      height: Math.min(stack.height, frameHeight + (isMoving ? 1 : 3) * OVERSCAN),
      clampFrom: limits.from,
      clampTo: limits.to,
    }),
    [reach.left, reach.width, scale, scrollChunk, isMoving, stack.height, frameHeight, limits],
  );
  const window = useMemo(() => ({ ...wider, left, width: viewport.width }), [wider, left, viewport.width]);
  const placed = useMemo(() => placeWindow(stack, wider), [stack, wider]);
  const marks = useMemo(
    () => emphasise(corpus, placed, { selected, hovered, issue: subject }),
    [corpus, placed, selected, hovered, subject],
  );
  const rooms = useMemo(() => labelRooms(marks), [marks]);
  const ribbon = useRibbon(hasRibbon);
  const ribbons = useMemo(
    () => (subject === null ? [] : (ribbon?.ribbonPieces(corpus, placed, subject, scale, corpus.span.to) ?? [])),
    [ribbon, corpus, placed, subject, scale],
  );
  const relations = useArcs(selected !== null);
  const arcs = useMemo(
    () => relations?.arcsOf(corpus, stack.lanes, placed, selected, scale) ?? [],
    [relations, corpus, stack, placed, selected, scale],
  );
  const axis = useMemo(() => ticks(viewport), [viewport]);
  // The same at rest and in motion and for every set: a canvas of another size is a new canvas to the browser.
  const size = useMemo(
    () => ({ width: viewport.width, height: frameHeight + 3 * OVERSCAN }),
    [viewport.width, frameHeight],
  );
  const selectedX =
    selected === null
      ? null
      : xOfDay(viewport, (corpus.events.from[selected] as number) + (isDay(corpus.events, selected) ? 0.5 : 0));
  const asOfX = asOf === null ? null : xOfDay(viewport, asOf + 1);

  const scene = useMemo(
    () => ({ lanes: placed, marks, rooms, ribbons, arcs, gridX: axis.map((tick) => tick.x), selectedX, asOfX }),
    [placed, marks, rooms, ribbons, arcs, axis, selectedX, asOfX],
  );
  const titles = corpus.events.title[locale];
  const painted = useRef<readonly Lane[] | null>(null);
  const paint = useCallback(
    (ctx: CanvasRenderingContext2D) => {
      if (motion?.paintPicture(ctx, isMoving, scene, window, titles, theme)) return;
      ctx.clearRect(0, window.height, window.width, size.height - window.height);
      const paintArcs = relations?.paintArcs(arcs) ?? null;
      paintTimeline(ctx, { ...scene, paintArcs }, window, theme);
      const isFirst = painted.current !== lanes;
      painted.current = lanes;
      if (isMoving) motion?.paintWords(ctx, marks, rooms, window, titles, theme, isFirst);
    },
    [theme, titles, lanes, marks, rooms, arcs, relations, scene, window, size, isMoving, motion],
  );

  // What the elements show: the picture as it last rested; before that the names of its lanes alone.
  const rested = useRef<Picture | null>(null);
  const hasRested = useRef(false);
  if (!isMoving) hasRested.current = true;
  if (!isMoving || !hasRested.current)
    rested.current = { ...(isMoving ? { marks: [], ribbons: [] } : { marks, ribbons }), rooms, window, stack };
  const picture = rested.current as Picture;

  // For whoever measures the page: the set is on the canvas now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each set
  useEffect(() => {
    performance.mark('timeline-painted');
  }, [lanes, theme]);

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
  // A newly opened event comes into sight when the picture has come to where it is; after that the reader may scroll away.
  const followed = useRef({ event: selected, until: performance.now() + FOLLOW_MS });
  if (followed.current.event !== selected) {
    followed.current = { event: selected, until: performance.now() + FOLLOW_MS };
  }
  useEffect(() => {
    const frame = frameRef.current;
    if (selected === null || isMoving || !frame || performance.now() > followed.current.until) return;
    const y = elements?.yOutOfSight(selected, marks, stack, frame);
    if (y !== undefined) scrollTo(y);
  }, [selected, isMoving, marks, stack, scrollTo, frameRef, elements]);

  const keys = useWalk(focus !== null);
  // A key that is pressed before the code of the walk has come is done when it is there.
  const waiting = useRef<Direction | null>(null);
  const walkOn = (step: Direction) => {
    waiting.current = keys === null ? step : null;
    if (focus === null || keys === null) return;
    const { next, span, y } = keys.walkInSight(corpus, stack, viewport, focus, step);
    setFocus(next);
    if (span) moveTo(span);
    if (y !== undefined) scrollTo(y);
  };
  useEffect(() => {
    if (keys !== null && waiting.current !== null) walkOn(waiting.current);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(PICTURE_KEYS, event);
    if (action === undefined) return;
    // Keys zoom about the event that has the focus, as the wheel does about the pointer.
    const isOnMark = focus !== null && (event.target as Element).hasAttribute('data-focused');
    const about = isOnMark ? (corpus.events.from[focus.event] as number) : undefined;
    if (action === 'in' || action === 'out') onStep(action, about);
    else if (action === 'fit') onFit();
    else if (action === 'earlier' || action === 'later') onStep(action);
    else walkOn(action);
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
      {asOf !== null && (
        <ErrorBoundary name={t.timeline.name}>
          <Await>
            <AsOfHandle asOf={asOf} viewport={viewport} inset={inset} />
          </Await>
        </ErrorBoundary>
      )}
      <TimeAxis ticks={axis} width={viewport.width} inset={inset} isMoving={isMoving} theme={theme} />
      <div className={styles.content} style={{ blockSize: stack.height }}>
        <div
          className={styles.canvas}
          data-marks=""
          aria-hidden="true"
          style={{
            insetBlockStart: window.top,
            insetInlineStart: inset,
            blockSize: size.height,
            inlineSize: size.width,
          }}
        >
          <ChartCanvas size={size} paint={paint} />
        </div>
        <div className={styles.words} data-moving={isMoving || undefined}>
          {elements && (
            <elements.Marks
              picture={picture}
              inset={inset}
              focus={focus}
              onFocus={setFocus}
              selected={selected}
              moveTo={moveTo}
            />
          )}
          {ribbons.length > 0 && (
            <ErrorBoundary name={t.timeline.ribbons}>
              <Await>
                <RibbonSteps picture={picture} inset={inset} />
              </Await>
            </ErrorBoundary>
          )}
        </div>
        <LaneNames lanes={stack.lanes} window={picture.window} scrollTo={scrollTo} subject={subject} width={inset} />
      </div>
      <p className="visually-hidden">{t.timeline.help}</p>
    </div>
  );
}

const isDay = (events: { from: Int32Array; to: Int32Array }, row: number) =>
  (events.to[row] as number) - (events.from[row] as number) <= 1;
