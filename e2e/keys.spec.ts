/** The list of keys: how it opens and closes, and that each key it names does something where it says so. */
import type { Page } from 'playwright/test';
import { addressOf, countLine, panelTitle } from './pages.ts';
import { countWords } from './record.ts';
import { axe, expect, test } from './support.ts';

test('a question mark opens the list of keys, Escape closes it and gives the focus back', async ({ page }) => {
  await page.goto('/');
  await expect(countLine(page)).toHaveText(countWords(''));
  const button = page.getByRole('contentinfo').getByRole('button', { name: /^Keys/ });
  await expect(button).toBeVisible();
  const mark = page.locator('[data-emphasis][tabindex="0"]');
  await mark.focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  expect(await axe(page)).toEqual([]);
  // Nothing below the dialog hears a key.
  const before = addressOf(page);
  await page.keyboard.press('k');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: /Search/ })).toHaveCount(0);
  expect(addressOf(page)).toBe(before);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(mark).toBeFocused();

  await button.click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  // In a field it is a letter.
  await page.getByRole('searchbox').first().fill('');
  await page.keyboard.press('?');
  await expect(dialog).toBeHidden();
  await page.goto('/zh/');
  await expect(page.getByRole('button', { name: /^快捷键/ })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
});

/** What a key may move: the address, the focus, what is on the page. */
const stateOf = async (page: Page) => {
  // The sliders of the overview say it when the picture has come to rest.
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  return page.evaluate(() => {
    const here = document.activeElement;
    const overview = [...document.querySelectorAll('[role=slider]')].map((one) => one.getAttribute('aria-valuenow'));
    const dialogs = document.querySelectorAll('dialog[open], [role=dialog]').length;
    const unfolded = document.querySelectorAll('[aria-expanded=true]').length;
    const checked = document.querySelectorAll('input:checked').length;
    const place = [...document.querySelectorAll('a, button, input, [tabindex]')].indexOf(here as Element);
    const active = here?.getAttribute('aria-activedescendant') ?? '';
    return JSON.stringify([
      location.href,
      place,
      here?.getAttribute('aria-label'),
      overview,
      dialogs,
      unfolded,
      checked,
      active,
    ]);
  });
};

/** Where each place of the list is, and how one comes to the middle of it, from where every key leads somewhere. */
const ARRIVE: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  browser: async (page) => {
    await page.goto('/?country=FR');
    await expect(countLine(page)).toHaveText(countWords('country=FR'));
    await page.locator('search button').nth(1).click();
    await page.getByRole('checkbox').first().focus();
  },
  page: async (page) => {
    await page.goto('/event/macron-nato-geography-2023/');
    await expect(panelTitle(page)).toBeFocused();
    await expect(page.getByRole('button', { name: /^Keys/ })).toBeVisible();
  },
  panel: async (page) => {
    await page.goto('/event/macron-nato-geography-2023/');
    await expect(panelTitle(page)).toBeFocused();
  },
  picture: async (page) => {
    // Near enough for the events to stand apart, and in the middle of a lane in the middle.
    await page.goto('/?zoom=2023-06-01/2023-07-31');
    await page.locator('[data-emphasis][aria-label$="(NATO)"]:not([data-cluster])').nth(4).focus();
  },
  laneNames: async (page) => {
    await page.goto('/');
    await page.locator('[data-emphasis]').first().waitFor();
    await page.getByRole('link', { name: /^NATO, \d+ events/ }).focus();
  },
  ribbon: async (page) => {
    await page.goto('/?ribbon=tokyo-office');
    // A piece whose neighbours are called otherwise.
    await page.locator('[class*=step]').nth(5).focus();
  },
  overview: async (page) => {
    await page.goto('/?zoom=2023-05-01/2023-12-01');
    await page.getByRole('slider').first().focus();
  },
  grid: async (page) => {
    await page.goto('/matrix/');
    const grid = page.getByRole('grid');
    await grid.locator('tbody tr:nth-child(6) td a').first().focus();
  },
  rowName: async (page) => {
    await page.goto('/matrix/?rows=state');
    await page.getByRole('treegrid').locator('[aria-expanded] a, [aria-expanded] button').first().focus();
  },
  search: async (page) => {
    await page.goto('/');
    await expect(countLine(page)).toHaveText(countWords(''));
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: /Search/ }).fill('Tokyo');
    await expect(page.locator('[role=listbox] [role=option]').nth(2)).toBeVisible();
    await page.keyboard.press('ArrowDown');
  },
  find: async (page) => {
    await page.goto('/');
    await page.locator('search button').nth(1).click();
    await page.getByRole('dialog').getByRole('searchbox').fill('ja');
  },
  options: async (page) => {
    await page.goto('/');
    await page.locator('search button').nth(1).click();
    await page.getByRole('checkbox').nth(2).focus();
  },
  coverage: async (page) => {
    await page.goto('/data/');
    await page.locator('[data-row="3"][data-column]:not([data-column="0"]) a').nth(1).focus();
  },
};

/** A key that undoes what would keep the next from doing anything, or the place from which it does. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  'laneNames ArrowLeft': ['ArrowRight'],
  'browser Enter': ['ArrowRight'],
  'rowName ArrowLeft': ['ArrowRight'],
  'options ArrowLeft': ['ArrowRight'],
  'search ArrowUp': ['ArrowDown'],
  'picture 0': ['+', '+'],
};

/** What the page itself lists: the keys of each place. */
const listedOn = async (page: Page): Promise<ReadonlyMap<string, readonly string[]>> => {
  await page.goto('/accessibility/#keys');
  const listed = await page
    .locator('[data-key-place]')
    .evaluateAll((places) =>
      places.map((place): [string, string[]] => [
        place.getAttribute('data-key-place') ?? '',
        [...place.querySelectorAll('[data-key]')].map((key) => key.getAttribute('data-key') ?? ''),
      ]),
    );
  return new Map(listed);
};

test('every place of the list is one that these journeys come to', async ({ page }) => {
  expect([...(await listedOn(page)).keys()]).toEqual(Object.keys(ARRIVE));
});

for (const [place, arrive] of Object.entries(ARRIVE)) {
  test(`every key that is listed for ${place} does something there`, async ({ page }) => {
    test.setTimeout(240_000);
    const keys = (await listedOn(page)).get(place) ?? [];
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      await arrive(page);
      for (const first of FIRST[`${place} ${key}`] ?? []) await page.keyboard.press(first);
      const before = await stateOf(page);
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await expect.poll(() => stateOf(page), `${place}: ${key}`).not.toBe(before);
    }
  });
}
