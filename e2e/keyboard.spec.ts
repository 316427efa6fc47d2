/** The main job by keyboard alone. At every step the focus is somewhere, and where it is shows. */
import type { Page } from 'playwright/test';
import { addressOf, countLine, panelTitle, placeOf } from './pages.ts';
import { actorOf, countWords, eventOf, nameOf, record, statementsOn } from './record.ts';
import { expect, test } from './support.ts';

/** What has the focus, in words for a message: `a "Japan, 88 events"`; and whether it shows. */
const focusOf = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    const box = here.getBoundingClientRect();
    return {
      words: `${here.tagName.toLowerCase()} "${(here.getAttribute('aria-label') ?? here.textContent ?? '').trim().slice(0, 50)}"`,
      isLost: here === document.body,
      // On a part of the browser's own, such as the calendar of a date field, the outline is the browser's too.
      hasOutline: !here.matches(':focus') || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1),
      isInSight: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
      // A heading or region takes the focus by script, so that reading goes on there; it is no control.
      isControl: here.tabIndex >= 0,
    };
  });

/** Presses a key; the focus may move, but is never lost, and a control that has it shows it. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  expect((await focusOf(page)).isLost, `the focus after ${key}`).toBe(false);
  // What it is on may yet be gliding into sight.
  await expect
    .poll(async () => {
      const { words, isControl, hasOutline, isInSight } = await focusOf(page);
      return isInSight && (hasOutline || !isControl) ? 'shows' : `does not show: ${words}`;
    }, `the focus after ${key}`)
    .toBe('shows');
}

/** Presses Tab until a thing has the focus. @returns how often */
async function tabTo(page: Page, selector: string, most = 60): Promise<number> {
  for (let count = 1; count <= most; count++) {
    await press(page, 'Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return count;
  }
  throw new Error(`no ${selector} within ${most} stops of Tab`);
}

const FOCUSED = ':focus';

test('an arrow that is pressed before its code has come is done when it has', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/walk-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/?zoom=2023-06-01/2023-07-31');
  const mark = page.locator('[data-emphasis][aria-label$="(NATO)"]:not([data-cluster])').nth(4);
  const asked = page.waitForRequest('**/assets/walk-*.js');
  await mark.focus();
  await asked;
  const name = (await mark.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(FOCUSED)).toHaveAttribute('aria-label', name);
  release();
  await expect(page.locator(FOCUSED)).not.toHaveAttribute('aria-label', name);
  await expect(page.locator(FOCUSED)).toHaveAttribute('aria-label', /\(NATO\)$/);
});

test('from the skip link to an event, through the set, and back to where one was', { tag: '@smoke' }, async ({
  page,
}) => {
  await page.goto('/');
  await expect(countLine(page)).toHaveText(countWords(''));
  await press(page, 'Tab');
  const skip = page.getByRole('link', { name: 'Skip to the picture' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await press(page, 'Enter');
  await expect(page.getByRole('main')).toBeFocused();
  // The link after it leads to the filters.
  const toFilters = page.getByRole('link', { name: 'Skip to the filters' });
  await expect(toFilters).toBeAttached();
  await skip.focus();
  await press(page, 'Tab');
  await expect(toFilters).toBeFocused();
  await press(page, 'Enter');
  await press(page, 'Tab');
  await expect(page.getByRole('search').getByRole('button').first()).toBeFocused();
  await skip.focus();
  await press(page, 'Enter');

  // The overview, the choices, the buttons, the lanes: then the marks, which are one stop.
  await tabTo(page, '[data-emphasis]');
  const first = await page.locator(FOCUSED).getAttribute('aria-label');
  // Also as marks become clusters and come apart again under the focus.
  const keys = [
    'ArrowRight',
    'ArrowRight',
    'ArrowDown',
    'ArrowUp',
    'End',
    'Home',
    '-',
    '-',
    '+',
    '+',
    '+',
    '0',
    'ArrowRight',
  ];
  for (const key of keys) {
    await press(page, key);
    await expect(page.locator('[data-emphasis]:focus')).toBeInViewport();
  }
  expect(await page.locator(FOCUSED).getAttribute('aria-label')).not.toBe(first);

  // On to a mark of one event, not of several.
  while ((await page.locator('[data-cluster]:focus').count()) > 0) await press(page, 'ArrowRight');
  const opener = await page.locator(FOCUSED).getAttribute('aria-label');
  await press(page, 'Enter');
  await expect(panelTitle(page)).toBeFocused();
  const title = (await panelTitle(page).textContent()) ?? '';
  expect(opener).toContain(title);
  const place = Number.parseInt((await placeOf(page).textContent()) ?? '', 10);
  await page.keyboard.press('Escape');
  await expect(panelTitle(page)).toHaveCount(0);
  await expect(page.locator(FOCUSED)).toHaveAttribute('aria-label', opener ?? '');

  await press(page, 'Enter');
  await expect(panelTitle(page)).toHaveText(title);
  await expect(panelTitle(page)).toBeFocused();
  for (const [key, by] of [
    ['k', 1],
    ['ArrowRight', 2],
    ['K', 3],
    ['j', 2],
    ['ArrowLeft', 1],
  ] as const) {
    await press(page, key);
    await expect(placeOf(page)).toHaveText(new RegExp(`^${place + by} of `));
  }
  await press(page, 'Escape');
  expect(addressOf(page).startsWith('/event/')).toBe(false);
});

test('a country is chosen by keyboard, and its chip taken away again', async ({ page }) => {
  await page.goto('/');
  await expect(countLine(page)).toHaveText(countWords(''));
  await tabTo(page, 'search button');
  while ((await page.locator(FOCUSED).textContent())?.startsWith('Country') === false) await press(page, 'Tab');
  await press(page, 'Enter');
  const popover = page.getByRole('dialog', { name: 'Country' });
  await expect(popover.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(nameOf('country', 'JP').toLowerCase());
  await press(page, 'ArrowDown');
  await expect(popover.getByRole('checkbox', { name: /^Japan/ })).toBeFocused();
  await press(page, 'Space');
  await expect(countLine(page)).toHaveText(countWords('country=JP'));
  // Letters go on to the field, for the next country.
  await press(page, 'f');
  await expect(popover.getByRole('searchbox')).toBeFocused();
  await press(page, 'Escape');
  if (await popover.isVisible()) await press(page, 'Escape');
  await expect(popover).toBeHidden();
  await expect(page.getByRole('button', { name: 'Country', exact: true })).toBeFocused();

  const chip = page.getByRole('button', { name: 'Remove Country: Japan' });
  for (let count = 0; count < 20 && !(await chip.evaluate((one) => one === document.activeElement)); count++) {
    await press(page, 'Tab');
  }
  await press(page, 'Enter');
  await expect(countLine(page)).toHaveText(countWords(''));
  expect((await focusOf(page)).isLost).toBe(false);
});

test('a cell of the matrix is reached by arrows, opened, left, and has the focus again', async ({ page }) => {
  await page.goto('/matrix/?country=FR');
  await expect(page.getByRole('grid')).toBeVisible();
  await tabTo(page, '[role=grid] *');
  // The first cell with a statement, row by row.
  for (let row = 0; row < 8 && (await page.locator('td a:focus').count()) === 0; row++) {
    await press(page, 'ArrowRight');
    if ((await page.locator('td a:focus').count()) === 0) await press(page, 'ArrowDown');
  }
  await press(page, 'Control+Home');
  await press(page, 'Control+End');
  await press(page, 'Home');
  while ((await page.locator('td a:focus').count()) === 0) await press(page, 'ArrowRight');
  const cell = page.locator(FOCUSED);
  const name = (await cell.getAttribute('aria-label')) ?? '';
  const [, , actor = '', issue = ''] = ((await cell.getAttribute('href')) ?? '').split('/');
  const said = statementsOn(actor, issue, record.release.date);
  expect(name).toContain(actorOf(actor).name.en);

  await press(page, 'Enter');
  await expect(panelTitle(page)).toBeFocused();
  await expect(panelTitle(page)).toContainText(actorOf(actor).name.en);
  expect(addressOf(page)).toBe(`/stance/${actor}/${issue}/?country=FR`);
  // On to the first statement's event, and by Back to its stance.
  const { title } = eventOf(said.at(-1)?.event ?? '');
  const event = page.locator('aside').getByRole('link', { name: title.en, exact: true }).first();
  for (let count = 0; count < 12 && !(await event.evaluate((one) => one === document.activeElement)); count++) {
    await press(page, 'Tab');
  }
  await press(page, 'Enter');
  await expect(panelTitle(page)).toHaveText(title.en);
  await expect(panelTitle(page)).toBeFocused();
  await page.goBack();
  await expect(panelTitle(page)).toContainText(actorOf(actor).name.en);

  await page.keyboard.press('Escape');
  await expect(panelTitle(page)).toHaveCount(0);
  await expect(cell).toHaveAttribute('aria-label', name);
});

test('every stop of Tab shows the focus and none is lost, all round each view', async ({ page }) => {
  for (const address of [
    '/event/macron-nato-geography-2023/?country=FR',
    '/table/?country=FR',
    '/stance/macron/tokyo-office/?country=FR',
  ]) {
    await page.goto(address);
    await expect(panelTitle(page).or(page.getByRole('table').last())).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    let stops = 0;
    for (; stops < 150; stops++) {
      await page.keyboard.press('Tab');
      // Past the last stop the browser has it.
      if ((await focusOf(page)).isLost) break;
      // What it is on may yet be gliding into sight.
      await expect
        .poll(() => focusOf(page), `${address}, stop ${stops}`)
        .toMatchObject({ hasOutline: true, isInSight: true });
    }
    expect(stops).toBeGreaterThan(10);
    expect(stops).toBeLessThan(150);
  }
});
