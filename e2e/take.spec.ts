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

test.describe('when something of it does not come', () => {
  test.use({ expectedMessages: [/Failed to load resource|a thread that stops/] });

  test('a file is made once however often it is asked for, without its thread all the same, and again after a fault', async ({
    page,
  }) => {
    const code = /\/assets\/take\.worker-[^/]+\.js$/;
    await page.goto(`/table/?${QUERY}`);
    await page.locator('header').getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /^Share/ });
    const json = dialog.getByRole('button', { name: 'JSON', exact: true });
    const wanted = eventsOf(QUERY).map(({ id }) => id);
    const idsIn = (file: string) => JSON.parse(readFileSync(file, 'utf8')).events.map(({ id }: { id: string }) => id);

    let letGo = (): void => {};
    const free = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let asked = 0;
    await page.route('**/dataset.json', async (route) => {
      asked++;
      await free;
      await route.continue();
    });
    let downloads = 0;
    page.on('download', () => downloads++);
    await json.press('Enter');
    await expect(json).toHaveAttribute('aria-busy', 'true');
    await json.press('Enter');
    await dialog.getByRole('button', { name: 'RIS', exact: true }).press('Enter');
    await expect(dialog.getByText('JSON: the file is being made…')).toBeVisible();
    letGo();
    await expect(dialog.getByText('The file is ready.')).toBeVisible();
    await expect(json).not.toHaveAttribute('aria-busy');
    await expect.poll(() => downloads).toBe(1);
    expect(asked).toBe(1);
    await page.unroute('**/dataset.json');

    let threads = 0;
    await page.route(code, (route) => {
      threads++;
      return route.abort();
    });
    expect(idsIn(await taken(page, 'JSON'))).toEqual(wanted);
    expect(threads).toBe(1);
    await page.unroute(code);

    const body = 'throw new Error("a thread that stops")';
    await page.route(code, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await json.click();
    await expect(dialog.getByRole('alert')).toHaveText('The record came, but the file could not be made from it.');
    await page.unroute(code);
    expect(idsIn(await taken(page, 'JSON'))).toEqual(wanted);
    await expect(dialog.getByRole('alert')).toHaveCount(0);
  });
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
