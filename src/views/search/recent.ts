import { readStored, writeStored } from '#ui/stored.ts';

const NAME = 'recent-searches';
const MOST = 6;

/** Recent searches, the newest first. None where nothing can be kept, or what is kept is not a list of texts. */
export function readRecent(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(readStored(NAME) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The list with a search put first. */
export const withRecent = (recent: readonly string[], query: string): readonly string[] =>
  [query, ...recent.filter((text) => text !== query)].slice(0, MOST);

export const writeRecent = (recent: readonly string[]): void =>
  writeStored(NAME, recent.length === 0 ? null : JSON.stringify(recent));
