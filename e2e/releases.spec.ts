/** An earlier release stays: its page, its data, and any address as it was then. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright/test';
import { buildSiteOf, runScript } from './builtSite.ts';
import { panelOf, panelTitle } from './pages.ts';
import { type StaticServer, startStaticServer } from './staticServer.ts';
import { expect, test } from './support.ts';

const ROOT = path.join(import.meta.dirname, '..');
let folder = '';
let server: StaticServer;

/** The record of the tests, published once, then with another title and a later release. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(path.join(tmpdir(), 'stanceline-releases-'));
  const [record, dist] = [path.join(folder, 'record'), path.join(folder, 'dist')];
  cpSync(path.join(ROOT, 'src/compile/fixtures/valid'), record, { recursive: true });
  mkdirSync(dist);
  runScript('src/compile/run.mjs', ['release'], record);
  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(path.join(record, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(path.join(record, file), text.replace(from, to));
  };
  edit('record.json', '"id": "2024-01-31"', '"id": "second"');
  edit('events.json', '"League summit"', '"Summit at Eastport"');
  await buildSiteOf(record, dist);
  server = await startStaticServer('/', dist);
});

test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

// The page was built with the latest record, whose index it asks for early.
test.use({ expectedMessages: [/preloaded using link preload but not used/] });

test('a link that names an earlier release shows the record as it was, says what changed, and leads to the latest', async ({
  page,
}) => {
  await page.goto(`${server.url}event/summit-2023/?release=2024-01-31`);
  await expect(panelTitle(page)).toHaveText('League summit');
  await expect(panelOf(page)).toContainText('Members met for two days.');
  const notice = page.getByRole('status').filter({ hasText: 'as it was in release 2024-01-31' });
  await expect(notice).toContainText('The latest is second. Changed since: 1 record.');
  await expect(notice).toContainText('What you have open has changed since.');
  await notice.getByText('What changed', { exact: true }).click();
  await expect(notice.getByRole('listitem')).toHaveText('Summit at Eastport event: title');
  await notice.getByRole('link', { name: 'Show the latest' }).click();
  await expect(panelTitle(page)).toHaveText('Summit at Eastport');
  await expect(page).toHaveURL(`${server.url}event/summit-2023/`);
  await expect(notice).toBeHidden();
});

test('a release has a page with its notes, its differences and its data, without JavaScript too', async ({
  freshPage,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await freshPage({ javaScriptEnabled });
    await page.goto(`${server.url}release/second/`);
    await expect(panelTitle(page)).toHaveText('Release second');
    await expect(page.getByRole('heading', { name: 'Changed from release 2024-01-31' })).toBeVisible();
    await expect(panelOf(page).getByRole('listitem').first()).toHaveText('Summit at Eastport event: title');
    await page.getByRole('link', { name: 'Release 2024-01-31' }).click();
    await expect(panelTitle(page)).toHaveText('Release 2024-01-31');
    const file = page.getByRole('link', { name: 'The whole record of this release (JSON)' });
    const hrefOf = (link: Locator) => link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
    const answer = await page.request.get(await hrefOf(file));
    expect((await answer.json()).release.id).toBe('2024-01-31');
    const table = panelOf(page).getByRole('link', { name: 'events', exact: true });
    expect(await (await page.request.get(await hrefOf(table))).text()).toContain(',League summit,');
  }
});

test('a release that is not on the site is said to be none, and the latest is shown', async ({ page }) => {
  await page.goto(`${server.url}?release=2020-01-01`);
  await expect(page.getByRole('status').filter({ hasText: '2020-01-01' })).toBeVisible();
  await expect(page.locator('[data-filter-count]')).toHaveText('4 events');
});
