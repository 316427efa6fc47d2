import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { IssueRow } from '#corpus/ids.ts';
import type { Px } from '#geometry/Viewport.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withFacetValue, withFilters, withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import { actionOf } from '#ui/keys.ts';
import { LANE_KEYS } from './keys.ts';
import styles from './LaneNames.module.css';
import { linesIn } from './laneNames.ts';
import type { LaneParts } from './laneParts.ts';
import type { StackedLane } from './stack.ts';
import { useLaneParts } from './useLaneParts.ts';

interface LaneNamesProps {
  readonly lanes: readonly StackedLane[];
  /** What shows, from the top of the picture; only the names in it are on the page. */
  readonly window: { readonly top: Px; readonly height: Px };
  readonly scrollTo: (y: Px) => void;
  readonly subject: IssueRow | null;
  readonly width: Px;
}

/** The names of the lanes, each with its number of events. An actor's and an issue's opens its record, the rest filter. */
export const LaneNames = memo(({ lanes, window, scrollTo, subject, width }: LaneNamesProps) => {
  const { top, height } = window;
  const corpus = useCorpus();
  const by = useSelection((s) => s.lanes);
  const select = useSelect();
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef(false);
  // One name is in the tab order; up and down walk the rest.
  const holder = lanes.find(({ lane }) => lane.key === current) ?? lanes[0];
  const parts = useLaneParts(by === 'country', false);
  const foldable = by === 'country' ? parts?.foldableKeys(corpus) : undefined;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const action = actionOf(LANE_KEYS, event);
    const at = holder ? lanes.indexOf(holder) : -1;
    const folded = holder && foldable && parts?.foldByKey(event, holder.lane, foldable.has(holder.lane.key), select);
    if (action === undefined && !folded) return;
    event.preventDefault();
    event.stopPropagation();
    const next = folded ? lanes.find(({ lane }) => lane === folded) : lanes[at + (action === 'next' ? 1 : -1)];
    if (!next || next === holder) return;
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
    <ul ref={list} className={styles.names} data-by={by} onKeyDown={onKeyDown}>
      {lanes.map((stacked, i) =>
        stacked === holder || (stacked.top + stacked.height > top && stacked.top < top + height) ? (
          <LaneName
            key={stacked.lane.key}
            stacked={stacked}
            place={i + 1}
            of={lanes.length}
            Fold={(foldable?.has(stacked.lane.key) && parts?.LaneFold) || null}
            isHolder={stacked === holder}
            onFocus={setCurrent}
            subject={subject}
            width={width}
          />
        ) : null,
      )}
    </ul>
  );
});

interface LaneNameProps {
  readonly stacked: StackedLane;
  readonly place: number;
  readonly of: number;
  /** The button that unfolds it; null for a lane that cannot be. */
  readonly Fold: LaneParts['LaneFold'] | null;
  readonly isHolder: boolean;
  readonly onFocus: (key: string) => void;
  readonly subject: IssueRow | null;
  readonly width: Px;
}

const LaneName = memo(({ stacked, place, of, Fold, isHolder, onFocus, subject, width }: LaneNameProps) => {
  const corpus = useCorpus();
  const { t } = useLocale();
  const by = useSelection((s) => s.lanes);
  const { lane, top, height } = stacked;
  const actor = lane.actor === null ? undefined : corpus.actors[lane.actor];
  return (
    <li
      className={styles.name}
      aria-setsize={of}
      aria-posinset={place}
      data-under={lane.under?.key}
      style={{ insetBlockStart: top, blockSize: height, inlineSize: width }}
    >
      {Fold && <Fold lane={lane} isHolder={isHolder} onFocus={onFocus} />}
      <SelectionLink
        className={styles.link}
        tabIndex={isHolder ? 0 : -1}
        onFocus={() => onFocus(lane.key)}
        title={lane.fullLabel}
        aria-label={t.timeline.laneEvents(lane.fullLabel, lane.events.length)}
        to={(s) => {
          if (subject !== null && actor && corpus.issues[subject]) {
            return withOpen(s, { kind: 'stance', actor: actor.id, issue: corpus.issues[subject].id });
          }
          // A country's state stands for it in the picture, but the lane is of all its actors.
          if (actor && lane.key.endsWith(actor.id)) return withOpen(s, { kind: 'actor', id: actor.id });
          if (by === 'issue') return withOpen(s, { kind: 'issue', id: lane.key });
          return withFilters(s, withFacetValue(s.filters, by, lane.key, 'any'));
        }}
      >
        <span className={styles.label} style={{ WebkitLineClamp: linesIn(height) }}>
          {lane.label}
        </span>
        <span className={styles.count}>{lane.events.length}</span>
      </SelectionLink>
    </li>
  );
});
