// @ts-check
/**
 * Makes a fresh clone ready: `node .ci/setup.mjs [--browser]`, the first step of `npm start` and `npm test`.
 * 1. Node is one the project runs on.
 * 2. `node_modules` is what `package-lock.json` says; if not, `npm ci`.
 * 3. With `--browser`: a Chrome or Chromium exists and starts; if not, one is installed, or the message says what to run.
 * Plain JavaScript and no dependencies, because it runs before there are any. Two runs at once wait for each other.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMain } from './isMain.mjs';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const CACHE = path.join(ROOT, '.cache');
const LOCK_FILE = path.join(CACHE, 'setup.lock');

/** @param {string} line */
const say = (line) => console.log(`[setup] ${line}`);
/** @param {string} file  relative to the project */
const readJson = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
/** @param {number} ms */
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Ends setup with words for the user instead of a stack trace. */
class Stop extends Error {}

/**
 * Whether a version such as `22.13.1` is in a range of the forms `^a.b.c` and `>=a.b.c`, joined by `||`: what the
 * `engines` field of package.json uses.
 * @param {string} version @param {string} range
 */
export function satisfies(version, range) {
  /** @param {string} text */
  const numbers = (text) => text.split('.').map(Number);
  const [major = 0, minor = 0, patch = 0] = numbers(version);
  return range.split('||').some((part) => {
    const [, sign, least] = /^\s*(\^|>=)([\d.]+)\s*$/.exec(part) ?? [];
    if (!least) throw new Error(`engines.node of package.json: '${part}' is neither ^a.b.c nor >=a.b.c`);
    const [leastMajor = 0, leastMinor = 0, leastPatch = 0] = numbers(least);
    if (major !== leastMajor) return sign === '>=' && major > leastMajor;
    return minor > leastMinor || (minor === leastMinor && patch >= leastPatch);
  });
}

function checkNode() {
  const range = readJson('package.json').engines.node;
  const version = process.versions.node;
  if (satisfies(version, range)) return;
  throw new Stop(
    `Stanceline needs Node ${range}; this is ${version}.\n` +
      'Install a current one from https://nodejs.org, or with nvm: nvm install 22',
  );
}

/**
 * The packages of the lock that `node_modules` lacks or has in another version, by path. Packages for other platforms
 * and peers nobody asked for are left out: npm may rightly leave those away.
 * @param {string} root
 */
export function missingPackages(root) {
  /** @param {string} file */
  const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  const wanted = read('package-lock.json');
  const hidden = path.join('node_modules', '.package-lock.json');
  const present = existsSync(path.join(root, hidden)) ? read(hidden) : {};
  return Object.keys(wanted).filter((key) => {
    const { version, optional, devOptional, peer } = wanted[key];
    if (key === '' || optional || devOptional || peer) return false;
    return present[key]?.version !== version || !existsSync(path.join(root, key, 'package.json'));
  });
}

/**
 * Runs a command, its output shown, and resolves to its exit code; `tick` is called every five seconds until then.
 * @param {string} command @param {string[]} args @param {() => void} tick
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
function run(command, args, tick, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    const timer = setInterval(tick, 5000);
    /** @param {number | null} code */
    const end = (code) => {
      clearInterval(timer);
      resolve(code ?? 1);
    };
    child.on('error', () => end(1));
    child.on('exit', end);
  });
}

/** npm as this very Node would run it: by its script where known, since `npm.cmd` cannot be spawned without a shell. */
function npmCommand() {
  const script = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(script)) return { command: process.execPath, first: [script], options: {} };
  return { command: 'npm', first: [], options: { shell: process.platform === 'win32' } };
}

async function installPackages() {
  const missing = missingPackages(ROOT);
  if (missing.length === 0) return;
  const total = Object.keys(readJson('package-lock.json').packages).length;
  say(
    `installing packages: ${missing.length} of ${total} missing or of another version (15 to 60 seconds the first time)`,
  );
  const started = Date.now();
  const tick = () => say(`still installing, ${Math.round((Date.now() - started) / 1000)} s`);
  // --include: NODE_ENV=production or a user's `omit` setting would otherwise leave out what the build needs.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { command, first, options } = npmCommand();
  if ((await run(command, [...first, ...args], tick, options)) !== 0 || missingPackages(ROOT).length > 0) {
    throw new Stop('npm ci did not install everything. Its own message is above; to try by hand: npm ci --include=dev');
  }
  say(`packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** The code of a system error, such as `ENOENT`. @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;

/** Whether the process that wrote a lock file still runs. A file without a number yet was made this instant. */
function holderRuns() {
  try {
    const holder = Number(readFileSync(LOCK_FILE, 'utf8'));
    if (!holder) return Date.now() - statSync(LOCK_FILE).mtimeMs < 10_000;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Takes the lock file, waiting for a run that has it; one left behind by a killed run is cleared away. */
async function takeTurn() {
  mkdirSync(CACHE, { recursive: true });
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(LOCK_FILE, String(process.pid), { flag: 'wx' });
      process.on('exit', () => rmSync(LOCK_FILE, { force: true }));
      for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => process.exit(130));
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (!holderRuns()) rmSync(LOCK_FILE, { force: true });
      else if (tries % 20 === 0) say('another setup of this folder is running; waiting for it');
      await sleep(500);
    }
  }
}

/**
 * Starts the browser once and loads a page. Resolves to null when that works, else to the error's text.
 * @param {import('playwright').LaunchOptions} options
 */
async function whyNotStarting(options) {
  const { chromium } = await import('playwright');
  try {
    const browser = await chromium.launch(options);
    const page = await browser.newPage();
    await page.goto('about:blank');
    await browser.close();
    return null;
  } catch (error) {
    return String(error);
  }
}

/** Whether the found browser starts; where only the sandbox is in the way, marks the machine and goes without. */
async function browserStarts() {
  const { findBrowser, launchOptions, NO_SANDBOX_MARK } = await import('./browser.mjs');
  let found = null;
  try {
    found = findBrowser();
  } catch (error) {
    throw new Stop(/** @type {Error} */ (error).message);
  }
  if (!found) return false;
  const why = await whyNotStarting(launchOptions());
  if (why === null) return true;
  if (/sandbox/i.test(why) && (await whyNotStarting({ ...launchOptions(), chromiumSandbox: false })) === null) {
    writeFileSync(NO_SANDBOX_MARK, 'Chromium starts here only without its sandbox.\n');
    say('this machine gives Chromium no sandbox; the tests, which open only our own pages, run without it');
    return true;
  }
  say(`${found} does not start: ${why.split('\n')[0]}`);
  return false;
}

/** Commands that may bring a browser to this machine, gentlest first; each says whether it fits here. */
function browserInstallers() {
  const playwright = path.join(ROOT, 'node_modules', 'playwright', 'cli.js');
  const isLinux = process.platform === 'linux';
  const isRoot = process.getuid?.() === 0;
  /** @param {string} name @param {string[]} args */
  const has = (name, ...args) => spawnSync(name, args, { stdio: 'ignore' }).status === 0;
  const release = isLinux && existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  // On Ubuntu the package `chromium` only points to snap, which containers lack.
  const isDebian = /^ID=debian$/m.test(release);
  return [
    {
      what: 'Playwright’s own Chromium',
      fits: () => true,
      steps: [[process.execPath, playwright, 'install', '--only-shell', 'chromium']],
    },
    {
      what: 'the system libraries it needs',
      fits: async () =>
        isLinux && (isRoot || has('sudo', '-n', 'true')) && (await import('./browser.mjs')).findBrowser() !== null,
      steps: [[process.execPath, playwright, 'install-deps', 'chromium']],
    },
    {
      what: 'Debian’s Chromium, with a font for Chinese and Japanese',
      fits: () => isDebian && isRoot && has('apt-get', '--version'),
      steps: [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
      ],
    },
  ];
}

async function installBrowser() {
  if (await browserStarts()) return;
  for (const { what, fits, steps } of browserInstallers()) {
    if (!(await fits())) continue;
    say(`no browser for the tests yet: trying ${what}`);
    const started = Date.now();
    const tick = () => say(`still at it, ${Math.round((Date.now() - started) / 1000)} s`);
    let code = 0;
    for (const [command = '', ...args] of steps) {
      code ||= await run(command, args, tick, {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
    if (await browserStarts()) return say('browser ready');
    say(
      code === 0
        ? 'that did not give a browser that starts'
        : `that did not work here (exit code ${code}); this is not yet the end`,
    );
  }
  throw new Stop(
    'No Chrome or Chromium that starts was found, and none could be installed from here. One of these mends it:\n' +
      '  npx playwright install --with-deps chromium\n' +
      '  sudo apt-get install chromium fonts-noto-cjk          (Debian)\n' +
      '  CHROME_PATH=/path/to/chrome npm test                  (one you have elsewhere)',
  );
}

async function main() {
  checkNode();
  await takeTurn();
  await installPackages();
  if (process.argv.includes('--browser')) await installBrowser();
}

if (isMain(import.meta.url)) {
  main().catch((error) => {
    console.error(error instanceof Stop ? `\n[setup] ${error.message}\n` : error);
    process.exitCode = 1;
  });
}
