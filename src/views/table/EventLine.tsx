import { memo } from 'react';
import { formatCount, formatDate } from '#i18n/format.ts';
import { TABLE_WORDS } from '#i18n/messages/table.ts';
import { comma } from '#i18n/separators.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { StanceMark } from '#ui/StanceMark.tsx';
import styles from './EventLine.module.css';
import { CELL, ROW } from './roles.ts';
import type { SpeakerPositions, TableRow } from './rows.ts';

interface EventLineProps {
  readonly event: TableRow;
  readonly isOpen: boolean;
  /** Its place in the table, from 1, where not all rows are on the page. */
  readonly place: number | undefined;
}

/** One event as a row, or as a card where there is no room for columns. */
export const EventLine = memo(function EventLine({ event, isOpen, place }: EventLineProps) {
  const { locale, t } = useLocale();
  const { actors, speakers } = event;
  return (
    <tr {...ROW} className={styles.line} aria-current={isOpen || undefined} aria-rowindex={place}>
      <td {...CELL} className={styles.date}>
        {formatDate(event.date, locale, 'short')}
      </td>
      <td {...CELL} className={styles.title}>
        <SelectionLink to={(s) => withOpen(s, { kind: 'event', id: event.id })}>{event.title}</SelectionLink>
      </td>
      <td {...CELL} className={styles.kind}>
        {t.shared.eventKind[event.kind]}
      </td>
      <td {...CELL} className={styles.actors}>
        {actors.shown.join(comma(locale))}
        <More count={actors.more} words={TABLE_WORDS[locale].moreActors(actors.more)} />
      </td>
      <td {...CELL} className={styles.positions}>
        {speakers.shown.map((speaker) => (
          <Speaker key={speaker.marks[0]?.id} speaker={speaker} />
        ))}
        <More count={speakers.more} words={TABLE_WORDS[locale].moreActors(speakers.more)} />
      </td>
      <td {...CELL} className={styles.sources}>
        <span className={styles.sourceNumber} aria-hidden="true">
          {formatCount(event.sourceCount, locale)}
        </span>
        <span className={styles.sourceWords}>{t.shared.sourceCount(event.sourceCount)}</span>
      </td>
    </tr>
  );
});

function Speaker({ speaker: { actor, marks } }: { readonly speaker: SpeakerPositions }) {
  const { locale, t } = useLocale();
  return (
    <span className={styles.speaker}>
      {actor}
      {marks.map(({ id, position, proposition, sign }) => {
        const words = TABLE_WORDS[locale].on(t.shared.position[position], proposition);
        return (
          <span key={id} className={styles.mark} title={words}>
            <StanceMark value={position} sign={sign} label={words} />
          </span>
        );
      })}
    </span>
  );
}

function More({ count, words }: { readonly count: number; readonly words: string }) {
  const { locale } = useLocale();
  if (count === 0) return null;
  return (
    <span className={styles.more} title={words}>
      <span aria-hidden="true">{TABLE_WORDS[locale].more(count)}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
