/** The heap of a page that is played with, measured in the same state each time, and whether it is flat. */
import type { Page } from 'playwright';

export interface Sample {
  readonly minute: number;
  readonly steps: number;
  /** After collection, typed arrays included. */
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

const started = Date.now();

/** Goes to the timeline without a filter, as Back would, so that samples differ by what is kept and not by what shows. */
async function goHome(page: Page, origin: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, new URL(origin).pathname);
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
