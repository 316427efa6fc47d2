import { ruleOf } from '#corpus/rule.ts';
import { positionSign, stanceSign } from '#corpus/stance.ts';
import type { StripPiece } from '#corpus/trajectory.ts';
import { matrixMessages } from '#i18n/messages/matrix.ts';
import { recordMessages } from '#i18n/messages/record.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withPage } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelection } from '#selection/useSelection.ts';
import { StanceMark } from '#ui/StanceMark.tsx';
import { TrajectoryStrip } from '#ui/TrajectoryStrip.tsx';
import cell from './Cell.module.css';
import styles from './Legend.module.css';

const SCALE = [-2, -1, 0, 1, 2] as const;

/** From against to for, with a gap before. */
const SAMPLE: readonly StripPiece[] = [
  { x0: 0.2, x1: 0.6, levels: [0.75], value: -1, isFaint: false },
  { x0: 0.6, x1: 1, levels: [0], value: 2, isFaint: false },
];

/** What the marks mean, drawn with the marks themselves. */
export function Legend() {
  const { t } = useLocale();
  const words = useWords(matrixMessages);
  const record = useWords(recordMessages);
  const rule = ruleOf(useCorpus());
  const { open, unfold } = useSelection((s) => s);
  return (
    <ul className={styles.root} aria-label={words.legend}>
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
        {words.mixed(rule.mixedDays)}
      </li>
      <li>
        <StanceMark value="split" sign={stanceSign({ state: 'split', position: null })} />
        {words.split}
      </li>
      <li>
        <StanceMark value={1} sign={positionSign(1)} thin />
        {record.stance.thin}
      </li>
      <li>
        <StanceMark value={1} sign={positionSign(1)} old />
        {record.stance.old(rule.oldMonths)}
      </li>
      <li>
        <StanceMark value={1} sign={positionSign(1)} />
        <span className={cell.later}>{positionSign('declined')}</span>
        {record.stance.declinedLater}
      </li>
      {rule.least > 1 && (
        <li>
          <StanceMark value="few" sign={stanceSign({ state: 'few', position: null })} />
          {t.shared.stanceState.few}
        </li>
      )}
      <li>
        <span className={cell.count}>3</span>
        <span className={cell.year}>2024</span>
        {words.figures}
      </li>
      <li>
        <span className={cell.count} data-lone="">
          3
        </span>
        {words.lone}
      </li>
      <li>
        <span className={cell.sample}>
          <TrajectoryStrip pieces={SAMPLE} />
        </span>
        {words.strip}
      </li>
      {unfold.length > 0 && (
        <li>
          <span className={`${cell.cell} ${styles.sampleCell}`} data-dissent="" />
          {words.dissents}
        </li>
      )}
      {open?.kind === 'event' && (
        <li>
          <span className={`${cell.cell} ${styles.sampleCell}`} data-touched="" />
          {words.touchedCell}
        </li>
      )}
      <li>
        <span className={styles.noneMark} aria-hidden="true">
          ·
        </span>
        {words.none}
      </li>
      <li>
        <SelectionLink to={(s) => withPage(s, 'method')} fragment="glossary">
          {words.glossary}
        </SelectionLink>
      </li>
    </ul>
  );
}
