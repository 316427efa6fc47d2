// @ts-check
/**
 * Which Chromium the tests and screenshots use, and how it is started: one answer for all of them.
 * In order: `CHROME_PATH`, Playwright's own download when it is there, a Chrome or Chromium installed in the usual
 * places. `setup.mjs --browser` sees to it that one of them exists and starts.
 */
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';

/** Left here by `setup.mjs` on a machine whose kernel or container gives Chromium no sandbox. */
export const NO_SANDBOX_MARK = path.join(import.meta.dirname, '..', '.cache', 'no-sandbox');

/** Quiet flags: nothing that reaches for the network in the background, so that a test sees only our own requests. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const LINUX_NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const MAC_APPS = ['Google Chrome', 'Chromium'];
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Where an installed Chrome or Chromium would be, best first. Edge is left out: no one has run the tests in it. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const roots = ['/Applications', path.join(os.homedir(), 'Applications')];
    return roots.flatMap((root) => MAC_APPS.map((app) => path.join(root, `${app}.app`, 'Contents', 'MacOS', app)));
  }
  if (process.platform === 'win32') {
    const roots = WINDOWS_ROOTS.flatMap((name) => process.env[name] ?? []);
    return roots.flatMap((root) => [
      path.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(root, 'Chromium', 'Application', 'chrome.exe'),
    ]);
  }
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return LINUX_NAMES.flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)));
}

/** Playwright's own Chromium, or its smaller headless shell of the same revision; null when neither was downloaded. */
function ownDownload() {
  const full = chromium.executablePath();
  if (existsSync(full)) return full;
  const build = /^(.*)[\\/]chromium-(\d+)[\\/]/.exec(full);
  const shell = build && path.join(/** @type {string} */ (build[1]), `chromium_headless_shell-${build[2]}`);
  if (!shell || !existsSync(shell)) return null;
  const inside = readdirSync(shell, { recursive: true, encoding: 'utf8' }).map((file) => path.join(shell, file));
  return (
    inside.find((file) => /^(chrome-)?headless[-_]shell(\.exe)?$/.test(path.basename(file)) && isProgram(file)) ?? null
  );
}

/**
 * Debian's Firefox, or the one that FIREFOX_PATH names; null where there is none. Playwright drives it by WebDriver BiDi,
 * as it is: a snap's Firefox, which sees no other program's folders, is not looked for.
 */
export function findFirefox() {
  return (
    process.env.FIREFOX_PATH || ['/usr/bin/firefox-esr', '/usr/lib/firefox-esr/firefox-esr'].find(isProgram) || null
  );
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * The browser to use, or null when the machine has none.
 * @throws when CHROME_PATH names no program: a wish that cannot be met is not passed over.
 */
export function findBrowser() {
  const wished = process.env.CHROME_PATH;
  if (wished && !isProgram(wished)) throw new Error(`CHROME_PATH is set to ${wished}, which is not a program.`);
  return wished || ownDownload() || usualPlaces().find(isProgram) || null;
}

/**
 * Launch options for Playwright. The sandbox is off only where Chromium refuses to start with it: as root, and on a
 * machine that `setup.mjs` has marked.
 * @throws when there is no browser, with the command that mends it.
 */
export function launchOptions() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chrome or Chromium found. Run: node .ci/setup.mjs --browser');
  return { executablePath, chromiumSandbox: process.getuid?.() !== 0 && !existsSync(NO_SANDBOX_MARK), args: QUIET };
}
