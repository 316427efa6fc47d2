// @ts-check
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Whether a module is the script that Node was started with, and not one imported by a test. Node knows a module by its
 * real path but keeps the script's path as typed, so a clone behind a symbolic link needs both resolved.
 * @param {string} moduleUrl  `import.meta.url`
 */
export function isMain(moduleUrl) {
  const script = process.argv[1];
  return script !== undefined && realpathSync(fileURLToPath(moduleUrl)) === realpathSync(script);
}
