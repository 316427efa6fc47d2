/** No finding of axe in any view, size, language and theme, and no page that scrolls sideways. */
import type { Page } from 'playwright/test';
import { countLine, panelTitle } from './pages.ts';
import { record } from './record.ts';
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

/** `npm run axe`: more views and sizes, and every rule in every colour; half an hour. */
const IS_WIDE = process.env['AXE_WIDE'] === '1';
/** A run of half an hour tells all that it finds. */
const look = IS_WIDE ? expect.soft : expect;

const titled = (page: Page) => expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
const dialog = (page: Page) => expect(page.locator('dialog[open]')).toBeVisible();
const ready = (page: Page) => expect(page.locator('footer button').first()).toBeVisible();

const MORE_STOPS: Readonly<Record<string, Stop>> = {
  'the whole timeline, with its hint': { address: '/', arrive: counted },
  method: { address: '/method/', arrive: titled },
  data: { address: '/data/', arrive: titled },
  accessibility: { address: '/accessibility/', arrive: titled },
  open: { address: '/open/', arrive: titled },
  tour: { address: '/tour/tokyo-office-plan-to-standstill/?country=FR', arrive: opened },
  'step of a tour': {
    address: `/event/macron-nato-geography-2023/?country=FR&tour=tokyo-office-plan-to-standstill`,
    arrive: detailed,
  },
  release: { address: `/release/${record.release.id}/?view=table&country=FR`, arrive: opened },
  'search, with hits': {
    address: '/?country=FR&find=tokyo',
    arrive: (page) => expect(page.locator('[role="option"]').first()).toBeVisible(),
  },
  'the list of keys': {
    address: '/?country=FR',
    arrive: async (page) => {
      await ready(page);
      await page.keyboard.press('?');
      await dialog(page);
    },
  },
  'share over the page': {
    address: '/matrix/?country=FR',
    arrive: async (page) => {
      await page
        .locator('header')
        .getByRole('button', { name: /^(Share|分享)$/ })
        .click();
      await dialog(page);
    },
  },
};

const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  ...(IS_WIDE && {
    'small phone': { width: 360, height: 640 },
    tablet: { width: 820, height: 1180 },
    'lying phone': { width: 844, height: 390 },
  }),
};
const LANGUAGES = { English: '', Chinese: '/zh' };

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const [language, prefix] of Object.entries(LANGUAGES)) {
    test(`axe finds nothing on the ${size} in ${language}, light, dark and in high contrast`, async ({ page }) => {
      // Axe is all work for the processor: several times slower on a machine that does other things.
      test.setTimeout(IS_WIDE ? 1_800_000 : 240_000);
      await page.setViewportSize(viewport);
      for (const [name, { address, arrive }] of Object.entries({ ...STOPS, ...(IS_WIDE && MORE_STOPS) })) {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await page.goto(prefix + address);
        await arrive(page, viewport.width < 720);
        look(await axe(page), name).toEqual([]);
        // The same page in other colours: nothing else of it changes.
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        look(await axe(page, IS_WIDE ? [] : ['color-contrast', 'link-in-text-block']), `${name}, dark`).toEqual([]);
        await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'contrast'));
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const found = await axe(page, IS_WIDE ? [] : ['color-contrast']);
          look(found, `${name}, high contrast, ${colorScheme}`).toEqual([]);
        }
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        look(excess, name).toBeLessThanOrEqual(0);
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

test('every link and button of the footer is at least 24 px high', async ({ page }) => {
  for (const [language, prefix] of Object.entries(LANGUAGES)) {
    await page.goto(`${prefix}/table/`);
    await counted(page);
    for (const { width, height } of [SIZES.desktop, SIZES.phone]) {
      await page.setViewportSize({ width, height });
      const targets = page.getByRole('contentinfo').locator('a:visible, button:visible');
      // Those of the running app come last.
      await expect(targets.last()).toHaveRole('button');
      const low = await targets.evaluateAll((all) =>
        all
          .map((one) => `${one.textContent} ${one.getBoundingClientRect().height}`)
          .filter((one) => Number(one.split(' ').at(-1)) < 24),
      );
      expect(low, `${language} at ${width}`).toEqual([]);
    }
  }
});
