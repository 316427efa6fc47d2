/** A folder's files, loaded. The only part of the reading that touches the disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderFiles } from '#contract/readFiles.ts';
import type { FileContent } from '#contract/readValue.ts';

/**
 * All files under a folder, sorted by name within each folder. Hidden files are left out; links to folders are not
 * followed.
 * @param isPassedOver  says of a path, of a file or a folder, whether to leave it out
 * @throws if the folder itself cannot be listed
 */
export function loadFiles(folder: string, isPassedOver: (path: string) => boolean = () => false): FolderFiles {
  const files = new Map<string, FileContent>();
  const visit = (inside: string): void => {
    const entries = readdirSync(join(folder, inside), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (isPassedOver(path)) continue;
      if (!entry.isDirectory()) {
        files.set(path, loadFile(join(folder, path)));
        continue;
      }
      try {
        visit(path);
      } catch (error) {
        files.set(path, refusal(error));
      }
    }
  };
  visit('');
  return files;
}

/** Names of the JSON files directly in a folder, sorted; none if it is not there. */
export function listFolder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort();
}

/** The bytes of one file, or why the computer refused it. */
export function loadFile(path: string): FileContent {
  try {
    return readFileSync(path);
  } catch (error) {
    return refusal(error);
  }
}

const refusal = (error: unknown): FileContent => ({ refused: error instanceof Error ? error.message : String(error) });
