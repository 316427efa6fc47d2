/** The facets behind "More", all at once, the sentence, and examples as links: in every view the same set. */
import { addressOf, countLine, tableIds } from './pages.ts';
import { axe, expect, test } from './support.ts';

const sentence = (page: import('playwright/test').Page) => page.getByText(/^Shown: events /);

test('two countries as alternatives, then both at once, said in words and kept in the address', {
  tag: '@smoke',
}, async ({ page }) => {
  await page.goto('/table/?country=FR&country=DE&not-country=CN');
  await expect(sentence(page)).toContainText('with actors from France or Germany, with none from China');
  const either = (await tableIds(page)).length;
  await page.getByRole('button', { name: 'Country', exact: true }).click();
  await page.getByRole('radio', { name: 'all of them at once' }).check();
  await expect(sentence(page)).toContainText('with actors from France and Germany');
  expect(addressOf(page)).toBe('/table/?country=FR&country=DE&not-country=CN&all=country');
  await expect.poll(async () => (await tableIds(page)).length).toBeLessThan(either);
  await expect(countLine(page)).toHaveText(new RegExp(`^${(await tableIds(page)).length} of `));
  await page.reload();
  await expect(sentence(page)).toContainText('France and Germany');
});

test('a facet behind “More” is chosen by keyboard alone, and its count holds', async ({ page }) => {
  await page.goto('/table/');
  await expect(countLine(page)).toBeVisible();
  await page.getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group').filter({ hasText: 'Member of' }).locator('summary').first()).toBeFocused();
  const summary = page.locator('summary', { hasText: 'Source language' });
  await summary.focus();
  await page.keyboard.press('Enter');
  const japanese = page.getByRole('checkbox', { name: /^Japanese/ });
  const label = japanese.locator('xpath=..');
  await expect(label).toHaveText(/\d/);
  const [count] = /\d+/.exec((await label.textContent()) ?? '') ?? [];
  await japanese.focus();
  await page.keyboard.press('Space');
  await expect(sentence(page)).toContainText('with a source in Japanese');
  expect(addressOf(page)).toBe('/table/?language=ja');
  await expect(countLine(page)).toHaveText(new RegExp(`^${count} of `));
});

test('only what sources dispute, in the table and in the timeline alike', async ({ page }) => {
  await page.goto('/table/?disputed=yes');
  await expect(sentence(page)).toContainText('that are disputed between sources');
  const shown = await tableIds(page);
  expect(shown.length).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(countLine(page)).toHaveText(new RegExp(`^${shown.length} of `));
});

test('an example is a link to a selection', async ({ page }) => {
  await page.goto('/');
  await expect(countLine(page)).toBeVisible();
  await page.getByRole('button', { name: 'Examples' }).click();
  const link = page.getByRole('link', { name: 'The Tokyo office', exact: true });
  expect(await link.getAttribute('href')).toBe(
    '/?issue=tokyo-office&from=2023-05-01&to=2023-07-31&ribbon=tokyo-office',
  );
  await link.click();
  await expect(sentence(page)).toContainText(
    'on “NATO should open a liaison office in Tokyo”; dated 1 May – 31 July 2023',
  );
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('axe finds nothing in the open facets', async ({ page }) => {
  await page.goto('/table/?language=ja&country=JP&country=US&all=country');
  await expect(sentence(page)).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.locator('summary', { hasText: 'Reliability' }).click();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Country', exact: true }).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  expect(await axe(page)).toEqual([]);
});
