/** How long the main thread of a page is held by what a reader does, and how much stands on the page. */
import { expect, type Page, test } from 'playwright/test';

/** A reader takes a page that does not answer for so long to be broken. */
const FROZEN_MS = 1000;
/** Elements of a page whose lists show what is in sight, and not a hundred thousand rows. */
const MOST_ELEMENTS = 16_000;

interface Held extends Window {
  held: number[];
}

export async function watchThread(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: number[] = [];
    Object.assign(window, { held });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) held.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Does a step of a journey; fails when it holds the thread too long or puts too much on the page. Tells both. */
export async function step(page: Page, name: string, deed: () => Promise<unknown>): Promise<void> {
  await test.step(name, async () => {
    const started = Date.now();
    await deed();
    const ms = Date.now() - started;
    // A long task is told when it is over.
    await page.waitForTimeout(300);
    const { longest, elements } = await page.evaluate(() => {
      const { held } = window as unknown as Held;
      return { longest: Math.max(0, ...held.splice(0)), elements: document.querySelectorAll('*').length };
    });
    console.log(
      `  ${name.padEnd(52)} ${String(ms).padStart(6)} ms, thread held ${longest.toFixed(0).padStart(5)} ms, ${elements} elements`,
    );
    expect.soft(longest, `${name}: longest task`).toBeLessThan(FROZEN_MS);
    expect.soft(elements, `${name}: elements`).toBeLessThan(MOST_ELEMENTS);
  });
}
