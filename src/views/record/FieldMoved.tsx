import { useMemo, useState } from 'react';
import type { DaySpan, EpochDay } from '#base/day.ts';
import { asOfRange } from '#corpus/asOf.ts';
import { dissentOf, fieldAsOf, fieldSteps, holdersIn, placeField } from '#corpus/field.ts';
import { type Move, movesOf, stepsSoFar } from '#corpus/moves.ts';
import { type StanceTrack, stanceSign, stanceValue } from '#corpus/stance.ts';
import { formatDay } from '#i18n/format.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { stanceWords } from '#i18n/stanceWords.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import parts from '#ui/PanelParts.module.css';
import { StanceMark } from '#ui/StanceMark.tsx';
import { YearScale } from '#ui/YearScale.tsx';
import styles from './FieldMoved.module.css';
import panel from './Panel.module.css';
import { ActorLink } from './RecordLinks.tsx';

interface FieldMovedProps {
  /** Of all who spoke on the issue. */
  readonly tracks: readonly StanceTrack[];
  readonly asOf: EpochDay;
}

/** Moves shown at first, and more each time. */
const PAGE = 8;
const HEIGHT = 60;

/** How those who hold a position on an issue grew and shifted over time, and who moved. */
export function FieldMoved({ tracks, asOf }: FieldMovedProps) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = useWords(panelMessages);
  const [count, setCount] = useState(PAGE);
  const steps = useMemo(() => fieldSteps(corpus, tracks), [corpus, tracks]);
  const moves = useMemo(
    () => tracks.flatMap((track) => movesOf(corpus, track, stepsSoFar(corpus, track))).sort((a, b) => b.day - a.day),
    [corpus, tracks],
  );
  const first = steps[0];
  const now = fieldAsOf(steps, asOf);
  if (!first || now === null) return null;
  const { last } = asOfRange(corpus);
  const span: DaySpan = { from: first.day, to: (last + 1) as EpochDay };
  const pieces = placeField(steps, span, asOf, (field) => field);
  const most = Math.max(1, ...steps.map(({ field }) => holdersIn(field)));
  const [firmlyAgainst = 0, against = 0, neutral = 0, inFavour = 0, firmlyFor = 0] = now.positions;
  const dissent = dissentOf(now);
  const soFar = moves.filter(({ day }) => day <= asOf);
  return (
    <section className={panel.section}>
      <h3 className={parts.heading}>{words.fieldMoved}</h3>
      <svg className={styles.chart} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {pieces.flatMap(({ x0, x1, value: { positions } }) => {
          let below = 0;
          return positions.map((n, i) => {
            below += n;
            return (
              n > 0 && (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place on the scale.
                  key={`${x0} ${i}`}
                  data-value={i - 2}
                  x={x0 * 100}
                  width={(x1 - x0) * 100}
                  y={HEIGHT * (1 - below / most)}
                  height={(HEIGHT * n) / most}
                />
              )
            );
          });
        })}
      </svg>
      <YearScale span={span} most={6} />
      <p className={panel.proposition}>
        {words.field(formatDay(asOf, locale), inFavour + firmlyFor, against + firmlyAgainst, neutral, now.declined)}
        {dissent !== null && ` ${words.dissent(dissent.toFixed(2))}`}
      </p>
      <ul className={panel.positions} aria-label={words.moves}>
        {soFar.slice(0, count).map((move) => (
          <MoveLine key={`${move.actor} ${move.day}`} move={move} />
        ))}
      </ul>
      {soFar.length === 0 && <p className={panel.words}>{words.noMoves}</p>}
      {soFar.length > count && (
        <p>
          <button type="button" className={panel.more} onClick={() => setCount(count + PAGE)}>
            {words.more(Math.min(PAGE, soFar.length - count))}
          </button>
        </p>
      )}
    </section>
  );
}

function MoveLine({ move: { actor, day, from, to } }: { readonly move: Move }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(panelMessages);
  return (
    <li className={panel.position}>
      <StanceMark value={stanceValue(to)} sign={stanceSign(to)} />
      <span>
        <span className={panel.date}>{formatDay(day, locale)}</span> <ActorLink row={actor} />{' '}
        <span className={panel.words}>
          {words.fromTo(stanceWords(corpus, from, locale, t), stanceWords(corpus, to, locale, t))}
        </span>
      </span>
    </li>
  );
}
