// @ts-check
/**
 * Pictures of the built site to look at: `npm run build && npm run screenshots -- [word …] [/address …] [--full]`.
 * Every address below × desktop and phone × light and dark × English and Chinese, as PNG files in `.cache/screens/`.
 * Words pick those whose file name holds all of them (`matrix phone dark zh`); an argument with a leading slash is an
 * address to take instead of the list; `--full` takes the whole page and not only the first screen.
 * The README's `e2e/screenshot.png` is the desktop's light one in English of the address
 * `/event/macron-nato-geography-2023/?ribbon=tokyo-office&zoom=2023-04-20/2023-07-24`.
 * Says of each picture what it cannot show: errors in the console, and how far the page is wider than the screen.
 */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { launchOptions } from '../.ci/browser.mjs';

const ROOT = path.join(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, '.cache', 'screens');

/** Name of the picture and address, without the language. */
const ADDRESSES = {
  timeline: '/',
  'timeline-filtered': '/?actor=macron&actor=stoltenberg',
  'timeline-empty': '/?actor=macron&from=2010-01-01&to=2010-01-02',
  event: '/event/macron-nato-geography-2023/',
  'event-in-matrix': '/event/macron-nato-geography-2023/?view=matrix',
  matrix: '/matrix/',
  'matrix-2023': '/matrix/?asof=2023-07-01',
  table: '/table/',
  actor: '/actor/macron/',
  issue: '/issue/tokyo-office/',
  'unknown-event': '/event/no-such-event/',
  'unknown-page': '/no-such-view/',
};

const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};
const THEMES = /** @type {const} */ (['light', 'dark']);
const PREFIXES = { en: '', zh: '/zh' };

const wishes = process.argv.slice(2);
const fullPage = wishes.includes('--full');
const words = wishes.filter((wish) => !wish.startsWith('/') && wish !== '--full');
const given = wishes.filter((wish) => wish.startsWith('/'));
const nameOf = (/** @type {string} */ address) =>
  address.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'home';
const addresses = given.length > 0 ? given.map((address) => [nameOf(address), address]) : Object.entries(ADDRESSES);

if (!existsSync(path.join(ROOT, 'dist', 'index.html'))) {
  console.error('dist/ holds no site yet: run npm run build first');
  process.exit(1);
}
mkdirSync(FOLDER, { recursive: true });

const server = await preview({ root: ROOT, logLevel: 'warn', preview: { port: 0, open: false } });
const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
const browser = await chromium.launch(launchOptions());

/** Takes one picture into `file` and resolves to what it cannot show. */
async function shoot(
  /** @type {import('playwright').Page} */ page,
  /** @type {string} */ address,
  /** @type {string} */ file,
) {
  /** @type {string[]} */
  const remarks = [];
  const hear = (/** @type {import('playwright').ConsoleMessage} */ message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      remarks.push(`${message.type()}: ${message.text()}`);
  };
  page.on('console', hear);
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage });
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (excess > 0) remarks.push(`${excess} px wider than the screen`);
  page.off('console', hear);
  return remarks;
}

let count = 0;
for (const [size, options] of Object.entries(SIZES)) {
  for (const colorScheme of THEMES) {
    const context = await browser.newContext({
      ...options,
      colorScheme,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    for (const [lang, prefix] of Object.entries(PREFIXES)) {
      for (const [name, address] of addresses) {
        const picture = `${name}.${size}.${colorScheme}.${lang}.png`;
        if (!words.every((word) => picture.includes(word))) continue;
        const remarks = await shoot(page, prefix + address, path.join(FOLDER, picture));
        console.log([picture, ...remarks].join('\n    ! '));
        count += 1;
      }
    }
    await context.close();
  }
}

await browser.close();
await server.close();
console.log(`${count} pictures in ${path.relative(process.cwd(), FOLDER)}`);
