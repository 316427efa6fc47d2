/** A record that the reader opened from a file, as it is kept: a folder of files as the site has them. */
export interface OpenedRecord {
  /** Of the file's bytes: the mark in addresses. */
  readonly hash: string;
  /** Of the file. */
  readonly name: string;
  /** Format of the packed files. */
  readonly packed: number;
  readonly counts: Readonly<Record<'events' | 'statements' | 'actors' | 'issues' | 'sources', number>>;
  /** First and last date of an event, as written; null without events. */
  readonly dates: readonly [string, string] | null;
  /** What tells its events apart best: lanes for a first look. */
  readonly lanes: 'country' | 'actor' | 'kind';
  /** By name: `manifest.json`, and all others in the folder `own-<hash>/`. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** Folder of an opened record's files. */
export const folderOf = (hash: string): string => `own-${hash}`;
