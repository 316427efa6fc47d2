// @ts-check
/**
 * `npm run check`: everything that reads the code without running it. All checks run even if one fails, so that one
 * run shows all there is to mend.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
/** @param {string[]} parts */
const tool = (...parts) => path.join('node_modules', ...parts);

/** Name, script with arguments for Node, and what helps when it fails. */
const CHECKS = [
  { name: 'types', run: [tool('typescript', 'bin', 'tsc')], help: 'each line above names file, line and type' },
  {
    name: 'lint and format',
    run: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '--max-diagnostics=60'],
    help: 'npm run fix mends the format and what is safe to mend; the rest by hand',
  },
  { name: 'boundaries', run: ['.ci/boundaries.mjs'], help: 'who may import whom: src/README.md' },
  { name: 'dead code', run: [tool('knip', 'bin', 'knip.js')], help: 'delete what nothing uses, or use it' },
  { name: 'lock file', run: ['.ci/lockcheck.mjs'], help: 'each line above says what to run' },
];

const failed = CHECKS.filter(({ name, run, help }) => {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const ok = spawnSync(process.execPath, run, { cwd: ROOT, stdio: 'inherit' }).status === 0;
  console.log(`${ok ? 'ok' : `FAILED: ${help}`} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return !ok;
});

console.log(
  failed.length === 0 ? '\nAll checks pass.' : `\nChecks that fail: ${failed.map(({ name }) => name).join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
