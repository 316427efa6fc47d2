import { positionSign, stanceSign } from '#corpus/stance.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { StanceMark } from '#ui/StanceMark.tsx';
import styles from './Matrix.module.css';

const SCALE = [-2, -1, 0, 1, 2] as const;

/** What the marks mean, drawn with the marks themselves. */
export function Legend() {
  const { t } = useLocale();
  return (
    <ul className={styles.legend} aria-label={t.matrix.legend}>
      {SCALE.map((position) => (
        <li key={position}>
          <StanceMark value={position} sign={positionSign(position)} />
          {t.shared.position[`${position}`]}
        </li>
      ))}
      <li>
        <StanceMark value="declined" sign={positionSign('declined')} />
        {t.shared.position.declined}
      </li>
      <li>
        <StanceMark value="mixed" sign={stanceSign({ state: 'mixed', position: null })} />
        {t.matrix.mixed}
      </li>
      <li>
        <StanceMark value="split" sign={stanceSign({ state: 'split', position: null })} />
        {t.matrix.split}
      </li>
      <li>
        <StanceMark value={1} sign={positionSign(1)} thin />
        {t.record.stance.thin}
      </li>
      <li>
        <StanceMark value={1} sign={positionSign(1)} old />
        {t.record.stance.old}
      </li>
      <li>
        <StanceMark value={1} sign={positionSign(1)} />
        <span className={styles.later}>{positionSign('declined')}</span>
        {t.record.stance.declinedLater}
      </li>
      <li>
        <span className={styles.noneMark} aria-hidden="true">
          ·
        </span>
        {t.matrix.none}
      </li>
    </ul>
  );
}
