/** No finding of axe in any view, size, language and theme, and no page that scrolls sideways. */
import type { Page } from 'playwright/test';
import { countLine, panelTitle } from './pages.ts';
import { axe, expect, test } from './support.ts';

// Of the record that does not load, and of an event that there is not.
test.use({ expectedMessages: [/status of (404|500)|preloaded using link preload but not used/] });

interface Stop {
  readonly address: string;
  /** Brings the page into the state to look at, and waits for it. */
  readonly arrive: (page: Page, isPhone: boolean) => Promise<unknown>;
}

const counted = (page: Page) => expect(countLine(page)).toBeVisible();
const opened = (page: Page) => expect(panelTitle(page)).toBeVisible();
const detailed = (page: Page) => expect(page.locator('aside q, aside cite').first()).toBeVisible();

/** Addresses with a filter, which leaves one of everything but less of it: axe takes a minute for the whole matrix. */
const STOPS: Readonly<Record<string, Stop>> = {
  timeline: { address: '/?country=FR&ribbon=tokyo-office', arrive: counted },
  'the legend over the picture': {
    address: '/?country=FR&ribbon=tokyo-office&show=picture',
    arrive: async (page) => {
      await page.locator('main button[popovertarget]').first().click();
      await expect(page.locator('main [popover] canvas').first()).toBeVisible();
    },
  },
  event: { address: '/event/macron-nato-geography-2023/?country=FR', arrive: detailed },
  'event hidden by filters': { address: '/event/macron-nato-geography-2023/?country=RU', arrive: detailed },
  matrix: { address: '/matrix/?country=FR&asof=2023-07-12', arrive: counted },
  'matrix by state': { address: '/matrix/?rows=state&unfold=france&country=FR&sort=near', arrive: counted },
  changes: { address: '/changes/?country=FR', arrive: (page) => expect(page.locator('article').first()).toBeVisible() },
  agreement: {
    address: '/agreement/?actor=france&actor=germany',
    arrive: (page) => expect(page.getByRole('table').first()).toBeVisible(),
  },
  splits: { address: '/changes/?list=splits', arrive: (page) => expect(page.locator('article').first()).toBeVisible() },
  stance: { address: '/stance/macron/tokyo-office/?country=FR', arrive: detailed },
  table: { address: '/table/?country=FR', arrive: (page) => expect(page.getByRole('table')).toBeVisible() },
  actor: { address: '/actor/macron/?country=FR&view=table', arrive: opened },
  issue: { address: '/issue/tokyo-office/?country=FR&view=table', arrive: opened },
  source: { address: '/source/yomiuri-2023-06-06/?country=FR&view=table', arrive: opened },
  'a filter open': {
    address: '/table/?country=FR',
    arrive: async (page, isPhone) => {
      if (isPhone) await page.locator('search button').first().click();
      await page
        .locator(isPhone ? 'summary' : 'search button')
        .nth(1)
        .click();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
    },
  },
  'nothing left': { address: '/?country=FR&country=DE&from=1999-01-01&to=1999-12-31', arrive: counted },
  'no such event': { address: '/event/macron-nato-geographie-2023/?nothing=1&view=table&country=FR', arrive: opened },
  'record not loaded': {
    address: '/matrix/',
    arrive: async (page) => {
      await page.route('**/manifest.json', (route) => route.fulfill({ status: 500, body: '' }));
      await page.reload();
      await expect(page.getByRole('alert')).toBeVisible();
      await page.unroute('**/manifest.json');
    },
  },
};

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const LANGUAGES = { English: '', Chinese: '/zh' };

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const [language, prefix] of Object.entries(LANGUAGES)) {
    test(`axe finds nothing on the ${size} in ${language}, light, dark and in high contrast`, async ({ page }) => {
      // Axe is all work for the processor: several times slower on a machine that does other things.
      test.setTimeout(240_000);
      await page.setViewportSize(viewport);
      for (const [name, { address, arrive }] of Object.entries(STOPS)) {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await page.goto(prefix + address);
        await arrive(page, size === 'phone');
        expect(await axe(page), name).toEqual([]);
        // The same page in other colours: nothing else of it changes.
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        expect(await axe(page, ['color-contrast', 'link-in-text-block']), `${name}, dark`).toEqual([]);
        await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'contrast'));
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          expect(await axe(page, ['color-contrast']), `${name}, high contrast, ${colorScheme}`).toEqual([]);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(
          0,
        );
      }
    });
  }
}

test('axe finds nothing in the timeline of the whole record', async ({ page }) => {
  await page.goto('/');
  await counted(page);
  expect(await axe(page)).toEqual([]);
});

test('no view is wider than a narrow phone', async ({ page }) => {
  for (const [name, { address, arrive }] of Object.entries(STOPS)) {
    await page.setViewportSize(SIZES.phone);
    await page.goto(address);
    await arrive(page, true);
    for (const width of [390, 360, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${name} at ${width}`)
        .toBeLessThanOrEqual(0);
    }
  }
});
