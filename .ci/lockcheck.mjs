// @ts-check
/**
 * The lock check: `node .ci/lockcheck.mjs [package-lock.json]`. Two things that npm itself does not say when it writes
 * the lock, and that break `npm ci` for somebody else:
 * - a download address: another registry or mirror could not install;
 * - a platform package that the lock leaves out (npm drops those whose metadata the registry lacks, without a word),
 *   on which `npm ci` then stops with "Missing: … from lock file".
 */
import { readFileSync } from 'node:fs';
import { isMain } from './isMain.mjs';

/** @typedef {{ packages?: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }> }} Lock */

/**
 * The folders where a package at `key` finds `name`: its own node_modules first, then each one above.
 * @param {string} key @param {string} name
 */
function* placesOf(key, name) {
  for (let at = key; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    yield `${at}/node_modules/${name}`;
  }
  yield `node_modules/${name}`;
}

/** What is wrong with a parsed lock, one line each that names the package and the mend. @param {Lock} lock */
export function lockProblems(lock) {
  const packages = lock.packages ?? {};
  const problems = [];
  for (const [key, entry] of Object.entries(packages)) {
    const label = key || 'the project';
    if ('resolved' in entry) {
      problems.push(
        `${label}: has a download address; run npm install --package-lock-only (.npmrc leaves addresses out)`,
      );
    }
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (![...placesOf(key, name)].some((place) => place in packages)) {
        problems.push(
          `${label}: its optional package ${name} is not locked; choose a version of ${label} whose platform packages all are`,
        );
      }
    }
  }
  if (Object.keys(packages).length < 2) problems.push('the lock names no packages, so nothing was checked');
  return problems;
}

if (isMain(import.meta.url)) {
  const file = process.argv[2] ?? 'package-lock.json';
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const problems = lockProblems(lock);
  for (const problem of problems) console.error(`${file}: ${problem}`);
  console.log(`lock: ${Object.keys(lock.packages).length} entries, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
