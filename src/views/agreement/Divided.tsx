import { useMemo, useState } from 'react';
import type { DaySpan, EpochDay } from '#base/day.ts';
import { asOfRange } from '#corpus/asOf.ts';
import { dissentOf, type Field, type FieldStep, fieldAsOf, holdersIn, placeField } from '#corpus/field.ts';
import { formatDay } from '#i18n/format.ts';
import { agreementMessages } from '#i18n/messages/agreement.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { YearScale } from '#ui/YearScale.tsx';
import styles from './Divided.module.css';
import type { DrawnNetwork } from './drawNetwork.ts';

/** Fewer say little of how divided a field is. */
const LEAST_HOLDERS = 3;
/** Charts shown at first. */
const FIRST = 6;

const dissentAmong = (field: Field): number | null => (holdersIn(field) < LEAST_HOLDERS ? null : dissentOf(field));

interface DividedProps extends Pick<DrawnNetwork, 'fields'> {
  readonly asOf: EpochDay;
}

/** How divided those actors were on each issue over time, the issues that most hold a position on first. */
export function Divided({ fields, asOf }: DividedProps) {
  const corpus = useCorpus();
  const words = useWords(agreementMessages);
  const [isWhole, setWhole] = useState(false);
  const shown = fields
    .flatMap(({ issue: row, steps }) => {
      const issue = corpus.issues[row];
      const field = fieldAsOf(steps, asOf);
      const dissent = field && dissentAmong(field);
      return !issue || field === null || dissent === null ? [] : [{ issue, steps, dissent, holders: holdersIn(field) }];
    })
    .sort((a, b) => b.holders - a.holders || a.issue.row - b.issue.row);
  const { last } = asOfRange(corpus);
  const from = Math.min(
    last,
    ...shown.flatMap(({ steps }) => steps.find(({ field }) => dissentAmong(field) !== null)?.day ?? []),
  );
  const span: DaySpan = { from: from as EpochDay, to: (last + 1) as EpochDay };
  if (shown.length === 0) return null;
  return (
    <section className={styles.root}>
      <h3>{words.divided}</h3>
      <p className={styles.words}>{words.dividedMeans}</p>
      <ul className={styles.charts}>
        {shown.slice(0, isWhole ? shown.length : FIRST).map(({ issue, ...one }) => (
          <DissentChart key={issue.id} issue={issue.row} {...one} span={span} asOf={asOf} />
        ))}
      </ul>
      {shown.length > FIRST && (
        <button type="button" className={styles.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewerCharts : words.allCharts(shown.length)}
        </button>
      )}
    </section>
  );
}

interface DissentChartProps {
  readonly issue: number;
  readonly steps: readonly FieldStep[];
  readonly dissent: number;
  readonly holders: number;
  readonly span: DaySpan;
  readonly asOf: EpochDay;
}

const HEIGHT = 40;

function DissentChart({ issue, steps, dissent, holders, span, asOf }: DissentChartProps) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = useWords(agreementMessages);
  const pieces = useMemo(() => placeField(steps, span, (span.to - 1) as EpochDay, dissentAmong), [steps, span]);
  const proposition = corpus.issues[issue];
  const most = steps.reduce<{ readonly day: EpochDay; readonly value: number } | null>((best, { day, field }) => {
    const value = dissentAmong(field);
    return value === null || day > asOf || (best && best.value >= value) ? best : { day, value };
  }, null);
  const at = ((asOf + 1 - span.from) / (span.to - span.from)) * 100;
  const yOf = (value: number) => (1 - value) * HEIGHT;
  const line = pieces
    .map(({ x0, x1, value }, i) => {
      const isJoined = i > 0 && pieces[i - 1]?.x1 === x0;
      return `${isJoined ? 'L' : 'M'}${x0 * 100} ${yOf(value)}L${x1 * 100} ${yOf(value)}`;
    })
    .join('');
  // One path for all: a large record has thousands of pieces.
  const area = pieces
    .map(({ x0, x1, value }) => `M${x0 * 100} ${HEIGHT}V${yOf(value)}H${x1 * 100}V${HEIGHT}Z`)
    .join('');
  return (
    <li>
      <SelectionLink className={styles.issue} to={(s) => withOpen(s, { kind: 'issue', id: proposition?.id ?? '' })}>
        {proposition && inLocale(proposition.proposition, locale)}
      </SelectionLink>
      <svg className={styles.chart} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.area} d={area} />
        <path className={styles.line} d={line} />
        <line className={styles.day} x1={at} x2={at} y1={0} y2={HEIGHT} />
      </svg>
      <YearScale span={span} most={5} />
      <p className={styles.words}>
        {words.dissent(dissent.toFixed(2), holders, formatDay(asOf, locale))}
        {most && most.value > dissent && ` ${words.dissentMost(most.value.toFixed(2), formatDay(most.day, locale))}`}
      </p>
    </li>
  );
}
