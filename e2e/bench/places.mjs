// @ts-check
/** Where things lie. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const BENCH = import.meta.dirname;
export const ROOT = path.join(BENCH, '..', '..');
/** All that a run makes but its results. */
export const CACHE = path.join(ROOT, '.cache', 'bench');

/** @param {string} place  a file or folder; of a folder all files under it, sorted, without tests */
function filesOf(place) {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** A short name for the content of files and folders. @param {readonly string[]} places  absolute, or relative to the project */
export function hashOf(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesOf(path.resolve(ROOT, place))) {
      hash.update(`${path.relative(ROOT, file).split(path.sep).join('/')}\n`).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
