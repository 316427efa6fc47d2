import type { EpochDay } from '#base/day.ts';
import type { OpposedPair } from '#corpus/contradictions.ts';
import type { EventRow, StatementRow } from '#corpus/ids.ts';
import { positionSign } from '#corpus/stance.ts';
import { BASES, type Position } from '#corpus/vocabulary.ts';
import { formatDate } from '#i18n/format.ts';
import { changesMessages } from '#i18n/messages/changes.ts';
import { CODING_WORDS } from '#i18n/messages/coding.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus, useEventDetails } from '#load/useCorpus.ts';
import { StanceMark } from '#ui/StanceMark.tsx';
import styles from './Changes.module.css';
import { EventLink, StanceLink } from './parts.tsx';

/** Two statements that do not go together, side by side with their phrases. */
export function PairItem({ pair: { actor, issue, earlier, later, days } }: { readonly pair: OpposedPair }) {
  const corpus = useCorpus();
  const words = useWords(changesMessages);
  const day = ((corpus.statements.to[later] as number) - 1) as EpochDay;
  return (
    <article className={styles.pair}>
      <StanceLink actor={actor} issue={issue} day={day} />
      <p className={styles.words}>{words.apart(days)}</p>
      <div className={styles.sides}>
        <Side row={earlier} />
        <Side row={later} />
      </div>
    </article>
  );
}

/** What was said or done, when, at what, and the words of the source. */
function Side({ row }: { readonly row: StatementRow }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(changesMessages);
  const { statements } = corpus;
  const event = statements.event[row] as EventRow;
  const details = useEventDetails(event);
  const evidence = details.data?.statements[statements.id[row] as string]?.evidence.find(({ phrase }) => phrase);
  const position = statements.position[row] as Position;
  const speaker = corpus.actors[statements.actor[row] as number];
  return (
    <section className={styles.side}>
      <p className={styles.head}>
        <StanceMark value={position} sign={positionSign(position)} />
        <strong>{t.shared.position[`${position}`]}</strong>
        <time className={styles.date}>{formatDate(statements.date[row] as string, locale)}</time>
      </p>
      {evidence ? (
        <blockquote className={styles.phrase} lang={evidence.lang}>
          {evidence.phrase}
        </blockquote>
      ) : (
        details.data && <p className={styles.words}>{words.noPhrase}</p>
      )}
      <p className={styles.words}>
        {speaker && inLocale(speaker.name, locale)} ·{' '}
        {CODING_WORDS[locale].basis[BASES[statements.directness[row] as number] ?? 'direct']}
      </p>
      <p>
        <EventLink event={event} />
      </p>
    </section>
  );
}
