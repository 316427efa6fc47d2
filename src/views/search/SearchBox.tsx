import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useBase } from '#load/useBase.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { markText } from '#search/markText.ts';
import { MAX_TEXT, withFilters, withFind, withOpen } from '#selection/Selection.ts';
import { useSelect, useSelection } from '#selection/useSelection.ts';
import { CloseButton } from '#ui/CloseButton.tsx';
import { actionOf } from '#ui/keys.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import { HitOption } from './HitOption.tsx';
import { type Hit, selectHits } from './hits.ts';
import { readRecent, withRecent, writeRecent } from './recent.ts';
import styles from './SearchBox.module.css';
import type { SearchReply } from './search.worker.ts';
import { connectSearch, type SearchClient, type SearchFault } from './searchClient.ts';
import { SEARCH_KEYS } from './searchKeys.ts';
import { SEARCH_WORDS } from './words.ts';

/** The address follows when typing pauses for this long. */
const PAUSE_MS = 300;

/** What a row of the list does. */
type Row =
  | { readonly kind: 'hit'; readonly hit: Hit }
  | { readonly kind: 'filter' }
  | { readonly kind: 'recent'; readonly query: string };

const keyOf = (row: Row | undefined): string =>
  row?.kind === 'hit' ? row.hit.key : row?.kind === 'recent' ? `recent ${row.query}` : 'filter';

interface SearchBoxProps {
  /** What had the focus before, and has it again at the end. */
  readonly opener: Element | null;
  readonly onClose: () => void;
}

/**
 * The search over the page, after the ARIA pattern of a combobox with a list: the focus stays in the field, arrows move
 * in the list, Enter takes, Escape closes. What is typed is in the address, so that Back from a hit leads to the hits.
 */
export function SearchBox({ opener, onClose }: SearchBoxProps) {
  const select = useSelect();
  const root = useRef<HTMLDivElement>(null);
  const leave = useCallback(() => {
    // While it still has the focus, which would else be nowhere.
    if (root.current?.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus();
    onClose();
  }, [onClose, opener]);
  const close = useCallback(() => {
    leave();
    select((s) => withFind(s, ''), 'replace');
  }, [leave, select]);
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = SEARCH_WORDS[locale];
  const announce = useAnnounce();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const entered = useRef<string | null>(null);
  const inAddress = useSelection((s) => s.find);
  const [text, setText] = useState(inAddress);
  // By name and not by place: hits that arrive must not change what Enter takes.
  const [active, setActive] = useState<string | null>(null);
  const [recent, setRecent] = useState(readRecent);
  const { reply, fault, retry } = useSearch(text);
  const query = text.trim();
  const groups = useMemo(() => (reply ? selectHits(corpus, reply, locale, t) : []), [corpus, reply, locale, t]);
  const variants = useMemo(() => new Map(reply?.variants), [reply]);
  const isCurrent = reply?.query === query;
  const hits = groups.flatMap((group) => group.hits);
  const rows: readonly Row[] =
    query === ''
      ? recent.map((kept) => ({ kind: 'recent', query: kept }))
      : [...hits.map((hit): Row => ({ kind: 'hit', hit })), { kind: 'filter' }];
  const current = rows.length === 0 ? -1 : Math.max(0, rows.map(keyOf).indexOf(active ?? ''));
  const move = (by: number) => setActive(keyOf(rows[(current + by + rows.length) % Math.max(rows.length, 1)]));
  const idOf = (place: number) => `${listId}-${place}`;

  useEffect(() => field.current?.focus(), []);

  useEffect(() => {
    const timer = window.setTimeout(() => select((s) => withFind(s, text), 'replace'), text === '' ? 0 : PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text, select]);

  const [best] = hits;
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  useEffect(() => {
    if (query === '' || !isCurrent) return;
    const timer = window.setTimeout(
      () => announce(best ? words.found(count, best.name.text) : words.none(query)),
      2 * PAUSE_MS,
    );
    return () => window.clearTimeout(timer);
  }, [query, isCurrent, best, count, words, announce]);

  useEffect(() => {
    if (current >= 0) document.getElementById(`${listId}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, listId]);

  // Outside of it is the page, which a press there means.
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  }, [close]);

  const take = (row: Row | undefined) => {
    if (row === undefined) return;
    if (row.kind === 'recent') {
      setText(row.query);
      setActive(null);
      field.current?.focus();
      return;
    }
    entered.current = null;
    writeRecent(withRecent(recent, query));
    // The present entry of the history keeps the query, so that Back leads to these hits.
    select((s) => withFind(s, text), 'replace');
    if (row.kind === 'hit') select((s) => withFind(withOpen(s, row.hit.opens), ''));
    else select((s) => withFind(withFilters(s, { ...s.filters, text: query }), ''));
    leave();
  };
  useEffect(() => {
    if (isCurrent && entered.current === query) take(rows[0]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method takes Enter and the arrows for itself.
    if (event.nativeEvent.isComposing) return;
    const action = actionOf(SEARCH_KEYS, event);
    if (action === 'close') close();
    else if (event.target !== field.current) return;
    else if (action === 'next') move(1);
    else if (action === 'previous') move(-1);
    else if (action === 'take' && (query === '' || isCurrent || fault !== null || active !== null)) take(rows[current]);
    // The hits are on their way: whoever types fast means the first of them.
    else if (action === 'take') entered.current = query;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  let place = -1;
  return (
    <div
      ref={root}
      role="dialog"
      aria-label={words.name}
      className={styles.root}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (next !== null && !event.currentTarget.contains(next)) close();
      }}
    >
      <div className={styles.head}>
        <input
          ref={field}
          type="search"
          role="combobox"
          className={styles.field}
          value={text}
          onChange={(event) => {
            entered.current = null;
            setText(event.target.value);
            setActive(null);
          }}
          maxLength={MAX_TEXT}
          aria-label={words.field}
          placeholder={words.field}
          aria-expanded={rows.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={rows.length > 0 ? idOf(current) : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
        <CloseButton className={styles.close} name={words.close} onClose={close} />
      </div>
      {fault !== null && (
        <div role="alert" className={styles.fault}>
          <p>
            {words.fault[fault]} {words.otherwise}
          </p>
          <button type="button" className={styles.retry} onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {query !== '' && isCurrent && hits.length === 0 && (
        <p className={styles.note}>
          {words.none(query)} {words.tryOther}
        </p>
      )}
      {query !== '' && reply === null && fault === null && <p className={styles.note}>{words.loading}</p>}
      {query === '' && <p className={styles.note}>{words.start}</p>}
      <div id={listId} role="listbox" aria-label={words.hits} className={styles.list}>
        {query === ''
          ? recent.length > 0 && (
              <Group name={words.recent} id={`${listId}-recent`}>
                {rows.map((row, i) =>
                  row.kind === 'recent' ? (
                    <TextOption
                      key={row.query}
                      id={idOf(i)}
                      text={row.query}
                      isActive={i === current}
                      onPick={() => take(row)}
                    />
                  ) : null,
                )}
              </Group>
            )
          : groups.map((group) => (
              <Group
                key={group.kind}
                name={words.counted(words.kind[group.kind], group.count)}
                id={`${listId}-${group.kind}`}
              >
                {group.hits.map((hit) => {
                  place++;
                  return (
                    <HitOption
                      key={hit.key}
                      id={idOf(place)}
                      hit={hit}
                      isActive={place === current}
                      mark={(name) => markText(name, reply?.marks ?? [], variants)}
                      onPick={() => take({ kind: 'hit', hit })}
                    />
                  );
                })}
              </Group>
            ))}
        {query !== '' && (
          <TextOption
            id={idOf(rows.length - 1)}
            text={words.showAll(query)}
            isActive={current === rows.length - 1}
            onPick={() => take({ kind: 'filter' })}
          />
        )}
      </div>
      {query === '' && recent.length > 0 && (
        <button
          type="button"
          className={styles.forget}
          onClick={() => {
            writeRecent([]);
            setRecent([]);
            field.current?.focus();
            announce(words.forgotten);
          }}
        >
          {words.forget}
        </button>
      )}
    </div>
  );
}

/** The answer to what is typed; the one before stands until it is there. */
function useSearch(text: string) {
  const corpus = useCorpus();
  const base = useBase();
  const client = useRef<SearchClient | null>(null);
  const [reply, setReply] = useState<SearchReply | null>(null);
  const [fault, setFault] = useState<SearchFault | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt connects anew
  useEffect(() => {
    const connected = connectSearch(base, corpus, { onReply: setReply, onFault: setFault });
    client.current = connected;
    return connected.close;
  }, [base, corpus, attempt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    const query = text.trim();
    if (query === '') setReply(null);
    else client.current?.ask(query);
  }, [text, attempt]);

  const retry = () => {
    setFault(null);
    setAttempt(attempt + 1);
  };
  return { reply, fault, retry };
}

function Group({
  name,
  id,
  children,
}: {
  readonly name: string;
  readonly id: string;
  readonly children: React.ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div role="group" aria-labelledby={id} className={styles.group}>
      <div id={id} className={styles.heading} role="presentation">
        {name}
      </div>
      {children}
    </div>
  );
}

interface TextOptionProps {
  readonly id: string;
  readonly text: string;
  readonly isActive: boolean;
  readonly onPick: () => void;
}

function TextOption({ id, text, isActive, onPick }: TextOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
    <div id={id} role="option" aria-selected={isActive} className={styles.option} onClick={onPick}>
      <span className={styles.name}>{text}</span>
    </div>
  );
}
