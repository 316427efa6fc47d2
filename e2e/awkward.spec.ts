/** Records and screens that nobody would wish for: the picture stands, counts right, and goes on working. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { packRecord } from '#compile/pack.ts';
import type { Dataset, EventRecord } from '#contract/schema.ts';
import { deriveDataset } from './bench/fixture.ts';
import { addressOf, countLine, laneCounts, panelTitle } from './pages.ts';
import { clearMark, pictureOf, pointOf, shownSpan } from './picture.ts';
import { countWords, dayPlus } from './record.ts';
import { expect, test } from './support.ts';

// The page asks for the data of the site's own record as well, in vain.
test.use({ expectedMessages: [/preloaded using link preload/] });

const SITE: Dataset = JSON.parse(readFileSync(path.join(import.meta.dirname, '../dist/data/dataset.json'), 'utf8'));

interface Line {
  readonly date: string;
  readonly title?: string;
  /** Id of an actor; one of Japan if left out. */
  readonly actor?: string;
}

/** A record of one statement an event. */
function recordOf(lines: readonly Line[]): Dataset {
  const evidence: EventRecord['evidence'] = [{ source: 'paper', phrase: null, lang: 'en' }];
  const both = (words: string) => ({ en: words, zh: words });
  const whoOf = ({ actor = 'kishida' }: Line) => actor;
  return {
    ...SITE,
    tours: [],
    retired: [],
    actors: [...new Set(['kishida', ...lines.map(whoOf)])].map((id) => ({
      id,
      kind: 'person',
      name: both(id),
      aliases: [],
      country: 'JP',
      offices: [],
      memberships: [],
    })),
    issues: [
      {
        id: 'office',
        proposition: both('An office should open'),
        means: { for: both('open'), against: both('not') },
        theme: 'office',
      },
    ],
    sources: [
      {
        id: 'paper',
        publisher: 'Paper',
        title: 'Paper',
        language: 'en',
        kind: 'news',
        published: null,
        url: null,
        read: null,
        reliability: 'news',
      },
    ],
    events: lines.map((line, i) => ({
      id: `e${i}`,
      date: line.date,
      kind: 'remarks',
      title: both(line.title ?? `Remarks ${i}`),
      summary: both('Remarks.'),
      actors: [whoOf(line)],
      evidence,
    })),
    statements: lines.map((line, i) => ({
      id: `s${i}`,
      actor: whoOf(line),
      issue: 'office',
      position: 1,
      date: line.date,
      event: `e${i}`,
      basis: 'direct',
      evidence,
    })),
  } as Dataset;
}

/** Opens an address of a site with this record. */
async function open(page: Page, lines: readonly Line[], address = '/'): Promise<void> {
  const files = packRecord(deriveDataset(recordOf(lines)));
  await page.route(/\/data\/[^/]+$/, async (route) => {
    const content = files.get(path.basename(new URL(route.request().url()).pathname));
    if (content === undefined) await route.continue();
    else await route.fulfill({ body: Buffer.from(content) });
  });
  await page.goto(address);
  await expect(countLine(page)).toHaveText(
    `${lines.length.toLocaleString('en')} ${lines.length === 1 ? 'event' : 'events'}`,
  );
}

/** What is wrong with the picture: a canvas of another size than it is shown at, and words outside their place. */
const faultsOf = (page: Page): Promise<string[]> =>
  pictureOf(page).evaluate((picture) => {
    const faults: string[] = [];
    const canvas = picture.querySelector<HTMLCanvasElement>('[data-marks] canvas');
    if (canvas) {
      const { width, height } = canvas.getBoundingClientRect();
      if (Math.abs(canvas.width - width * devicePixelRatio) > 1) faults.push(`canvas ${canvas.width} for ${width}`);
      if (Math.abs(canvas.height - height * devicePixelRatio) > 1) faults.push(`canvas ${canvas.height} for ${height}`);
      if (height > 4 * innerHeight) faults.push(`a canvas of ${height} px`);
    }
    const marks = [...picture.querySelectorAll<HTMLElement>('[data-emphasis]')].map((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      return { name: mark.ariaLabel ?? '', left, right, top, bottom };
    });
    for (const a of marks) {
      if (![a.left, a.right, a.top, a.bottom].every(Number.isFinite)) faults.push(`${a.name} is nowhere`);
      for (const b of marks)
        if (a !== b && a.left < b.left && b.left < a.right - 9 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
          faults.push(`${a.name} × ${b.name}`);
    }
    for (const label of picture.querySelectorAll('[data-emphasis] span, li span')) {
      if (label.getBoundingClientRect().height > 60) faults.push(`${label.textContent} is too high`);
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
    return faults;
  });

/** The marks' numbers, added up. */
const sumOfMarks = (page: Page): Promise<number> =>
  pictureOf(page)
    .locator('[data-emphasis]')
    .evaluateAll((marks) =>
      (marks as HTMLElement[]).reduce((sum, m) => sum + ('cluster' in m.dataset ? Number(m.textContent) : 1), 0),
    );

/** Where a mark's point is when it has stopped moving. */
async function atRest(mark: Locator): Promise<number> {
  let last = Number.NaN;
  await expect
    .poll(
      async () => {
        const before = last;
        last = await pointOf(mark);
        return last === before;
      },
      { intervals: [250] },
    )
    .toBe(true);
  return last;
}

/** Zooms in and out again and moves about, and looks for faults on the way. */
async function workOn(page: Page): Promise<void> {
  await page.mouse.move(900, 500);
  for (const notch of [-400, -400, 400, 400, 400, -100]) {
    await page.mouse.wheel(0, notch);
    await expect.poll(() => faultsOf(page)).toEqual([]);
  }
  await page.mouse.wheel(300, 0);
  await pictureOf(page).getByRole('button', { name: 'Fit all' }).click();
  await expect.poll(() => faultsOf(page)).toEqual([]);
}

test.describe('a record', () => {
  test('without events says so, and shows no lane', async ({ page }) => {
    await open(page, []);
    await expect(page.getByText('This record holds no event.')).toBeVisible();
    expect(await laneCounts(page)).toEqual({});
    await page.getByRole('link', { name: 'Table', exact: true }).click();
    await expect(page.getByText('This record holds no event.')).toBeVisible();
  });

  test('of one event shows it in the middle', async ({ page }) => {
    await open(page, [{ date: '2023-05-31' }]);
    const mark = await clearMark(page, 0.5);
    const names = (await pictureOf(page).locator('li').first().boundingBox())?.width ?? 0;
    expect(Math.abs((await pointOf(mark)) - (names + (1440 - names) / 2))).toBeLessThan(12);
    await workOn(page);
    await mark.click();
    await expect(panelTitle(page)).toHaveText('Remarks 0');
  });

  test('of a single day counts all of it', async ({ page }) => {
    await open(
      page,
      Array.from({ length: 300 }, () => ({ date: '2023-05-31' })),
    );
    await expect.poll(() => sumOfMarks(page)).toBe(300);
    expect(await laneCounts(page)).toEqual({ Japan: 300 });
    await workOn(page);
    await expect.poll(() => sumOfMarks(page)).toBe(300);
  });

  test('of three thousand years, back to the year 1, has an axis that says which', async ({ page }) => {
    const dates = Array.from({ length: 300 }, (_, i) => ({ date: String(i * 10 + 1).padStart(4, '0') }));
    await open(page, [...dates, { date: '1066-10-14' }, { date: '1453-05' }]);
    await pictureOf(page).getByRole('button', { name: 'Fit all' }).click();
    await expect(pictureOf(page).getByRole('button', { name: '0 earlier' })).toBeDisabled();
    await expect(pictureOf(page).getByRole('button', { name: '0 later' })).toBeDisabled();
    expect(await laneCounts(page)).toEqual({ Japan: 302 });
    const axis = pictureOf(page).getByText(/^(\d{3,4}|\d+ BC)$/);
    const years = (await axis.allTextContents()).map((text) => (/BC/.test(text) ? 1 : 0) + Number.parseInt(text, 10));
    expect(years).toContain(1000);
    expect(years).toContain(2000);
    await workOn(page);
    await page.goto('/?zoom=1066-09-01/1066-12-31');
    await expect(
      pictureOf(page)
        .getByText(/ 1066$/)
        .first(),
    ).toBeVisible();
    await (await clearMark(page, 0.4)).click();
    await expect(page.getByText('14 October 1066').first()).toBeVisible();
  });

  test('of eight thousand events keeps of the table and the list what is near, and finds every place in them', async ({
    page,
  }) => {
    const lines = Array.from({ length: 8000 }, (_, i) => ({ date: dayPlus('1999-01-01', i) }));
    const inSight = (row: Locator) => expect(row).toBeInViewport({ ratio: 0.9 });
    /** The site has no page for an event of this record; the app goes there all the same. */
    const goTo = (address: string) =>
      page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, address);
    await open(page, lines, '/table/');
    await goTo('/event/e4321/?view=table');
    const table = page.getByRole('table');
    await expect(table).toHaveAttribute('aria-rowcount', '8001');
    await inSight(table.locator('tr[aria-current]'));
    expect(await table.locator('tr[aria-current]').getAttribute('aria-rowindex')).toBe('4323');
    const frame = page.locator('div:has(> table)');
    for (const [end, title] of [
      ['last', 'Remarks 7999'],
      ['first', 'Remarks 0'],
    ] as const) {
      // What comes near may be higher than its gap was, so the end is gone to until it is the end.
      await expect(async () => {
        await frame.evaluate((one, top) => one.scrollTo(0, top ? 0 : one.scrollHeight), end === 'first');
        await expect(table.getByRole('link', { name: title, exact: true })).toBeInViewport({ timeout: 1000 });
      }).toPass();
      expect(await table.locator('tbody tr').count()).toBeLessThan(1500);
    }

    await page.setViewportSize({ width: 390, height: 844 });
    await goTo('/event/e4321/');
    await page.getByRole('button', { name: 'Make the details shorter' }).click();
    await inSight(page.locator('[data-row] [aria-current]'));
    expect(await page.locator('[data-row]').count()).toBeLessThan(1500);
    const item = page.locator('li:has([aria-current])');
    const inYear = lines.filter(({ date }) => date.slice(0, 4) === lines[4321]?.date.slice(0, 4));
    await expect(item).toHaveAttribute('aria-setsize', `${inYear.length}`);
    await expect(item).toHaveAttribute(
      'aria-posinset',
      `${inYear.findIndex(({ date }) => date === lines[4321]?.date) + 1}`,
    );
  });

  test('of five thousand actors has a lane for each, and on the page those that show', async ({ page }) => {
    const lines = Array.from({ length: 5000 }, (_, i) => ({
      date: dayPlus('2020-01-01', 20 * (i % 50)),
      actor: `actor-${i}`,
    }));
    await open(page, lines, '/?lanes=actor&order=name');
    const items = pictureOf(page).locator('li');
    await expect(items.first()).toHaveAttribute('aria-setsize', '5000');
    expect(await items.count()).toBeLessThan(60);
    await workOn(page);
    await pictureOf(page).getByRole('link', { name: 'actor-0, 1 event' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(pictureOf(page).getByRole('link', { name: 'actor-1, 1 event' })).toBeFocused();
    // To the very end.
    await items.first().evaluate((item) => {
      let frame = item.parentElement;
      while (frame && frame.scrollHeight <= frame.clientHeight + 1) frame = frame.parentElement;
      if (frame) frame.scrollTop = frame.scrollHeight;
    });
    await expect(items.last()).toHaveAttribute('aria-posinset', '5000');
    await expect(pictureOf(page).getByRole('link', { name: 'actor-999, 1 event' })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    expect(await items.count()).toBeLessThan(60);
    // All of them below their country.
    await page.goto('/?unfold=JP');
    await expect(items.first()).toHaveAttribute('aria-setsize', '5001');
    expect(await items.count()).toBeLessThan(60);
  });

  for (const [kind, title] of [
    ['300 characters', 'An office in Tokyo, '.repeat(15)],
    ['one word of 300 characters', 'office'.repeat(50)],
    ['right to left', 'مكتب الاتصال في طوكيو: بيان رسمي طويل جدا عن الموقف من افتتاحه'],
    ['emoji', '🇯🇵👩‍👩‍👧🏳️‍🌈 '.repeat(12)],
  ] as const) {
    test(`with titles of ${kind} keeps each in its room`, async ({ page }) => {
      const dates = ['2023-05-01', '2023-05-08', '2023-05-15', '2023-05-16', '2023-06', '2023-07-01', '2023-11-01'];
      await open(
        page,
        dates.map((date, i) => ({ date, title: `${title}${i}`, ...(i > 4 ? { actor: 'a'.repeat(64) } : {}) })),
      );
      await expect.poll(() => sumOfMarks(page)).toBe(dates.length);
      const labels = pictureOf(page).locator('[data-emphasis] span');
      await expect(labels.last()).toBeVisible();
      for (const box of await labels.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right))) {
        expect(box).toBeLessThanOrEqual(1440);
      }
      await workOn(page);
      await pictureOf(page).getByRole('combobox', { name: 'Lanes', exact: true }).selectOption('actor');
      await expect.poll(() => faultsOf(page)).toEqual([]);
      await (await clearMark(page, 0.9)).click();
      await expect(panelTitle(page)).toContainText(title.slice(0, 12));
      expect(await faultsOf(page)).toEqual([]);
    });
  }
});

test.describe('a screen', () => {
  test('of three device pixels to one is painted at its own resolution', async ({ freshPage }) => {
    const page = await freshPage({ deviceScaleFactor: 3, viewport: { width: 1440, height: 900 } });
    await page.goto('/?zoom=2022-06-01/2025-12-31');
    await expect(countLine(page)).toHaveText(countWords(''));
    const mark = await clearMark(page, 0.5);
    expect(await page.evaluate(() => devicePixelRatio)).toBe(3);
    expect(await faultsOf(page)).toEqual([]);
    // The point is painted where its element is.
    const ink = await mark.evaluate((one) => {
      const canvas = document.querySelector('[data-marks] canvas') as HTMLCanvasElement;
      const [box, over] = [one.getBoundingClientRect(), canvas.getBoundingClientRect()];
      const [x, y] = [box.left + 4.5 - over.left, box.top + box.height / 2 - over.top];
      const { data = [] } =
        canvas.getContext('2d')?.getImageData(Math.round((x - 6) * 3), Math.round(y * 3), 36, 1) ?? {};
      return Array.from({ length: 36 }, (_, i) => data[4 * i + 3] ?? 0);
    });
    // Nine px of ink across, twenty-seven on this screen, and nothing beside them.
    expect(ink.filter((alpha) => alpha > 127).length).toBeGreaterThanOrEqual(26);
    expect(ink.filter((alpha) => alpha > 127).length).toBeLessThanOrEqual(28);
    expect([ink[0], ink[35]]).toEqual([0, 0]);
  });

  test('of two colours still tells the sign on a ribbon from its band', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/?ribbon=tokyo-office');
    const step = pictureOf(page)
      .getByRole('link', { name: /^Japan: .*\d{4}: / })
      .last();
    await expect(step).toBeVisible();
    const inks = await step.evaluate((one) => {
      const canvas = document.querySelector('[data-marks] canvas') as HTMLCanvasElement;
      const [box, over] = [one.getBoundingClientRect(), canvas.getBoundingClientRect()];
      const { data = [] } =
        canvas.getContext('2d')?.getImageData(box.left - over.left + 3, box.top - over.top + 3, 20, 8) ?? {};
      const light = Array.from({ length: data.length / 4 }, (_, i) => (data[4 * i] ?? 0) > 200);
      return { light: light.filter(Boolean).length, dark: light.filter((one) => !one).length };
    });
    expect(Math.min(inks.light, inks.dark)).toBeGreaterThan(8);
  });

  test('without width shows no picture, and the same one when there is room again', async ({ page }) => {
    await page.goto('/');
    await expect(countLine(page)).toHaveText(countWords(''));
    await clearMark(page, 0.5);
    const before = await laneCounts(page);
    const span = await shownSpan(page);
    for (const width of ['0', '1px', '100px', '157px']) {
      await pictureOf(page).evaluate((picture, wanted) => {
        picture.style.inlineSize = wanted;
        picture.style.overflow = 'hidden';
      }, width);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    await pictureOf(page).evaluate((picture) => {
      picture.style.inlineSize = '0';
    });
    await expect(pictureOf(page).locator('[data-marks] canvas')).toHaveCount(0);
    await pictureOf(page).evaluate((picture) => picture.removeAttribute('style'));
    await expect.poll(() => laneCounts(page)).toEqual(before);
    expect(await shownSpan(page)).toEqual(span);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('that is resized during a drag keeps the picture in the hand, and opens nothing', async ({ page }) => {
    await page.goto('/?zoom=2023-01-01/2024-12-31');
    await expect(countLine(page)).toHaveText(countWords(''));
    const mark = await clearMark(page, 0.6);
    const y = ((await mark.boundingBox())?.y ?? 0) + 11;
    const x = await pointOf(mark);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 100, y, { steps: 5 });
    await expect.poll(async () => Math.abs((await pointOf(mark)) - (x - 100))).toBeLessThan(2);
    await page.setViewportSize({ width: 1100, height: 700 });
    // Wherever the new size has put it, it goes on with the hand.
    await expect
      .poll(async () => (await pictureOf(page).locator('[data-marks] canvas').first().boundingBox())?.width)
      .toBeLessThan(1000);
    const at = await atRest(mark);
    expect(await faultsOf(page)).toEqual([]);
    await page.mouse.move(x - 180, y, { steps: 5 });
    await expect.poll(async () => Math.abs((await pointOf(mark)) - (at - 80))).toBeLessThan(2);
    // To a phone's size and back, the button still down.
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(pictureOf(page).locator('[data-marks] canvas')).toHaveCount(0);
    await page.mouse.move(200, 400, { steps: 3 });
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(pictureOf(page).locator('[data-marks] canvas').first()).toBeVisible();
    await page.mouse.up();
    await expect.poll(() => faultsOf(page)).toEqual([]);
    await expect(panelTitle(page)).toHaveCount(0);
    expect(addressOf(page)).toMatch(/^\/\?zoom=/);
    // And the hand is free again.
    const still = await shownSpan(page);
    await page.mouse.move(700, 500, { steps: 4 });
    expect(await shownSpan(page)).toEqual(still);
  });
});
