/** What is painted while the picture moves: by a thread of its own, or by the page where there is none. */
import { type BrowserContext, expect, type Page } from 'playwright/test';
import { eventOf } from './record.ts';
import { test } from './support.ts';

const MACRON = eventOf('macron-nato-geography-2023');
const pictureOf = (page: Page) => page.getByRole('region', { name: /^(Timeline|时间线)$/ });
/** As in `useSettled.ts`: after so long the picture rests. */
const REST_MS = 140;

/** Drags the picture by 210 px, zooms it by two notches, and has it move on, so that it can be looked at. */
async function inMotion(page: Page, address: string): Promise<Buffer> {
  await page.addInitScript((rest) => {
    const later = window.setTimeout;
    const held = (act: TimerHandler, ms?: number, ...told: unknown[]) =>
      later(act, 'isHeld' in window && ms === rest ? 60_000 : ms, ...told);
    Object.assign(window, { setTimeout: held });
    // Where no font is named that has Chinese characters, their forms follow the language of what they are painted on.
    const unname = () => document.documentElement.style.setProperty('--sans', 'system-ui');
    addEventListener('DOMContentLoaded', unname);
  }, REST_MS);
  await page.goto(address);
  const picture = pictureOf(page);
  await expect(picture.locator('[data-value], a[data-emphasis]').first()).toBeVisible();
  await expect(picture.locator('[data-moving]')).toHaveCount(0);
  await page.evaluate(() => Object.assign(window, { isHeld: true }));
  const place = await picture.locator('[data-marks]').boundingBox();
  if (!place) throw new Error('no picture');
  const [x, y] = [place.x + place.width / 2, 560];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 30; i++) await page.mouse.move(x - 7 * i, y);
  await page.mouse.wheel(0, -200);
  // Moments go on until all that stands in the picture has been painted from its stamps.
  for (let i = 1; i <= 12; i++) {
    await page.waitForTimeout(30);
    await page.mouse.move(x - 210 - (i % 2), y);
  }
  await page.waitForTimeout(200);
  await expect(picture.locator('[data-moving]')).not.toHaveCount(0);
  return page.screenshot({ clip: { x: 0, y: 0, width: 1440, height: 900 } });
}

/** The share of pixels that a reader could tell apart. */
async function difference(context: BrowserContext, pictures: readonly Buffer[]): Promise<number> {
  const page = await context.newPage();
  const urls = pictures.map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const share = await page.evaluate(async (sources) => {
    const [a, b] = await Promise.all(
      sources.map(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const ctx = new OffscreenCanvas(image.width, image.height).getContext('2d');
        ctx?.drawImage(image, 0, 0);
        return ctx?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      }),
    );
    if (!a || !b || a.length !== b.length) throw new Error('pictures of different sizes');
    let count = 0;
    for (let i = 0; i < a.length; i++) if (Math.abs((a[i] as number) - (b[i] as number)) > 32) count++;
    return count / a.length;
  }, urls);
  await page.close();
  return share;
}

/** Which canvases show: the page's own, and the thread's over them. */
const shownCanvases = (page: Page) =>
  pictureOf(page)
    .locator('canvas')
    .evaluateAll((all) => all.map((canvas) => getComputedStyle(canvas).visibility === 'visible'));

for (const [what, address] of [
  ['the whole record', '/'],
  ['an open event with a ribbon and a day', `/event/${MACRON.id}/?ribbon=tokyo-office&lanes=actor&asof=2023-07-20`],
  ['lanes of countries in Chinese', '/zh/'],
] as const) {
  test(`a moving picture is the same from a thread of its own as from the page: ${what}`, async ({ freshPage }) => {
    const threaded = await freshPage();
    const workers: string[] = [];
    threaded.on('worker', (worker) => workers.push(worker.url()));
    const one = await inMotion(threaded, address);
    expect(workers.filter((url) => url.includes('motion.worker'))).toHaveLength(1);
    // The overview, the dates and the lanes, each under the thread's.
    expect(await shownCanvases(threaded)).toEqual([false, true, false, true, false, true]);

    const alone = await freshPage();
    await alone.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    const other = await inMotion(alone, address);
    expect(await shownCanvases(alone)).toEqual([true, true, true]);
    expect(await difference(alone.context(), [one, other])).toBeLessThan(0.00003);
  });
}

test.describe('without the thread', () => {
  test.use({ expectedMessages: [/ERR_FAILED/, /fell over/] });

  for (const [what, script] of [
    ['does not come', null],
    ['falls over', 'let n = 0; onmessage = () => { if (++n > 5) throw new Error("fell over"); postMessage(null); }'],
  ] as const) {
    test(`a picture whose thread ${what} is painted by the page, and rests as ever`, async ({ freshPage }) => {
      const page = await freshPage();
      await page.route(/motion\.worker/, (route) =>
        script === null ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: script }),
      );
      const moving = await inMotion(page, '/');
      const canvases = await pictureOf(page).locator('canvas').count();
      expect(await shownCanvases(page)).toEqual(Array.from({ length: canvases }, (_, i) => i % (canvases / 3) === 0));
      const other = await freshPage();
      expect(await difference(page.context(), [moving, await inMotion(other, '/')])).toBeLessThan(0.00003);
      // Let go and moved once more, it rests: its elements come back.
      await page.evaluate(() => Reflect.deleteProperty(window, 'isHeld'));
      await page.mouse.move(500, 560);
      await page.mouse.up();
      await expect(pictureOf(page).locator('[data-moving]')).toHaveCount(0);
    });
  }
});

test('at rest the page’s own canvas shows, and the next move begins with what it shows', async ({ freshPage }) => {
  const page = await freshPage();
  await inMotion(page, '/');
  await page.evaluate(() => Reflect.deleteProperty(window, 'isHeld'));
  await page.mouse.move(600, 560);
  await page.mouse.up();
  await expect(pictureOf(page).locator('[data-moving]')).toHaveCount(0);
  const resting = [true, false, true, false, true, false];
  expect(await shownCanvases(page)).toEqual(resting);
  await page.evaluate(() => Object.assign(window, { isHeld: true }));
  // One moment alone: nothing of the move before may show.
  await page.mouse.wheel(0, -100);
  await expect(pictureOf(page).locator('[data-moving]')).not.toHaveCount(0);
  expect(await shownCanvases(page)).toEqual(resting);
});
