import { type KeyboardEvent, useState } from 'react';
import type { IssueRow } from '#corpus/ids.ts';
import type { Px } from '#geometry/Viewport.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { type FacetName, type LanesBy, withFacetValue, withFilters, withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelection } from '#selection/useSelection.ts';
import type { PlacedLane } from './place.ts';
import styles from './Timeline.module.css';

interface LaneNamesProps {
  readonly lanes: readonly PlacedLane[];
  readonly subject: IssueRow | null;
  readonly width: Px;
}

/** Height of a line of a lane's name. */
const LINE: Px = 17;

const FACET_OF: Readonly<Record<LanesBy, FacetName>> = {
  actor: 'actor',
  country: 'country',
  issue: 'issue',
  kind: 'kind',
};

/** The names of the lanes, each with its number of events. An actor's and an issue's opens its record, the rest filter. */
export function LaneNames({ lanes, subject, width }: LaneNamesProps) {
  const corpus = useCorpus();
  const { t } = useLocale();
  const by = useSelection((s) => s.lanes);
  const [current, setCurrent] = useState<string | null>(null);
  // One name is in the tab order; up and down walk the rest.
  const holder = lanes.some(({ lane }) => lane.key === current) ? current : lanes[0]?.lane.key;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const links = [...event.currentTarget.querySelectorAll('a')];
    links[links.indexOf(event.target as HTMLAnchorElement) + step]?.focus();
  };
  return (
    <ul className={styles.laneNames} onKeyDown={onKeyDown}>
      {lanes.map(({ lane, top, height }) => {
        const actor = lane.actor === null ? undefined : corpus.actors[lane.actor];
        const opensActor = by === 'actor' || (by === 'country' && actor?.id === lane.key);
        return (
          <li
            key={lane.key}
            className={styles.laneName}
            style={{ insetBlockStart: top, blockSize: height, inlineSize: width }}
          >
            <SelectionLink
              className={styles.laneLink}
              tabIndex={lane.key === holder ? 0 : -1}
              onFocus={() => setCurrent(lane.key)}
              title={lane.label}
              aria-label={t.timeline.laneEvents(lane.label, lane.events.length)}
              to={(s) => {
                if (subject !== null && actor && corpus.issues[subject]) {
                  return withOpen(s, { kind: 'stance', actor: actor.id, issue: corpus.issues[subject].id });
                }
                if (opensActor && actor) return withOpen(s, { kind: 'actor', id: actor.id });
                if (by === 'issue') return withOpen(s, { kind: 'issue', id: lane.key });
                return withFilters(s, withFacetValue(s.filters, FACET_OF[by], lane.key, 'any'));
              }}
            >
              <span
                className={styles.laneLabel}
                style={{ WebkitLineClamp: Math.max(1, Math.floor((height - 10) / LINE)) }}
              >
                {lane.label}
              </span>
              <span className={styles.laneCount}>{lane.events.length}</span>
            </SelectionLink>
          </li>
        );
      })}
    </ul>
  );
}
