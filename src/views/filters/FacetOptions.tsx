import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { countsByFacet } from '#selection/facetCounts.ts';
import {
  choiceOf,
  type FacetChoice,
  type FacetName,
  withAll,
  withFacetValue,
  withFilters,
} from '#selection/Selection.ts';
import { useFilteredSet, useSelect, useSelection } from '#selection/useSelection.ts';
import { actionOf } from '#ui/keys.ts';
import styles from './FacetOptions.module.css';
import { LATE_WORDS } from './lateWords.ts';
import { OptionCount } from './OptionCount.tsx';
import { FIELD_KEYS, isWriting, nextPlace } from './optionKeys.ts';
import { type FacetOption, matchOptions, selectOptions } from './options.ts';
import { SENTENCE_WORDS } from './sentenceWords.ts';

/** So many options are seen at once, and need no field to find one. */
const SHORT_LIST = 8;

/** Facets of which an event has one value, and cannot have two; or of which one holds the others. */
const HELD_ONCE: ReadonlySet<FacetName> = new Set(['kind', 'disputed', 'changed']);

/**
 * The values of a facet to choose or exclude, with the number of events each would leave, and a type-ahead above them.
 * The list is one stop of the Tab key; arrows move in it, letters go to the type-ahead.
 */
export function FacetOptions({ facet }: { readonly facet: FacetName }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const late = LATE_WORDS[locale];
  const filters = useSelection((s) => s.filters);
  const set = useFilteredSet(corpus);
  const select = useSelect();
  const root = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [onTop] = useState(filters[facet]);
  const [current, setCurrent] = useState<string | null>(null);
  const counts = countsByFacet(set, facet);
  const options = useMemo(
    () => selectOptions(corpus, facet, counts, onTop, locale),
    [corpus, facet, counts, onTop, locale],
  );
  const shown = matchOptions(options, query);
  const isDead = ({ value, count }: FacetOption) => count === 0 && choiceOf(filters[facet], value) === null;
  const live = shown.filter((option) => !isDead(option));
  const tabStop = live.some((option) => option.value === current) ? current : (live[0]?.value ?? null);
  const name = t.filters.facet[facet];

  const choose = (value: string, choice: FacetChoice) =>
    select((s) => withFilters(s, withFacetValue(s.filters, facet, value, choice)));

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // An input method takes Enter and the arrows for itself.
    if (event.nativeEvent.isComposing) return;
    const element = event.target as HTMLElement;
    const field = root.current?.querySelector<HTMLInputElement>('input[type=search]');
    const rows = [...(root.current?.querySelectorAll('li:not([data-dead])') ?? [])];
    const row = rows.findIndex((one) => one.contains(element));
    if (row < 0 && element !== field) return;
    const column = element.tagName === 'BUTTON' ? 'exclude' : 'choose';
    const next = nextPlace(event.key, { row, column }, rows.length);
    if (next) {
      event.preventDefault();
      const target = next.column === 'choose' ? 'input' : 'button';
      (next.row < 0 ? field : rows[next.row]?.querySelector<HTMLElement>(target))?.focus();
    } else if (row >= 0 && isWriting(event)) field?.focus();
    else if (row < 0 && actionOf(FIELD_KEYS, event) === 'take' && query !== '' && live[0]) {
      event.preventDefault();
      choose(live[0].value, choiceOf(filters[facet], live[0].value) === 'any' ? null : 'any');
      // What is typed next asks for another one.
      field?.select();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble up from the controls inside
    <div ref={root} className={styles.root} onKeyDown={onKeyDown}>
      {options.length > SHORT_LIST && (
        <input
          type="search"
          className={styles.find}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          aria-label={late.find(name)}
          placeholder={late.find(name)}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <ul className={styles.list} aria-label={late.options(name)}>
        {shown.map((option) => (
          <Option
            key={option.value}
            option={option}
            choice={choiceOf(filters[facet], option.value)}
            isDead={isDead(option)}
            isTabStop={option.value === tabStop}
            onFocus={() => setCurrent(option.value)}
            onChoose={(choice) => choose(option.value, choice)}
          />
        ))}
      </ul>
      {shown.length === 0 && (
        <p className={styles.none} role="status">
          {late.noOption}
        </p>
      )}
      {!HELD_ONCE.has(facet) && filters[facet].any.length > 1 && <AnyOrAll facet={facet} />}
    </div>
  );
}

/** Whether an event needs one of the chosen values or all of them at once. */
function AnyOrAll({ facet }: { readonly facet: FacetName }) {
  const { locale } = useLocale();
  const words = SENTENCE_WORDS[locale];
  const isAll = useSelection((s) => s.filters.all.includes(facet));
  const select = useSelect();
  const name = useId();
  return (
    <fieldset className={styles.together}>
      <legend className="visually-hidden">{words.together}</legend>
      {([false, true] as const).map((all) => (
        <label key={`${all}`}>
          <input
            type="radio"
            name={name}
            checked={isAll === all}
            onChange={() => select((s) => withFilters(s, withAll(s.filters, facet, all)))}
          />
          {all ? words.allOf : words.anyOf}
        </label>
      ))}
    </fieldset>
  );
}

interface OptionProps {
  readonly option: FacetOption;
  readonly choice: FacetChoice;
  /** Would leave nothing, and is not chosen: shown, but not to be had. */
  readonly isDead: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onChoose: (choice: FacetChoice) => void;
}

function Option({ option, choice, isDead, isTabStop, onFocus, onChoose }: OptionProps) {
  const { locale } = useLocale();
  const late = LATE_WORDS[locale];
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <li className={styles.option} data-dead={isDead || undefined} data-choice={choice ?? undefined} onFocus={onFocus}>
      <label className={styles.label}>
        <input
          type="checkbox"
          checked={choice === 'any'}
          disabled={isDead}
          tabIndex={tabIndex}
          onChange={(event) => onChoose(event.target.checked ? 'any' : null)}
        />
        <span className={styles.name}>{option.name}</span>
        <OptionCount count={option.count} />
      </label>
      <button
        type="button"
        className={styles.not}
        aria-pressed={choice === 'not'}
        aria-label={late.notValue(option.name)}
        disabled={isDead}
        tabIndex={tabIndex}
        onClick={() => onChoose(choice === 'not' ? null : 'not')}
      >
        {late.not}
      </button>
    </li>
  );
}
