/** The two pages to read, `/method` and `/data`: their words, their figures against `dataset.json`, their files, their links. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3';
import type { Page } from 'playwright/test';
import { axe, expect, test } from './support.ts';

interface Dataset {
  readonly actors: readonly { readonly id: string; readonly name: { readonly en: string } }[];
  readonly issues: readonly { readonly id: string; readonly proposition: { readonly en: string } }[];
  readonly events: readonly { readonly id: string; readonly disputes?: readonly object[] }[];
  readonly statements: readonly {
    readonly id: string;
    readonly actor: string;
    readonly onBehalfOf?: string;
    readonly issue: string;
  }[];
  readonly sources: readonly {
    readonly id: string;
    readonly language: string;
    readonly kind: string;
    readonly reliability: string;
  }[];
  readonly retired: readonly { readonly id: string }[];
}

const DATA = path.join(import.meta.dirname, '..', 'dist', 'data');
const record = JSON.parse(readFileSync(path.join(DATA, 'dataset.json'), 'utf8')) as Dataset;
const disputed = record.events.filter(({ disputes = [] }) => disputes.length > 0);

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function open(page: Page, address: string, title: string): Promise<void> {
  await page.goto(address);
  await expect(heading(page)).toHaveText(title);
}

const PAGES = [
  { address: '/method/', title: 'Method' },
  { address: '/zh/method/', title: '方法' },
  { address: '/data/', title: 'Data' },
  { address: '/zh/data/', title: '数据' },
  { address: '/accessibility/', title: 'Accessibility' },
  { address: '/zh/accessibility/', title: '无障碍' },
  { address: '/open/', title: 'Open your own record' },
] as const;

for (const { address, title } of PAGES) {
  test(`${address} opens cold, and its contents lead to sections that are there`, async ({ freshPage }) => {
    const page = await freshPage();
    await open(page, address, title);
    await expect(page).toHaveTitle(new RegExp(`^${title} · `));
    await expect(page.locator('[data-filter-count]')).toHaveCount(0);
    const missing = await page
      .locator('main a[href^="#"]')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? '').filter((id) => !document.querySelector(id)),
      );
    expect(missing).toEqual([]);
    const contents = page.locator('main nav a');
    expect(await contents.allTextContents()).toEqual(await page.locator('main h2').allTextContents());
    await contents.last().click();
    await expect(page.locator('main h2').last()).toBeInViewport();
    await page.goBack();
    await expect(heading(page)).toHaveText(title);
  });

  test(`${address} reads without JavaScript`, async ({ freshPage }) => {
    const page = await freshPage({ javaScriptEnabled: false });
    await page.goto(address);
    await expect(page.getByText(title, { exact: true }).first()).toBeVisible();
    expect((await page.locator('noscript, body').first().innerText()).length).toBeGreaterThan(400);
  });
}

test('links of the method to the data page show the section they name', async ({ page }) => {
  await open(page, '/method/', 'Method');
  const targets = await page
    .locator('main a[href*="/data/#"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hash));
  expect(targets.length).toBeGreaterThan(2);
  for (const hash of new Set(targets)) {
    await open(page, '/method/', 'Method');
    await page.locator(`main a[href$="/data/${hash}"]`).first().click();
    await expect(heading(page)).toHaveText('Data');
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/data/${hash}`);
    await expect(page.locator(hash).getByRole('heading', { level: 2 })).toBeInViewport();
    await page.goBack();
    await expect(heading(page)).toHaveText('Method');
  }
});

test('the figures are those of dataset.json', async ({ page }) => {
  await open(page, '/data/', 'Data');
  const shown = await page
    .locator('[data-counted]')
    .evaluateAll((parts) =>
      Object.fromEntries(
        parts.map((part) => [
          part.getAttribute('data-counted'),
          Number(part.querySelector('dd')?.textContent?.replaceAll(',', '')),
        ]),
      ),
    );
  expect(shown).toEqual({
    events: record.events.length,
    statements: record.statements.length,
    actors: record.actors.length,
    issues: record.issues.length,
    sources: record.sources.length,
    disputes: disputed.reduce((sum, { disputes = [] }) => sum + disputes.length, 0),
    retired: record.retired.length,
  });
});

test('sources are counted as in dataset.json, and listed whole', async ({ page }) => {
  await open(page, '/data/', 'Data');
  const tables = page.locator('#sources table');
  await expect(tables).toHaveCount(3);
  const shown = await tables.evaluateAll((all) =>
    all.map((table) => [...table.querySelectorAll('tbody td')].map((cell) => Number(cell.textContent))),
  );
  const counted = (field: 'language' | 'kind' | 'reliability') => {
    const counts = new Map<string, number>();
    for (const source of record.sources) counts.set(source[field], (counts.get(source[field]) ?? 0) + 1);
    return [...counts.values()].sort((a, b) => b - a);
  };
  expect(shown).toEqual([counted('language'), counted('kind'), counted('reliability')]);
  await page.locator('#sources summary').click();
  await expect(page.locator('#sources details a')).toHaveCount(record.sources.length);
});

test('every disputed event is linked', async ({ page }) => {
  await open(page, '/data/', 'Data');
  const ids = await page
    .locator('#disputes li a')
    .evaluateAll((links) => links.map((link) => /\/event\/([^/]+)\//.exec((link as HTMLAnchorElement).href)?.[1]));
  expect(ids.sort()).toEqual(disputed.map(({ id }) => id).sort());
});

test.describe('the coverage map', () => {
  /** Statements behind each stance, an entry per filled cell. */
  const behind = new Map<string, number>();
  for (const { actor, onBehalfOf, issue } of record.statements) {
    for (const who of new Set([actor, onBehalfOf ?? actor])) {
      const key = `${who}/${issue}`;
      behind.set(key, (behind.get(key) ?? 0) + 1);
    }
  }

  test('has a number for each stance with statements, and no other', async ({ page }) => {
    await open(page, '/data/', 'Data');
    const shown = await page
      .locator('#coverage tbody td a')
      .evaluateAll((links) =>
        links.map((link) => [
          /\/stance\/([^?]+)\/(?:\?|$)/.exec((link as HTMLAnchorElement).href)?.[1],
          Number(link.textContent),
        ]),
      );
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(behind));
    const speakers = new Set([...behind.keys()].map((key) => key.split('/')[0]));
    await expect(page.locator('#coverage tbody tr')).toHaveCount(speakers.size);
    await expect(page.locator('#coverage thead tr').first().locator('a')).toHaveCount(record.issues.length);
  });

  test('leads to the stance, which lists as many statements, and stays beside it', async ({ page }) => {
    await open(page, '/data/', 'Data');
    const [most = '', count = 0] = [...behind].sort((a, b) => b[1] - a[1])[0] ?? [];
    await page.locator(`#coverage td a[href*="/stance/${most}/"]`).click();
    const panel = page.getByRole('complementary', { name: 'Details' });
    await expect(panel.getByRole('heading', { name: new RegExp(`\\(${count}\\)$`) })).toBeVisible();
    await expect(heading(page)).toHaveText('Data');
    expect(new URL(page.url()).search).toBe('?view=data');
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    expect(new URL(page.url()).pathname).toBe('/data/');
  });

  test('takes one place for Tab, and the arrows walk its filled cells', async ({ page }) => {
    await open(page, '/data/', 'Data');
    await expect(page.locator('#coverage table a[tabindex="0"]')).toHaveCount(1);
    await page.locator('#coverage tbody a').first().focus();
    await page.keyboard.press('ArrowRight');
    const focused = page.locator('#coverage td a:focus');
    await expect(focused).toHaveAttribute('aria-label', /: \d+ statements?, newest \d{4}$/);
    await expect(page.locator('#coverage table a[tabindex="0"]')).toHaveCount(1);
    const name = await focused.getAttribute('aria-label');
    await expect(page.locator('#coverage p').last()).toHaveText(name ?? '');
    await page.keyboard.press('Home');
    await expect(page.locator('#coverage tbody th a').first()).toBeFocused();
  });
});

test('every file downloads, and the tables hold the records of dataset.json', async ({ page }) => {
  await open(page, '/data/', 'Data');
  const links = page.locator('#downloads a[download]');
  const names = await links.allTextContents();
  expect(names).toHaveLength(7);
  for (const [i, name] of names.entries()) {
    const [download] = await Promise.all([page.waitForEvent('download'), links.nth(i).click()]);
    expect(download.suggestedFilename()).toBe(name);
    const bytes = readFileSync(await download.path());
    const size = await page.locator('#downloads tbody tr').nth(i).locator('td').last().textContent();
    expect(size).toBe(`${Math.ceil(bytes.length / 1000).toLocaleString('en')} kB`);
    const text = bytes.toString('utf8');
    if (name.endsWith('.json')) {
      expect(text).toBe(readFileSync(path.join(DATA, name), 'utf8'));
      continue;
    }
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = csvParse(text.slice(1));
    const kind = name.replace('.csv', '') as 'actors' | 'issues' | 'events' | 'statements' | 'sources';
    expect(rows.map(({ id }) => id)).toEqual(record[kind].map(({ id }) => id));
  }
});

test('the filters wait in the address while a page is read', async ({ page }) => {
  await page.goto('/?country=FR');
  const count = page.locator('[data-filter-count]').first();
  const words = await count.textContent();
  await page.getByRole('navigation', { name: 'About the record' }).getByRole('link', { name: 'Method' }).click();
  await expect(heading(page)).toBeFocused();
  expect(page.url()).toMatch(/\/method\/\?country=FR$/);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Table' }).click();
  await expect(count).toHaveText(words ?? '');
  expect(page.url()).toMatch(/\/table\/\?country=FR$/);
});

test('a stance leads to the rule it follows, and Back leads to the stance', async ({ page }) => {
  await page.goto('/stance/macron/tokyo-office/');
  await page.getByRole('link', { name: 'How stances are derived' }).click();
  await expect(page.getByRole('heading', { name: /^The stance rule, version \d+$/ })).toBeInViewport();
  expect(page.url()).toMatch(/\/method\/#stance-rule$/);
  await page.goBack();
  await expect(page.locator('[data-panel-title]')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/stance/macron/tokyo-office/');
});

for (const { name, width, colorScheme } of [
  { name: 'desktop, light', width: 1440, colorScheme: 'light' },
  { name: 'phone, dark', width: 390, colorScheme: 'dark' },
] as const) {
  for (const { address, title } of PAGES) {
    test(`axe finds nothing on ${address}: ${name}`, async ({ page }) => {
      // The map alone has thousands of cells to look at.
      test.setTimeout(300_000);
      // As high as the page, because axe does not judge the colours of what is scrolled out of sight.
      await page.setViewportSize({ width, height: 9000 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, address, title);
      if (address.endsWith('/data/')) await expect(page.locator('#sources table')).toHaveCount(3);
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
}
