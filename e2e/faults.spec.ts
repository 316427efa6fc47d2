/** Files that fail to come, by interception: what the page says, that trying again works, that the address stays. */
import type { Page, Route } from 'playwright/test';
import { addressOf, countLine, panelOf, panelTitle } from './pages.ts';
import { countWords, eventOf } from './record.ts';
import { expect, test } from './support.ts';

// A failed request is what these tests are about; the browser writes each to the console.
test.use({ expectedMessages: [/Failed to load resource|net::ERR/] });

const ADDRESS = '/event/macron-nato-geography-2023/?lanes=actor';
const MACRON = eventOf('macron-nato-geography-2023');

interface Fault {
  readonly name: string;
  readonly file: RegExp;
  readonly answer: (route: Route) => Promise<void>;
  /** What the page says of it. */
  readonly says: RegExp;
}

const status = (code: number) => (route: Route) => route.fulfill({ status: code, body: 'no' });
const truncated = async (route: Route) => {
  const body = await (await route.fetch()).text();
  await route.fulfill({ contentType: 'application/json', body: body.slice(0, Math.floor(body.length / 2)) });
};
const otherFormat = async (route: Route) => {
  const file = (await (await route.fetch()).json()) as object;
  await route.fulfill({ json: { ...file, format: 99 } });
};

const MANIFEST = /\/data\/manifest\.json$/;
const INDEX = /\/data\/index\.[0-9a-f]+\.json$/;

const FAULTS: readonly Fault[] = [
  { name: 'no manifest', file: MANIFEST, answer: status(404), says: /answered 404 for data\/manifest\.json/ },
  { name: 'a server fault', file: INDEX, answer: status(500), says: /answered 500 for data\/index\./ },
  { name: 'an index cut off', file: INDEX, answer: truncated, says: /data\/index\.\S+ arrived, but it is cut off/ },
  { name: 'another format', file: INDEX, answer: otherFormat, says: /format 99, which this page cannot read/ },
  {
    name: 'no connection',
    file: MANIFEST,
    answer: (route) => route.abort(),
    says: /No answer for data\/manifest\.json/,
  },
];

for (const { name, file, answer, says } of FAULTS) {
  test(`${name}: said in words, the address kept, and trying again opens the event`, async ({ page }) => {
    await page.route(file, answer);
    await page.goto(ADDRESS);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The record could not be loaded');
    await expect(alert).toContainText(says);
    expect(addressOf(page)).toBe(ADDRESS);

    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toContainText(says);

    await page.unroute(file);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(panelTitle(page)).toHaveText(MACRON.title.en);
    await expect(countLine(page)).toHaveText(countWords(''));
    expect(addressOf(page)).toBe(ADDRESS);
  });
}

test('details that fail leave the rest of the event, and come when tried again', async ({ page }) => {
  const details = /\/data\/events-\d+\.[0-9a-f]+\.json$/;
  await page.route(details, status(503));
  await page.goto(ADDRESS);
  const panel = panelOf(page);
  await expect(panelTitle(page)).toHaveText(MACRON.title.en);
  await expect(panel.getByRole('heading', { name: 'Who stood where' })).toBeVisible();
  await expect(panel.getByRole('alert').first()).toContainText('could not be loaded');
  await page.unroute(details);
  await panel.getByRole('alert').first().getByRole('button').click();
  await expect(panel.getByRole('heading', { name: `Evidence (${MACRON.evidence.length})` })).toBeVisible();
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
