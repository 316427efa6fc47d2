/** The service worker: a second visit without a network, and a new release that waits to be asked for. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { packRecord } from '#compile/pack.ts';
import type { Dataset } from '#contract/schema.ts';
import { deriveDataset } from './bench/fixture.ts';
import { addressOf, countLine, panelOf, panelTitle } from './pages.ts';
import { countWords, eventOf, events } from './record.ts';
import { startStaticServer } from './staticServer.ts';
import { expect, test } from './support.ts';

test.use({
  serviceWorkers: 'allow',
  // Without a network the browser says of each file that it did not come.
  expectedMessages: [/Failed to load resource|net::ERR|preloaded using link preload|Failed to fetch|Failed to convert/],
});

const DIST = path.join(import.meta.dirname, '..', 'dist');
const MACRON = eventOf('macron-nato-geography-2023');
const NEXT = eventOf(events[events.indexOf(MACRON) + 1]?.id ?? '');

/** Waits until the worker answers for the page, and has put by what the page had read before, up to a file. */
async function isKept(page: Page, file: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(
          async (url) => navigator.serviceWorker.controller !== null && (await caches.match(url)) !== undefined,
          file,
        ),
      { timeout: 60_000 },
    )
    .toBe(true);
}

test('a second visit works without a network: the views, the pages that were read, and any that they list', async ({
  page,
}) => {
  const host = await startStaticServer('/some/base/');
  const at = (address: string) => host.url + address;
  await page.goto(at(`event/${MACRON.id}/`));
  await expect(panelTitle(page)).toHaveText(MACRON.title.en);
  await isKept(page, at(`event/${MACRON.id}/`));
  // Read in the app, beside the page that was loaded.
  await panelOf(page).getByRole('button', { name: 'Next event' }).click();
  const evidence = (event: typeof MACRON) =>
    panelOf(page).getByRole('heading', { name: `Evidence (${event.evidence.length})` });
  await expect(panelTitle(page)).toHaveText(NEXT.title.en);
  await expect(evidence(NEXT)).toBeVisible();
  await host.close();

  await page.goto(host.url);
  await expect(countLine(page)).toHaveText(countWords(''));
  for (const view of ['matrix', 'changes', 'agreement', 'table', 'method', 'data', 'zh/matrix']) {
    await page.goto(at(`${view}/?country=JP`));
    await expect(page.getByRole('main').getByRole('heading').first()).toBeAttached();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(page.url()).toBe(at(`${view}/?country=JP`));
  }
  for (const event of [MACRON, NEXT]) {
    await page.goto(at(`event/${event.id}/`));
    await expect(panelTitle(page)).toHaveText(event.title.en);
    await expect(evidence(event)).toBeVisible();
  }
  // One that was only listed: what the index knows of it, and a word on what it does not.
  const far = events[0] as typeof MACRON;
  await page.goto(at(`event/${far.id}/`));
  await expect(panelTitle(page)).toHaveText(far.title.en);
  await expect(panelOf(page).getByRole('alert').first()).toContainText('The details could not be loaded');
});

test('nothing is put by while the reader is at work', async ({ page }) => {
  await page.clock.install();
  await page.goto('/');
  await expect(countLine(page)).toHaveText(countWords(''));
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  for (let i = 0; i < 5; i++) {
    await page.clock.runFor(2500);
    await page.keyboard.press('Shift');
  }
  expect(await workers()).toBe(0);
  await page.clock.runFor(3000);
  await expect.poll(workers).toBe(1);
});

/** The files of the built site that the app reads, in a folder of their own. */
function siteToChange(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stanceline-offline-'));
  for (const name of readdirSync(DIST, { withFileTypes: true })) {
    if (name.isFile() || ['assets', 'data', 'matrix'].includes(name.name))
      cpSync(path.join(DIST, name.name), path.join(folder, name.name), { recursive: true });
  }
  return folder;
}

/** The record as a later release, its title of an event changed. */
function laterFiles(): ReturnType<typeof packRecord> {
  const record: Dataset = JSON.parse(readFileSync(path.join(DIST, 'data', 'dataset.json'), 'utf8'));
  return packRecord(
    deriveDataset({
      ...record,
      release: { ...record.release, id: '2027-01-01', date: '2027-01-01' },
      events: record.events.slice(0, -1).map((event) => ({ ...event, respondsTo: [] })),
      statements: record.statements.filter(({ event }) => event !== record.events.at(-1)?.id),
    }),
  );
}

test('a new release says that it is here, and swaps nothing; the page goes on with the code it was opened with', async ({
  page,
}) => {
  const folder = siteToChange();
  const host = await startStaticServer('/', folder);
  await page.goto(host.url);
  await expect(countLine(page)).toHaveText(countWords(''));
  await isKept(page, host.url);

  // A new build on the host: other code, other data, and nothing of the one before.
  for (const [name, content] of laterFiles()) writeFileSync(path.join(folder, 'data', name), content);
  for (const name of readdirSync(path.join(folder, 'assets'))) {
    if (/^(Matrix|Table)-/.test(name)) rmSync(path.join(folder, 'assets', name));
  }
  const note = page.getByRole('status').getByText('A new release of the record is here: 2027-01-01.');
  await expect(note).toHaveCount(0);
  // As when a tab is come back to.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(note).toBeVisible();
  await expect(countLine(page)).toHaveText(countWords(''));
  await page.getByRole('link', { name: 'Matrix', exact: true }).click();
  await expect(page.getByRole('main').getByRole('grid')).toBeVisible();
  await expect(countLine(page)).toHaveText(countWords(''));

  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(countLine(page)).toHaveText(`${events.length - 1} events`);
  expect(addressOf(page)).toBe('/matrix/');
  await expect(note).toHaveCount(0);
  await host.close();
  rmSync(folder, { recursive: true });
});
