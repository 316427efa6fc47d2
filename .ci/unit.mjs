// @ts-check
/**
 * `npm run unit`: the unit tests, in two time zones, west and far east of UTC. Dates are calendar days; a test that
 * passes in one zone only has let the reader's clock move one. Arguments go to Vitest, in the first zone alone
 * (`npm run unit -- src/base`). Reports for `.ci/run` go to `.cache/reports/`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const VITEST = path.join('node_modules', 'vitest', 'vitest.mjs');

/** Zone, name of its report, and what runs there: the checks' own tests know no dates and run once. */
const RUNS = [
  { zone: 'America/Los_Angeles', report: 'unit', only: [] },
  { zone: 'Pacific/Kiritimati', report: 'unit-east', only: ['src/'] },
];

const wished = process.argv.slice(2);
for (const { zone, report, only } of wished.length > 0 ? RUNS.slice(0, 1) : RUNS) {
  console.log(`\n── unit tests, TZ=${zone}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=.cache/reports/${report}.json`];
  const { status } = spawnSync(process.execPath, [VITEST, 'run', ...reporters, ...only, ...wished], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
  });
  if (status !== 0) process.exit(status ?? 1);
}
