/** The picture to take away: saved as SVG and PNG, shared from a phone, and printed. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { laneCounts, panelOf, panelTitle } from './pages.ts';
import { eventOf, eventsOf, record } from './record.ts';
import { axe, expect, test } from './support.ts';

/** A window of time in which nothing lies. */
const NOTHING = 'zoom=2009-02-01/2009-03-01';

const menuOf = (page: Page) => page.getByRole('button', { name: 'Save picture' });

/** What the menu gives for a kind of file, opened and picked by keys alone. */
async function save(page: Page, kind: 'PNG' | 'SVG') {
  await menuOf(page).focus();
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: kind });
  // The first kind takes the focus when it has come.
  await expect(page.getByRole('button', { name: 'PNG' })).toBeFocused();
  await button.focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await expect(button).toBeHidden();
  await expect(menuOf(page)).toBeFocused();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The texts of an SVG file, and what in it could act or reach out. */
async function readSvg(page: Page, bytes: Buffer) {
  // The policy of our own pages lets nothing parse markup.
  const blank = await page.context().newPage();
  const found = await blank.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    return {
      tag: root.localName,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      words: [...root.querySelectorAll('text')].map((element) => element.textContent).join(' '),
      live: root.querySelectorAll('[href], [onload], image, script, style, foreignObject').length,
    };
  }, bytes.toString('utf8'));
  await blank.close();
  return found;
}

/** Size of a PNG file, and in how many of its rows of pixels, of the first and the last hundred, something is drawn. */
async function readPng(page: Page, bytes: Buffer) {
  return page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([data], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const ctx = canvas.getContext('2d', { willReadFrequently: true });
    if (!ctx) throw new Error('no canvas');
    ctx.drawImage(bitmap, 0, 0);
    const rowsIn = (top: number): number => {
      let rows = 0;
      for (let y = top; y < top + 100; y++) {
        const row = new Uint32Array(ctx.getImageData(0, y, bitmap.width, 1).data.buffer);
        if (row.some((pixel) => pixel !== row[0])) rows++;
      }
      return rows;
    };
    return { width: bitmap.width, height: bitmap.height, head: rowsIn(0), foot: rowsIn(bitmap.height - 100) };
  }, bytes.toString('base64'));
}

/** What stands on paper in the place of the app; null while it is the app that would be printed. */
async function paperOf(page: Page) {
  // Its code is fetched some time after the first picture.
  await page.waitForResponse(/paper-[^/]+\.js$/);
  const paper = page.locator('body > main');
  await expect(async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.emulateMedia({ media: 'print' });
    await expect(paper).toBeVisible({ timeout: 500 });
  }).toPass();
  return paper;
}

test('the picture is saved with its lanes and words, as SVG and as PNG, by keys', async ({ page }) => {
  await page.goto('/?country=JP&asof=2023-06-06&lanes=actor&ribbon=tokyo-office');
  const sentence = await page.getByText(/^Shown: events/).textContent();
  const { name, bytes } = await save(page, 'SVG');
  expect(name).toBe('stanceline-country-jp-asof-2023-06-06-lanes-actor-ribbon-tokyo-office.svg');
  const svg = await readSvg(page, bytes);
  expect([svg.tag, svg.live]).toEqual(['svg', 0]);
  expect(svg.words).toContain(record.title.en);
  expect(svg.words).toContain(sentence);
  expect(svg.words).toContain('NATO should open a liaison office in Tokyo');
  expect(svg.words).toContain('As of 6 June 2023');
  expect(svg.words).toContain(`Source: Stanceline, release ${record.release.id}, CC BY 4.0`);
  expect(svg.words).toContain(
    `${new URL(page.url()).origin}/?country=JP&asof=2023-06-06&lanes=actor&ribbon=tokyo-office`,
  );
  // Those on the screen, and those that come with scrolling.
  const first = await laneCounts(page);
  await page.getByRole('region', { name: 'Timeline' }).locator('li > a[aria-label]').last().scrollIntoViewIfNeeded();
  await expect.poll(async () => Object.keys(await laneCounts(page)).some((lane) => !(lane in first))).toBe(true);
  const lanes = { ...first, ...(await laneCounts(page)) };
  for (const [lane, count] of Object.entries(lanes)) expect(svg.words).toContain(`${lane} ${count}`);

  await menuOf(page).click();
  await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const png = await save(page, 'PNG');
  expect(png.name).toBe('stanceline-country-jp-asof-2023-06-06-lanes-actor-ribbon-tokyo-office.png');
  const { width, height, head, foot } = await readPng(page, png.bytes);
  expect(width / height).toBeCloseTo(svg.width / svg.height, 2);
  expect(width).toBeGreaterThanOrEqual(svg.width);
  // Title and filters above, source and address below.
  expect(head).toBeGreaterThan(20);
  expect(foot).toBeGreaterThan(10);
});

test('a window in which nothing lies is saved and printed as what it is', async ({ page }) => {
  const paper = page.goto(`/?${NOTHING}`).then(() => paperOf(page));
  await expect((await paper).getByText('No event lies in this window of time.')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  const svg = await readSvg(page, (await save(page, 'SVG')).bytes);
  expect(svg.words).toContain(`${record.events.length} events`);
  const png = await readPng(page, (await save(page, 'PNG')).bytes);
  expect(png.width).toBeGreaterThanOrEqual(svg.width);
});

test('paper gets the picture and the events in it, light, and the screen gets the app back', async ({ page }) => {
  const query = 'country=JP&from=2023-01-01&to=2023-12-31';
  await page.emulateMedia({ colorScheme: 'dark' });
  const [, paper] = await Promise.all([page.goto(`/zh?${query}`), paperOf(page)]);
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(record.title.zh);
  await expect(paper.getByText(/^所示事件：有日本方面参与/)).toBeVisible();
  await expect(paper.getByText(`来源：Stanceline，${record.release.id}版，CC BY 4.0`)).toBeVisible();
  await expect(paper.getByText(`/zh/?${query}`)).toBeVisible();
  await expect(paper.getByRole('img').nth(1)).toBeVisible();
  const events = eventsOf(query);
  await expect(paper.locator('ol > li')).toHaveCount(events.length);
  for (const { title } of events) await expect(paper.locator('ol').getByText(title.zh)).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  expect(await axe(page)).toEqual([]);
  const brightness = await paper.evaluate((element) => {
    const brightest = (colour: string) => Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    const { color, backgroundColor } = getComputedStyle(element);
    return { ink: brightest(color), ground: brightest(backgroundColor) };
  });
  expect(brightness.ink).toBeLessThan(80);
  expect(brightness.ground).toBe(255);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(paper).toHaveCount(0);
});

test('an open event is printed before the picture, without its buttons', async ({ page }) => {
  const { id, title } = eventOf('macron-nato-geography-2023');
  await page.emulateMedia({ colorScheme: 'dark' });
  const [, paper] = await Promise.all([page.goto(`/event/${id}/`), paperOf(page)]);
  await expect(panelTitle(page)).toHaveText(title.en);
  await expect(panelTitle(page)).toBeVisible();
  await expect(panelOf(page).getByRole('button')).toHaveCount(0);
  await expect(page.locator('#main')).toBeHidden();
  const [ink, record, picture] = await Promise.all([
    panelOf(page).evaluate((element) => getComputedStyle(element).color),
    panelOf(page).boundingBox(),
    paper.boundingBox(),
  ]);
  expect(Math.max(...(ink.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number))).toBeLessThan(80);
  expect((record?.y ?? 0) + (record?.height ?? 0)).toBeLessThanOrEqual(picture?.y ?? 0);
});

test('a set of nothing offers no picture, and the page is printed as it stands', async ({ page }) => {
  await page.goto('/?q=nosuchwordanywhere');
  await expect(page.getByText('No event passes all of these filters.')).toBeVisible();
  await expect(menuOf(page)).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('No event passes all of these filters.')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the list gives the picture too, as a file or to what the system shares with', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.canShare = () => true;
      navigator.share = async (data) => {
        document.title = `shared ${data?.files?.map(({ name, type, size }) => `${name} ${type} ${size > 10_000}`)}`;
      };
    });
    await page.goto('/?country=JP');
    await menuOf(page).tap();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PNG' }).tap(),
    ]);
    const { width, height } = await readPng(page, readFileSync(await download.path()));
    expect(width).toBeLessThan(height);
    await menuOf(page).tap();
    await page.getByRole('button', { name: 'Share the picture' }).tap();
    await expect(page).toHaveTitle('shared stanceline-country-jp.png image/png true');
  });
});

test.describe('when its code does not come', () => {
  test.use({ expectedMessages: [/Failed to load resource|net::ERR|Failed to fetch dynamically|Unable to preload/] });

  test('the menu says so, the picture stays, and trying again works', async ({ page }) => {
    await page.route(/SavePicture-[^/]+\.js$/, (route) => route.abort());
    await page.goto('/');
    await menuOf(page).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The connection may be down');
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
    await page.unroute(/SavePicture-[^/]+\.js$/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    const png = page.getByRole('button', { name: 'PNG' });
    // A browser that asks for no script twice is given the page anew, with its menus closed.
    await expect(async () => {
      if (!(await png.isVisible())) await menuOf(page).click();
      await expect(png).toBeVisible({ timeout: 2000 });
    }).toPass();
    const [download] = await Promise.all([page.waitForEvent('download'), png.click()]);
    expect(download.suggestedFilename()).toBe('stanceline-timeline.png');
  });
});
