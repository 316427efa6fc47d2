import { useLocale } from '#i18n/useLocale.ts';
import { withUnfolded } from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import styles from './LaneNames.module.css';
import type { Lane } from './lanes.ts';
import { LANE_WORDS } from './laneWords.ts';

interface LaneFoldProps {
  readonly lane: Lane;
  readonly isHolder: boolean;
  readonly onFocus: (key: string) => void;
}

/** Shows the actors of a country or body as lanes below its own, or folds them away. */
export function LaneFold({ lane: { key, label }, isHolder, onFocus }: LaneFoldProps) {
  const { locale } = useLocale();
  const isUnfolded = useSelection((s) => s.unfold.includes(key));
  const select = useSelect();
  return (
    <button
      type="button"
      className={styles.unfold}
      tabIndex={isHolder ? 0 : -1}
      onFocus={() => onFocus(key)}
      aria-expanded={isUnfolded}
      aria-label={LANE_WORDS[locale].unfold(label)}
      onClick={() => select((s) => withUnfolded(s, key, !isUnfolded), 'replace')}
    >
      {isUnfolded ? '▾' : '▸'}
    </button>
  );
}
