import type { Theme } from './theme.ts';

/** Each colour is its own name, so that a test can read what was painted. */
export const NAMED_THEME: Theme = {
  ground: 'ground',
  ink: 'ink',
  inkSoft: 'ink-soft',
  hairline: 'hairline',
  mark: 'mark',
  markMuted: 'mark-muted',
  accent: 'accent',
  scale: { '-2': 'against-2', '-1': 'against-1', '0': 'neutral', '1': 'for-1', '2': 'for-2' },
  onScale: { '-2': 'on-against-2', '-1': 'on-against-1', '0': 'on-neutral', '1': 'on-for-1', '2': 'on-for-2' },
  font: 'sans',
  language: 'en',
};
