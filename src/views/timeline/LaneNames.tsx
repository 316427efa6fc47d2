import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { IssueRow } from '#corpus/ids.ts';
import type { Px } from '#geometry/Viewport.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import {
  type FacetName,
  type LanesBy,
  withFacetValue,
  withFilters,
  withOpen,
  withUnfolded,
} from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import { foldableKeys } from './foldableKeys.ts';
import type { StackedLane } from './place.ts';
import styles from './Timeline.module.css';

interface LaneNamesProps {
  readonly lanes: readonly StackedLane[];
  /** What shows, from the top of the picture; only the names in it are on the page. */
  readonly window: { readonly top: Px; readonly height: Px };
  readonly scrollTo: (y: Px) => void;
  readonly subject: IssueRow | null;
  readonly width: Px;
}

const FACET_OF: Readonly<Record<LanesBy, FacetName>> = {
  actor: 'actor',
  country: 'country',
  issue: 'issue',
  kind: 'kind',
};

/** Keys that unfold the lane of the name that has the focus, or fold it. */
const FOLDS: Readonly<Record<string, boolean>> = { ArrowRight: true, ArrowLeft: false };

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The names of the lanes, each with its number of events. An actor's and an issue's opens its record, the rest filter. */
export function LaneNames({ lanes, window, scrollTo, subject, width }: LaneNamesProps) {
  const { top, height } = window;
  const corpus = useCorpus();
  const by = useSelection((s) => s.lanes);
  const unfold = useSelection((s) => s.unfold);
  const select = useSelect();
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef(false);
  // One name is in the tab order; up and down walk the rest.
  const holder = lanes.find(({ lane }) => lane.key === current) ?? lanes[0];
  const foldable = by === 'country' ? foldableKeys(corpus) : null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const unfolds = event.shiftKey ? undefined : FOLDS[event.key];
    if (unfolds !== undefined && holder && foldable?.has(holder.lane.key)) {
      event.preventDefault();
      event.stopPropagation();
      if (unfold.includes(holder.lane.key) !== unfolds) {
        select((s) => withUnfolded(s, holder.lane.key, unfolds), 'replace');
      }
      return;
    }
    const step = STEPS[event.key];
    const next = step === undefined || !holder ? undefined : lanes[lanes.indexOf(holder) + step];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (!next) return;
    wanted.current = true;
    setCurrent(next.lane.key);
    scrollTo(next.top + Math.min(next.height / 2, 40));
  };
  useEffect(() => {
    if (!wanted.current || current === null) return;
    wanted.current = false;
    list.current?.querySelector<HTMLElement>('a[tabindex="0"]')?.focus({ preventScroll: true });
  }, [current]);
  return (
    <ul ref={list} className={styles.laneNames} onKeyDown={onKeyDown}>
      {lanes.map((stacked, i) =>
        stacked === holder || (stacked.top + stacked.height > top && stacked.top < top + height) ? (
          <LaneName
            key={stacked.lane.key}
            stacked={stacked}
            place={i + 1}
            of={lanes.length}
            isUnfolded={foldable?.has(stacked.lane.key) ? unfold.includes(stacked.lane.key) : null}
            isHolder={stacked === holder}
            onFocus={setCurrent}
            subject={subject}
            width={width}
          />
        ) : null,
      )}
    </ul>
  );
}

interface LaneNameProps {
  readonly stacked: StackedLane;
  readonly place: number;
  readonly of: number;
  /** Null for a lane that cannot be unfolded. */
  readonly isUnfolded: boolean | null;
  readonly isHolder: boolean;
  readonly onFocus: (key: string) => void;
  readonly subject: IssueRow | null;
  readonly width: Px;
}

/** Height of a line of a lane's name. */
const LINE: Px = 17;

const LaneName = memo(({ stacked, place, of, isUnfolded, isHolder, onFocus, subject, width }: LaneNameProps) => {
  const corpus = useCorpus();
  const { t } = useLocale();
  const by = useSelection((s) => s.lanes);
  const select = useSelect();
  const { lane, top, height } = stacked;
  const actor = lane.actor === null ? undefined : corpus.actors[lane.actor];
  const opensActor = by === 'actor' || lane.under !== null || (by === 'country' && actor?.id === lane.key);
  const name = lane.under === null ? lane.label : t.timeline.laneUnder(lane.under.label, lane.label);
  return (
    <li
      className={styles.laneName}
      aria-setsize={of}
      aria-posinset={place}
      data-under={lane.under?.key}
      style={{ insetBlockStart: top, blockSize: height, inlineSize: width }}
    >
      {isUnfolded !== null && (
        <button
          type="button"
          className={styles.laneUnfold}
          tabIndex={isHolder ? 0 : -1}
          onFocus={() => onFocus(lane.key)}
          aria-expanded={isUnfolded}
          aria-label={t.timeline.unfold(lane.label)}
          onClick={() => select((s) => withUnfolded(s, lane.key, !isUnfolded), 'replace')}
        >
          {isUnfolded ? '▾' : '▸'}
        </button>
      )}
      <SelectionLink
        className={styles.laneLink}
        tabIndex={isHolder ? 0 : -1}
        onFocus={() => onFocus(lane.key)}
        title={lane.label}
        aria-label={t.timeline.laneEvents(name, lane.events.length)}
        to={(s) => {
          if (subject !== null && actor && corpus.issues[subject]) {
            return withOpen(s, { kind: 'stance', actor: actor.id, issue: corpus.issues[subject].id });
          }
          if (opensActor && actor) return withOpen(s, { kind: 'actor', id: actor.id });
          if (by === 'issue') return withOpen(s, { kind: 'issue', id: lane.key });
          return withFilters(s, withFacetValue(s.filters, FACET_OF[by], lane.key, 'any'));
        }}
      >
        <span className={styles.laneLabel} style={{ WebkitLineClamp: Math.max(1, Math.floor((height - 10) / LINE)) }}>
          {lane.label}
        </span>
        <span className={styles.laneCount}>{lane.events.length}</span>
      </SelectionLink>
    </li>
  );
});
