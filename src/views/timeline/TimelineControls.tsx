import { memo, type ReactNode } from 'react';
import type { IssueRow } from '#corpus/ids.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import {
  isUnfiltered,
  LANE_ORDERS,
  LANES,
  type LaneOrder,
  type LanesBy,
  withLanes,
  withOrder,
  withRibbon,
} from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import controls from '#ui/Controls.module.css';
import styles from './TimelineControls.module.css';
import { useLaneParts } from './useLaneParts.ts';

/** What the picture can be fitted to: the record, the filtered set, the year or month about what is looked at. */
export type Fit = 'all' | 'set' | 'year' | 'month';
const FITS: readonly Fit[] = ['all', 'set', 'year', 'month'];

interface TimelineControlsProps {
  readonly outside: { readonly before: number; readonly after: number };
  readonly loose: number;
  readonly onStep: (kind: 'in' | 'out' | 'earlier' | 'later') => void;
  readonly onFit: (kind: Fit) => void;
  readonly subject: IssueRow | null;
  /** Stands after the buttons. */
  readonly children: ReactNode;
}

/** What the lanes stand for and in which order, whose stance colours them, and the picture's buttons with what lies beyond its edges. */
export const TimelineControls = memo(({ outside, loose, onStep, onFit, subject, children }: TimelineControlsProps) => {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const by = useSelection((s) => s.lanes);
  const order = useSelection((s) => s.order);
  const ribbon = useSelection((s) => s.ribbon);
  const isFiltered = useSelection((s) => !isUnfiltered(s.filters));
  const select = useSelect();
  const parts = useLaneParts(true, false);
  return (
    <div className={`${controls.row} ${styles.controls}`}>
      <label className={styles.lanesChoice}>
        {t.timeline.lanes}
        <select value={by} onChange={(e) => select((s) => withLanes(s, e.target.value as LanesBy))}>
          {LANES.map((lanes) => (
            <option key={lanes} value={lanes}>
              {t.timeline.lanesBy[lanes]}
            </option>
          ))}
        </select>
      </label>
      <select
        className={styles.orderChoice}
        aria-label={t.timeline.order}
        title={t.timeline.order}
        value={order}
        onChange={(e) => select((s) => withOrder(s, e.target.value as LaneOrder))}
      >
        {LANE_ORDERS.map((one) => (
          <option key={one} value={one}>
            {t.timeline.orders[one]}
          </option>
        ))}
      </select>
      <label className={styles.ribbonChoice}>
        {t.timeline.ribbon}
        <select
          value={subject === null ? '' : (corpus.issues[subject]?.id ?? '')}
          onChange={(e) => select((s) => withRibbon(s, e.target.value || null))}
        >
          <option value="" disabled={ribbon === null && subject !== null}>
            {t.timeline.noRibbon}
          </option>
          {corpus.issues.map((issue) => (
            <option key={issue.id} value={issue.id}>
              {issue.proposition[locale]}
            </option>
          ))}
        </select>
      </label>
      {loose > 0 && <span className={styles.loose}>{t.timeline.loose(loose)}</span>}
      <div className={styles.buttons}>
        <button
          type="button"
          onClick={() => onStep('earlier')}
          title={t.timeline.earlier}
          disabled={outside.before === 0}
        >
          <span aria-hidden="true">◂ </span>
          {t.timeline.before(outside.before)}
        </button>
        <button type="button" onClick={() => onStep('later')} title={t.timeline.later} disabled={outside.after === 0}>
          {t.timeline.after(outside.after)}
          <span aria-hidden="true"> ▸</span>
        </button>
        <button type="button" onClick={() => onStep('out')} title={t.timeline.zoomOut} aria-label={t.timeline.zoomOut}>
          −
        </button>
        <button type="button" onClick={() => onStep('in')} title={t.timeline.zoomIn} aria-label={t.timeline.zoomIn}>
          +
        </button>
        {FITS.filter((kind) => kind !== 'set' || isFiltered).map((kind) => (
          <button key={kind} type="button" onClick={() => onFit(kind)} title={parts?.FIT_WORDS[locale][kind]}>
            {t.timeline.fit[kind]}
          </button>
        ))}
        {children}
      </div>
    </div>
  );
});
