/**
 * Plays with the served page at random and says what went wrong. A run is rounds, each in a fresh profile with a seed of
 * its own, so that one can be played again; with `heap` it is a single round on one page, which is never loaded anew.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { randomNumbers } from '#base/random.ts';
import { watch } from '../watch.ts';
import { deedsOf, pickDeed } from './deeds.ts';
import { heapOf, type Sample, seeEverything } from './heap.ts';

const FOLDER = path.join(import.meta.dirname, '..', '..', '.cache', 'monkey');

export interface Plan {
  /** The site, with its closing slash. */
  readonly origin: string;
  readonly seed: number;
  readonly minutes: number;
  /** The round to begin with, from 0. */
  readonly from: number;
  /** Whether any address can be loaded: a generated record has no pages of its own. */
  readonly mayReload: boolean;
  readonly heap: boolean;
  readonly say: (line: string) => void;
}

export interface Fault {
  readonly round: number;
  readonly words: readonly string[];
  readonly address: string;
  /** What was done in the round, in order. */
  readonly steps: readonly string[];
}

export interface Outcome {
  readonly faults: readonly Fault[];
  readonly steps: number;
  readonly rounds: number;
  /** The longest time from a deed's end to the page's answer, ms, and the deed. */
  readonly slowest: { readonly ms: number; readonly step: string };
  readonly heap: readonly Sample[];
}

const STEPS_A_ROUND = 80;
/** What comes later than this has not come. */
const PATIENCE_MS = 12_000;
const FROZEN_MS = 30_000;
const ACTION_MS = 2500;

const STARTS = [
  '',
  'matrix/',
  'changes/',
  'table/',
  'agreement/',
  'data/',
  'method/',
  'accessibility/',
  'open/',
] as const;

/** Messages of the browser about what the monkey does, not of the page. */
const EXPECTED = [
  /preloaded using link preload but not used/,
  // Chromium's, to a finger on what scrolls already.
  /Ignored attempt to cancel a touch(move|start|end) event/,
];

/** What a reader would call broken: no main part, nothing in it, a fault instead of it, a page that scrolls sideways. */
const brokenOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const alerts = [...document.querySelectorAll<HTMLElement>('[role="alert"]')].filter(
      (alert) => alert.checkVisibility() && !alert.closest('[popover], fieldset'),
    );
    const excess = document.documentElement.scrollWidth - innerWidth;
    const isChinese = /(^|\/)zh\//.test(location.pathname);
    return [
      ...(main === null ? ['no main part'] : []),
      ...(main !== null && main.innerText.trim() === '' ? ['the main part is empty'] : []),
      ...(document.querySelector('[data-static]') ? ['the app has not come'] : []),
      ...alerts.map((alert) => `alert: ${alert.innerText}`),
      // Zoomed by two fingers, the page may be wider than what shows of it.
      ...(excess > 0 && (visualViewport?.scale ?? 1) === 1 ? [`${excess} px wider than the window`] : []),
      ...(document.documentElement.lang.startsWith('zh') === isChinese
        ? []
        : ['another language than the address says']),
    ];
  });

/** The page keeps to the site: no link out, no file, no printing, no share sheet of the system. */
const stayInside = (context: BrowserContext) =>
  context.addInitScript(() => {
    window.print = () => {};
    Reflect.deleteProperty(Navigator.prototype, 'share');
    addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        if (!link?.href) return;
        const { origin, pathname } = new URL(link.href, location.href);
        const isFile = /\.[a-z]+$/.test(pathname) || link.hasAttribute('download') || link.protocol === 'blob:';
        const isOut = origin !== location.origin || link.target === '_blank' || pathname.includes('/embed/');
        if (isFile || isOut) event.preventDefault();
      },
      true,
    );
  });

async function openRound(browser: Browser, isTouch: boolean, isChinese: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...(isTouch
      ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
      : { viewport: { width: 1440, height: 900 } }),
    locale: isChinese ? 'zh-CN' : 'en-GB',
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(ACTION_MS);
  context.setDefaultNavigationTimeout(FROZEN_MS);
  await stayInside(context);
  return context;
}

const within = <T>(promise: Promise<T>, ms: number, words: string): Promise<T> => {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(words)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** Until the page has drawn and the thread is free again. */
const settled = (page: Page) =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** A page that is just being exchanged for another has nobody to ask. */
const isBetweenPages = (error: unknown) => /context was destroyed|navigat|detached/i.test(String(error));

async function askAgainIfGone<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (!isBetweenPages(error) || tries === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export async function play(browser: Browser, plan: Plan): Promise<Outcome> {
  const { origin, seed, minutes, heap, say } = plan;
  const ends = Date.now() + minutes * 60_000;
  const faults: Fault[] = [];
  const samples: Sample[] = [];
  let [steps, slowest] = [0, { ms: 0, step: '' }];
  let round = plan.from;

  /** Waits out what is on its way; what is still wrong then is. */
  const wrongOn = async (page: Page): Promise<string[]> => {
    const started = Date.now();
    for (;;) {
      const broken = await within(
        askAgainIfGone(() => brokenOn(page)),
        FROZEN_MS,
        'frozen',
      );
      if (broken.length === 0 || Date.now() - started > PATIENCE_MS) return broken;
      await page.waitForTimeout(300);
    }
  };

  const playRound = async (): Promise<void> => {
    const random = randomNumbers(seed * 10_007 + round);
    const isTouch = !heap && random() < 0.35;
    const isChinese = random() < 0.5;
    const start = `${isChinese ? 'zh/' : ''}${STARTS[Math.floor(random() * STARTS.length)]}`;
    const context = await openRound(browser, isTouch, isChinese);
    const heard: string[] = [];
    const done: string[] = [`open /${start} on a ${isTouch ? 'phone' : 'computer'}`];
    await watch(context, heard);
    const page = await context.newPage();
    context.on('page', (other) => void other.close().catch(() => {}));
    page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
    page.on('filechooser', () => {});
    page.on('crash', () => heard.push('the page crashed'));
    const deeds = deedsOf(isTouch, plan.mayReload && !heap);
    let nextSample = 0;
    try {
      await page.goto(origin + start, { waitUntil: 'load' });
      if (heap) await seeEverything(page, origin);
      for (let step = 0; heap || step < STEPS_A_ROUND; step++) {
        const wrong = [
          ...heard.filter((words) => !EXPECTED.some((expected) => expected.test(words))),
          ...(await wrongOn(page).catch((error) => [String(error)])),
        ];
        if (wrong.length > 0) {
          const fault = { round, words: wrong, address: page.url().slice(origin.length - 1), steps: [...done] };
          faults.push(fault);
          mkdirSync(FOLDER, { recursive: true });
          await page.screenshot({ path: path.join(FOLDER, `${seed}-${round}.png`) }).catch(() => {});
          writeFileSync(path.join(FOLDER, `${seed}-${round}.txt`), `${linesOf(fault).join('\n')}\n`);
          say(reportOf(fault, plan));
          return;
        }
        if (Date.now() > ends) return;
        if (heap && Date.now() > nextSample) {
          const sample = await heapOf(page, origin, steps);
          samples.push(sample);
          say(`after ${steps} steps ${(sample.bytes / 1e6).toFixed(1)} MB, ${sample.nodes} nodes`);
          nextSample = Date.now() + 60_000;
        }
        const deed = pickDeed(deeds, random);
        const told = await deed(page, random).catch((error) => {
          // What lies under something else, or has gone, cannot be pressed: nor could a person.
          if (/Timeout|not attached|detached|destroyed|navigat|not visible|intercepts/i.test(String(error)))
            return null;
          throw error;
        });
        if (told === null) continue;
        done.push(told);
        if (process.env['DEBUG']) say(`${round}.${step} ${told}`);
        steps += 1;
        const before = Date.now();
        await within(
          askAgainIfGone(() => settled(page)),
          FROZEN_MS,
          'frozen',
        ).catch((error) => heard.push(`${error} after: ${told}`));
        // A finger's swipe may be the browser's own Back, out of the site.
        if (page.url() === 'about:blank') await page.goForward();
        if (Date.now() - before > slowest.ms) slowest = { ms: Date.now() - before, step: `${told} (round ${round})` };
      }
    } finally {
      await within(context.close(), 10_000, 'does not close').catch(() => {});
    }
  };

  for (; Date.now() < ends && !(heap && faults.length > 0); round++) await playRound();
  return { faults, steps, rounds: round - plan.from, slowest, heap: samples };
}

/** So many of the last steps are told at once. */
const MOST_TOLD = 30;

const linesOf = ({ words, address, steps }: Fault): string[] => [
  `at ${address}`,
  ...words.map((line) => `  ! ${line}`),
  ...steps.map((step, i) => `  ${String(i).padStart(3)} ${step}`),
];

/** A fault with what leads to it. */
function reportOf(fault: Fault, { seed }: Plan): string {
  const { round, words, steps } = fault;
  const lines = linesOf(fault);
  const kept = [...lines.slice(0, 1 + words.length), ...lines.slice(1 + words.length).slice(-MOST_TOLD)];
  const told = steps.length > MOST_TOLD ? `; all ${steps.length} steps are in .cache/monkey/${seed}-${round}.txt` : '';
  return `\nFAULT in round ${round} of seed ${seed} (again: --seed ${seed} --from ${round})${told}\n${kept.join('\n')}`;
}
