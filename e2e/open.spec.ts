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
  await expect(problems.first().locator('dd').last()).toHaveText('Write it as year-month-day, as far as it is known.');
  await expect(page.locator('[data-kept]')).toHaveCount(0);
  expect(await axe(page)).toEqual([]);
});

test('on a Chinese page the problems of a file are told in Chinese', async ({ page }) => {
  await page.goto('/zh/open/');
  await page.getByLabel('选择文件').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('date,title,kind,url\n31.5.2031,A fair,other,\n2031-06-01,A walk,wolk,javascript:x\n'),
  });
  await expect(page.getByRole('heading', { name: '未打开 mine.csv：发现3处问题' })).toBeVisible();
  const problems = page.locator('[data-problems] > li');
  await expect(problems.first()).toContainText('mine.csv，第 2 行 › "date" 列');
  await expect(problems.first().locator('dt')).toHaveText(['现有', '应有', '改法']);
  await expect(problems.first().locator('dd').last()).toHaveText('请按“年-月-日”书写，知道多少写多少。');
  await expect(page.locator('[data-problems] [lang=en]')).toHaveCount(0);
});

test('a record with traditional characters is found by simplified ones', async ({ page }) => {
  await page.goto('/open/');
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('date,title\n2031-05-02,東京的會談\n2031-06-01,A walk\n'),
  });
  await page.getByRole('button', { name: 'Show mine.csv' }).first().click();
  await expect(own(page)).toBeVisible();
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: /^Search events/ }).fill('东京会谈');
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText('東京的會談');
});

/** What a browser that keeps nothing for a site does, and one whose disk is full. */
const REFUSALS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  refused: (page) =>
    page.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches']) {
        const get = () => {
          throw new DOMException('denied', 'SecurityError');
        };
        Object.defineProperty(window, name, { get });
      }
    }),
  full: async (page) => {
    const client = await page.context().newCDPSession(page);
    const origin = new URL(test.info().project.use.baseURL ?? '').origin;
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100 });
  },
};

for (const [name, refuse] of Object.entries(REFUSALS)) {
  test(`with storage ${name} a record is shown all the same, and the page says that it is not kept`, async ({
    page,
  }) => {
    await refuse(page);
    await page.goto('/open/');
    await choose(page, 'parks-dna.csv');
    await expect(page.locator('[data-read]').getByRole('alert')).toContainText('until you close this tab');
    await page.locator('[data-read]').getByRole('button', { name: 'Show parks-dna.csv' }).click();
    await expect(own(page)).toContainText('in this tab only');
    await page.getByRole('link', { name: 'Matrix', exact: true }).click();
    await expect(page.getByRole('columnheader', { name: /The park should be open at night/ })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link needs a file');
  });
}

test.describe('with the worker of the second visit', () => {
  test.use({ serviceWorkers: 'allow', expectedMessages: [/preloaded using link preload but not used/] });

  test('an event of one’s own record, loaded anew, is answered with the app and no error', async ({ page }) => {
    await page.goto('/open/');
    await choose(page, 'parks-dna.csv');
    await page.locator('[data-read]').getByRole('button', { name: 'Show parks-dna.csv' }).click();
    await page.getByRole('link', { name: 'Table', exact: true }).click();
    await page.getByRole('link', { name: 'Who owns the evening?' }).first().click();
    const hasWorker = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
    await expect.poll(hasWorker, { timeout: 60_000 }).toBe(true);
    const answer = await page.reload();
    expect([answer?.status(), answer?.fromServiceWorker()]).toEqual([200, true]);
    await expect(page.locator('[data-panel]')).toContainText('P. Ode · The Tarn Gazette');
  });
});
