import { actionOf } from '#ui/keys.ts';

/** In a list of options; in its type-ahead field only those of `FIELD_KEYS`, since the rest edit its text. */
export const OPTION_KEYS = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ArrowRight: 'toExclude',
  ArrowLeft: 'toChoose',
} as const;
export const FIELD_KEYS = { ArrowDown: 'next', Enter: 'take' } as const;

/** Where the focus is in a list of options: in the type-ahead (row −1) or on a row, in one of its two columns. */
export interface OptionPlace {
  readonly row: number;
  readonly column: 'choose' | 'exclude';
}

/**
 * Where a key takes the focus, or null if the key is not the list's. Up from the first row is the type-ahead; the ends
 * do not wrap. In the type-ahead only Down is the list's, so Home, End and the arrows edit its text.
 */
export function nextPlace(key: string, { row, column }: OptionPlace, rowCount: number): OptionPlace | null {
  if (row < 0) return actionOf(FIELD_KEYS, { key }) === 'next' && rowCount > 0 ? { row: 0, column: 'choose' } : null;
  const action = actionOf(OPTION_KEYS, { key });
  switch (action) {
    case 'next':
      return { row: Math.min(row + 1, rowCount - 1), column };
    case 'previous':
      return { row: row - 1, column };
    case 'first':
      return { row: 0, column };
    case 'last':
      return { row: rowCount - 1, column };
    case 'toExclude':
      return { row, column: 'exclude' };
    case 'toChoose':
      return { row, column: 'choose' };
    case undefined:
      return null;
    default:
      return action satisfies never;
  }
}

/** Whether a key writes a character, and so belongs to the type-ahead. The space bar ticks the option instead. */
export const isWriting = (event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): boolean =>
  [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
