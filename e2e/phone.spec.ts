/** The main job on a phone: a reading list instead of the picture, sheets instead of panels, touch. */

import type { Page } from 'playwright/test';
import { addressOf, countLine, panelOf, panelTitle } from './pages.ts';
import { shownSpan } from './picture.ts';
import { countWords, eventOf, events, eventsOf, issueOf, record, statementsOn } from './record.ts';
import { expect, test } from './support.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const MACRON = eventOf('macron-nato-geography-2023');

test('an event of the list opens as a sheet, steps, and closes where the reader was', async ({ page }) => {
  await page.goto('/');
  await expect(countLine(page)).toHaveText(countWords(''));
  const item = page.getByRole('link', { name: MACRON.title.en });
  await item.scrollIntoViewIfNeeded();
  await item.tap();
  await expect(panelTitle(page)).toHaveText(MACRON.title.en);
  const next = events[events.indexOf(MACRON) + 1];
  await panelOf(page).getByRole('button', { name: 'Next event' }).tap();
  await expect(panelTitle(page)).toHaveText(next?.title.en ?? '');
  await page.getByRole('button', { name: 'Close details' }).tap();
  await expect(panelOf(page)).toHaveCount(0);
  expect(addressOf(page)).toBe('/');
  await expect(page.getByRole('link', { name: next?.title.en ?? '' })).toBeInViewport();
});

test('the filters are a sheet that says how many events it leaves', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Filters/ }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Country', { exact: true }).tap();
  await sheet.getByRole('checkbox', { name: /^France/ }).tap();
  const left = eventsOf('country=FR').length;
  await sheet.getByRole('button', { name: new RegExp(`^Show ${left} events?$`) }).tap();
  await expect(sheet).toBeHidden();
  await expect(countLine(page)).toContainText(`${left} of ${events.length}`);
  expect(addressOf(page)).toBe('/?country=FR');
});

test('the matrix shows one issue at a time, and an actor opens the statements', async ({ page }) => {
  const issue = 'tokyo-office';
  const actors = record.actors.filter(({ id }) => statementsOn(id, issue, record.release.date).length > 0);
  await page.goto('/matrix/');
  const choice = page.getByRole('combobox', { name: 'Issue' });
  const first = await choice.inputValue();
  await choice.selectOption(issue);
  expect(addressOf(page)).toBe(`/matrix/?ribbon=${issue}`);
  const heading = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(issueOf(issue).proposition.en);
  const entries = page.getByRole('main').locator('li[data-actor] a');
  await expect(entries).toHaveCount(actors.length);
  await page.getByRole('button', { name: 'Next issue' }).tap();
  await expect(heading).not.toHaveText(issueOf(issue).proposition.en);
  // Each choice is a step of the history, and a link.
  await page.goBack();
  await expect(heading).toHaveText(issueOf(issue).proposition.en);
  await page.goBack();
  await expect(choice).toHaveValue(first);
  await page.goto(`/matrix/?ribbon=${issue}`);
  await expect(heading).toHaveText(issueOf(issue).proposition.en);

  const said = statementsOn('macron', issue, record.release.date);
  const macron = page.getByRole('link', { name: /^Emmanuel Macron/ });
  await expect(macron).toContainText(`${said.length} statement`);
  await macron.tap();
  await expect(panelTitle(page)).toContainText('Emmanuel Macron');
  await expect(panelOf(page).getByRole('heading', { name: `Statements (${said.length})` })).toBeVisible();
  expect(addressOf(page)).toBe(`/stance/macron/${issue}/?ribbon=${issue}`);
  await page.getByRole('button', { name: 'Close details' }).tap();
  await expect(panelOf(page)).toHaveCount(0);
  await expect(heading).toHaveText(issueOf(issue).proposition.en);
  await expect(macron).toBeFocused();
});

test('a swipe over the list scrolls it, and nothing scrolls sideways', async ({ page }) => {
  await page.goto('/');
  const shown = page.locator('[data-row] a').first();
  await expect(shown).toBeAttached();
  const scrolled = () => shown.evaluate((link) => link.closest('section')?.parentElement?.scrollTop ?? 0);
  const before = await scrolled();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.synthesizeScrollGesture', { x: 200, y: 600, yDistance: -400, speed: 1600 });
  await expect.poll(scrolled).toBeGreaterThan(before + 200);
  for (const width of [390, 360, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('the matrix shows the issue that its link names, or the open stance, whatever the filters leave', async ({
  page,
}) => {
  const heading = page.getByRole('main').getByRole('heading', { level: 2 });
  await page.goto('/stance/macron/nato-asia-reach/');
  await expect(heading).toHaveText(issueOf('nato-asia-reach').proposition.en);
  await page.getByRole('button', { name: 'Close details' }).tap();
  await expect(heading).toHaveText(issueOf('nato-asia-reach').proposition.en);
  expect(addressOf(page)).toBe('/matrix/?ribbon=nato-asia-reach');
  // An issue that the filters leave nothing on is still the one shown, and that is said.
  await page.goto('/matrix/?issue=tokyo-office&ribbon=asian-nato');
  await expect(heading).toHaveText(issueOf('asian-nato').proposition.en);
  await expect(page.getByText('The filters leave no statement on this issue.')).toBeVisible();
});

test('the picture is one tap from the list, goes with the finger, and its link opens it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/');
  await expect(page.locator('[data-row]').first()).toBeAttached();
  await page.getByRole('link', { name: 'Picture', exact: true }).tap();
  expect(addressOf(page)).toBe('/?show=picture');
  const frame = page.locator('div:has(> div > [data-marks])');
  await expect(frame).toBeVisible();
  // Enough of it to read.
  expect((await frame.boundingBox())?.height).toBeGreaterThan(200);
  const before = await shownSpan(page);
  const client = await page.context().newCDPSession(page);
  const box = await frame.boundingBox();
  const [x, y] = [250, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  const fingers = (apart: number) => [
    { x: x - apart, y, id: 0 },
    { x: x + apart, y, id: 1 },
  ];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
  for (let apart = 34; apart <= 70; apart += 4) {
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const length = async () => {
    const { from, to } = await shownSpan(page);
    return to - from;
  };
  await expect.poll(length).toBeLessThan((before.to - before.from) * 0.8);
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  /** One finger by some px in steps of ten. */
  const swipe = async (dx: number, dy: number) => {
    const steps = Math.max(Math.abs(dx), Math.abs(dy)) / 10;
    const at = (i: number) => [{ x: x + (dx * i) / steps, y: y + (dy * i) / steps }];
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (let i = 1; i <= steps; i++) {
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(i) });
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe(0, -180);
  await expect.poll(() => frame.evaluate((one) => one.scrollTop)).toBeGreaterThan(80);
  const pinched = await shownSpan(page);
  await swipe(80, 0);
  await expect.poll(async () => (await shownSpan(page)).from).toBeLessThan(pinched.from);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expect.poll(() => addressOf(page)).toMatch(/^\/\?show=picture&zoom=/);
  await page.reload();
  await page.locator('[data-static]').waitFor({ state: 'detached' });
  await expect(frame).toBeVisible();
  await page.getByRole('link', { name: 'List', exact: true }).tap();
  await expect(page.locator('[data-row]').first()).toBeAttached();
  expect(addressOf(page)).not.toContain('show=');
});

test('the sheet follows the finger and its buttons, and thrown down it closes', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`/event/${MACRON.id}/`);
  await expect(panelTitle(page)).toHaveText(MACRON.title.en);
  const heightOf = async () => Math.round((await panelOf(page).boundingBox())?.height ?? 0);
  const start = await heightOf();
  const client = await page.context().newCDPSession(page);
  /** One finger from the middle of the sheet's edge, by some px, in steps of 16 ms by its own clock; then it rests. */
  const drag = async (dy: number) => {
    const box = await panelOf(page).boundingBox();
    const [x, y] = [200, (box?.y ?? 0) + 22];
    const begin = Date.now() / 1000;
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', step: number, at: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: y + (dy * step) / 10 }],
        timestamp: begin + at,
      });
    await send('touchStart', 0, 0);
    for (let step = 1; step <= 10; step++) await send('touchMove', step, step * 0.016);
    await send('touchEnd', 10, 1);
  };
  await drag(-160);
  await expect.poll(heightOf).toBeGreaterThan(start + 100);
  const tall = await heightOf();
  await panelOf(page).getByRole('button', { name: 'Make the details shorter' }).tap();
  await expect.poll(heightOf).toBeLessThan(tall - 100);
  await panelOf(page).getByRole('button', { name: 'Make the details shorter' }).tap();
  await expect.poll(heightOf).toBeLessThan(start - 100);
  // What lies below it can be used meanwhile, and the text inside it still scrolls.
  await expect(page.locator('[data-row] a').first()).toBeAttached();
  await panelOf(page).getByRole('button', { name: 'Make the details taller' }).tap();
  await expect.poll(heightOf).toBeGreaterThan(start - 40);
  await drag(420);
  await expect(panelOf(page)).toHaveCount(0);
  expect(addressOf(page)).toBe('/');
});

/** Whether the open event's date in the list, and the year over it, can be read where they stand. */
const readable = (page: Page) =>
  page.locator('[data-row] a[aria-current]').evaluate((link) => {
    const isSeen = (words: Element | null | undefined) => {
      if (!words) return false;
      const { left, top, bottom } = words.getBoundingClientRect();
      return [top + 2, bottom - 2].every((y) => words.contains(document.elementFromPoint(left + 20, y)));
    };
    return { date: isSeen(link.firstElementChild), year: isSeen(link.closest('section')?.querySelector('h2')) };
  });

/** Two frames: what the last one asked for has been shown. */
const shown = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const longest = events.reduce((one, other) => (other.title.en.length > one.title.en.length ? other : one));

for (const viewport of [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
]) {
  test(`above the lowered sheet the list stands at the open event, at ${viewport.width} px`, async ({ freshPage }) => {
    for (const language of ['', '/zh']) {
      for (const event of [MACRON, events[0] ?? MACRON, events.at(-1) ?? MACRON, longest]) {
        const page = await freshPage({ viewport, hasTouch: true, isMobile: true });
        await page.addInitScript(() => {
          const moved: number[] = [];
          Object.assign(window, { moved });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const { hadRecentInput, value, sources } = entry as unknown as {
                readonly hadRecentInput: boolean;
                readonly value: number;
                readonly sources: readonly { readonly node: Node | null }[];
              };
              // The years of the list and what is in them; the overview glides to an event.
              const isList = sources.some(({ node }) => node instanceof Element && node.closest('section section'));
              if (isList && !hadRecentInput) moved.push(value);
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        const where = `${language}/event/${event.id}/`;
        await page.goto(where);
        await expect(page.locator('[data-row] a[aria-current]')).toBeAttached();
        const sheet = page.getByRole('complementary');
        const height = async () => (await sheet.boundingBox())?.height ?? 0;
        await sheet.getByRole('button', { name: /^(Make the details shorter|压低详情)$/ }).tap();
        await expect.poll(height).toBeLessThan(viewport.height * 0.36);
        expect(await readable(page), where).toEqual({ date: true, year: true });
        const next = sheet.getByRole('button', { name: /^(Next event|下一事件)$/ });
        if (event !== events.at(-1)) {
          const title = await panelTitle(page).textContent();
          await next.tap();
          await expect(panelTitle(page)).not.toHaveText(title ?? '');
          await shown(page);
          expect(await readable(page), `after ${where}`).toEqual({ date: true, year: true });
        }
        // Held to another width, all of the list is of other heights.
        await page.setViewportSize({ ...viewport, width: viewport.width + 150 });
        await shown(page);
        expect(await readable(page), `${where}, wider`).toEqual({ date: true, year: true });
        expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved), where).toEqual([]);
        await page.context().close();
      }
    }
  });
}

test('under an open record a finger moves the list, which stays there, each year over its events', async ({ page }) => {
  await page.goto(`/event/${MACRON.id}/`);
  await expect(page.locator('[data-row] a[aria-current]')).toBeAttached();
  await panelOf(page).getByRole('button', { name: 'Make the details shorter' }).tap();
  await expect.poll(() => readable(page)).toEqual({ date: true, year: true });
  const top = () =>
    page.locator('[data-row] a[aria-current]').evaluate((link) => Math.round(link.getBoundingClientRect().top));
  const before = await top();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.synthesizeScrollGesture', { x: 200, y: 450, yDistance: -60, speed: 800 });
  await expect.poll(top).toBeLessThan(before - 30);
  await shown(page);
  expect(await readable(page)).toEqual({ date: false, year: true });
  // To events that are laid out when they come near.
  await client.send('Input.synthesizeScrollGesture', { x: 200, y: 350, yDistance: 3500, speed: 7000 });
  await expect.poll(top).toBeGreaterThan(before + 3000);
  await shown(page);
  const onTop = await page
    .locator('[data-row]')
    .first()
    .evaluate((item) => {
      const list = item.closest('section')?.parentElement?.getBoundingClientRect();
      return document.elementFromPoint(20, (list?.top ?? 0) + 15)?.textContent;
    });
  expect(onTop).toMatch(/^20\d\d$/);
});
