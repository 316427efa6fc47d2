/** The colours a reader chooses: shown at once, remembered, and there before the first paint. */
import type { Page } from 'playwright/test';
import { countLine } from './pages.ts';
import { countWords } from './record.ts';
import { expect, test } from './support.ts';

// The page whose app is held back never uses what it preloads.
test.use({ expectedMessages: [/preloaded using link preload|net::ERR_FAILED/] });

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('high contrast is a choice beside light and dark, follows the system, and is remembered without a flash', async ({
  page,
}) => {
  await page.goto('/');
  await expect(countLine(page)).toHaveText(countWords(''));
  const button = page.getByRole('button', { name: /^Colours/ });
  const names: string[] = [];
  for (let i = 0; i < 4; i++) {
    names.push((await button.getAttribute('aria-label')) ?? '');
    await button.click();
  }
  expect(names.map((name) => /: (.*)\. /.exec(name)?.[1])).toEqual([
    'System colours',
    'Light',
    'Dark',
    'High contrast',
  ]);
  while (!(await button.getAttribute('aria-label'))?.includes('High contrast')) await button.click();
  await expect.poll(() => ground(page)).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => ground(page)).toBe('rgb(0, 0, 0)');

  // The app never runs here: what shows is what the page shows first.
  const other = await page.context().newPage();
  await other.route('**/assets/index-*.js', (route) => route.abort());
  await other.emulateMedia({ colorScheme: 'dark' });
  await other.goto('/matrix/');
  expect(await ground(other)).toBe('rgb(0, 0, 0)');
});

test('a system that asks for more contrast gets it', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  await page.goto('/');
  await expect.poll(() => ground(page)).toBe('rgb(255, 255, 255)');
});
