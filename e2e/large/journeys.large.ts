/** What the reader, the analyst and the editor do, where the record has 100,000 events. */
import { stat } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { addressOf, countLine, panelOf, panelTitle, placeOf } from '../pages.ts';
import { expect, test } from '../support.ts';
import { step, watchThread } from './watchThread.ts';

// The site was built over twenty events: the others have no page of their own to load.
test.use({ expectedMessages: [/status of 404|net::ERR_FAILED|preloaded using link preload but not used/] });

const ALL = '100,000 events';
const BAR_MS = 50;

test.beforeEach(async ({ page }) => {
  await watchThread(page);
});

const openAt = (page: Page, address: string) =>
  step(page, `open /${address}`, async () => {
    await page.goto(`./${address}`);
    await expect(countLine(page)).toHaveText(ALL);
  });

test('the reader searches, opens an event, steps, and shares it', async ({ page }) => {
  await page.addInitScript(() => {
    // From the question to the thread's answer.
    const times: number[] = [];
    Object.assign(window, { searchTimes: times });
    let asked = 0;
    const { postMessage } = Worker.prototype;
    const heard = new WeakSet<Worker>();
    Worker.prototype.postMessage = function (this: Worker, message: { readonly kind?: string }, ...rest: never[]) {
      if (message.kind === 'search') {
        asked = performance.now();
        if (!heard.has(this)) this.addEventListener('message', () => times.push(performance.now() - asked));
        heard.add(this);
      }
      Reflect.apply(postMessage, this, [message, ...rest]);
    } as typeof postMessage;
  });
  await openAt(page, '');
  const field = page.getByRole('combobox', { name: /^Search events/ });
  const options = page.getByRole('dialog').getByRole('option');
  await step(page, 'the search opens and has its index', async () => {
    await page.keyboard.press('/');
    await field.fill('nato');
    await expect(options.first()).toBeVisible();
  });
  for (const words of ['liaison offise in tokyo', 'foreign ministers discuss', 'anna abbott', '联络处']) {
    await step(page, `type ${words}`, async () => {
      await field.fill('');
      await field.pressSequentially(words, { delay: 60 });
      await expect(options.first()).toBeVisible();
    });
  }
  const times = await page.evaluate(() => (window as unknown as { searchTimes: number[] }).searchTimes.slice(1));
  const p95 = times.sort((a, b) => a - b)[Math.floor(0.95 * times.length)] ?? Number.NaN;
  console.log(`  ${times.length} keystrokes, p95 ${p95.toFixed(1)} ms`);
  expect.soft(p95, 'p95 of a keystroke, ms').toBeLessThanOrEqual(BAR_MS);

  await step(page, 'open the first event found', async () => {
    await field.fill('foreign ministers discuss a liaison office');
    await page
      .getByRole('dialog')
      .getByRole('option')
      .filter({ has: page.locator('mark') })
      .first()
      .click();
    await expect(panelTitle(page)).toContainText('Foreign ministers');
    await expect(panelOf(page).locator('q, cite').first()).toBeVisible();
  });
  for (const key of ['k', 'k', 'j', 'k']) {
    const before = await placeOf(page).textContent();
    await step(page, `step with ${key}`, async () => {
      await page.keyboard.press(key);
      await expect(placeOf(page)).not.toHaveText(before ?? '');
      await expect(panelOf(page).locator('q, cite').first()).toBeVisible();
    });
  }
  await step(page, 'share it', async () => {
    await panelOf(page).getByText('Share, cite, report').click();
    await expect(panelOf(page).getByRole('textbox', { name: 'Text to copy' })).toHaveValue(page.url());
  });
});

test('the reader takes the whole record away, and the page answers while a file is made', async ({ page }) => {
  await openAt(page, '');
  const dialog = page.getByRole('dialog', { name: /^Share/ });
  await step(page, 'open the files to take away', async () => {
    await page.locator('header').getByRole('button', { name: 'Share', exact: true }).click();
    await expect(dialog.getByRole('heading', { name: /^Take away \(100,000 events\)/ })).toBeVisible();
  });
  for (const name of ['Calendar (iCalendar)', 'JSON', 'Offline copy (HTML)']) {
    const button = dialog.getByRole('button', { name, exact: true });
    await step(page, `take away: ${name}`, async () => {
      const download = page.waitForEvent('download', { timeout: 120_000 });
      await button.press('Enter');
      await expect(button).toHaveAttribute('aria-busy', 'true');
      // What a reader would press meanwhile.
      const form = dialog.getByRole('combobox', { name: 'As', exact: true });
      await form.selectOption({ label: 'Markdown' });
      await expect(dialog.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(/^\[/);
      await expect(button).toHaveAttribute('aria-busy', 'true');
      await form.selectOption({ label: 'Link' });
      const file = await (await download).path();
      expect((await stat(file)).size).toBeGreaterThan(10_000_000);
    });
  }
});

test('the analyst filters, turns the matrix back, reads the changes, compares, and sorts the table', async ({
  page,
}) => {
  await openAt(page, '');
  await step(page, 'filter by a country', async () => {
    await page.getByRole('search').getByRole('button', { name: 'Country', exact: true }).click();
    await page
      .locator('[popover]:popover-open')
      .getByRole('checkbox', { name: /^Japan/ })
      .check();
    await page.keyboard.press('Escape');
    await expect(countLine(page)).toContainText(' of 100,000 events');
  });
  const address = addressOf(page);
  await step(page, 'clear', async () => {
    await page.getByRole('search').getByRole('button', { name: 'Clear' }).click();
    await expect(countLine(page)).toHaveText(ALL);
  });
  expect(address).toContain('country=JP');
  await step(page, 'colour by an issue', async () => {
    const ribbon = page.locator('main select').first();
    await ribbon.selectOption({ index: 3 });
    await expect(page.locator('[data-moving]')).toHaveCount(0);
  });
  await step(page, 'in words', async () => {
    await page.getByRole('button', { name: 'In words' }).click();
  });
  await step(page, 'to the matrix', async () => {
    await page.getByRole('link', { name: 'Matrix', exact: true }).click();
    await expect(page.getByRole('grid').locator('td a').first()).toBeVisible();
  });
  await step(page, 'as of 2015', async () => {
    const field = page.getByRole('textbox', { name: 'As of' });
    await field.fill('2015-06-30');
    await field.press('Enter');
    await expect(page).toHaveURL(/asof=2015-06-30/);
    await expect(page.getByRole('grid').locator('td a').first()).toBeVisible();
  });
  await step(page, 'open a cell', async () => {
    await page.getByRole('grid').locator('td a').first().click();
    await expect(panelTitle(page)).toContainText('on “');
  });
  await step(page, 'to the changes', async () => {
    await page.getByRole('link', { name: 'Changes', exact: true }).click();
    await expect(page.locator('main article').first()).toBeVisible();
  });
  await step(page, 'to the comparison', async () => {
    await page.getByRole('link', { name: 'Agreement', exact: true }).click();
    await expect(page.getByRole('main').getByRole('table').first()).toBeVisible();
  });
  await step(page, 'to the table', async () => {
    await page.getByRole('link', { name: 'Table', exact: true }).click();
    await expect(page.getByRole('main').getByRole('table').locator('tbody a').first()).toBeVisible();
  });
  await step(page, 'sort it by title', async () => {
    const first = page.getByRole('main').getByRole('table').locator('tbody a').first();
    const before = await first.textContent();
    await page
      .getByRole('columnheader')
      .getByRole('button', { name: /^Event/ })
      .click();
    await expect(first).not.toHaveText(before ?? '');
  });
  await step(page, 'to its end', async () => {
    await page.getByRole('main').getByRole('table').locator('tbody a').first().focus();
    await page.mouse.move(500, 500);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('main, main *')) if (one.scrollHeight > 50_000) one.scrollTop = 1e9;
      document.scrollingElement?.scrollTo(0, 1e9);
    });
    await expect(page.getByRole('main').getByRole('table').locator('tbody a').first()).toBeVisible();
  });
});

test('the changes come without their thread too, and the page answers meanwhile', async ({ page }) => {
  await page.route('**/assets/changes.worker-*.js', (route) => route.abort());
  await openAt(page, 'table/');
  await step(page, 'to the changes, in slices', async () => {
    await page.getByRole('link', { name: 'Changes', exact: true }).click();
    await expect(page.locator('main article').first()).toBeVisible({ timeout: 120_000 });
  });
});

test('the editor looks at what the record covers, and opens a large file of their own', async ({ page }) => {
  await step(page, 'open /data/', async () => {
    await page.goto('./data/');
    await expect(page.getByRole('main').getByRole('heading', { name: 'Coverage' })).toBeVisible();
  });
  const rows = Array.from({ length: 20_000 - 1 }, (_, i) => {
    const day = new Date(Date.UTC(2007, 0, 1) + (i % 7000) * 86_400_000).toISOString().slice(0, 10);
    return `${day},Meeting ${i},What meeting ${i} was about.,meeting,Actor ${i % 400},Port,Paper ${i % 50},https://example.org/${i % 50},Actor ${i % 400},,Issue ${i % 40},${(i % 5) - 2}`;
  });
  const header = 'date,title,summary,kind,actors,places,source,url,actor,on_behalf_of,issue,position';
  await step(page, 'open /open/', () => page.goto('./open/'));
  await step(page, 'choose a file of 20,000 rows', async () => {
    const buffer = Buffer.from([header, ...rows].join('\n'));
    await page.getByLabel('Choose a file').setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer });
    await expect(page.locator('[data-read]').getByRole('heading')).toHaveText('large.csv is open', { timeout: 90_000 });
  });
  await step(page, 'show it', async () => {
    await page.locator('[data-read]').getByRole('button', { name: 'Show large.csv' }).click();
    await expect(countLine(page)).toHaveText('19,999 events');
  });
});
