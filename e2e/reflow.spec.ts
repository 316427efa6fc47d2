/** Large zoom, narrow windows and the mirrored page: nothing scrolls sideways, and nothing is lost. */
import type { Page } from 'playwright/test';
import { expect, test } from './support.ts';

const VIEWS: Readonly<Record<string, string>> = {
  timeline: '/?ribbon=tokyo-office',
  event: '/event/macron-nato-geography-2023/',
  matrix: '/matrix/',
  stance: '/stance/macron/tokyo-office/',
  changes: '/changes/',
  agreement: '/agreement/?actor=france&actor=germany',
  table: '/table/',
  method: '/method/',
  data: '/data/',
  accessibility: '/accessibility/',
};

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const arrived = async (page: Page, address: string) => {
  await page.goto(address);
  await expect(page.locator('main')).toBeVisible();
  await expect(page.locator('[aria-busy], main > p[class*=pending]')).toHaveCount(0);
};

/** A window of 1280 × 1024 at 200 % and at 400 %, as the browser tells the page of it. */
const ZOOMS = { '200 %': { width: 640, height: 512 }, '400 %': { width: 320, height: 256 } };

for (const [zoom, viewport] of Object.entries(ZOOMS)) {
  test(`at ${zoom} no view scrolls sideways, and each has a screen to itself`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize(viewport);
    for (const [name, address] of Object.entries(VIEWS)) {
      await arrived(page, address);
      await expect.poll(() => overflow(page), name).toBeLessThanOrEqual(0);
      const main = page.locator('main');
      // Scrolled to, what the view is about fills two thirds of the window.
      await expect
        .poll(() => main.evaluate((one) => one.getBoundingClientRect().height), name)
        .toBeGreaterThanOrEqual((viewport.height * 2) / 3);
      // The ways to every view, the search and the language can be reached.
      const nav = page.getByRole('navigation', { name: 'Views' });
      for (const view of ['Timeline', 'Matrix', 'Changes', 'Agreement', 'Table']) {
        const link = nav.getByRole('link', { name: view, exact: true });
        await link.scrollIntoViewIfNeeded();
        await expect(link, `${name}: ${view}`).toBeInViewport();
      }
      const last = page.getByRole('contentinfo').getByRole('button', { name: /^Keys/ });
      await last.scrollIntoViewIfNeeded();
      await expect(last, `${name}: Keys`).toBeInViewport();
    }
  });
}

test('a word as long as an address, sought for, makes no page wider than its window', async ({ page }) => {
  const word = `nato${'/a-part-of-an-address'.repeat(8)}`;
  for (const width of [320, 820, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    await arrived(page, `/table/?q=${encodeURIComponent(word)}`);
    await expect(page.getByText(word).first()).toBeAttached();
    await expect.poll(() => overflow(page), `${width} px`).toBeLessThanOrEqual(0);
  }
});

test('at 400 % an event opens over the whole window, reads to its end, and closes', async ({ page }) => {
  await page.setViewportSize(ZOOMS['400 %']);
  await arrived(page, '/');
  const link = page.locator('main [data-row] a').first();
  await link.scrollIntoViewIfNeeded();
  await link.click();
  const title = page.locator('[data-panel-title]');
  await expect(title).toBeFocused();
  await title.scrollIntoViewIfNeeded();
  await expect(title).toBeInViewport();
  const end = page.locator('aside summary').last();
  await end.scrollIntoViewIfNeeded();
  await expect(end).toBeInViewport();
  await page.getByRole('button', { name: 'Close details' }).click();
  await expect(page.locator('aside')).toHaveCount(0);
});

/** Where each of some elements stands, by the distance of its start from the side that lines start at. */
const starts = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => {
    const isMirrored = document.documentElement.dir === 'rtl';
    return all.map((one) => {
      const { left, right } = one.getBoundingClientRect();
      return Math.round(isMirrored ? innerWidth - right : left);
    });
  });

const mirror = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });

for (const [size, viewport] of Object.entries({
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
})) {
  test(`mirrored for a script from right to left, no view is wider than the ${size}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize(viewport);
    for (const [name, address] of Object.entries(VIEWS)) {
      await arrived(page, address);
      await mirror(page);
      await expect.poll(() => overflow(page), name).toBeLessThanOrEqual(0);
    }
  });
}

test('mirrored, the frame of the page stands on the other side, and time still runs from left to right', async ({
  page,
}) => {
  await arrived(page, '/event/macron-nato-geography-2023/');
  await expect(page.locator('[data-panel-title]')).toBeVisible();
  await expect(page.locator('[data-emphasis]').first()).toBeVisible();
  const FRAME = 'header p, header > button, header nav, search, main, aside, footer nav';
  const marks = () =>
    page.locator('[data-emphasis]').evaluateAll((all) => {
      const frame = document.querySelector('main')?.getBoundingClientRect().left ?? 0;
      return all.map((one) => Math.round(one.getBoundingClientRect().left - frame));
    });
  const before = { frame: await starts(page, FRAME), marks: await marks() };
  await mirror(page);
  await expect.poll(marks).toEqual(before.marks);
  const after = await starts(page, FRAME);
  expect(after.length).toBeGreaterThan(5);
  after.forEach((start, i) => {
    expect(Math.abs(start - (before.frame[i] ?? 0)), `part ${i} of the frame`).toBeLessThanOrEqual(2);
  });
});
