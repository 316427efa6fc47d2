import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Address, hrefOf, type Ignored, readAddress } from './address.ts';
import type { Selection } from './Selection.ts';

/** A pick pushes a new entry of the history; dragging, scrubbing and typing replace the present one. */
export type HistoryMode = 'push' | 'replace';

export interface SelectionState {
  readonly selection: Selection;
  /** What links are made from: the selection once it is painted, after a drag or a scrub once the hand rests. */
  readonly linked: Selection;
  /** What the present address held that could not be understood. */
  readonly ignored: readonly Ignored[];
  readonly select: (change: Selection | ((current: Selection) => Selection), mode?: HistoryMode) => void;
  readonly dismissIgnored: () => void;
  /** Told once the record is there: every address is from then on also checked against it. */
  readonly resolveWith: (resolve: Resolve) => void;
  /** The address of a selection as a link holds it, base path and all. */
  readonly href: (selection: Selection) => string;
}

type Reading = Pick<SelectionState, 'selection' | 'ignored'>;

/** A hand that has not moved for so long rests. */
const REST_MS = 140;

/** Leaves out what the record does not have, and says what that was. */
type Resolve = (selection: Selection) => Reading;

export type SelectionStore = StoreApi<SelectionState>;

/** The part of the browser that holds the address. A test gives its own. */
export interface AddressBar {
  /** The base path without its last slash: empty, or `/some/folder`. */
  readonly root: string;
  readonly read: () => Address;
  readonly write: (href: string, mode: HistoryMode) => void;
  /** Calls back after Back and Forward; returns what ends that. */
  readonly listen: (onMove: () => void) => () => void;
}

/** The second selection with those parts of the first that say the same. */
const sharing = (before: Selection, after: Selection): Selection => {
  const isSame = ([key, value]: [string, unknown]) => JSON.stringify(value) === JSON.stringify(Reflect.get(after, key));
  return { ...after, ...Object.fromEntries(Object.entries(before).filter(isSame)) };
};

/** The selection, kept in step with the address bar in both directions. */
export function createSelectionStore(bar: AddressBar): SelectionStore {
  let resolve: Resolve = (selection) => ({ selection, ignored: [] });
  const read = (): Reading => {
    const parsed = readAddress(bar.read());
    const resolved = resolve(parsed.selection);
    return { selection: resolved.selection, ignored: [...parsed.ignored, ...resolved.ignored] };
  };
  const whole = (reading: Reading) => ({ ...reading, linked: reading.selection });
  let linking: ReturnType<typeof setTimeout> | undefined;
  // What was picked is painted first: hundreds of links take a while.
  const linkAfterPaint = (ms = 0) =>
    (globalThis.requestAnimationFrame ?? setTimeout)(() => {
      clearTimeout(linking);
      linking = setTimeout(() => store.setState(({ selection }) => ({ linked: selection })), ms);
    });
  const store: SelectionStore = createStore<SelectionState>()((set, get) => ({
    ...whole(read()),
    select: (change, mode = 'push') => {
      const current = get().selection;
      const next = typeof change === 'function' ? change(current) : change;
      if (next === current) return;
      const href = hrefOf(next);
      if (href !== hrefOf(current)) bar.write(href, mode);
      set(mode === 'push' ? { selection: next, ignored: [] } : { selection: next });
      linkAfterPaint(mode === 'push' ? 0 : REST_MS);
    },
    dismissIgnored: () => set({ ignored: [] }),
    resolveWith: (next) => {
      resolve = next;
      const { selection, ignored } = resolve(get().selection);
      if (ignored.length > 0) set(whole({ selection, ignored: [...get().ignored, ...ignored] }));
    },
    href: (selection) => bar.root + hrefOf(selection),
  }));
  bar.listen(() => {
    // What did not change stays the same object: what is worked out from it is not worked out anew.
    const reading = read();
    const selection = sharing(store.getState().selection, reading.selection);
    store.setState({ ...reading, selection });
    linkAfterPaint();
  });
  return store;
}
