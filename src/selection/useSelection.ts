import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { type EpochDay, parseDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { type Attention, type AttentionStore, createAttentionStore } from './attentionStore.ts';
import { type FilteredSet, filterEvents } from './matches.ts';
import type { Filters, Selection } from './Selection.ts';
import type { SelectionState, SelectionStore } from './selectionStore.ts';

/** The two stores, provided once by the app. The default is never used: the app renders nothing without its provider. */
export const SelectionContext = createContext<SelectionStore | null>(null);
export const AttentionContext = createContext<AttentionStore>(createAttentionStore());

function useSelectionStore(): SelectionStore {
  const store = useContext(SelectionContext);
  if (store === null) throw new Error('No selection store: render inside SelectionContext.');
  return store;
}

/** A part of what the reader picked. Take a stored value, not a fresh object: it is compared by identity. */
export function useSelection<T>(part: (selection: Selection) => T): T {
  return useStore(useSelectionStore(), (state) => part(state.selection));
}

/** What hundreds of links are made from: the selection as it was when the hand last rested after a drag or a scrub. */
export const useLinked = (): Selection => useStore(useSelectionStore(), (state) => state.linked);

// What a store does never changes, so nobody listens for it: each of hundreds of links would.

/** Changes the selection; `push` unless said otherwise. Stable. */
export const useSelect = (): SelectionState['select'] => useSelectionStore().getState().select;

/** The address of a selection, for `href`. Stable. */
export const useHref = (): SelectionState['href'] => useSelectionStore().getState().href;

export const useIgnored = () => useStore(useSelectionStore(), (state) => state.ignored);
export const useDismissIgnored = () => useSelectionStore().getState().dismissIgnored;

export function useAttention<T>(part: (attention: Attention) => T): T {
  return useStore(useContext(AttentionContext), part);
}

/** Sets what the pointer or focus is on. Stable. */
export const useAttend = () => useContext(AttentionContext).setState;

let latest: { corpus: Corpus; filters: Filters; set: FilteredSet } | null = null;

/** The filtered set, computed once for all views that ask for it. */
function filteredSet(corpus: Corpus, filters: Filters): FilteredSet {
  if (latest?.corpus !== corpus || latest.filters !== filters) {
    latest = { corpus, filters, set: filterEvents(corpus, filters) };
  }
  return latest.set;
}

export function useFilteredSet(corpus: Corpus): FilteredSet {
  return filteredSet(
    corpus,
    useSelection((s) => s.filters),
  );
}

/** The day that stances are shown for: the reader's, else the release's. */
export function useAsOf(corpus: Corpus): EpochDay {
  return useSelection((s) => s.asOf) ?? parseDay(corpus.release.date) ?? corpus.span.to;
}
