import { writeStored } from '#ui/stored.ts';

/** The colours a reader chose. `public/theme.js` sets them before the first paint, under the same key. */
export type ThemeChoice = 'system' | 'light' | 'dark' | 'contrast';

const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark', 'contrast'];

export const nextTheme = (choice: ThemeChoice): ThemeChoice =>
  CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length] ?? 'system';

export function readChosenTheme(): ThemeChoice {
  const chosen = globalThis.document?.documentElement.dataset['theme'];
  return CHOICES.find((choice) => choice === chosen) ?? 'system';
}

/** Shown at once; remembered where the browser lets a page remember, else for this visit only. */
export function writeChosenTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
  writeStored('theme', choice);
}
