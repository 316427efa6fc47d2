/** Zooming and moving the picture by hand: mouse, trackpad, fingers; the event under the hand stays under it. */
import type { CDPSession, Page } from 'playwright/test';
import { addressOf, countLine, panelTitle } from './pages.ts';
import { clearMark, pictureOf, pointOf, shownSpan } from './picture.ts';
import { countWords, dayOfNumber, eventOf, events, eventsOf, firstDay, lastDay } from './record.ts';
import { expect, test } from './support.ts';

/** Two frames: what the last one asked for has been shown. */
const shown = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Where a mark's point is, px of the page. */
async function placeOfMark(page: Page, share: number) {
  const mark = await clearMark(page, share);
  const box = await mark.boundingBox();
  return { mark, x: await pointOf(mark), y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

/** The length of what is shown, in days. */
async function daysOf(page: Page): Promise<number> {
  const { from, to } = await shownSpan(page);
  return to - from;
}

/** Waits until the picture has stood still for ten frames. */
async function atRest(page: Page): Promise<{ from: number; to: number }> {
  let last = await shownSpan(page);
  for (let still = 0; still < 5; ) {
    await shown(page);
    const next = await shownSpan(page);
    still = next.from === last.from && next.to === last.to ? still + 1 : 0;
    last = next;
  }
  return last;
}

test('a wheel with Ctrl and a double click zoom about the pointer; Shift and a wheel sideways move the picture', async ({
  page,
}) => {
  await page.goto('/?zoom=2022-06-01/2025-12-31');
  const { mark, x, y } = await placeOfMark(page, 0.6);
  const days = await daysOf(page);
  await page.mouse.move(x, y);

  await page.keyboard.down('Control');
  // As a trackpad tells a pinch: many small steps.
  for (let i = 0; i < 12; i++) {
    await page.mouse.wheel(0, -8);
    await shown(page);
    if ((await mark.count()) === 1) expect(Math.abs((await pointOf(mark)) - x)).toBeLessThan(2);
  }
  await page.keyboard.up('Control');
  const pinched = await daysOf(page);
  expect(pinched).toBeLessThan(days * 0.8);
  // The page itself is not zoomed.
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);

  const before = await shownSpan(page);
  await page.keyboard.down('Shift');
  await page.mouse.wheel(0, 120);
  await page.keyboard.up('Shift');
  await page.mouse.wheel(120, 0);
  await expect.poll(async () => (await shownSpan(page)).from).toBeGreaterThan(before.from + 10);
  expect(Math.abs((await daysOf(page)) - pinched)).toBeLessThanOrEqual(2);

  // On empty ground, right of the lane names: the axis is part of the picture.
  const frame = await pictureOf(page).boundingBox();
  const ground = { x: 700, y: (frame?.y ?? 0) + 120 };
  const ratio = async (act: () => Promise<void>) => {
    const days = await daysOf(page);
    await act();
    await shown(page);
    return (await daysOf(page)) / days;
  };
  expect(await ratio(() => page.mouse.dblclick(ground.x, ground.y))).toBeCloseTo(0.5, 1);
  await page.keyboard.down('Shift');
  expect(await ratio(() => page.mouse.dblclick(ground.x, ground.y))).toBeCloseTo(2, 1);
  await page.keyboard.up('Shift');
});

/**
 * Drags from a point by some px in ten steps of 16 ms by the mouse's own clock, however busy the machine, and lets go in
 * motion.
 */
async function flick(page: Page, from: { readonly x: number; readonly y: number }, dx: number) {
  const client = await page.context().newCDPSession(page);
  const begin = Date.now() / 1000;
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', step: number) =>
    client.send('Input.dispatchMouseEvent', {
      type,
      x: from.x + (dx * step) / 10,
      y: from.y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      timestamp: begin + step * 0.016,
    });
  await page.mouse.move(from.x, from.y);
  await send('mousePressed', 0);
  for (let step = 1; step <= 10; step++) await send('mouseMoved', step);
  await send('mouseReleased', 10);
}

test('let go in motion, the picture coasts on, and a press stops it without opening anything', async ({ page }) => {
  await page.goto('/?zoom=2023-01-01/2024-06-30');
  const { mark, x, y } = await placeOfMark(page, 0.7);
  await flick(page, { x, y }, -200);
  await atRest(page);
  expect(await pointOf(mark)).toBeLessThan(x - 250);
  await expect(panelTitle(page)).toHaveCount(0);
  expect(addressOf(page)).toMatch(/^\/\?zoom=/);

  await page.goto('/?zoom=2023-01-01/2024-06-30');
  const again = await placeOfMark(page, 0.7);
  await flick(page, again, -200);
  await page.mouse.down();
  await shown(page);
  const caught = await shownSpan(page);
  await page.mouse.up();
  expect(await atRest(page)).toEqual(caught);
  await expect(panelTitle(page)).toHaveCount(0);
});

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('let go in motion, the picture stays where it was put', async ({ page }) => {
    await page.goto('/?zoom=2023-01-01/2024-06-30');
    const { mark, x, y } = await placeOfMark(page, 0.7);
    await flick(page, { x, y }, -200);
    await atRest(page);
    expect(Math.abs((await pointOf(mark)) - (x - 200))).toBeLessThan(2);
  });
});

test('the buttons fit the record, the filtered set, and the year and month of the open event', async ({ page }) => {
  const event = eventOf('wang-wenbin-scope-2023');
  const query = 'country=FR';
  await page.goto(`/event/${event.id}/?${query}`);
  await expect(countLine(page)).toHaveText(countWords(query));
  const fitTo = (name: string) => pictureOf(page).getByRole('button', { name, exact: true }).click();
  const span = async () => {
    const { from, to } = await atRest(page);
    return [dayOfNumber(from), dayOfNumber(to)] as const;
  };
  const first = (set: typeof events) => set.map(({ date }) => firstDay(date)).sort()[0] ?? '';
  const last = (set: typeof events) =>
    set
      .map(({ date }) => lastDay(date))
      .sort()
      .at(-1) ?? '';
  const expectAround = async (from: string, to: string, slack: number) => {
    const [left, right] = await span();
    expect([left <= from, right > to]).toEqual([true, true]);
    expect((Date.parse(right) - Date.parse(left)) / (Date.parse(to) - Date.parse(from))).toBeLessThan(slack);
  };
  await fitTo('Month');
  await expectAround('2023-06-01', '2023-06-30', 1.2);
  await fitTo('Year');
  await expectAround('2023-01-01', '2023-12-31', 1.1);
  await fitTo('Filtered');
  await expectAround(first([...eventsOf(query), event]), last([...eventsOf(query), event]), 1.15);
  await fitTo('Fit all');
  await expectAround(first([...events]), last([...events]), 1.15);

  // With nothing open, the middle of the picture says which month; with nothing filtered, all is the filtered set.
  await page.goto('/?zoom=2024-03-01/2024-12-15');
  await expect(pictureOf(page).getByRole('button', { name: 'Filtered', exact: true })).toHaveCount(0);
  await fitTo('Month');
  await expectAround('2024-07-01', '2024-07-31', 1.2);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

  type Finger = { readonly x: number; readonly y: number };
  const touch = (client: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Finger[]) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: fingers.map((finger, id) => ({ ...finger, id })),
    });

  test('two fingers pinch about what lies between them, one moves the picture, and a swipe up scrolls', async ({
    page,
  }) => {
    await page.goto('/?zoom=2022-06-01/2025-12-31');
    const client = await page.context().newCDPSession(page);
    const { mark, x, y } = await placeOfMark(page, 0.6);
    const days = await daysOf(page);
    const fingers = (apart: number): Finger[] => [
      { x: x - apart, y },
      { x: x + apart, y },
    ];
    await touch(client, 'touchStart', fingers(60));
    for (let apart = 64; apart <= 120; apart += 4) {
      await touch(client, 'touchMove', fingers(apart));
      await shown(page);
      if ((await mark.count()) === 1) expect(Math.abs((await pointOf(mark)) - x)).toBeLessThan(2);
    }
    await touch(client, 'touchEnd', []);
    await expect.poll(async () => (await atRest(page)).from).toBeGreaterThan(0);
    expect((await daysOf(page)) / days).toBeCloseTo(0.5, 1);
    await expect(panelTitle(page)).toHaveCount(0);

    /** One finger from a point by some px in steps of ten. */
    const swipe = async (from: Finger, dx: number, dy: number) => {
      const steps = Math.max(Math.abs(dx), Math.abs(dy)) / 10;
      await touch(client, 'touchStart', [from]);
      for (let i = 1; i <= steps; i++) {
        await touch(client, 'touchMove', [{ x: from.x + (dx * i) / steps, y: from.y + (dy * i) / steps }]);
      }
      await touch(client, 'touchEnd', []);
    };
    const before = await atRest(page);
    await swipe({ x: 800, y: 450 }, -200, 0);
    await expect.poll(async () => (await shownSpan(page)).from).toBeGreaterThan(before.from + 20);

    const still = await atRest(page);
    const scrolled = () =>
      pictureOf(page).evaluate((picture) =>
        Math.max(scrollY, ...[...picture.querySelectorAll('div')].map(({ scrollTop }) => scrollTop)),
      );
    expect(await scrolled()).toBe(0);
    await swipe({ x: 700, y: 650 }, 0, -250);
    await expect.poll(scrolled).toBeGreaterThan(150);
    expect(await atRest(page)).toEqual(still);
  });
});
