import { useState } from 'react';
import type { ActorRow, StatementRow } from '#corpus/ids.ts';
import { positionSign } from '#corpus/stance.ts';
import type { Position } from '#corpus/vocabulary.ts';
import { formatDate } from '#i18n/format.ts';
import { panelMessages } from '#i18n/messages/panel.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import parts from '#ui/PanelParts.module.css';
import { StanceMark } from '#ui/StanceMark.tsx';
import styles from './Panel.module.css';
import { ActorLink } from './RecordLinks.tsx';

/** So many at first, and so many more each time. */
const PAGE = 25;

interface StatementLinesProps {
  readonly heading: (count: number) => string;
  /** In the order shown. */
  readonly rows: readonly StatementRow[];
  /** Whose page it is: that name is not repeated. */
  readonly of?: ActorRow;
}

/** Statements as lines: when, what position, who, on what; each leads to the stance it counts for and to its event. */
export function StatementLines({ heading, rows, of }: StatementLinesProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(panelMessages);
  const [count, setCount] = useState(PAGE);
  const { statements, events } = corpus;
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={parts.heading}>{heading(rows.length)}</h3>
      <ul className={styles.positions}>
        {rows.slice(0, count).map((row) => {
          const position = statements.position[row] as Position;
          const speaker = corpus.actors[statements.actor[row] as number];
          const issue = corpus.issues[statements.issue[row] as number];
          const event = statements.event[row] as number;
          if (!speaker || !issue) return null;
          return (
            <li key={row} className={styles.position}>
              <StanceMark value={position} sign={positionSign(position)} label={t.shared.position[`${position}`]} />
              <span>
                <span className={styles.date}>{formatDate(statements.date[row] as string, locale, 'short')}</span>{' '}
                {speaker.row !== of && (
                  <>
                    <ActorLink row={speaker.row} />{' '}
                  </>
                )}
                <SelectionLink to={(s) => withOpen(s, { kind: 'stance', actor: speaker.id, issue: issue.id })}>
                  {inLocale(issue.proposition, locale)}
                </SelectionLink>
                <SelectionLink
                  className={styles.proposition}
                  to={(s) => withOpen(s, { kind: 'event', id: events.id[event] as string })}
                >
                  {events.title[locale][event]}
                </SelectionLink>
              </span>
            </li>
          );
        })}
      </ul>
      {rows.length > count && (
        <p>
          <button type="button" className={styles.more} onClick={() => setCount(count + PAGE)}>
            {words.more(Math.min(PAGE, rows.length - count))}
          </button>
        </p>
      )}
    </section>
  );
}
