/** What is filtered, taken away as files; and picks taken back by the keyboard. */
import { copyFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { csvParse } from 'd3';
import type { Page } from 'playwright/test';
import { addressOf, countLine } from './pages.ts';
import { countWords, eventsOf, record } from './record.ts';
import { expect, test } from './support.ts';

const QUERY = 'country=JP&kind=summit';

/** Takes a file of what an address shows. @returns where it lies */
async function taken(page: Page, name: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: /^Share/ });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name, exact: true }).click();
  return (await download).path();
}

test('the filtered events are taken away as JSON of the contract, a table, and a page that opens from disk', async ({
  page,
  freshPage,
}, testInfo) => {
  const wanted = eventsOf(QUERY).map(({ id }) => id);
  await page.goto(`/table/?${QUERY}`);
  await page.locator('header').getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('heading', { name: `Take away (${wanted.length} events)` })).toBeVisible();

  const json = JSON.parse(readFileSync(await taken(page, 'JSON'), 'utf8'));
  expect(json.events.map(({ id }: { id: string }) => id)).toEqual(wanted);
  expect(json.release.id).toBe(record.release.id);
  const csv = readFileSync(await taken(page, 'Events (CSV)'), 'utf8')
    .trim()
    .split('\n');
  expect(csv).toHaveLength(wanted.length + 1);
  expect(csv[0]).toMatch(/release,licence,address$/);
  expect(csv[1]).toContain(`release=${record.release.id}`);
  const issues = csvParse(readFileSync(await taken(page, 'Issues (CSV)'), 'utf8').replace('\uFEFF', ''));
  expect(issues.map(({ id }) => id)).toEqual(json.issues.map(({ id }: { id: string }) => id));
  expect(new Set(issues.map(({ release }) => release))).toEqual(new Set([record.release.id]));

  const file = testInfo.outputPath('copy.html');
  copyFileSync(await taken(page, 'Offline copy (HTML)'), file);
  const copy = await freshPage();
  await copy.goto(pathToFileURL(file).href);
  await expect(copy.getByRole('article')).toHaveCount(wanted.length);
  await expect(copy.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
});

test('Ctrl Z takes picks back one by one, Ctrl Shift Z picks them again, and Back is apart from both', async ({
  page,
}) => {
  await page.goto('/');
  await expect(countLine(page)).toHaveText(countWords(''));
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL('/table/');
  await page.getByRole('link', { name: 'Matrix', exact: true }).click();
  await expect(page).toHaveURL('/matrix/');
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL('/table/');
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL('/');
  await page.keyboard.press('Control+z');
  expect(addressOf(page)).toBe('/');
  await page.keyboard.press('Control+Shift+z');
  await expect(page).toHaveURL('/table/');
  await page.goBack();
  await expect(page).toHaveURL('/');
});
