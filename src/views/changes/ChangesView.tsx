import { type ReactNode, useMemo, useState } from 'react';
import type { Changes } from '#corpus/changeColumns.ts';
import { ruleOf } from '#corpus/rule.ts';
import { formatCount } from '#i18n/format.ts';
import { changesMessages } from '#i18n/messages/changes.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { CHANGE_LISTS, type ChangeList, withList } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useFilteredSet, useSelection } from '#selection/useSelection.ts';
import styles from './Changes.module.css';
import { MoveItem } from './MoveItem.tsx';
import { PairItem } from './PairItem.tsx';
import { SplitItem } from './SplitItem.tsx';
import { selectChanges } from './selectChanges.ts';
import { useChanges } from './useChanges.ts';

/** So many at first, and so many more each time: a list of thousands is read from its start. */
const PAGE = 100;

/** What changed and what does not go together, one list at a time; each list is a link. */
export function ChangesView() {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = useWords(changesMessages);
  const list = useSelection((s) => s.list);
  const filters = useSelection((s) => s.filters);
  const set = useFilteredSet(corpus);
  const all = useChanges();
  const changes = useMemo(() => all && selectChanges(corpus, all, filters, set), [corpus, all, filters, set]);
  const items = changes && itemsOf(changes, list);
  const lead = words.lead[list];
  return (
    <section className={styles.root} aria-label={words.name}>
      <nav className={styles.lists} aria-label={words.lists}>
        {CHANGE_LISTS.map((name) => (
          <SelectionLink
            key={name}
            className={styles.list}
            aria-current={name === list ? 'page' : undefined}
            to={(s) => withList(s, name)}
          >
            {words.list[name]}{' '}
            {changes && <span className={styles.count}>{formatCount(itemsOf(changes, name).length, locale)}</span>}
          </SelectionLink>
        ))}
      </nav>
      <div className={styles.scroll}>
        <h2 className={styles.title}>{words.list[list]}</h2>
        <p className={styles.lead}>{typeof lead === 'string' ? lead : lead(ruleOf(corpus).mixedDays)}</p>
        {items === null ? (
          <p className={styles.empty} role="status">
            {words.working}
          </p>
        ) : items.length === 0 ? (
          <p className={styles.empty}>{words.empty[list]}</p>
        ) : (
          <Pages key={list} items={items} />
        )}
      </div>
    </section>
  );
}

interface Item {
  readonly key: string;
  readonly content: ReactNode;
}

function itemsOf({ moves, contradictions, splits, deeds }: Changes, list: ChangeList): readonly (() => Item)[] {
  switch (list) {
    case 'moves':
    case 'flips':
      return (list === 'flips' ? moves.filter(({ kind }) => kind === 'flip') : moves).map((move) => () => ({
        key: `${move.actor} ${move.issue} ${move.day}`,
        content: <MoveItem move={move} />,
      }));
    case 'contradictions':
    case 'deeds':
      return (list === 'deeds' ? deeds : contradictions).map((pair) => () => ({
        key: `${pair.earlier} ${pair.later}`,
        content: <PairItem pair={pair} />,
      }));
    case 'splits':
      return splits.map((spell) => () => ({
        key: `${spell.actor} ${spell.issue} ${spell.from}`,
        content: <SplitItem spell={spell} />,
      }));
    default:
      return list satisfies never;
  }
}

function Pages({ items }: { readonly items: readonly (() => Item)[] }) {
  const words = useWords(changesMessages);
  const [count, setCount] = useState(PAGE);
  const rest = items.length - count;
  return (
    <>
      <ol className={styles.items}>
        {items.slice(0, count).map((item) => {
          const { key, content } = item();
          return (
            <li key={key} className={styles.item}>
              {content}
            </li>
          );
        })}
      </ol>
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => setCount(count + PAGE)}>
          {words.more(Math.min(PAGE, rest))}
        </button>
      )}
    </>
  );
}
