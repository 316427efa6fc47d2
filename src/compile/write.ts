import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileContent } from '#contract/pack.ts';

/** A leftover of a run that was killed is older than any run takes. */
const LEFTOVER_MS = 600_000;

/**
 * Replaces a folder by the given files, all or nothing: they are written to a new folder beside it, which then takes
 * its place. Whatever fails on the way, the folder holds either all that it held or all that it shall hold.
 * @param out    the folder; what it holds is removed. Made with its parents if it is not there
 * @param files  content by file name, which may lead into folders
 * @throws if the disk refuses, or the folder holds something that is not a compiled record (no `manifest.json`)
 */
export function writeFiles(out: string, files: ReadonlyMap<string, FileContent>): void {
  const target = resolve(out);
  const parent = dirname(target);
  const prefix = `.${basename(target)}-`;
  refuseOthersFolder(target);
  mkdirSync(parent, { recursive: true });
  removeLeftovers(parent, prefix);
  const fresh = mkdtempSync(join(parent, prefix));
  try {
    const next = join(fresh, 'next');
    mkdirSync(next);
    for (const [name, content] of files) {
      mkdirSync(dirname(join(next, name)), { recursive: true });
      writeFileSync(join(next, name), content);
    }
    swap(next, target, join(fresh, 'old'));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Another build may swap at the same moment; then the later one wins. */
function swap(next: string, target: string, old: string, attempts = 5): void {
  const hadOld = existsSync(target);
  try {
    if (hadOld) renameSync(target, old);
    renameSync(next, target);
  } catch (error) {
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    if (attempts === 1) throw error;
    rmSync(old, { recursive: true, force: true });
    swap(next, target, old, attempts - 1);
  }
}

/** A mistyped path must not cost anybody a folder of other things. */
function refuseOthersFolder(target: string): void {
  const held = existsSync(target) ? readdirSync(target) : [];
  if (held.length === 0 || held.includes('manifest.json')) return;
  throw new Error(`${target} holds other files than a compiled record; empty it, or choose another folder.`);
}

function removeLeftovers(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    if (!name.startsWith(prefix)) continue;
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LEFTOVER_MS) rmSync(path, { recursive: true, force: true });
  }
}
