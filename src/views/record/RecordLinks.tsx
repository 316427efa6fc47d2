import type { EventRow } from '#corpus/ids.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withOpen } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import parts from '#ui/PanelParts.module.css';
import styles from './Panel.module.css';

/** An actor's name as a link to its record. */
export function ActorLink({ row }: { readonly row: number }) {
  const actor = useCorpus().actors[row];
  const { locale } = useLocale();
  if (!actor) return null;
  return <SelectionLink to={(s) => withOpen(s, { kind: 'actor', id: actor.id })}>{actor.name[locale]}</SelectionLink>;
}

/** Events as links with their dates, in the order given. Nothing for none. */
export function EventLinks({ heading, rows }: { readonly heading: string; readonly rows: Iterable<number> }) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const list = [...rows] as EventRow[];
  if (list.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={parts.heading}>{heading}</h3>
      <ul className={styles.list}>
        {list.map((row) => (
          <li key={row}>
            <span className={styles.date}>{formatDate(corpus.events.date[row] as string, locale, 'short')}</span>{' '}
            <SelectionLink to={(s) => withOpen(s, { kind: 'event', id: corpus.events.id[row] as string })}>
              {corpus.events.title[locale][row]}
            </SelectionLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
