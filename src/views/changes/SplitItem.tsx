import type { SplitSpell } from '#corpus/moves.ts';
import { positionSign } from '#corpus/stance.ts';
import type { Position } from '#corpus/vocabulary.ts';
import { formatDay } from '#i18n/format.ts';
import { changesMessages } from '#i18n/messages/changes.ts';
import { inLocale } from '#i18n/names.ts';
import { positionWords } from '#i18n/stanceWords.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { StanceMark } from '#ui/StanceMark.tsx';
import styles from './Changes.module.css';
import { StanceLink } from './parts.tsx';

/** A time in which a body was split, and who held what when it began. */
export function SplitItem({ spell: { actor, issue, from, to, speakers } }: { readonly spell: SplitSpell }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(changesMessages);
  return (
    <article className={styles.pair}>
      <StanceLink actor={actor} issue={issue} day={from} />
      <p className={styles.words}>{words.spell(formatDay(from, locale), to === null ? null : formatDay(to, locale))}</p>
      <ul className={styles.speakers}>
        {speakers.map((speaker) => {
          const who = corpus.actors[speaker.actor];
          if (!who) return null;
          return (
            <li key={speaker.actor}>
              <StanceMark value={speaker.position} sign={positionSign(speaker.position as Position)} />
              <SelectionLink to={(s) => withOpen(s, { kind: 'actor', id: who.id })}>
                {inLocale(who.name, locale)}
              </SelectionLink>
              <span className={styles.words}>{positionWords(speaker.position, t)}</span>
            </li>
          );
        })}
      </ul>
    </article>
  );
}
