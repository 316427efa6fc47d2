// @ts-check
/** What the benchmarks compare with: packages of this folder, installed on first use. */
import { spawn } from 'node:child_process';
import { missingPackages } from '../../.ci/setup.mjs';
import { BENCH } from './places.mjs';

export const say = (/** @type {string} */ line) => console.log(`[bench] ${line}`);
export const seconds = (/** @type {number} */ since) => Math.round((Date.now() - since) / 1000);

/** Installs the libraries that no one but the benchmarks wants. */
export async function install() {
  const missing = missingPackages(BENCH);
  if (missing.length === 0) return;
  say(`installing ${missing.length} packages to compare with, once`);
  const started = Date.now();
  const timer = setInterval(() => say(`still installing, ${seconds(started)} s`), 5000);
  const script = process.env.npm_execpath ?? '';
  const [command, ...first] = /npm-cli\.c?js$/.test(script) ? [process.execPath, script] : ['npm'];
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'];
  const code = await new Promise((resolve) => {
    const child = spawn(/** @type {string} */ (command), args, {
      cwd: BENCH,
      stdio: 'inherit',
      shell: command === 'npm' && process.platform === 'win32',
    });
    child.on('error', () => resolve(1));
    child.on('exit', resolve);
  });
  clearInterval(timer);
  if (code !== 0) throw new Error('npm ci in e2e/bench did not work; its own message is above');
}
