import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const SETTINGS = ['package.json', 'tsconfig.json', 'biome.json', 'knip.json', '.gitignore'];

/**
 * A small project in a temporary folder, with our settings and packages and the files given, for tests that plant a
 * fault and expect a check to name it. Gone when the test is over.
 * @param files  text by path
 * @returns the folder
 */
export function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stanceline-planted-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of SETTINGS) cpSync(path.join(ROOT, name), path.join(folder, name));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  // Biome and Knip read .gitignore only where there is a repository.
  mkdirSync(path.join(folder, '.git'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}
