/** Guided tours: each step an address, whole without a mouse, and stepping by itself stops for the reader. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { addressOf, panelOf, panelTitle, told } from './pages.ts';
import { eventOf, events, eventsOf } from './record.ts';
import { axe, expect, test } from './support.ts';

interface Tour {
  readonly id: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly steps: readonly { readonly event: string; readonly text: { readonly en: string; readonly zh: string } }[];
}

const FOLDER = path.join(import.meta.dirname, '..', 'data', 'tours');
const TOURS = readdirSync(FOLDER)
  .sort()
  .flatMap((name): Tour[] => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')));

const stepText = (page: Page) => page.locator('[data-tour-text]');
const stepPlace = (page: Page) => page.locator('[data-tour-place]');
test('the timeline leads to a tour, and every step of it is an address that opens cold', async ({
  page,
  freshPage,
}) => {
  await page.goto('/');
  for (const tour of TOURS) {
    await page.getByRole('link', { name: tour.title.en }).first().click();
    await expect(panelTitle(page)).toHaveText(tour.title.en);
    expect(addressOf(page).startsWith(`/tour/${tour.id}/`)).toBe(true);
    await panelOf(page).getByRole('link', { name: 'Start the tour' }).click();
    for (const [index, { event, text }] of tour.steps.entries()) {
      if (index > 0) await panelOf(page).getByRole('button', { name: 'Next step' }).click();
      await expect(panelTitle(page)).toHaveText(eventOf(event).title.en);
      await expect(stepText(page)).toHaveText(text.en);
      await expect(stepPlace(page)).toHaveText(`Step ${index + 1} of ${tour.steps.length}`);
      await expect(told(page)).toContainText(`Step ${index + 1} of ${tour.steps.length}`);
      expect(addressOf(page)).toMatch(new RegExp(`^/event/${event}/\\?.*tour=${tour.id}$`));
      // The picture has followed.
      await expect(page.locator('[data-emphasis][aria-current]').first()).toBeInViewport();
    }
    await expect(panelOf(page).getByRole('button', { name: 'Next step' })).toBeDisabled();

    const last = tour.steps.at(-1);
    const other = await freshPage({ locale: 'zh-CN' });
    await other.goto(`/zh${addressOf(page)}`);
    await expect(stepText(other)).toHaveText(last?.text.zh ?? '');
    await expect(panelTitle(other)).toHaveText(eventOf(last?.event ?? '').title.zh);
    await other.close();

    await panelOf(page).getByRole('button', { name: 'Leave the tour' }).click();
    await expect(stepText(page)).toHaveCount(0);
    await expect(panelTitle(page)).toHaveText(eventOf(last?.event ?? '').title.en);
  }
});

test('keys walk the tour; aside from it there is a way back', async ({ page }) => {
  const tour = TOURS[0];
  const [first, second] = [tour?.steps[0]?.event ?? '', tour?.steps[1]?.event ?? ''];
  await page.goto(`/event/${first}/?tour=${tour?.id}`);
  await expect(stepPlace(page)).toHaveText(`Step 1 of ${tour?.steps.length}`);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('k');
  await expect(panelTitle(page)).toHaveText(eventOf(second).title.en);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(stepPlace(page)).toHaveText(`Step 2 of ${tour?.steps.length}`);
  expect(addressOf(page)).toBe(`/event/${second}/?tour=${tour?.id}`);

  await panelOf(page).getByRole('listitem').getByRole('link').first().click();
  await expect(stepText(page)).toHaveText('What is open now is not a step of this tour.');
  await panelOf(page).getByRole('button', { name: 'Back to the tour' }).click();
  await expect(panelTitle(page)).toHaveText(eventOf(second).title.en);
  // The matrix beside it is on the tour as well.
  await page.getByRole('link', { name: 'Matrix', exact: true }).click();
  await panelOf(page).getByRole('button', { name: 'Previous step' }).click();
  await expect(panelTitle(page)).toHaveText(eventOf(first).title.en);
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
  expect(addressOf(page)).toBe('/matrix/');
});

test.describe('an unknown tour', () => {
  test.use({ expectedMessages: [/status of 404/] });

  test('is said, and the nearest are offered', async ({ page }) => {
    const tour = TOURS[0];
    await page.goto(`/event/${tour?.steps[0]?.event}/?tour=nowhere`);
    await expect(page.getByRole('status').filter({ hasText: 'nowhere' })).toBeVisible();
    await expect(stepText(page)).toHaveCount(0);
    await page.goto('/tour/tokyo-office-plan/');
    await expect(panelTitle(page)).toHaveText('No such guided tour');
    await panelOf(page)
      .getByRole('link', { name: tour?.title.en ?? '' })
      .click();
    await expect(panelTitle(page)).toHaveText(tour?.title.en ?? '');
    expect(await axe(page)).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  // The data is asked for beforehand, for those who will need it.
  test.use({ javaScriptEnabled: false, expectedMessages: [/was preloaded using link preload but not used/] });

  test('a tour is its text, in both languages', async ({ page }) => {
    for (const tour of TOURS) {
      for (const [prefix, language] of [
        ['', 'en'],
        ['/zh', 'zh'],
      ] as const) {
        await page.goto(`${prefix}/tour/${tour.id}/`);
        await expect(page).toHaveTitle(new RegExp(`^${tour.title[language]} · `));
        const lines = (await page.locator('[data-static]').innerText()).split('\n').filter(Boolean);
        expect(lines).toEqual(expect.arrayContaining(tour.steps.map(({ text }) => text[language])));
        const told = tour.steps.map(({ event }) =>
          lines.filter((line) => line.endsWith(eventOf(event).title[language])),
        );
        expect(told.filter(({ length }) => length === 0)).toEqual([]);
      }
    }
  });
});

test('play steps by itself at the chosen pace, keeps the focus, and pauses for the reader', async ({ page }) => {
  const query = 'country=FR';
  const set = eventsOf(query);
  await page.clock.install();
  await page.goto(`/event/${set[0]?.id}/?${query}`);
  await expect(panelTitle(page)).toHaveText(set[0]?.title.en ?? '');
  const panel = panelOf(page);
  await expect(panel.getByRole('button', { name: 'Play' })).toBeVisible();
  // What is still on its way would seem not to come.
  await page.waitForLoadState('networkidle');
  const entries = await page.evaluate(() => history.length);
  // From here on time goes only as told.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
  const at = (index: number) => expect(panelTitle(page)).toHaveText(set[index]?.title.en ?? '');

  await panel.getByRole('combobox', { name: 'Time for each step' }).selectOption('3');
  await panel.getByRole('button', { name: 'Play' }).click();
  await expect(told(page)).toHaveText('Playing, one step in 3 seconds. Any key pauses.');
  await page.clock.runFor(2900);
  await at(0);
  await page.clock.runFor(600);
  await at(1);
  await expect(told(page)).toContainText(`2 of ${set.length}`);
  await page.clock.runFor(3000);
  await at(2);
  await expect(panel.getByRole('button', { name: 'Pause' })).toBeFocused();
  expect(addressOf(page)).toBe(`/event/${set[2]?.id}/?${query}&pace=3`);
  // A step that nobody took is no entry of the history.
  expect(await page.evaluate(() => history.length)).toBe(entries);

  for (const act of [
    () => page.keyboard.press('Space'),
    () => page.mouse.click(400, 12),
    () => page.mouse.wheel(0, 1),
  ]) {
    if ((await panel.getByRole('button', { name: 'Pause' }).count()) === 0)
      await panel.getByRole('button', { name: 'Play' }).click();
    // Not on the button, whose own it would be.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.mouse.move(400, 12);
    await act();
    await expect(panel.getByRole('button', { name: 'Play' })).toBeVisible();
    await expect(told(page)).toHaveText('Paused');
  }
  await page.clock.runFor(20_000);
  await at(2);

  // Back is the reader's doing too.
  await panel.getByRole('button', { name: 'Next event' }).click();
  await panel.getByRole('button', { name: 'Play' }).click();
  await page.goBack();
  await expect(panel.getByRole('button', { name: 'Play' })).toBeVisible();

  // At the end there is nothing to play.
  await page.clock.resume();
  await page.goto(`/event/${set.at(-2)?.id}/?${query}`);
  await panel.getByRole('button', { name: 'Play' }).click();
  await page.clock.runFor(5500);
  await expect(panelTitle(page)).toHaveText(set.at(-1)?.title.en ?? '');
  await expect(panel.getByRole('button', { name: 'Play' })).toBeDisabled();
});

test('play goes on over the matrix and the table, and stops when the page is hidden', async ({ page }) => {
  await page.clock.install();
  for (const view of ['matrix', 'table']) {
    await page.clock.resume();
    await page.goto(`/event/${events[3]?.id}/?view=${view}`);
    await expect(panelTitle(page)).toHaveText(events[3]?.title.en ?? '');
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
    await panelOf(page).getByRole('button', { name: 'Play' }).click();
    await page.clock.runFor(5500);
    await expect(panelTitle(page)).toHaveText(events[4]?.title.en ?? '');
    await expect(page.locator('[data-place]')).toHaveText(`5 of ${events.length}`);
    expect(addressOf(page)).toBe(`/event/${events[4]?.id}/?view=${view}`);
  }
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await expect(panelOf(page).getByRole('button', { name: 'Play' })).toBeVisible();
  await page.clock.runFor(20_000);
  await expect(panelTitle(page)).toHaveText(events[4]?.title.en ?? '');
});
