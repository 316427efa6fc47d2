/** Files that fail to come, by interception: what the page says, that trying again works, that the address stays. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page, Route } from 'playwright/test';
import { addressOf, countLine, panelOf, panelTitle } from './pages.ts';
import { countWords, eventOf, events } from './record.ts';
import { expect, test } from './support.ts';

// A failed request is what these tests are about; the browser writes each to the console.
test.use({
  expectedMessages: [
    /Failed to load resource|net::ERR|preloaded using link preload|Unable to preload CSS|Failed to fetch dynamically|a thread that stops/,
  ],
});

const ADDRESS = '/event/macron-nato-geography-2023/?lanes=actor';
const MACRON = eventOf('macron-nato-geography-2023');

const FILES: Readonly<Record<string, RegExp>> = {
  manifest: /\/data\/manifest\.json$/,
  index: /\/data\/index\.[0-9a-f]+\.bin$/,
};

/** The files in a format that no page reads. */
const manifest99 = (body: Buffer): string => JSON.stringify({ ...JSON.parse(body.toString()), format: 99 });
function index99(body: Buffer): Buffer {
  const bytes = gunzipSync(body);
  bytes.writeUInt32LE(99, 4);
  return gzipSync(bytes);
}

const status = (code: number) => (route: Route) => route.fulfill({ status: code, body: 'no' });

/** What may happen to a file on its way, and what the page says of it. */
const FAULTS: readonly { readonly answer: (route: Route) => Promise<void>; readonly says: RegExp }[] = [
  { answer: status(404), says: /answered 404 for data\/\S+\.(json|bin)/ },
  { answer: status(500), says: /answered 500 for data\/\S+\.(json|bin)/ },
  {
    answer: async (route) => {
      const body = await (await route.fetch()).body();
      await route.fulfill({ body: body.subarray(0, Math.floor(body.length / 2)) });
    },
    says: /data\/\S+\.(json|bin) arrived, but it is cut off/,
  },
  {
    answer: async (route) => {
      const body = await (await route.fetch()).body();
      const middle = Math.floor(body.length / 2);
      body[middle] = body[middle] === 34 ? 35 : 34;
      await route.fulfill({ body });
    },
    says: /data\/\S+\.(json|bin) arrived, but it is cut off or is not what it should be/,
  },
  // A host that answers every address with its home page.
  {
    answer: (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Home</title>' }),
    says: /data\/\S+\.(json|bin) arrived, but it is cut off or is not what it should be/,
  },
  {
    answer: async (route) => {
      const body = await (await route.fetch()).body();
      await route.fulfill({ body: route.request().url().endsWith('.bin') ? index99(body) : manifest99(body) });
    },
    says: /format 99, which this page cannot read/,
  },
  { answer: (route) => route.abort(), says: /No answer for data\/\S+\.(json|bin)\. The connection may be down/ },
];

for (const [name, file] of Object.entries(FILES)) {
  test(`the ${name} that fails is named, the address is kept, and trying again opens the event`, async ({ page }) => {
    const alert = page.getByRole('alert');
    const retry = alert.getByRole('button', { name: 'Try again' });
    for (const { answer, says } of FAULTS) {
      let answers = 0;
      await page.route(file, async (route) => {
        await answer(route);
        answers++;
      });
      await page.goto(ADDRESS);
      await expect(alert).toContainText('The record could not be loaded');
      await expect(alert).toContainText(says);
      if (!says.source.startsWith('format')) await expect(alert).toContainText(`data/${name}.`);
      expect(addressOf(page)).toBe(ADDRESS);

      const before = answers;
      await retry.click();
      await expect.poll(() => answers).toBeGreaterThan(before);
      await expect(alert).toContainText(says);
      await page.unroute(file);
      await retry.click();
      await expect(panelTitle(page)).toHaveText(MACRON.title.en);
      await expect(countLine(page)).toHaveText(countWords(''));
      await expect(alert).toHaveCount(0);
      expect(addressOf(page)).toBe(ADDRESS);
    }
  });
}

/** The built page of an event brings its own details; those of the next one are fetched. */
const NEXT = eventOf(events[events.indexOf(MACRON) + 1]?.id ?? '');

test('details and sources that fail leave the rest of the event, and come when tried again', async ({ page }) => {
  const details = /\/data\/events-\d+\.[0-9a-f]+\.json$/;
  const sources = /\/data\/sources\.[0-9a-f]+\.json$/;
  await page.route(details, status(503));
  await page.route(sources, (route) => route.abort());
  await page.goto(ADDRESS);
  const panel = panelOf(page);
  await expect(panelTitle(page)).toHaveText(MACRON.title.en);
  await expect(panel.getByRole('heading', { name: `Evidence (${MACRON.evidence.length})` })).toBeVisible();
  await panel.getByRole('button', { name: 'Next event' }).click();
  await expect(panelTitle(page)).toHaveText(NEXT.title.en);
  await expect(panel.getByRole('heading', { name: 'Who stood where' })).toBeVisible();
  await expect(panel.getByRole('alert')).toContainText('The details could not be loaded.');
  await page.unroute(details);
  await panel.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByRole('heading', { name: `Evidence (${NEXT.evidence.length})` })).toBeVisible();

  // The phrases are there; the sources have yet to come.
  await expect(panel.locator('q').first()).toBeVisible();
  await expect(panel.getByRole('link', { name: 'open the source' })).toHaveCount(0);
  await page.unroute(sources);
  await panel.getByRole('alert').first().getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByRole('link', { name: 'open the source' }).first()).toBeVisible();
  await expect(panel.getByRole('alert')).toHaveCount(0);
  expect(addressOf(page)).toBe(`/event/${NEXT.id}/?lanes=actor`);
});

test('the words of the ribbons that do not come leave the picture, and come when tried again', async ({ page }) => {
  const code = /\/assets\/RibbonSteps-[^/]+\.js$/;
  await page.route(code, (route) => route.abort());
  await page.goto('/?ribbon=tokyo-office');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  const alert = timeline.getByRole('alert');
  await expect(alert).toContainText('No answer for');
  await expect(timeline.getByRole('link', { name: /^Japan, \d+ events$/ })).toBeVisible();
  await page.unroute(code);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(timeline.getByRole('link', { name: /^Japan: from .+ to / }).first()).toBeAttached();
  await expect(alert).toHaveCount(0);
});

test('a page whose storage is refused still changes its colours', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  await page.goto('/');
  await expect(countLine(page)).toHaveText(countWords(''));
  const ground = (on: Page) => on.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const before = await ground(page);
  const button = page.getByRole('button', { name: /^Colours/ });
  await button.click();
  await button.click();
  await expect.poll(() => ground(page)).not.toBe(before);
});

test('a view or panel whose code does not come says so, and comes when tried again', async ({ page }) => {
  await page.goto('/');
  await expect(countLine(page)).toHaveText(countWords(''));
  const code = /\/assets\/(Matrix|Table)-[^/]+\.(js|css)$/;
  const alert = page.getByRole('alert');
  for (const view of ['Matrix', 'Table']) {
    await page.route(code, (route) => route.abort());
    await page.getByRole('link', { name: view, exact: true }).click();
    await expect(alert).toContainText(`No answer for ${view}`);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toContainText(`No answer for ${view}`);
    await page.unroute(code);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('main').getByRole(view === 'Matrix' ? 'grid' : 'table')).toBeVisible();
    expect(addressOf(page)).toBe(`/${view.toLowerCase()}/`);
  }
});

test('a language whose words do not come says so, and comes when tried again', async ({ page }) => {
  const words = { en: /\/assets\/english-[^/]+\.js$/, zh: /\/assets\/chinese-[^/]+\.js$/ };
  const alert = page.getByRole('alert');
  for (const file of Object.values(words)) await page.route(file, (route) => route.abort());
  await page.goto(ADDRESS);
  await expect(alert).toContainText('The English words of this page did not come.');
  await page.unroute(words.en);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(panelTitle(page)).toHaveText(MACRON.title.en);
  await expect(alert).toHaveCount(0);
  // A browser that never fetches a failed script again is given the page anew.
  await expect(page.locator('[data-static]')).toHaveCount(0);

  // The page stays in the language it has, with the focus where it was.
  const other = page.getByRole('banner').getByRole('link', { name: '中文' });
  await other.press('Enter');
  await expect(alert).toContainText('本页的中文文字未能载入');
  await expect(other).toBeFocused();
  await expect(panelOf(page).getByRole('heading', { name: 'Who stood where' })).toBeVisible();
  await page.unroute(words.zh);
  await alert.getByRole('button', { name: '重试' }).click();
  await expect(panelTitle(page)).toHaveText(MACRON.title.zh);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(alert).toHaveCount(0);
  expect(addressOf(page)).toBe(`/zh${ADDRESS}`);
});

/** A record of the reader's own with more events than are worked through at once: two speakers who change sides. */
function largeRecord(): Buffer {
  const days = Array.from({ length: 5100 }, (_, i) => new Date(Date.UTC(2031, 0, 1 + i)).toISOString().slice(0, 10));
  const rows = days.map((day, i) => {
    const statement = `${i};${day} 00:00:00;Speaker ${i % 2};;The park should be open;${(i >> 7) & 1};0;9;Open or not`;
    return `${statement};Admin;${i};Words ${i};P. Ode;The Gazette;City;news`;
  });
  const head =
    'statement_id;time;person;organization;concept;agreement;start_position;stop_position;text;' +
    'coder;document_id;document_title;document_author;document_source;document_section;document_type';
  return Buffer.from([head, ...rows].join('\n'));
}

test('the changes of a large record come from a thread of their own, without it all the same, and when tried again', async ({
  page,
}) => {
  await page.goto('/open/');
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: largeRecord() });
  await page.locator('[data-read]').getByRole('button', { name: 'Show large.csv' }).click();
  const moves = page.getByRole('link', { name: /^Moves/ });
  const threads = () => page.evaluate(() => performance.getEntriesByName('changes-worked-out').length);
  await page.getByRole('link', { name: 'Changes', exact: true }).click();
  await expect(moves).toHaveText(/\d/);
  expect(await threads()).toBe(1);
  const count = await moves.innerText();

  const code = /\/assets\/changes\.worker-[^/]+\.js$/;
  await page.route(code, (route) => route.abort());
  await page.reload();
  await expect(moves).toHaveText(count);
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(await threads()).toBe(0);

  await page.unroute(code);
  const body = 'throw new Error("a thread that stops")';
  await page.route(code, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.reload();
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('a thread that stops');
  await page.unroute(code);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(moves).toHaveText(count);
  expect(await threads()).toBe(1);
});
