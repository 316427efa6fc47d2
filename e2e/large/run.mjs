// @ts-check
/**
 * `npm run e2e:large`: the journeys of the reader, the analyst and the editor on a generated record of 100,000 events,
 * 200,000 statements, 500 actors and 60 issues. Makes the record and the site first, unless an earlier run has; what is
 * given behind `--` goes to Playwright.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { serveGenerated } from '../bench/generated.mjs';
import { ROOT } from '../bench/places.mjs';

const { origin, close } = await serveGenerated(100_000);
const cli = path.join(ROOT, 'node_modules', 'playwright', 'cli.js');
const args = [cli, 'test', '-c', path.join(import.meta.dirname, 'playwright.config.ts'), ...process.argv.slice(2)];
const run = spawn(process.execPath, args, {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, LARGE_ORIGIN: origin },
});
process.exitCode = await new Promise((resolve) => run.on('exit', (code) => resolve(code ?? 1)));
close();
