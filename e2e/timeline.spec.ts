/** The picture: what the wheel, a drag, the keys and the buttons do to it, and that it tells no lie at any zoom. */
import type { Locator, Page } from 'playwright/test';
import { pick, randomNumbers } from '#base/random.ts';
import { addressOf, countLine, panelTitle } from './pages.ts';
import { clearMark, pictureOf, pointOf, shownSpan } from './picture.ts';
import {
  countWords,
  dayOfNumber,
  dayPlus,
  events,
  eventsOf,
  firstDay,
  lanesAt,
  lastDay,
  nameOf,
  record,
} from './record.ts';
import { expect, test } from './support.ts';

const boxOf = async (locator: Locator) => (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

/** Diameter of a day's mark, px. */
const MARK = 9;

test('the wheel zooms about the pointer, and a drag moves the picture with it', { tag: '@smoke' }, async ({ page }) => {
  await page.goto('/?zoom=2022-06-01/2025-12-31');
  for (const share of [0.3, 0.6, 0.9]) {
    const mark = await clearMark(page, share);
    const x = await pointOf(mark);
    const box = await mark.boundingBox();
    await page.mouse.move(x, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    const before = await shownSpan(page);
    for (const notch of [-100, -100, -100, -100, -100, -100, 100, 100, 100]) {
      await page.mouse.wheel(0, notch);
      // A frame has shown the zoom before the next notch turns.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      // Among others it may be drawn as one of a cluster; on its own it must be where it was.
      if ((await mark.count()) === 1) expect(Math.abs((await pointOf(mark)) - x)).toBeLessThan(2);
    }
    const after = await shownSpan(page);
    expect(after.to - after.from).toBeLessThan((before.to - before.from) * 0.7);
    for (let notch = 0; notch < 3; notch++) await page.mouse.wheel(0, 100);
  }

  // A drag that begins on a mark moves the picture, and opens nothing.
  const mark = await clearMark(page, 0.5);
  const x = await pointOf(mark);
  const box = await mark.boundingBox();
  const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 4 });
  await page.mouse.move(x - 150, y, { steps: 6 });
  // The hand rests before it lets go, so that the picture stays where it was put.
  await page.waitForTimeout(250);
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await pointOf(mark)) - (x - 150))).toBeLessThan(2);
  await expect(panelTitle(page)).toHaveCount(0);
  expect(addressOf(page).startsWith('/?zoom=')).toBe(true);
  // The same without moving is a click.
  await mark.click();
  await expect(panelTitle(page)).toHaveCount(1);
});

test('keys, buttons and the overview zoom and move; 0 and Fit all show the whole set', { tag: '@smoke' }, async ({
  page,
}) => {
  await page.goto('/');
  await expect(countLine(page)).toHaveText(countWords(''));
  const picture = pictureOf(page);
  const days = async () => {
    const { from, to } = await shownSpan(page);
    return to - from;
  };
  await (await clearMark(page, 0.6)).focus();
  const changes: readonly (readonly [string, () => Promise<void>, (ratio: number, moved: number) => boolean])[] = [
    ['+', () => page.keyboard.press('+'), (ratio) => Math.abs(ratio - 1 / 1.5) < 0.01],
    ['−', () => page.keyboard.press('-'), (ratio) => Math.abs(ratio - 1.5) < 0.01],
    [
      'Zoom in',
      () => picture.getByRole('button', { name: 'Zoom in' }).click(),
      (ratio) => Math.abs(ratio - 1 / 1.5) < 0.01,
    ],
    [
      'Zoom in',
      () => picture.getByRole('button', { name: 'Zoom in' }).click(),
      (ratio) => Math.abs(ratio - 1 / 1.5) < 0.01,
    ],
    [
      'Earlier',
      () => picture.getByRole('button', { name: /earlier$/ }).click(),
      (ratio, moved) => Math.abs(ratio - 1) < 0.01 && moved < -30,
    ],
    [
      'Later',
      () => picture.getByRole('button', { name: /^\S+ later/ }).click(),
      (ratio, moved) => Math.abs(ratio - 1) < 0.01 && moved > 30,
    ],
    [
      'Zoom out',
      () => picture.getByRole('button', { name: 'Zoom out' }).click(),
      (ratio) => Math.abs(ratio - 1.5) < 0.01,
    ],
    [
      'start by a week',
      () => picture.getByRole('slider', { name: 'Start' }).press('ArrowRight'),
      (_, moved) => moved === 7,
    ],
    [
      'start by a quarter',
      () => picture.getByRole('slider', { name: 'Start' }).press('PageUp'),
      (_, moved) => moved === 91,
    ],
    [
      'end',
      () => picture.getByRole('slider', { name: 'End' }).press('PageDown'),
      (ratio, moved) => ratio < 1 && moved === 0,
    ],
    [
      'whole',
      () => picture.getByRole('slider', { name: 'What is shown', exact: true }).press('ArrowLeft'),
      (ratio, moved) => Math.abs(ratio - 1) < 0.01 && moved === -7,
    ],
  ];
  for (const [name, act, isRight] of changes) {
    const before = await shownSpan(page);
    await act();
    await expect
      .poll(async () => {
        const after = await shownSpan(page);
        return isRight((after.to - after.from) / (before.to - before.from), after.from - before.from);
      }, name)
      .toBe(true);
  }

  const expectAll = async () => {
    await expect(picture.getByRole('button', { name: '0 earlier' })).toBeDisabled();
    await expect(picture.getByRole('button', { name: '0 later' })).toBeDisabled();
    const { from, to } = await shownSpan(page);
    expect(dayOfNumber(from) <= firstDay(events[0]?.date ?? '')).toBe(true);
    expect(
      dayOfNumber(to) >
        (events
          .map(({ date }) => lastDay(date))
          .sort()
          .at(-1) ?? ''),
    ).toBe(true);
  };
  await picture.getByRole('button', { name: 'Fit all' }).click();
  await expectAll();
  for (let count = 0; count < 4; count++) await picture.getByRole('button', { name: 'Zoom in' }).click();
  expect(await days()).toBeLessThan(2000);
  await (await clearMark(page, 0.6)).focus();
  await page.keyboard.press('0');
  await expectAll();
});

/** What stands in the picture: per lane its marks, with the span of each without its label, and the boxes of all labels. */
const readPicture = (page: Page) =>
  pictureOf(page).evaluate((picture) => {
    const lanes = [...picture.querySelectorAll('li > a[aria-label]')].map((link) => {
      const { top, bottom, right } = link.getBoundingClientRect();
      return { name: link.getAttribute('aria-label')?.replace(/, \d+ events?$/, '') ?? '', top, bottom, right };
    });
    const frame = lanes[0] ? picture.getBoundingClientRect() : new DOMRect();
    const marks = [...picture.querySelectorAll<HTMLElement>('[data-emphasis]')].map((mark) => {
      const box = mark.getBoundingClientRect();
      const label = mark.querySelector('span')?.getBoundingClientRect() ?? null;
      const middle = (box.top + box.bottom) / 2;
      return {
        name: mark.ariaLabel ?? '',
        lane: lanes.find(({ top, bottom }) => top <= middle && middle < bottom)?.name ?? '',
        count: 'cluster' in mark.dataset ? Number(mark.textContent) : 1,
        left: box.left,
        right: label?.left ?? box.right,
        y: Math.round(middle),
        label: label && { left: label.left, right: label.right, top: label.top, bottom: label.bottom },
      };
    });
    return { lanes: lanes.map(({ name }) => name), marks, left: lanes[0]?.right ?? 0, right: frame.right };
  });

/** Fifteen windows about events of the record, from a week to twenty years, with lanes of every kind. */
function windows(): { readonly zoom: string; readonly lanes: string; readonly from: string; readonly to: string }[] {
  const random = randomNumbers(31);
  return Array.from({ length: 15 }, (_, i) => {
    const days = Math.round(8 * 800 ** (i / 14));
    const about = dayPlus(firstDay(pick(events, 0.05 + 0.9 * random()).date), -Math.round(random() * days));
    // Not beyond where the picture goes, or it would show another one.
    const end = dayPlus(record.release.date, -days);
    const from = about < end ? about : end;
    const to = dayPlus(from, days);
    return { zoom: `${from}/${to}`, lanes: ['country', 'kind', 'issue', 'actor'][i % 4] ?? '', from, to };
  });
}

test.describe('at fifteen zooms', () => {
  // So high that no lane is below the frame.
  test.use({ viewport: { width: 1440, height: 7200 } });

  test('no two labels meet, and the marks of a lane stand for all its events in view and no others', async ({
    page,
  }) => {
    for (const { zoom, lanes, from, to } of windows()) {
      await page.goto(`/?lanes=${lanes}&zoom=${zoom}`);
      await expect(countLine(page)).toHaveText(countWords(''));
      await expect(pictureOf(page).locator('[data-emphasis]').first()).toBeVisible();
      const picture = await readPicture(page);
      const labels = picture.marks.flatMap(({ name, label }) => (label ? [{ name, ...label }] : []));
      const boxes = [
        ...labels,
        ...picture.marks.map(({ name, left, right, y }) => ({
          name,
          left,
          right,
          top: y - MARK / 2,
          bottom: y + MARK / 2,
        })),
      ];
      const meeting = labels.flatMap((label) =>
        boxes
          .filter((box) => box.name !== label.name)
          .filter(
            (box) =>
              box.left < label.right && label.left < box.right && box.top < label.bottom && label.top < box.bottom,
          )
          .map((box) => `${label.name} × ${box.name}`),
      );
      expect(meeting, zoom).toEqual([]);

      const inView = events.filter(({ date }) => firstDay(date) <= to && lastDay(date) >= from);
      for (const lane of picture.lanes) {
        const expected = inView.filter((event) =>
          lanesAt(event, lanes).some((key) => nameOf(lanes, key) === lane),
        ).length;
        const marks = picture.marks.filter((mark) => mark.lane === lane);
        const sum = (some: typeof marks) => some.reduce((total, { count }) => total + count, 0);
        // A mark on the very edge may stand for an event of the day beyond it, or a cluster for some on either side.
        const inside = marks.filter(({ left, right }) => left >= picture.left && right <= picture.right);
        expect(sum(inside), `${lanes} ${zoom} ${lane}: at most what is in view`).toBeLessThanOrEqual(expected);
        expect(sum(marks), `${lanes} ${zoom} ${lane}: at least what is in view`).toBeGreaterThanOrEqual(expected);
      }
    }
  });

  test('with everything in view, the marks of every lane add up to the number beside its name', async ({ page }) => {
    await page.goto('/');
    await pictureOf(page).getByRole('button', { name: 'Fit all' }).click();
    await expect(pictureOf(page).getByRole('button', { name: '0 earlier' })).toBeDisabled();
    for (const lanes of ['country', 'actor', 'issue', 'kind']) {
      await pictureOf(page).getByRole('combobox', { name: 'Lanes', exact: true }).selectOption(lanes);
      const expected: Record<string, number> = {};
      for (const name of eventsOf('')
        .flatMap((event) => lanesAt(event, lanes))
        .map((key) => nameOf(lanes, key))) {
        expected[name] = (expected[name] ?? 0) + 1;
      }
      await expect
        .poll(async () => {
          const sums: Record<string, number> = {};
          for (const { lane, count } of (await readPicture(page)).marks) sums[lane] = (sums[lane] ?? 0) + count;
          return sums;
        }, lanes)
        .toEqual(expected);
    }
  });
});

test('the day of the matrix is a line on the timeline, and moving one moves the other', async ({ page }) => {
  await page.goto('/?asof=2023-06-06');
  const line = page.getByRole('slider', { name: 'Day of the stances, as in the matrix' });
  await expect(line).toHaveAttribute('aria-valuetext', '6 June 2023');
  await expect(page.getByText('As of 6 June 2023')).toBeVisible();
  await line.press('ArrowRight');
  await expect(page).toHaveURL('/?asof=2023-06-07');
  await page.getByRole('link', { name: 'Matrix', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'As of' })).toHaveValue('2023-06-07');
  await page.getByRole('textbox', { name: 'As of' }).fill('2024-01-01');
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  await expect(line).toHaveAttribute('aria-valuetext', '1 January 2024');

  const before = await boxOf(line);
  await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
  await page.mouse.down();
  await page.mouse.move(before.x + before.width / 2 + 100, before.y + before.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await boxOf(line)).x - before.x)).toBeGreaterThan(96);
  expect(Math.abs((await boxOf(line)).x - before.x - 100)).toBeLessThan(3);
  await expect.poll(() => new URL(page.url()).searchParams.get('asof')).toMatch(/^2024-0[2-9]-\d\d$/);

  await page.getByRole('button', { name: 'Back to the latest' }).click();
  await expect(line).toHaveCount(0);
  await expect(page).toHaveURL('/');
  await page.goBack();
  await expect(line).toHaveCount(1);
});
