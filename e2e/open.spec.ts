/** A reader's own record: opened, shown in the views, kept over a reload, asked for by a link, removed; and refused. */
import path from 'node:path';
import type { Page } from 'playwright/test';
import { axe, expect, test } from './support.ts';

// A static host has no file for an event of the reader's own: it answers with `404.html`, which is the app. Each page of
// the site asks early for the published index, which a link to another record has no use for.
test.use({ expectedMessages: [/status of 404|preloaded using link preload but not used/] });

const sample = (name: string) => path.join(import.meta.dirname, '..', 'public', 'samples', name);
const choose = (page: Page, name: string) => page.getByLabel('Choose a file').setInputFiles(sample(name));
const own = (page: Page) => page.locator('[data-own]');

test('a record of one’s own is opened, shown in every view, kept, linked and removed', async ({ page, freshPage }) => {
  await page.goto('/open/');
  await choose(page, 'parks-dna.csv');
  const read = page.locator('[data-read]');
  await expect(read.getByRole('heading')).toHaveText('parks-dna.csv is open');
  await expect(read.locator('dd').first()).toHaveText('3');
  expect(await axe(page)).toEqual([]);

  await read.getByRole('button', { name: 'Show parks-dna.csv' }).click();
  await expect(own(page)).toContainText('Your own record: parks-dna.csv · on this computer only');
  await expect(page).toHaveURL(/\/\?lanes=actor&own=[0-9a-z]+$/);
  const hash = new URL(page.url()).searchParams.get('own') ?? '';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('parks-dna – Timeline');

  await page.getByRole('link', { name: 'Matrix', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: /The park should be open at night/ })).toBeVisible();
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page.getByText('Who owns the evening?').first()).toBeVisible();
  await page.getByRole('link', { name: 'Who owns the evening?' }).first().click();
  await expect(page.locator('[data-panel]')).toContainText('P. Ode · The Tarn Gazette');

  await page.reload();
  await page.locator('[data-static]').waitFor({ state: 'detached' });
  await expect(page.locator('[data-panel]')).toContainText('P. Ode · The Tarn Gazette');
  await expect(own(page)).toBeVisible();

  const elsewhere = await freshPage();
  await elsewhere.goto(`/matrix/?own=${hash}`);
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('This link needs a file');
  await expect(elsewhere.getByRole('link', { name: 'To the published record' })).toHaveAttribute('href', '/');
  await choose(elsewhere, 'parks-dna.csv');
  await expect(elsewhere.getByRole('columnheader', { name: /The park should be open at night/ })).toBeVisible();

  await own(page).getByRole('button', { name: 'remove' }).click();
  await expect(own(page)).toHaveCount(0);
  await page.goto('/open/');
  await expect(page.getByText('None.')).toBeVisible();
  await page.goto(`/?own=${hash}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link needs a file');
});

test('a file that does not hold is refused with row, column and mend, and nothing is shown of it', async ({ page }) => {
  await page.goto('/open/');
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('date,title,kind\n31.5.2031,A fair,other\n2031-06-01,A walk,wolk\n'),
  });
  await expect(page.getByRole('heading', { name: 'mine.csv was not opened: 2 problems' })).toBeVisible();
  const problems = page.locator('[data-problems] > li');
  await expect(problems).toHaveCount(2);
  await expect(problems.first()).toContainText('mine.csv, row 2 › column "date"');
  await expect(problems.last()).toContainText('mine.csv, row 3 › column "kind"');
  await expect(page.locator('[data-kept]')).toHaveCount(0);
  expect(await axe(page)).toEqual([]);
});
