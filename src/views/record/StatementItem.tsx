import { useEffect, useRef, useState } from 'react';
import type { ActorRow, EventRow, StatementRow } from '#corpus/ids.ts';
import { positionSign } from '#corpus/stance.ts';
import { BASES, type Position } from '#corpus/vocabulary.ts';
import { formatDate } from '#i18n/format.ts';
import { CODING_WORDS } from '#i18n/messages/coding.ts';
import { recordMessages } from '#i18n/messages/record.ts';
import { stanceMessages } from '#i18n/messages/stance.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus, useStatementDetails } from '#load/useCorpus.ts';
import { withOpen, withRibbon, withView } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useAttend, useAttention } from '#selection/useSelection.ts';
import { StanceMark } from '#ui/StanceMark.tsx';
import { DetailsStatus } from './DetailsStatus.tsx';
import { EvidenceList } from './Evidence.tsx';
import styles from './StancePanel.module.css';

interface StatementItemProps {
  readonly row: StatementRow;
  /** Whether the stance rests on it. */
  readonly decides: boolean;
  /** Whose stance it is listed under: that name is not repeated. */
  readonly of: ActorRow;
}

/** One statement: its coded facts at once, its evidence when the details are there. */
export function StatementItem({ row, decides, of }: StatementItemProps) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const record = useWords(recordMessages);
  const { statements, events } = corpus;
  const event = statements.event[row] as EventRow;
  const words = useWords(stanceMessages);
  const attend = useAttend();
  const isLit = useAttention((a) => a.event === event);
  const details = useStatementDetails(row);
  const id = statements.id[row] as string;
  const ref = useRef<HTMLLIElement>(null);
  const [isLinked] = useState(() => globalThis.location?.hash === `#${id}`);
  useEffect(() => {
    // After the panel has gone to its top.
    if (isLinked) requestAnimationFrame(() => ref.current?.scrollIntoView({ block: 'center' }));
  }, [isLinked]);
  const known = details.data?.statements[id];
  const position = statements.position[row] as Position;
  const speaker = corpus.actors[statements.actor[row] as number];
  const principal = corpus.actors[statements.onBehalfOf[row] as number];
  const facts = [
    speaker && speaker.row !== of ? inLocale(speaker.name, locale) : null,
    principal && principal.row !== of ? t.shared.onBehalfOf(inLocale(principal.name, locale)) : null,
    CODING_WORDS[locale].basis[BASES[statements.directness[row] as number] ?? 'inferred'],
    decides ? record.stance.decides : null,
  ];
  return (
    <li
      className={styles.statement}
      data-decides={decides || undefined}
      id={id}
      ref={ref}
      data-linked={isLinked || undefined}
      data-lit={isLit || undefined}
      onPointerEnter={() => attend({ event })}
      onPointerLeave={() => attend({ event: null })}
      onFocus={() => attend({ event })}
      onBlur={() => attend({ event: null })}
    >
      <p className={styles.head}>
        <StanceMark value={position} sign={positionSign(position)} />
        <strong>{t.shared.position[`${position}`]}</strong>
        <time className={styles.date}>{formatDate(statements.date[row] as string, locale)}</time>
      </p>
      <p className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <p className={styles.event}>
        <SelectionLink to={(s) => withOpen(s, { kind: 'event', id: events.id[event] as string })}>
          {events.title[locale][event]}
        </SelectionLink>
      </p>
      <p className={styles.show}>
        <SelectionLink
          // The lanes then carry the ribbon of this issue, so that the event stands at a change of colour.
          to={(s) =>
            withView(
              withRibbon(
                withOpen(s, { kind: 'event', id: events.id[event] as string }),
                corpus.issues[statements.issue[row] as number]?.id ?? null,
              ),
              'timeline',
            )
          }
        >
          {words.onTimeline}
        </SelectionLink>
      </p>
      {known && <EvidenceList evidence={known.evidence} />}
      {known?.note && <p className={styles.facts}>{record.stance.note(inLocale(known.note, locale))}</p>}
      <DetailsStatus query={details} />
    </li>
  );
}
