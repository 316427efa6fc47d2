/** The pages as they were built: readable before the app, which then takes their place without a jump or a second fetch. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeHostileRecord } from '#compile/fixtures/hostile.ts';
import { buildSiteOf } from './builtSite.ts';
import { panelTitle } from './pages.ts';
import { actorOf, eventOf, events, statementsAt } from './record.ts';
import { startStaticServer } from './staticServer.ts';
import { expect, test } from './support.ts';

const ROOT = path.join(import.meta.dirname, '..');
const MACRON = eventOf('macron-nato-geography-2023');

test('an event reads whole without JavaScript, and leads on by links', async ({ freshPage }) => {
  const page = await freshPage({ javaScriptEnabled: false });
  await page.goto(`/event/${MACRON.id}/`);
  await expect(panelTitle(page)).toHaveText(MACRON.title.en);
  for (const { actor } of statementsAt(MACRON)) {
    await expect(page.getByRole('link', { name: actorOf(actor).name.en }).first()).toBeVisible();
  }
  for (const { phrase } of MACRON.evidence) {
    if (phrase !== null) await expect(page.getByText(phrase).first()).toBeVisible();
  }
  await expect(page.getByRole('button')).toHaveCount(0);
  const next = events[events.indexOf(MACRON) + 1];
  await page.getByRole('link', { name: next?.title.en ?? '' }).click();
  await expect(panelTitle(page)).toHaveText(next?.title.en ?? '');
  await page.goto('/matrix/');
  await page.getByRole('link', { name: 'Emmanuel Macron' }).first().click();
  await expect(panelTitle(page)).toContainText('Macron');
});

/** What a reader's eye would notice while the app takes over, frame by frame. */
interface Watched {
  readonly places: string[];
  shift: number;
}

for (const address of [`/event/${MACRON.id}/`, '/stance/macron/tokyo-office/']) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`the app takes the place of ${address} at ${viewport.width} px without a jump or a second fetch`, async ({
      freshPage,
    }) => {
      const page = await freshPage({ viewport });
      const files: string[] = [];
      page.on('request', (request) => files.push(new URL(request.url()).pathname));
      await page.addInitScript(() => {
        const watched: Watched = { places: [], shift: 0 };
        Object.assign(window, { watched });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) watched.shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        const look = () => {
          const box = document.querySelector('[data-panel-title]')?.getBoundingClientRect();
          if (document.querySelector('aside'))
            watched.places.push(box ? `${box.left} ${box.top} ${box.width}` : 'none');
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto(address);
      await expect(page.locator('[data-filter-count]')).toBeVisible();
      const watched = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
      expect(watched.places.length).toBeGreaterThan(1);
      expect(new Set(watched.places).size).toBe(1);
      expect(watched.shift).toBe(0);
      expect(files.filter((file) => /\/data\/(events|sources)/.test(file))).toEqual([]);
    });
  }
}

test('what a filtered address shows beside its picture comes with the app, and moves nothing after', async ({
  freshPage,
}) => {
  for (const width of [1440, 390]) {
    const page = await freshPage({ viewport: { width, height: 900 } });
    // As on a slow connection, where what is asked for last comes last.
    await page.route(/filters-[^/]*\.js$/, async (route) => {
      await new Promise((done) => setTimeout(done, 800));
      await route.continue();
    });
    await page.addInitScript(() => {
      const places: number[] = [];
      Object.assign(window, { places });
      const look = () => {
        const main = document.querySelector('#main')?.getBoundingClientRect();
        if (main && document.querySelector('[data-filter-count]')) places.push(main.top);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(`/event/${MACRON.id}/?actor=macron&view=matrix&asof=2023-07-12&mixed=60`);
    await expect(page.getByText('Shown: ')).toBeVisible();
    await page.waitForTimeout(1000);
    const places = await page.evaluate(() => (window as unknown as { places: number[] }).places);
    expect([...new Set(places)], `at ${width} px`).toHaveLength(1);
  }
});

test('every page of the site is on its map, each with a title and description of its own', () => {
  const dist = path.join(ROOT, 'dist');
  const map = readFileSync(path.join(dist, 'sitemap.xml'), 'utf8');
  const places = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
  expect(places.length).toBeGreaterThan(2 * events.length);
  for (const language of [/^(?!\/zh\/)/, /^\/zh\//]) {
    const pages = places
      .filter((place) => language.test(place))
      .map((place) => readFileSync(path.join(dist, place, 'index.html'), 'utf8'));
    const found = (pattern: RegExp) => pages.map((html) => pattern.exec(html)?.[1] ?? '');
    for (const pattern of [
      /<title>([^<]+)</,
      /name="description" content="([^"]+)"/,
      /rel="canonical" href="([^"]+)"/,
    ]) {
      const values = found(pattern);
      const twice = values.filter(
        (value, i) => value === '' || (pattern.source.includes('title') && values.indexOf(value) !== i),
      );
      expect(twice).toEqual([]);
    }
  }
});

test('a record of hostile texts is only text, under the policy', async ({ freshPage }) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'stanceline-hostile-'));
  try {
    const [record, dist] = [path.join(folder, 'record'), path.join(folder, 'dist')];
    writeHostileRecord(path.join(ROOT, 'src/compile/fixtures/valid'), record);
    await buildSiteOf(record, dist);
    const server = await startStaticServer('/', dist);
    try {
      const page = await freshPage();
      for (const address of [
        '',
        'matrix/',
        'table/',
        'data/',
        'event/office-plan-2023/',
        'actor/vik/',
        'zh/issue/harbour-office/',
        'source/dispatch-2023/',
        'stance/vik/harbour-office/',
      ]) {
        await page.goto(server.url + address);
        await expect(page.locator('main')).not.toBeEmpty();
        await page.waitForLoadState('networkidle');
        expect(await page.locator('main img, main iframe, main script, aside img, aside script').count()).toBe(0);
      }
    } finally {
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
