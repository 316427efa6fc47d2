import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { DaySpan, EpochDay } from '#base/day.ts';
import { withLater } from '#base/later.ts';
import type { EventRow } from '#corpus/ids.ts';
import { fitSpan, type Px, panBy, pxPerDay, xOfDay, zoomAbout } from '#geometry/Viewport.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus, useIsLarge } from '#load/useCorpus.ts';
import { withZoom } from '#selection/Selection.ts';
import { useFilteredSet, useSelect, useSelection } from '#selection/useSelection.ts';
import { Await, late } from '#ui/late.tsx';
import { Popover } from '#ui/Popover.tsx';
import { useElementSide } from '#ui/useElementSide.ts';
import { useIsNarrow } from '#ui/useMediaQuery.ts';
import { useRested, useSettled } from '#ui/useSettled.ts';
import { useViewport } from '#ui/useViewport.ts';
import { homeSpan, limitsOf, outsideCounts, spanOfEvents } from './home.ts';
import { laneNamesWidth, NARROW_NAMES } from './laneNames.ts';
import { groupIntoLanes } from './lanes.ts';
import { Overview } from './Overview.tsx';
import type { SetWords, Taken } from './sheetWords.ts';
import styles from './Timeline.module.css';
import controlStyles from './TimelineControls.module.css';
import { type Fit, TimelineControls } from './TimelineControls.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';
import { TourLine } from './TourLine.tsx';
import { useLaneParts } from './useLaneParts.ts';

// On a wide screen nobody needs it.
const loadList = () => import('./TimelineList.tsx');
const TimelineList = late(loadList, 'TimelineList');
const ListBar = late(loadList, 'ListBar');

const PictureInWords = late(() => import('./PictureInWords.tsx'), 'PictureInWords');

/** Fetches the code that a narrow screen shows. */
export const preloadList = () => Promise.all([TimelineList.load(), ListBar.load()]);

/** Row of the open event, also for one that the filters hide; null if none is open. */
function useOpenEvent(): EventRow | null {
  const corpus = useCorpus();
  const open = useSelection((s) => s.open);
  return open?.kind === 'event' ? (corpus.eventRows.get(open.id) ?? null) : null;
}

/** The issue whose stances colour the marks: the ribbon's, else the one issue that is filtered to. */
function useSubject() {
  const corpus = useCorpus();
  const ribbon = useSelection((s) => s.ribbon);
  const chosen = useSelection((s) => s.filters.issue.any);
  const id = ribbon ?? (chosen.length === 1 ? chosen[0] : undefined);
  return id === undefined ? null : (corpus.issueRows.get(id) ?? null);
}

/** Width of an open record beside the picture, as in the style sheet of the app. */
const PANEL: Px = 400;

const middleOf = ({ from, to }: DaySpan): number => (from + to) / 2;

const SavePicture = late(() => import('./SavePicture.tsx'), 'SavePicture');
const Legend = late(() => import('./Legend.tsx'), 'Legend');

// A page that cannot be printed well is no reason to take the timeline away.
const loadPrinted = (): Promise<typeof import('./Printed.tsx')> =>
  import('./Printed.tsx').catch(() => ({ Printed: () => null }));
const Printed = late(loadPrinted, 'Printed');

interface TimelineProps {
  /** Fetches what says the filtered set in words. */
  readonly loadSetWords: () => Promise<SetWords>;
}

/** Lanes of events over time, with their overview: a picture where there is room or the reader asks for it, else a reading list. */
export function Timeline({ loadSetWords }: TimelineProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const set = useFilteredSet(corpus);
  const by = useSelection((s) => s.lanes);
  const order = useSelection((s) => s.order);
  const unfold = useSelection((s) => s.unfold);
  const zoom = useSelection((s) => s.zoom);
  const from = useSelection((s) => s.filters.from);
  const to = useSelection((s) => s.filters.to);
  const select = useSelect();
  const selected = useOpenEvent();
  const subject = useSubject();
  const isNarrow = useIsNarrow();
  const isList = !useSelection((s) => s.asPicture) && isNarrow;
  const hasPanel = useSelection((s) => s.open !== null) && !isNarrow;
  const [ref, side] = useElementSide<HTMLElement>('width', () => window.innerWidth - (hasPanel ? PANEL : 0));

  // A linked event is on the picture even where the filters would hide it.
  const rows = useMemo(
    () => (selected === null || set.passes[selected] === 1 ? set.rows : [...set.rows, selected].sort((a, b) => a - b)),
    [set, selected],
  );
  // Made when they are first wanted: a reading list has no lanes.
  const grouped = useMemo(
    () => withLater({}, 'now', () => groupIntoLanes(corpus, rows, by, locale, t, order)),
    [corpus, rows, by, locale, t, order],
  );
  const unfolds = by === 'country' && unfold.length > 0;
  const parts = useLaneParts(true, unfolds);
  const unfolding = unfolds ? parts : null;
  const shown = useMemo(
    () =>
      withLater({}, 'lanes', () => {
        const { lanes } = grouped.now;
        return unfolding ? unfolding.unfoldLanes(corpus, lanes, unfold, locale, order) : lanes;
      }),
    [unfolding, corpus, grouped, unfold, locale, order],
  );
  const limits = useMemo(() => limitsOf(corpus), [corpus]);
  const home = useMemo((): DaySpan => {
    const events = homeSpan(corpus, set.rows);
    return { from: from ?? events.from, to: to === null ? events.to : ((to + 1) as EpochDay) };
  }, [corpus, set, from, to]);
  const inset = isList ? 0 : isNarrow ? NARROW_NAMES : laneNamesWidth(by);
  const width = Math.max(0, side - inset);
  // Told when the hand rests: every link on the page carries the zoom in its address.
  const onChoose = useRested((span: DaySpan) => select((s) => withZoom(s, span), 'replace'));
  const { viewport, change, moveTo, destination } = useViewport({ width, limits, home, chosen: zoom, onChoose });

  // The picture follows the open event: on opening, on stepping, on a cold link, and when another set moved the picture.
  const hasWidth = width > 0;
  // A large record's picture comes after what stands around it.
  const isLarge = useIsLarge();
  const isReady = useDeferredValue(hasWidth, isLarge ? false : undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new home moves the picture
  useEffect(() => {
    if (selected === null || !isReady) return;
    const middle = middleOf(spanOfEvents(corpus, [selected]));
    const { from: left, to: right } = destination();
    const edge = (right - left) * 0.06;
    if (middle > left + edge && middle < right - edge) return;
    const days = right - left;
    moveTo({ from: middle - days / 2, to: middle + days / 2 });
  }, [selected, isReady, home, corpus, moveTo, destination]);

  const rested = useSettled(viewport);
  const outside = useMemo(() => outsideCounts(corpus, rows, rested), [corpus, rows, rested]);
  const homeScale = useMemo(() => pxPerDay(fitSpan(home, width, limits)), [home, width, limits]);
  const fit = useCallback(
    (kind: Fit = 'set') =>
      void useLaneParts
        .load()
        .then(({ fitTo }) => moveTo(fitTo(corpus, { rows, selected, shown: destination() }, kind), true)),
    [corpus, rows, selected, moveTo, destination],
  );
  const step = useCallback(
    (kind: 'in' | 'out' | 'earlier' | 'later', about?: number) =>
      change((v) => {
        if (kind === 'in' || kind === 'out') {
          const x = about !== undefined && about > v.from && about < v.to ? xOfDay(v, about) : v.width / 2;
          return zoomAbout(v, x, kind === 'in' ? 1.5 : 1 / 1.5, limits);
        }
        return panBy(v, ((kind === 'earlier' ? 1 : -1) * v.width) / 4, limits);
      }),
    [change, limits],
  );

  const asOf = useSelection((s) => s.asOf);
  const taken: Taken = {
    state: {
      get lanes() {
        return shown.lanes;
      },
      ...{ inset, viewport, limits, homeScale, selected, subject, asOf },
    },
    by,
    order,
    rows,
    count: set.rows.length,
    outside,
    get loose() {
      return grouped.now.loose.length;
    },
  };
  const latest = useRef(taken);
  latest.current = taken;
  const take = useCallback(() => latest.current, []);
  const extras = useMemo(
    () => (
      <>
        <Popover name={t.timeline.legend}>
          <Legend />
        </Popover>
        <Popover name={t.timeline.save}>
          <SavePicture take={take} loadSetWords={loadSetWords} />
        </Popover>
      </>
    ),
    [t, take, loadSetWords],
  );
  const inWords = useMemo(
    () =>
      !isList && (
        <Await>
          <PictureInWords
            {...{ rows, by, selected, subject }}
            lanes={shown.lanes}
            loose={grouped.now.loose}
            window={rested}
          />
        </Await>
      ),
    [isList, rows, shown, grouped, by, selected, subject, rested],
  );

  const controls = !isList && (
    <TimelineControls outside={outside} loose={grouped.now.loose.length} onStep={step} onFit={fit} subject={subject}>
      {extras}
    </TimelineControls>
  );
  return (
    <section ref={ref} className={styles.root} aria-label={t.timeline.name}>
      <Overview rows={set.rows} viewport={viewport} rested={rested} limits={limits} change={change} inset={inset} />
      {isNarrow && (
        <div className={controlStyles.bar}>
          <Await>
            <ListBar>{isList && extras}</ListBar>
          </Await>
          {controls}
        </div>
      )}
      {isList ? (
        <Await>
          <TimelineList rows={rows} selected={selected} viewport={viewport} />
        </Await>
      ) : (
        isReady && (
          <>
            {!isNarrow && controls}
            <TimelinePicture
              lanes={shown.lanes}
              inset={inset}
              viewport={viewport}
              limits={limits}
              homeScale={homeScale}
              change={change}
              moveTo={moveTo}
              onStep={step}
              onFit={fit}
              selected={selected}
              subject={subject}
            />
            <TourLine>{inWords}</TourLine>
          </>
        )
      )}
      <Await>
        <Printed take={take} loadSetWords={loadSetWords} />
      </Await>
    </section>
  );
}
