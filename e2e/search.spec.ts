/** Finding by words: keys, languages, the address, what is remembered, and what happens when the index does not come. */
import type { Locator, Page } from 'playwright/test';
import { addressOf, countLine, panelTitle } from './pages.ts';
import { axe, expect, test } from './support.ts';

const field = (page: Page): Locator => page.getByRole('combobox', { name: /^Search events/ });
const options = (page: Page): Locator => page.getByRole('dialog').getByRole('option');
/** The option that Enter takes. */
const chosen = (page: Page): Locator => page.getByRole('dialog').getByRole('option', { selected: true });

async function open(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await expect(countLine(page)).toBeVisible();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
}

test('a name with a typing mistake leads to its actor by keyboard alone, and Back leads to the hits', {
  tag: '@smoke',
}, async ({ page }) => {
  await open(page);
  await page.keyboard.type('Macorn');
  await expect(chosen(page)).toContainText('Emmanuel Macron');
  await expect(chosen(page).locator('mark')).toHaveText('Macron');
  await page.keyboard.press('Enter');
  await expect(panelTitle(page)).toHaveText('Emmanuel Macron');
  await expect(panelTitle(page)).toBeFocused();
  expect(addressOf(page)).toBe('/actor/macron/');
  await page.goBack();
  await expect(field(page)).toHaveValue('Macorn');
  await expect(chosen(page)).toContainText('Emmanuel Macron');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect.poll(() => addressOf(page)).toBe('/');
});

test('what is typed before the search has come is searched when it has', async ({ page }) => {
  let letGo = (): void => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/assets/SearchBox-*.js', async (route) => {
    await free;
    await route.continue();
  });
  await page.goto('/actor/macron/');
  await expect(countLine(page)).toBeVisible();
  const opener = page.getByRole('button', { name: 'Search' });
  await opener.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('Vil');
  letGo();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('nius');
  await expect(field(page)).toHaveValue('Vilnius');
  await expect(chosen(page)).toContainText('Vilnius');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('the arrows go through the hits of all kinds and the field keeps the focus', async ({ page }) => {
  await open(page);
  await page.keyboard.type('vilnius');
  await expect(chosen(page)).toContainText('Vilnius');
  const names = await options(page).allInnerTexts();
  expect(names.length).toBeGreaterThan(6);
  for (const name of names.slice(1, 4)) {
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page).innerText()).toBe(name);
    const id = await field(page).getAttribute('aria-activedescendant');
    expect(await chosen(page).getAttribute('id')).toBe(id);
  }
  await page.keyboard.press('Home');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowUp');
  expect(await chosen(page).innerText()).toBe(names.at(-1));
  await expect(field(page)).toBeFocused();
});

test('what is searched is in the address, and a link with it shows the hits', async ({ page, freshPage }) => {
  await open(page, '/table/?country=FR');
  await page.keyboard.type('馬克龍 地理');
  await expect(chosen(page)).toContainText('Macron warns against widening');
  await expect.poll(() => new URL(page.url()).searchParams.get('find')).toBe('馬克龍 地理');
  const other = await freshPage();
  await other.goto(page.url());
  await expect(chosen(other)).toContainText('Macron warns against widening');
  // The hit was found by its Chinese title, which says so in its own language.
  await expect(chosen(other).locator('[lang=zh-Hans] mark').first()).toBeVisible();
});

test('the last row filters the picture by the words', async ({ page }) => {
  await open(page);
  await page.keyboard.type('Keio');
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toHaveText('Show only events with “Keio”');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveCount(0);
  expect(addressOf(page)).toBe('/?q=Keio');
  await expect(page.getByRole('button', { name: /^Remove Words/ })).toBeVisible();
});

test('Enter before the hits are there takes the first of them', async ({ page }) => {
  await page.context().route('**/data/search.*.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await open(page);
  await page.keyboard.type('zakarova');
  await page.keyboard.press('Enter');
  await expect(panelTitle(page)).toHaveText('Maria Zakharova');
});

test('a quoted phrase opens the stance that it made', async ({ page }) => {
  await open(page);
  await page.keyboard.type('East Asia tomorrow');
  await expect(chosen(page)).toContainText('Ukraine today may be East Asia tomorrow');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/stance/kishida/security-indivisible/');
});

test('recent searches are offered again, and forgotten when asked', async ({ page }) => {
  await open(page);
  await page.keyboard.type('OTAN');
  await expect(chosen(page)).toContainText('NATO');
  await page.keyboard.press('Enter');
  await expect(panelTitle(page)).toHaveText('NATO');
  await page.reload();
  await page.locator('[data-static]').waitFor({ state: 'detached' });
  await expect(panelTitle(page)).toHaveText('NATO');
  await page.keyboard.press('Control+k');
  await expect(chosen(page)).toHaveText('OTAN');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('OTAN');
  await expect(chosen(page)).toContainText('NATO');
  await field(page).fill('');
  await page.getByRole('button', { name: 'Forget recent searches' }).click();
  await expect(options(page)).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).searchParams.get('find')).toBeNull();
  await page.reload();
  await page.locator('[data-static]').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await expect(options(page)).toHaveCount(0);
});

test('the search works where storage is refused or holds rubbish', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await open(page);
  await page.keyboard.type('kishida');
  await expect(chosen(page)).toContainText('Fumio Kishida');
  await page.keyboard.press('Enter');
  await expect(panelTitle(page)).toHaveText('Fumio Kishida');
});

test('a press on the page closes it and gives the focus back to the page', async ({ page }) => {
  await open(page);
  // Beside the links of the footer.
  await page.mouse.click(1400, 885);
  await expect(field(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
});

test('the Chinese page searches in Chinese words and finds English titles by them', async ({ page }) => {
  await page.goto('/zh/');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page.getByRole('combobox', { name: /^搜索/ })).toBeFocused();
  await page.keyboard.type('維爾紐斯公報');
  await expect(chosen(page)).toContainText('维尔纽斯公报未提东京联络处');
  await expect(chosen(page).locator('mark')).toHaveText('维尔纽斯公报');
});

test.describe('when the index does not come', () => {
  test.use({ expectedMessages: [/status of 500|Failed to load resource|a thread that stops/] });

  for (const [fault, words] of [
    ['status', 'The server did not give out the search index.'],
    ['rubbish', 'it is cut off or is not what it should be'],
    ['nothing', 'The search index did not arrive.'],
    ['no thread', 'The search index did not arrive.'],
    ['a broken thread', 'The search has stopped.'],
  ] as const) {
    test(`the page says so and tries again: ${fault}`, async ({ page }) => {
      const file = fault.endsWith('thread') ? '**/assets/search.worker-*.js' : '**/data/search.*.json';
      await page.context().route(file, (route) => {
        if (fault === 'a broken thread') {
          return route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("a thread that stops")' });
        }
        if (fault === 'status') return route.fulfill({ status: 500, body: '' });
        return fault === 'rubbish' ? route.fulfill({ body: '{"format":1,' }) : route.abort();
      });
      await open(page);
      await page.keyboard.type('macron');
      await expect(page.getByRole('alert')).toContainText(words);
      await page.context().unroute(file);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(chosen(page)).toContainText('Emmanuel Macron');
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }
});

test('axe finds nothing in the search, on the desktop and on the phone', async ({ page }) => {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    for (const find of ['', 'kishida', 'qqqq']) {
      await page.goto(`/table/?country=FR&find=${find}`);
      await expect(countLine(page)).toBeVisible();
      if (find === '') await page.keyboard.press('/');
      await expect(field(page)).toBeVisible();
      if (find !== '') await expect(options(page).first()).toBeVisible();
      expect(await axe(page), `${find} at ${size.width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
});
