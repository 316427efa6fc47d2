import { type CSSProperties, useEffect, useRef } from 'react';
import type { EventRow } from '#corpus/ids.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import styles from './ClusterList.module.css';

interface ClusterListProps {
  readonly events: readonly EventRow[];
  readonly style: CSSProperties;
  readonly onClose: () => void;
}

/** The events of a cluster that no zoom can part, as a list. Escape and a click elsewhere close it. */
export function ClusterList({ events, style, onClose }: ClusterListProps) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const ref = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const onDown = (event: Event) => {
      if (!ref.current?.contains(event.target as Node)) onClose();
    };
    ref.current?.querySelector('a')?.focus();
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  }, [onClose]);
  return (
    <ul
      ref={ref}
      className={styles.list}
      style={style}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        (ref.current?.previousElementSibling as HTMLElement | null)?.focus();
        onClose();
      }}
    >
      {events.map((row) => (
        <li key={row}>
          <SelectionLink
            to={(s) => withOpen(s, { kind: 'event', id: corpus.events.id[row] as string })}
            onClick={onClose}
          >
            <span className={styles.date}>{formatDate(corpus.events.date[row] as string, locale, 'short')}</span>{' '}
            {corpus.events.title[locale][row]}
          </SelectionLink>
        </li>
      ))}
    </ul>
  );
}
