/**
 * Readers' devices, clocks and networks as they are: a table of what may be amiss, each brought about in the real page,
 * with what the page says of it and what goes on all the same. Files that fail outright are in `faults.spec.ts`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { packRecord } from '#compile/pack.ts';
import type { Dataset } from '#contract/schema.ts';
import { deriveDataset } from './bench/fixture.ts';
import { addressOf, countLine, panelOf, panelTitle } from './pages.ts';
import { countWords, eventOf, events, record } from './record.ts';
import { expect, test } from './support.ts';

test.use({
  expectedMessages: [
    /Failed to load resource|net::ERR|preloaded using link preload|no answer in time|dynamically imported module/,
  ],
});

const ADDRESS = '/event/macron-nato-geography-2023/?lanes=actor';
const MACRON = eventOf('macron-nato-geography-2023');
const NEXT = eventOf(events[events.indexOf(MACRON) + 1]?.id ?? '');
const LONG_MS = 11_000;

/** Holds back what is asked for at an address, until it is let go. */
async function hold(page: Page, file: RegExp): Promise<() => Promise<void>> {
  let open = (): void => {};
  const free = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(file, async (route) => {
    await free;
    // The page may have given up on it, or be gone.
    await route.continue().catch(() => {});
  });
  return async () => {
    open();
    await page.unroute(file);
  };
}

/** A page whose `goto` does not wait for the app. */
const bare = (page: Page): Promise<Page> => page.context().newPage();

test.describe('what hangs', () => {
  test('the index: the built page stays to be read, then the fault is named, and trying again opens the event', async ({
    page: app,
  }) => {
    const page = await bare(app);
    await page.clock.install();
    const letGo = await hold(page, /\/data\/index\.[0-9a-f]+\.bin$/);
    await page.goto(ADDRESS);
    await expect(page.locator('[data-static]')).toBeVisible();
    await expect(panelTitle(page)).toHaveText(MACRON.title.en);
    await expect(page.getByText('Part of this page has not come yet')).toBeHidden();
    // More than once: a file asked for meanwhile has its own time.
    await expect
      .poll(async () => {
        await page.clock.fastForward(LONG_MS);
        return page.getByRole('alert').textContent();
      })
      .toContain('No answer for data/index.');
    expect(addressOf(page)).toBe(ADDRESS);
    await letGo();
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await expect(panelTitle(page)).toHaveText(MACRON.title.en);
    await expect(countLine(page)).toHaveText(countWords(''));
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(addressOf(page)).toBe(ADDRESS);
  });

  test('details, and the code of a view: the rest stands, and they come when tried again', async ({ page }) => {
    await page.clock.install();
    await page.goto(ADDRESS);
    await expect(countLine(page)).toHaveText(countWords(''));
    const details = await hold(page, /\/data\/events-\d+\.[0-9a-f]+\.json$/);
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'Next event' }).click();
    await expect(panelTitle(page)).toHaveText(NEXT.title.en);
    const alert = panel.getByRole('alert').first();
    await expect
      .poll(async () => {
        await page.clock.fastForward(LONG_MS);
        return alert.count();
      })
      .toBe(1);
    await expect(alert).toContainText('The details could not be loaded');
    await details();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(panel.getByRole('heading', { name: `Evidence (${NEXT.evidence.length})` })).toBeVisible();

    const code = await hold(page, /\/assets\/Matrix-[^/]+\.js$/);
    await page.getByRole('link', { name: 'Matrix', exact: true }).click();
    const main = page.getByRole('main').getByRole('alert');
    await expect
      .poll(async () => {
        await page.clock.fastForward(LONG_MS);
        return main.count();
      })
      .toBe(1);
    await expect(main).toContainText('No answer for Matrix');
    const report = main.getByRole('textbox', { name: 'Report of the fault' });
    await expect(report).toHaveValue(new RegExp(`/event/${NEXT.id}/\\?lanes=actor&view=matrix\\n.*Matrix`));
    await code();
    await main.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('main').getByRole('grid')).toBeVisible();
    expect(addressOf(page)).toBe(`/event/${NEXT.id}/?lanes=actor&view=matrix`);
  });
});

test.describe('the script of the page', () => {
  const SCRIPT = /\/assets\/index-[^/]+\.js$/;

  /** The built page, which can be read, and a way to let the app come. */
  async function openWithoutScript(app: Page) {
    const page = await bare(app);
    const letGo = await hold(page, SCRIPT);
    await page.goto(ADDRESS, { waitUntil: 'commit' });
    await expect(page.getByText('open the source').first()).toBeVisible();
    return { page, letGo };
  }

  /** The page can be read a moment before it hears. */
  const pressUntilHeard = (page: Page, press: () => Promise<void>) =>
    expect(async () => {
      await press();
      await expect(page.getByText('What you pressed will be done')).toBeVisible({ timeout: 500 });
    }).toPass();

  test('comes late: the page can be read, and what was pressed is said to wait, and done', async ({ page: app }) => {
    const { page, letGo } = await openWithoutScript(app);
    await pressUntilHeard(page, () => page.getByRole('button', { name: 'Search' }).click());
    await letGo();
    await expect(page.getByRole('combobox', { name: /^Search events/ })).toBeFocused();
    await expect(page.getByText('What you pressed will be done')).toBeHidden();
  });

  test('comes late: what is typed after the search was asked for is searched when it has come', async ({
    page: app,
  }) => {
    const { page, letGo } = await openWithoutScript(app);
    await pressUntilHeard(page, () => page.keyboard.press('Control+k'));
    await page.keyboard.type('Kishidaa');
    await page.keyboard.press('Backspace');
    await letGo();
    const field = page.getByRole('combobox', { name: /^Search events/ });
    await expect(field).toHaveValue('Kishida');
    await page.keyboard.type(' Fumio');
    await expect(field).toHaveValue('Kishida Fumio');
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Fumio Kishida');
    await expect(panelTitle(page)).toHaveText(MACRON.title.en);
  });

  for (const { key, arrive } of [
    { key: '?', arrive: (page: Page) => expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible() },
    { key: 'k', arrive: (page: Page) => expect(panelTitle(page)).toHaveText(NEXT.title.en) },
  ]) {
    test(`comes late: the key ${key} that was pressed is said to wait, and does what it does`, async ({
      page: app,
    }) => {
      const { page, letGo } = await openWithoutScript(app);
      await pressUntilHeard(page, () => page.keyboard.press(key));
      await letGo();
      await arrive(page);
    });
  }

  for (const part of ['index', 'dom'])
    test(`does not come: its ${part} is missed, and the page is loaded again where it was`, async ({ page: app }) => {
      const page = await bare(app);
      // The same is said of a page whose script is slow, after a time that never passes here.
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(1000);
      const code = new RegExp(`/assets/${part}-[^/]+\\.js$`);
      await page.route(code, (route) => route.abort());
      await page.goto(`/zh${ADDRESS}`);
      await expect(page.getByText('本页还有一部分没有载入')).toBeVisible();
      await expect(panelTitle(page)).toHaveText(MACRON.title.zh);
      await page.unroute(code);
      await page.clock.resume();
      await page.getByRole('link', { name: '重新载入本页' }).click();
      await expect(countLine(page)).toBeVisible();
      await expect(panelTitle(page)).toHaveText(MACRON.title.zh);
      expect(addressOf(page)).toBe(`/zh${ADDRESS}`);
    });
});

/** What a reader's browser may refuse. Runs in the page, before anything of it. */
const REFUSALS: readonly { readonly name: string; readonly refuse: () => void }[] = [
  {
    name: 'a full disk',
    refuse: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  },
  {
    name: 'no cookies, nor anything else that is kept',
    refuse: () => {
      const denied = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get: denied });
      Object.defineProperty(document, 'cookie', { get: denied, set: denied });
      Object.defineProperty(navigator, 'cookieEnabled', { value: false });
      Object.defineProperty(navigator, 'serviceWorker', { get: denied });
    },
  },
];

for (const { name, refuse } of REFUSALS) {
  test(`a browser with ${name}: says so once a choice would be kept, and works`, async ({ page }) => {
    await page.addInitScript(refuse);
    await page.goto('/');
    await expect(countLine(page)).toHaveText(countWords(''));
    await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible();
    const note = page.getByText('This browser keeps nothing for this page.');
    await expect(note).toHaveCount(0);
    await page.getByRole('button', { name: /^Colours/ }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect(note).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(note).toHaveCount(0);
    // A search is remembered too.
    await page.getByRole('button', { name: 'Search' }).click();
    const field = page.getByRole('combobox', { name: /^Search events/ });
    await field.fill('Macron');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await field.press('Enter');
    await expect(panelTitle(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

/** Addresses whose words hold dates. */
const DATED = ['/', '/matrix/', '/changes/', '/table/?country=FR', ADDRESS] as const;

/** What stands on the page at each of them. */
async function wordsOf(page: Page): Promise<Record<string, string>> {
  const words: Record<string, string> = {};
  for (const address of DATED) {
    await page.goto(address);
    await expect(countLine(page)).toBeVisible();
    const [, query = ''] = address.split('?');
    await expect(countLine(page)).toHaveText(countWords(query));
    const main = page.getByRole('main');
    if (address.startsWith('/matrix')) await expect(main.getByRole('grid')).toBeVisible();
    // Until it has stopped changing: parts come one after the other.
    let last = '';
    await expect
      .poll(
        async () => {
          const before = last;
          last = `${await main.innerText()} ${(await panelOf(page).allInnerTexts()).join()}`;
          return last === before;
        },
        { intervals: [400] },
      )
      .toBe(true);
    words[address] = last;
  }
  return words;
}

test('no clock, however wrong, and no time zone moves a day', async ({ page, freshPage }) => {
  test.setTimeout(180_000);
  const expected = await wordsOf(page);
  // The ends of the world, each with a clock that is wrong by decades.
  for (const [timezoneId, time] of [
    ['Pacific/Pago_Pago', '1993-02-28T23:59:00Z'],
    ['Pacific/Kiritimati', '2061-07-01T00:00:00Z'],
  ] as const) {
    const other = await freshPage({ timezoneId });
    await other.clock.setSystemTime(time);
    expect(await wordsOf(other), timezoneId).toEqual(expected);
    // Nobody has read a release before its day.
    await panelOf(other).getByText('Share, cite, report').click();
    await panelOf(other).getByRole('combobox', { name: 'As', exact: true }).selectOption('BibTeX');
    const day = time < record.release.date ? record.release.date : time.slice(0, 10);
    await expect(panelOf(other).getByRole('textbox', { name: 'Text to copy' })).toHaveValue(new RegExp(day));
    await other.context().close();
  }
});

test('a tab of an older release whose parts are gone from the host says so, and leads to the new one', async ({
  page,
}) => {
  await page.goto(ADDRESS);
  await expect(countLine(page)).toHaveText(countWords(''));
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible();
  const dataset: Dataset = JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../dist/data/dataset.json'), 'utf8'),
  );
  const later = packRecord(deriveDataset({ ...dataset, release: { ...dataset.release, id: '2027-01-01' } }));
  await page.route(/\/data\/[^/]+$/, async (route) => {
    const content = later.get(path.basename(new URL(route.request().url()).pathname));
    if (content === undefined) await route.fulfill({ status: 404, body: 'gone' });
    else await route.fulfill({ body: Buffer.from(content) });
  });
  // The shards of the same events have the same names, as those of a release that is kept.
  const shards = /\/data\/events-\d+\.[0-9a-f]+\.json$/;
  await page.route(shards, (route) => route.fulfill({ status: 404, body: 'gone' }));
  await panelOf(page).getByRole('button', { name: 'Next event' }).click();
  await expect(panelTitle(page)).toHaveText(NEXT.title.en);
  await expect(panelOf(page).getByRole('alert').first()).toContainText('The details could not be loaded');
  await expect(page.getByText('A new release of the record is here: 2027-01-01.')).toBeVisible();
  await page.unroute(shards);
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByRole('link', { name: 'Release 2027-01-01' })).toBeVisible();
  await expect(panelTitle(page)).toHaveText(NEXT.title.en);
  expect(addressOf(page)).toBe(`/event/${NEXT.id}/?lanes=actor`);
});

test('a device without Chinese characters is told in English, and led there', async ({ page }) => {
  // As such a device paints them: a box for each.
  await page.addInitScript(() => {
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      fillText.call(this, text.replaceAll(/\p{Script=Han}/gu, '\u25a1'), ...rest);
    };
  });
  await page.goto('/zh/');
  const note = page.getByText('This device has no font with Chinese characters');
  await expect(note).toBeVisible();
  expect(await note.evaluate((text) => text.closest('[lang]')?.getAttribute('lang'))).toBe('en');
  await page.getByRole('link', { name: 'Read it in English' }).click();
  await expect(page).toHaveURL('/');
  await expect(note).toHaveCount(0);
});
