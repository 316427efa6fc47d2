/**
 * What the keys of one place of the page do. The handler of the place looks its keys up here, and so does the list of
 * keys: neither knows of a key that the other does not. A key is written as `pressed` gives it.
 */
export type KeyTable<Action extends string = string> = Readonly<Record<string, Action>>;

interface Press {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
}

/**
 * A key with what is held beside it: `j`, `?`, `Shift+ArrowLeft`, `Control+k`. Command counts as Control. Of a character
 * Shift is part, so it is not said, and letters are small whether or not it is held.
 */
export function pressed({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const held = (ctrlKey || metaKey ? 'Control+' : '') + (altKey ? 'Alt+' : '');
  return held + (key.length === 1 ? key.toLowerCase() : (shiftKey ? 'Shift+' : '') + key);
}

/** What a key does by a table; undefined for a key that is none of its. */
export const actionOf = <Action extends string>(keys: KeyTable<Action>, press: Press): Action | undefined =>
  keys[pressed(press)];
