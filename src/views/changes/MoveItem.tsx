import type { EventRow } from '#corpus/ids.ts';
import { type ListedMove, wholeMove } from '#corpus/moves.ts';
import { colon, formatDate, formatDay } from '#i18n/format.ts';
import { changesMessages } from '#i18n/messages/changes.ts';
import { stanceWords } from '#i18n/stanceWords.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useAttend } from '#selection/useSelection.ts';
import styles from './Changes.module.css';
import { EventLink, Mark, StanceLink } from './parts.tsx';

/** One move: when, whose stance on what, from what to what, on which statement. */
export function MoveItem({ move }: { readonly move: ListedMove }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(changesMessages);
  const attend = useAttend();
  const { actor, issue, day, kind, from, to, statement } = wholeMove(corpus, move);
  const event = statement === null ? null : (corpus.statements.event[statement] as EventRow);
  const date = statement === null ? null : (corpus.statements.date[statement] as string);
  return (
    <article
      className={styles.move}
      onPointerEnter={() => attend({ cell: { actor, issue }, event })}
      onPointerLeave={() => attend({ cell: null, event: null })}
    >
      <time className={styles.date}>{date === null ? formatDay(day, locale) : formatDate(date, locale)}</time>
      <p className={styles.step} aria-hidden="true">
        <Mark stance={from} />→<Mark stance={to} />
      </p>
      <div className={styles.what}>
        <StanceLink actor={actor} issue={issue} day={day} />
        <p className={styles.words}>
          <strong>{words.move[kind]}</strong>
          {' · '}
          {words.fromTo(stanceWords(corpus, from, locale, t), stanceWords(corpus, to, locale, t))}
        </p>
        <p className={styles.words}>
          {event === null ? (
            words.noStatement
          ) : (
            <>
              {words.on}
              {colon(locale)}
              <EventLink event={event} />
            </>
          )}
        </p>
      </div>
    </article>
  );
}
