/** The heap of a page that is played with, measured in the same state each time, and whether it is flat. */
import type { Locator, Page } from 'playwright';

export interface Sample {
  readonly minute: number;
  readonly steps: number;
  /** After collection, typed arrays included. */
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

const started = Date.now();

/** Goes to an address of the site as Back would. */
async function goTo(page: Page, url: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, url);
}

/** Presses the first of them if there is one, whatever lies over it. */
const press = (locator: Locator) =>
  locator.evaluateAll((all) => (all[0] instanceof HTMLElement ? all[0].click() : undefined));

const EVERYTHING = [
  ...['', '?lanes=actor', '?lanes=issue', '?lanes=kind', '?q=nato', 'table/?sort=title', 'table/?sort=country'],
  ...['matrix/', 'matrix/?rows=state&sort=similar', 'matrix/?sort=change', 'changes/', 'changes/?list=contradictions'],
  ...['agreement/', 'data/'],
];

/**
 * Shows everything once, in both languages. What the page makes of the record when it is first asked for (who answers
 * whom, texts out of their bytes, the order of titles) is bounded by the record and kept: it has to be there before the
 * first sample, or the samples tell when the monkey first came upon it.
 */
export async function seeEverything(page: Page, origin: string): Promise<void> {
  const settle = () => page.waitForTimeout(2000);
  for (const language of ['', 'zh/']) {
    for (const address of EVERYTHING) {
      await goTo(page, `${origin}${language}${address}`);
      await settle();
    }
    for (const [view, kind] of [
      ['table', 'event'],
      ['matrix', 'actor'],
      ['matrix', 'stance'],
      ['matrix', 'issue'],
    ]) {
      await goTo(page, `${origin}${language}${view}/`);
      await settle();
      await press(page.locator(`main a[href*="/${kind}/"]`));
      await settle();
    }
    await goTo(page, `${origin}${language}`);
    const facets = page.getByRole('search').locator('button[popovertarget]');
    for (const facet of await facets.all()) {
      await press(facet);
      await press(page.locator('[popover]:popover-open li:not([data-dead]) input'));
      await settle();
      await page.keyboard.press('Escape');
    }
    await goTo(page, `${origin}${language}`);
    await page.keyboard.press('/');
    await page.keyboard.type('nato');
    await settle();
    await page.keyboard.press('Escape');
  }
}

/** To the timeline without a filter, so that samples differ by what is kept and not by what shows. */
async function goHome(page: Page, origin: string): Promise<void> {
  await goTo(page, origin);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.locator('main [data-marks]').waitFor({ timeout: 20_000 });
  await page.mouse.move(5, 5);
  await page.waitForTimeout(2000);
}

export async function heapOf(page: Page, origin: string, steps: number): Promise<Sample> {
  await goHome(page, origin);
  const client = await page.context().newCDPSession(page);
  try {
    for (let time = 0; time < 3; time++) await client.send('HeapProfiler.collectGarbage');
    const usage = (await client.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
    const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    return {
      minute: (Date.now() - started) / 60_000,
      steps,
      bytes: usage.usedSize + (usage.backingStorageSize ?? 0),
      nodes,
      listeners: jsEventListeners,
    };
  } finally {
    await client.detach();
  }
}

/** Of the samples after the warm-up: how much a straight line through them rises in half an hour, as a share of its start. */
export function riseOf(samples: readonly Sample[], warmUpMinutes: number): number | null {
  const kept = samples.filter(({ minute }) => minute > warmUpMinutes);
  if (kept.length < 3) return null;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(kept.map(({ minute }) => minute)), mean(kept.map(({ bytes }) => bytes))];
  const over = kept.reduce((sum, one) => sum + (one.minute - x) * (one.bytes - y), 0);
  const slope = over / kept.reduce((sum, one) => sum + (one.minute - x) ** 2, 0);
  return (slope * 30) / (y + slope * ((kept[0]?.minute ?? x) - x));
}
