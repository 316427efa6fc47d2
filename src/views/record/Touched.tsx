import type { EventRow } from '#corpus/ids.ts';
import { type TouchedStance, touchedStances } from '#corpus/moves.ts';
import { type Stance, stanceSign, stanceValue } from '#corpus/stance.ts';
import { stanceMessages } from '#i18n/messages/stance.ts';
import { inLocale } from '#i18n/names.ts';
import { stanceWords } from '#i18n/stanceWords.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useAttend, useAttention } from '#selection/useSelection.ts';
import parts from '#ui/PanelParts.module.css';
import { StanceMark } from '#ui/StanceMark.tsx';
import styles from './Panel.module.css';

/** The stances that an event touched, each as it was before and is after. Lights its cell, and is lit by it. */
export function Touched({ row }: { readonly row: EventRow }) {
  const corpus = useCorpus();
  const words = useWords(stanceMessages);
  const touched = touchedStances(corpus, row);
  if (touched.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={parts.heading}>{words.touched(touched.length)}</h3>
      <ul className={styles.positions}>
        {touched.map((one) => (
          <TouchedItem key={`${one.actor} ${one.issue}`} touched={one} />
        ))}
      </ul>
    </section>
  );
}

function TouchedItem({ touched: { actor, issue, before, after } }: { readonly touched: TouchedStance }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(stanceMessages);
  const attend = useAttend();
  const isLit = useAttention((a) => a.cell?.actor === actor && a.cell.issue === issue);
  const [who, what] = [corpus.actors[actor], corpus.issues[issue]];
  if (!who || !what) return null;
  const [was, is] = [before, after].map((stance) => stanceWords(corpus, stance, locale, t)) as [string, string];
  const isSame = before.state === after.state && before.position === after.position;
  return (
    <li
      className={styles.touched}
      data-lit={isLit || undefined}
      onPointerEnter={() => attend({ cell: { actor, issue } })}
      onPointerLeave={() => attend({ cell: null })}
      onFocus={() => attend({ cell: { actor, issue } })}
      onBlur={() => attend({ cell: null })}
    >
      <span className={styles.step} aria-hidden="true">
        <Mark stance={before} />→<Mark stance={after} />
      </span>
      <span>
        <SelectionLink to={(s) => withOpen(s, { kind: 'stance', actor: who.id, issue: what.id })}>
          {inLocale(who.name, locale)}
        </SelectionLink>
        <span className={styles.words}> · {isSame ? words.unmoved(is) : words.moved(was, is)}</span>
        <span className={styles.proposition}>{inLocale(what.proposition, locale)}</span>
      </span>
    </li>
  );
}

const Mark = ({ stance }: { readonly stance: Stance }) =>
  stance.state === 'none' ? (
    <span className={styles.noMark}>·</span>
  ) : (
    <StanceMark value={stanceValue(stance)} sign={stanceSign(stance)} />
  );
