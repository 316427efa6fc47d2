import type { KeyTable } from '#ui/keys.ts';
import { PANEL_KEYS, STEP_KEYS } from '#ui/stepOfKey.ts';
import { COVERAGE_KEYS } from '#views/data/coverageMove.ts';
import { FIELD_KEYS, OPTION_KEYS } from '#views/filters/optionKeys.ts';
import { GRID_KEYS, ROW_NAME_KEYS } from '#views/matrix/gridMove.ts';
import { SEARCH_KEYS } from '#views/search/searchKeys.ts';
import { HANDLE_KEYS, LANE_KEYS, PICTURE_KEYS } from '#views/timeline/keys.ts';
import { FOLD_KEYS, RIBBON_KEYS } from '#views/timeline/lateKeys.ts';
import { PAGE_KEYS } from './pageKeys.ts';

/** What the browser itself makes of a key on our links, buttons, choices and dialogs. */
const BROWSER_KEYS = {
  Tab: 'next',
  'Shift+Tab': 'previous',
  Enter: 'press',
  ' ': 'tick',
  Escape: 'shut',
} as const satisfies KeyTable;

/** Every place of the page with keys of its own, from the whole page inwards: the tables that the handlers read. */
export const KEY_PLACES = {
  browser: BROWSER_KEYS,
  page: { ...PAGE_KEYS, ...STEP_KEYS },
  panel: PANEL_KEYS,
  picture: PICTURE_KEYS,
  laneNames: { ...LANE_KEYS, ...FOLD_KEYS },
  ribbon: RIBBON_KEYS,
  overview: HANDLE_KEYS,
  grid: GRID_KEYS,
  rowName: ROW_NAME_KEYS,
  search: SEARCH_KEYS,
  find: FIELD_KEYS,
  options: OPTION_KEYS,
  coverage: COVERAGE_KEYS,
} as const satisfies Record<string, KeyTable>;

export type KeyPlace = keyof typeof KEY_PLACES;
type Keys<Place extends KeyPlace> = (typeof KEY_PLACES)[Place];
export type ActionAt<Place extends KeyPlace> = Extract<Keys<Place>[keyof Keys<Place>], string>;

/** One line of the list: all keys of a place that do the same. */
export interface KeyLine {
  readonly action: string;
  readonly keys: readonly string[];
}

/** The lines of a place, in the order of its table, digits last; each key once. */
export function keyLines(place: KeyPlace): KeyLine[] {
  const lines = new Map<string, string[]>();
  // An object gives its keys that are digits first, wherever they are written.
  const isDigit = ([key]: readonly [string, string]) => (/^\d$/.test(key) ? 1 : 0);
  const entries = Object.entries<string>(KEY_PLACES[place]).sort((a, b) => isDigit(a) - isDigit(b));
  for (const [key, action] of entries) {
    lines.set(action, [...(lines.get(action) ?? []), key]);
  }
  return [...lines].map(([action, keys]) => ({ action, keys }));
}
