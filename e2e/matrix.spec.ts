/** The matrix: what its cells say on any day, and the way from a cell to a statement to its event and back. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { addressOf, panelOf, panelTitle, told } from './pages.ts';
import { actorOf, eventOf, events, firstDay, lastDay, record, signOn, statementsOn } from './record.ts';
import { expect, test } from './support.ts';

/** What a cell shows: sign, number of statements, year of the newest. */
type Shown = readonly [sign: string, count: string, year: string];

const stancePath = (actor: string, issue: string) => `/stance/${actor}/${issue}/`;

/** Room for every row and column: only what is in sight is on the page. */
const EVERYTHING = { width: 4400, height: 6400 };

/** Every cell with a stance that is in sight, by the path it leads to, as the page shows it. */
const shownCells = (page: Page): Promise<Record<string, Shown>> =>
  page.getByRole('grid').evaluate((grid) =>
    Object.fromEntries(
      [...grid.querySelectorAll<HTMLAnchorElement>('td a')].map((cell): [string, Shown] => {
        const parts = [...cell.querySelectorAll(':scope > span')].map((part) => part.textContent);
        const sign = cell.querySelector('[data-value]')?.textContent;
        return [cell.pathname, [sign ?? '', parts.at(-2) ?? '', parts.at(-1) ?? '']];
      }),
    ),
  );

/** The same from the record: every actor and issue with a statement by the day. */
function expectedCells(day: string): Record<string, Shown> {
  const cells: Record<string, Shown> = {};
  for (const { id: issue } of record.issues) {
    for (const { id: actor } of record.actors) {
      const said = statementsOn(actor, issue, day);
      const newest = said.at(-1);
      if (!newest) continue;
      cells[stancePath(actor, issue)] = [signOn(actor, issue, day), `${said.length}`, lastDay(newest.date).slice(0, 4)];
    }
  }
  return cells;
}

const asOfField = (page: Page) => page.getByRole('textbox', { name: 'As of' });

test('every cell shows the sign, the number and the newest year that follow from the record, as of any day', async ({
  page,
}) => {
  await page.setViewportSize(EVERYTHING);
  // Two years after the busiest month and at its heart, when stances are old, mixed and split; and the very first day.
  for (const day of [record.release.date, '2025-06-20', '2023-07-12', firstDay(events[0]?.date ?? '')]) {
    await page.goto(`/matrix/?asof=${day}`);
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await shownCells(page)).toEqual(expectedCells(day));
  }
});

test('a stance that one source alone carries is marked, once the grid rests', async ({ page }) => {
  await page.setViewportSize(EVERYTHING);
  const day = record.release.date;
  await page.goto(`/matrix/?asof=${day}`);
  // Of one statement each: it falls with its source, unless it has another.
  const paths = Object.entries(expectedCells(day)).flatMap(([path, [, count]]) => (count === '1' ? [path] : []));
  const sourcesOf = (path: string) => {
    const [, , actor = '', issue = ''] = path.split('/');
    return new Set(statementsOn(actor, issue, day)[0]?.evidence.map((piece) => piece.source)).size;
  };
  const expected = paths.filter((path) => sourcesOf(path) === 1).sort();
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.length).toBeLessThan(paths.length);
  const marked = () =>
    page.getByRole('grid').evaluate((grid) =>
      [...grid.querySelectorAll<HTMLAnchorElement>('td a:has([data-lone])')]
        .filter((cell) => cell.querySelector('[data-lone]')?.textContent === '1')
        .map((cell) => cell.pathname)
        .sort(),
    );
  await expect.poll(marked).toEqual(expected);
});

/** The part of the cells in sight with a stance below whose words something is painted, and of those without. */
const waysShown = (page: Page) =>
  page.getByRole('grid').evaluate((grid) => {
    const frame = grid.parentElement as HTMLElement;
    const sight = frame.getBoundingClientRect();
    const begins = [...frame.querySelectorAll('svg path')].flatMap((path) => {
      const box = (path.parentElement as Element).getBoundingClientRect();
      const starts = (path.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)/g);
      return [...starts]
        .filter(([, , , length]) => Number(length) > 0)
        .map(([, x, y]) => ({ x: box.left + Number(x), y: box.top + Number(y) }));
    });
    const isPainted = ({ left, right, top, bottom }: DOMRect) =>
      begins.some(({ x, y }) => x > left && x < right && y > top + 2 && y < bottom - 2);
    const found = { stances: [0, 0], empty: [0, 0] };
    for (const cell of grid.querySelectorAll('td[role=gridcell]')) {
      const box = cell.getBoundingClientRect();
      if (box.top < sight.top + 80 || box.bottom > sight.bottom || box.right > sight.right) continue;
      const counts = cell.hasAttribute('data-none') ? found.empty : found.stances;
      counts[0] = (counts[0] ?? 0) + 1;
      if (isPainted(box)) counts[1] = (counts[1] ?? 0) + 1;
    }
    return found;
  });

test('every stance in sight has its way through time below it, wherever the grid is scrolled to', async ({ page }) => {
  await page.goto('/matrix/');
  await expect(page.getByRole('grid')).toBeVisible();
  for (const px of [0, 470, 1300]) {
    await page.getByRole('grid').evaluate((grid, top) => grid.parentElement?.scrollTo({ top }), px);
    await expect(async () => {
      const { stances, empty } = await waysShown(page);
      expect(stances[0]).toBeGreaterThan(5);
      expect(stances[1]).toBe(stances[0]);
      expect(empty[1]).toBe(0);
    }).toPass({ timeout: 10_000 });
  }
});

test('the day is changed by typing and by steps: the cells follow, the address too, the history stays', {
  tag: '@smoke',
}, async ({ page }) => {
  await page.setViewportSize(EVERYTHING);
  await page.goto('/table/');
  await page.getByRole('link', { name: 'Matrix', exact: true }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  const entries = await page.evaluate(() => history.length);

  // Day and month are the same number, so that it is right in either order.
  await asOfField(page).focus();
  await page.keyboard.type('06062023');
  await expect(page).toHaveURL('/matrix/?asof=2023-06-06');
  expect(await shownCells(page)).toEqual(expectedCells('2023-06-06'));

  const changedSince = async (button: string) => {
    const before = await asOfField(page).inputValue();
    await page.getByRole('button', { name: button }).click();
    await expect(asOfField(page)).not.toHaveValue(before);
    const day = await asOfField(page).inputValue();
    await expect(page).toHaveURL(`/matrix/?asof=${day}`);
    expect(await shownCells(page)).toEqual(expectedCells(day));
    return [before, day] as const;
  };
  for (const [button, sign] of [
    ['Previous change', -1],
    ['Next change', 1],
    ['Next change', 1],
  ] as const) {
    const [before, day] = await changedSince(button);
    expect(Math.sign(Date.parse(day) - Date.parse(before))).toBe(sign);
    expect(expectedCells(day)).not.toEqual(expectedCells(before));
  }
  await page.getByRole('button', { name: 'Latest' }).click();
  await expect(page).toHaveURL('/matrix/');
  await expect(asOfField(page)).toHaveValue(record.release.date);

  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.goBack();
  await expect(page.getByRole('table')).toBeVisible();
  expect(addressOf(page)).toBe('/table/');
});

/** The cell with most statements at different events, as of the release. */
function richestCell() {
  const cells = record.actors.flatMap(({ id: actor }) =>
    record.issues.map(({ id: issue }) => ({ actor, issue, said: statementsOn(actor, issue, record.release.date) })),
  );
  return cells.reduce((best, cell) => (cell.said.length > best.said.length ? cell : best));
}

test('a cell opens its statements, a statement its event, and Back leads to the same cell', { tag: '@smoke' }, async ({
  page,
}) => {
  const { actor, issue, said } = richestCell();
  await page.goto('/matrix/');
  const cell = page.getByRole('grid').locator(`a[href^="${stancePath(actor, issue)}"]`);
  await expect(cell).toHaveAccessibleName(
    new RegExp(`^${actorOf(actor).name.en} on .*, ${said.length} statements, latest `),
  );
  await cell.click();

  await expect(panelTitle(page)).toContainText(actorOf(actor).name.en);
  await expect(panelOf(page).getByRole('heading', { name: `Statements (${said.length})` })).toBeVisible();
  await expect(panelOf(page).getByText(/ · decides$/)).toHaveCount(1);
  const stance = addressOf(page);
  expect(stance).toBe(stancePath(actor, issue));
  await expect(cell).toHaveAttribute('aria-current', 'true');

  // Newest first.
  const event = eventOf(said[0]?.event ?? '');
  await panelOf(page).getByRole('link', { name: event.title.en, exact: true }).last().click();
  await expect(panelTitle(page)).toHaveText(event.title.en);
  expect(addressOf(page)).toBe(`/event/${event.id}/?view=matrix`);
  // The event lights the cells it touched, this one among them.
  const touched = page.locator('td[data-touched]');
  await expect(touched.filter({ has: page.locator(`a[href^="${stancePath(actor, issue)}"]`) })).toBeVisible();

  await page.goBack();
  await expect(panelTitle(page)).toContainText(actorOf(actor).name.en);
  expect(addressOf(page)).toBe(stance);
  await page.goBack();
  await expect(panelOf(page)).toBeHidden();
  expect(addressOf(page)).toBe('/matrix/');
  await expect(cell).toBeFocused();
  await expect(cell).toBeInViewport();
});

const gridRow = (page: Page, actor: string) =>
  page.getByRole('row').filter({ has: page.locator(`th a[href^="/actor/${actor}/"]`) });

test('only what is in sight is on the page, and the keys reach everything else', async ({ page }) => {
  await page.goto('/matrix/');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('rowheader').first()).toBeVisible();
  const speakers = record.actors.filter(({ id }) =>
    record.statements.some((s) => s.actor === id || s.onBehalfOf === id),
  );
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(speakers.length);
  expect(Number(await grid.getAttribute('aria-colcount'))).toBe(
    1 + record.issues.filter(({ id }) => record.statements.some((s) => s.issue === id)).length,
  );
  const cells = await page.locator('td[data-row]').count();
  expect(cells).toBeLessThan(1200);

  const focused = page.locator('[data-row]:focus, [data-row]:focus-within').last();
  const placeIn = async () => {
    const { row = '', column = '' } = await focused.evaluate((cell) => ({ ...(cell as HTMLElement).dataset }));
    return [Number(row), Number(column)];
  };
  await page.locator('td[data-row] a').first().focus();
  await page.keyboard.press('Control+End');
  const [lastRow = 0, lastColumn = 0] = await placeIn();
  expect([lastRow + 1, lastColumn + 1]).toEqual([
    Number(await grid.getAttribute('aria-rowcount')),
    Number(await grid.getAttribute('aria-colcount')),
  ]);
  await expect(focused).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('ArrowUp');
  expect((await placeIn())[0]).toBeLessThan(lastRow);
  await page.keyboard.press('PageUp');
  expect((await placeIn())[0]).toBeLessThan(lastRow - 5);
  await expect(focused).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('Home');
  expect((await placeIn())[1]).toBe(0);
  await page.keyboard.press('Control+Home');
  expect(await placeIn()).toEqual([0, 0]);
  // The wheel takes the focused cell out of sight, and it still has the focus.
  await page.keyboard.press('ArrowDown');
  const place = await placeIn();
  await page.mouse.move(700, 600);
  await page.mouse.wheel(0, 2500);
  await expect(focused).not.toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(focused).toBeInViewport({ ratio: 0.9 });
  expect((await placeIn())[0]).toBeGreaterThan(place[0] ?? 0);
});

test('states unfold to those who speak for them, by pointer and by keys, and the link says so', async ({ page }) => {
  await page.goto('/matrix/');
  await page.getByRole('combobox', { name: 'Rows' }).selectOption({ label: 'states and bodies' });
  await expect(page).toHaveURL('/matrix/?rows=state');
  const france = gridRow(page, 'france');
  await expect(france).toHaveAttribute('aria-expanded', 'false');
  await expect(gridRow(page, 'macron')).toHaveCount(0);
  await france.getByRole('button').click();
  await expect(page).toHaveURL('/matrix/?rows=state&unfold=france');
  await expect(gridRow(page, 'macron')).toHaveAttribute('aria-level', '2');
  await france.locator('th a').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(gridRow(page, 'macron')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(gridRow(page, 'macron')).toBeVisible();
  await expect(france.locator('th a')).toBeFocused();
});

test('rows and columns without a statement by the day can be folded away', async ({ page }) => {
  const day = '2023-05-01';
  const spoke = record.statements.filter((s) => lastDay(s.date) <= day);
  const heard = new Set(spoke.flatMap((s) => [s.actor, ...(s.onBehalfOf ? [s.onBehalfOf] : [])]));
  await page.setViewportSize(EVERYTHING);
  await page.goto(`/matrix/?asof=${day}`);
  await page.getByRole('button', { name: 'Fold them away' }).click();
  await expect(page).toHaveURL(`/matrix/?asof=${day}&empty=fold`);
  await expect(page.locator('th[data-actor]')).toHaveCount(heard.size);
  await expect(page.locator('thead th[data-issue]')).toHaveCount(new Set(spoke.map((s) => s.issue)).size);
  expect(await shownCells(page)).toEqual(expectedCells(day));
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(page).toHaveURL(`/matrix/?asof=${day}`);
});

test('rows and columns are folded away from the far end of the grid too, and shown again', async ({ page }) => {
  // A browser that is told to draw less than nothing says so, which fails the test.
  await page.goto('/matrix/?asof=2023-02-01');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  for (const fold of ['Fold them away', 'Show them']) {
    await grid.evaluate(({ parentElement }) => parentElement?.scrollTo(1e6, 1e6));
    await expect(grid.locator('thead th[data-issue]').last()).toBeInViewport();
    await page.getByRole('button', { name: fold }).click();
    await expect(page.getByRole('button', { name: fold })).toHaveCount(0);
    await expect(grid.locator('td a').first()).toBeVisible();
  }
});

test('the day is scrubbed along the statements, and the cells that change say so', async ({ page }) => {
  await page.goto('/matrix/?asof=2023-06-05&country=FR');
  const slider = page.getByRole('slider', { name: 'Day of the matrix' });
  await expect(slider).toHaveAttribute('aria-valuetext', '5 June 2023');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL('/matrix/?country=FR&asof=2023-06-06');
  await page.getByRole('button', { name: 'Next change' }).click();
  await expect(page.locator('td[data-changed]').first()).toBeVisible();
  await expect(page.locator('td[data-changed]')).toHaveCount(0);
});

test('the changes play one by one at the chosen pace, from the first at the end, until the reader does something', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/matrix/');
  const field = asOfField(page);
  const latest = await field.inputValue();
  const play = page.getByRole('group', { name: 'Play the changes' });
  await expect(play.getByRole('button', { name: 'Play' })).toBeEnabled();
  // What is still on its way would seem not to come.
  await page.waitForLoadState('networkidle');
  const entries = await page.evaluate(() => history.length);
  // From here on time goes only as told.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);

  await play.getByRole('combobox', { name: 'Time for each step' }).selectOption('3');
  await play.getByRole('button', { name: 'Play' }).click();
  await expect(told(page)).toHaveText('Playing, one step in 3 seconds. Any key pauses.');
  await expect(field).not.toHaveValue(latest);
  const first = await field.inputValue();
  await page.clock.runFor(2500);
  await expect(field).toHaveValue(first);
  await page.clock.runFor(1000);
  await expect(field).not.toHaveValue(first);
  const second = await field.inputValue();
  expect(second > first).toBe(true);
  expect(addressOf(page)).toBe(`/matrix/?asof=${second}&pace=3`);
  // A step that nobody took is no entry of the history.
  expect(await page.evaluate(() => history.length)).toBe(entries);

  for (const act of [() => page.keyboard.press('ArrowDown'), () => page.mouse.click(600, 12)]) {
    await expect(play.getByRole('button', { name: 'Pause' })).toBeFocused();
    // Not on the button, whose own it would be.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await act();
    await expect(told(page)).toHaveText('Paused');
    const shown = await field.inputValue();
    await page.clock.runFor(10_000);
    await expect(field).toHaveValue(shown);
    await play.getByRole('button', { name: 'Play' }).click();
  }
  // A step of the reader's own, among the same days.
  await page.getByRole('button', { name: 'Previous change' }).click();
  await expect(play.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(field).toHaveValue(first);
});

test('what is shown can be taken away as tables, JSON and pictures', async ({ page }) => {
  const day = '2023-07-12';
  await page.goto(`/matrix/?country=FR&asof=${day}`);
  await expect(page.getByRole('grid')).toBeVisible();
  const take = async (name: string) => {
    await page.getByRole('button', { name: 'Download' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const expected = Object.keys(expectedCells(day)).filter((path) => actorOf(path.split('/')[2] ?? '').country === 'FR');
  const long = await take('row per stance');
  expect(long.name).toBe(`stanceline-matrix-${day}.long.csv`);
  const rows = long.bytes.toString().trim().split('\n').slice(1);
  expect(rows).toHaveLength(expected.length);
  const { cells } = JSON.parse((await take('JSON')).bytes.toString());
  expect(cells.map((cell: { actor: string; issue: string }) => stancePath(cell.actor, cell.issue)).sort()).toEqual(
    expected.sort(),
  );
  expect((await take('column per issue')).bytes.toString()).toContain('macron');
  expect((await take('SVG')).bytes.toString()).toMatch(/^<svg .*<\/svg>\s*$/s);
  expect((await take('PNG')).bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('stances by a rule of the reader say so wherever they stand, and lead back to the published rule', async ({
  page,
}) => {
  const [actor, issue] = ['macron', 'tokyo-office'];
  await page.goto(`/stance/${actor}/${issue}/?asof=2023-09-01`);
  const verdict = panelOf(page).getByText('firmly against', { exact: true }).first();
  await expect(verdict).toBeVisible();
  await page.locator('summary', { hasText: 'Rule' }).click();
  await page.getByLabel('“Old” after so many months').fill('1');
  await expect(page).toHaveURL(`/stance/${actor}/${issue}/?asof=2023-09-01&old=1`);
  await expect(panelOf(page).getByText('firmly against, over 1 month old')).toBeVisible();
  const notice = page.getByRole('status').filter({ hasText: 'not the published one' });
  await expect(notice).toContainText('“old” after 1 month,');
  // Out of its limits it is not taken.
  await page.getByLabel('“Old” after so many months').fill('0');
  await expect(page).toHaveURL(/&old=1$/);
  await page.getByLabel('Statements at least').fill('4');
  await expect(panelOf(page).getByText('too few statements', { exact: true })).toBeVisible();
  await page.goto(`/changes/?old=1&least=4`);
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Back to the published rule' }).click();
  await expect(page).toHaveURL('/changes/');
  await expect(notice).toHaveCount(0);
});
