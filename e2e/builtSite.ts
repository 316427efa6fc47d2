import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from './support.ts';

const ROOT = path.join(import.meta.dirname, '..');
const LOCK = path.join(ROOT, '.cache', 'e2e-build.lock');

/** Runs a script of the project over another record than its own. */
export function runScript(script: string, args: readonly string[], record: string): void {
  const done = spawnSync(process.execPath, [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { ...process.env, RECORD: record },
    encoding: 'utf8',
  });
  expect(done.status, done.stdout + done.stderr).toBe(0);
}

/** Builds the site of another record into a folder. One build at a time: all pass through `public/data`. */
export async function buildSiteOf(record: string, dist: string): Promise<void> {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  for (let tries = 0; ; tries++) {
    try {
      mkdirSync(LOCK);
      break;
    } catch (error) {
      // As long as a build may take; what is older was left by a run that was killed.
      if (tries > 300) rmSync(LOCK, { recursive: true, force: true });
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await wait(300);
    }
  }
  try {
    const args = ['build', '--mode', 'draft', '--outDir', dist, '--emptyOutDir'];
    runScript('node_modules/vite/bin/vite.js', args, record);
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}
