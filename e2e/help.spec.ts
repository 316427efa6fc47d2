/** Help where it is needed: the legend, the glossary, the first visit's hint, tips for pointer, focus and touch. */
import type { Page } from 'playwright/test';
import { panelTitle } from './pages.ts';
import { pictureOf } from './picture.ts';
import { eventOf } from './record.ts';
import { expect, test } from './support.ts';

const hint = (page: Page) => page.locator('[data-hint]');
const tip = (page: Page) => page.locator('[data-tooltip]');

/** The button that shows a month, on the page of the timeline, with its longer words, which come after the first picture. */
async function monthOf(page: Page) {
  await page.goto('/');
  await expect(page.getByRole('contentinfo').getByRole('button', { name: /^Keys/ })).toBeVisible();
  const month = pictureOf(page).getByRole('button', { name: 'Month', exact: true });
  await expect(month).toHaveAttribute('title', /./);
  return { month, words: (await month.getAttribute('title')) ?? '' };
}

test('the legend paints each of its marks, begins at its beginning and leads to the glossary', async ({ page }) => {
  await page.goto('/?ribbon=tokyo-office');
  await pictureOf(page).getByRole('button', { name: 'Legend' }).click();
  const legend = page.getByRole('dialog', { name: 'Legend' });
  await expect(legend.getByRole('heading').first()).toBeInViewport();
  await expect(legend.getByRole('listitem').first()).toBeVisible();
  // How many different things stand on the canvases, and how many are bare.
  const painted = () =>
    legend.locator('li canvas').evaluateAll((canvases) => {
      const pictures = canvases.map((canvas) => {
        const { data } = (canvas as HTMLCanvasElement)
          .getContext('2d')
          ?.getImageData(0, 0, (canvas as HTMLCanvasElement).width, (canvas as HTMLCanvasElement).height) ?? {
          data: [],
        };
        return data.join();
      });
      return { bare: pictures.filter((one) => !/[1-9]/.test(one)).length, kinds: new Set(pictures).size };
    });
  const entries = await legend.getByRole('listitem').count();
  await expect.poll(painted).toEqual({ bare: 0, kinds: entries });
  await legend.getByRole('link', { name: 'All words, in the glossary' }).click();
  const glossary = page.getByRole('heading', { name: 'Glossary' });
  await expect(glossary).toBeInViewport();
  await expect(page.getByRole('term').filter({ hasText: /^stance$/ })).toBeVisible();
  await page.goto('/zh/method/#term-stance');
  await expect(page.getByRole('term').filter({ hasText: /^立场$/ })).toBeInViewport();
});

test('the hint of the first visit moves nothing, goes with the first use or its button, and stays away', async ({
  freshPage,
}) => {
  const page = await freshPage();
  const frame = page.locator('div:has(> div > [data-marks])');
  const placeOf = async () => JSON.stringify(await frame.boundingBox());
  await page.goto('/');
  await expect(hint(page)).toBeVisible();
  await expect(page.getByRole('contentinfo').getByRole('button', { name: /^Keys/ })).toBeVisible();
  // It stands in room that is there without it.
  const before = await placeOf();
  await hint(page).getByRole('button').click();
  await expect(hint(page)).toHaveCount(0);
  expect(await placeOf()).toBe(before);
  await page.reload();
  await page.locator('[data-static]').waitFor({ state: 'detached' });
  await expect(page.getByRole('button', { name: 'In words' })).toBeVisible();
  await expect(hint(page)).toHaveCount(0);

  const other = await freshPage();
  // A link to one event is no place for it, and does not use it up.
  await other.goto(`/event/${eventOf('macron-nato-geography-2023').id}/`);
  await expect(other.getByRole('button', { name: 'In words' })).toBeVisible();
  await expect(hint(other)).toHaveCount(0);
  await other.goto('/embed/');
  await expect(other.getByRole('button', { name: 'In words' })).toBeVisible();
  await expect(hint(other)).toHaveCount(0);
  await other.goto('/');
  await expect(hint(other)).toBeVisible();
  await pictureOf(other).getByRole('button', { name: 'Zoom in' }).click();
  await expect(hint(other)).toHaveCount(0);
  await other.goto('/table/');
  await other.goto('/');
  await expect(other.getByRole('button', { name: 'In words' })).toBeVisible();
  await expect(hint(other)).toHaveCount(0);
});

test('on a phone the hint of the first visit stands above the list, and goes when an event is read', async ({
  freshPage,
}) => {
  const page = await freshPage({ viewport: { width: 360, height: 640 } });
  await page.goto('/zh/');
  await expect(hint(page)).toContainText('点按事件');
  const event = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  // Over what scrolls, and not over a part of it.
  const gap = await hint(page).evaluate((line) => {
    const list = document.querySelector('main li')?.closest('section')?.parentElement;
    return (list?.getBoundingClientRect().top ?? 0) - line.getBoundingClientRect().bottom;
  });
  expect(gap).toBeGreaterThanOrEqual(0);
  await event.click();
  await expect(panelTitle(page)).toBeVisible();
  await expect(hint(page)).toHaveCount(0);
  await page.goto('/zh/');
  await expect(event).toBeVisible();
  await expect(hint(page)).toHaveCount(0);
});

test('what a button says more than its sign shows to the pointer and with the focus, and Escape puts it away', async ({
  page,
}) => {
  const { month, words } = await monthOf(page);
  await month.hover();
  await expect(tip(page)).toHaveAttribute('data-tooltip', words);
  await expect(tip(page)).toBeInViewport();
  await page.mouse.move(5, 5);
  await expect(tip(page)).toHaveCount(0);
  await expect(month).toHaveAttribute('title', words);
  await pictureOf(page).getByRole('button', { name: 'Year', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(month).toBeFocused();
  await expect(tip(page)).toHaveAttribute('data-tooltip', words);
  await page.keyboard.press('Escape');
  await expect(tip(page)).toHaveCount(0);
  await expect(month).toBeFocused();
});

test('with an event open a link skips to the details, and reading goes on in them', async ({ page }) => {
  await page.goto(`/event/${eventOf('macron-nato-geography-2023').id}/`);
  const skip = page.getByRole('link', { name: 'Skip to the details' });
  await expect(skip).toBeAttached();
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('aside :focus')).toHaveCount(1);
  await expect(panelTitle(page)).toBeInViewport();
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

  test('a finger that stays on a button is told what it does, and a press elsewhere puts that away', async ({
    page,
  }) => {
    const { month, words } = await monthOf(page);
    const box = await month.boundingBox();
    const point = { x: (box?.x ?? 0) + 9, y: (box?.y ?? 0) + 9 };
    const client = await page.context().newCDPSession(page);
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await expect(tip(page)).toHaveAttribute('data-tooltip', words);
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(tip(page)).toBeInViewport();
    await page.touchscreen.tap(5, 5);
    await expect(tip(page)).toHaveCount(0);
    await expect(panelTitle(page)).toHaveCount(0);
  });
});
