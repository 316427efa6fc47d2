/** Lanes of the timeline: their order, what unfolds below them, and one event in several of them. */
import type { Page } from 'playwright/test';
import { addressOf, countLine, laneCounts, panelTitle, placeOf } from './pages.ts';
import { pictureOf } from './picture.ts';
import { actorsFor, countWords, eventOf, events, eventsOf, firstDay, lanesAt, nameOf, record } from './record.ts';
import { axe, expect, test } from './support.ts';

// So high that every lane is in the frame: names below it are not on the page.
test.use({ viewport: { width: 1440, height: 7200 } });

const collator = new Intl.Collator('en-GB');

/** The lanes of a query by country: name, number of events, first day. */
function lanesOf(query: string) {
  const lanes = new Map<string, { name: string; count: number; first: string }>();
  for (const event of eventsOf(query)) {
    for (const key of lanesAt(event, 'country')) {
      const name = nameOf('country', key);
      const lane = lanes.get(name) ?? { name, count: 0, first: firstDay(event.date) };
      lanes.set(name, { ...lane, count: lane.count + 1 });
    }
  }
  return [...lanes.values()];
}

const names = async (page: Page) => Object.keys(await laneCounts(page));

test('lanes stand in the order of activity, name or first date, and the address says which', async ({ page }) => {
  for (const query of ['', 'issue=tokyo-office']) {
    const lanes = lanesOf(query);
    const byName = (a: { name: string }, b: { name: string }) => collator.compare(a.name, b.name);
    type Lane = (typeof lanes)[number];
    const byActivity = (a: Lane, b: Lane) => b.count - a.count || byName(a, b);
    const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    const orders: readonly (readonly [string, string, (a: Lane, b: Lane) => number])[] = [
      ['by name', 'name', byName],
      ['by first date', 'first', (a, b) => compare(a.first, b.first) || byActivity(a, b)],
      ['by activity', '', byActivity],
    ];
    await page.goto(`/?${query}`);
    await expect(countLine(page)).toHaveText(countWords(query));
    for (const [word, value, order] of orders) {
      await pictureOf(page).getByRole('combobox', { name: 'Order of lanes' }).selectOption(word);
      await expect.poll(() => names(page), word).toEqual([...lanes].sort(order).map(({ name }) => name));
      await expect.poll(() => new URL(page.url()).searchParams.get('order') ?? '').toBe(value);
    }
  }
});

test('a country and a body unfold into their actors, by pointer and by key, and a link shows the same', async ({
  page,
  freshPage,
}) => {
  await page.goto('/');
  await expect(countLine(page)).toHaveText(countWords(''));
  await pictureOf(page).locator('[data-emphasis]').first().waitFor();
  const folded = await laneCounts(page);
  const buttonOf = (name: string) => pictureOf(page).getByRole('button', { name: `Actors of ${name}`, exact: true });
  /** Names and numbers of the lanes below a country or body. */
  const expected = (key: string) => {
    const counts: Record<string, number> = {};
    for (const event of eventsOf('')) {
      for (const id of lanesAt(event, 'country').includes(key) ? actorsFor(event, key) : []) {
        const { kind, name } = record.actors.find((actor) => actor.id === id) ?? { kind: '', name: { en: '' } };
        const label = `${nameOf('country', key)}: ${name.en}${kind === 'state' ? ' (state)' : ''}`;
        counts[label] = (counts[label] ?? 0) + 1;
      }
    }
    return counts;
  };
  const below = (counts: Record<string, number>, name: string) =>
    Object.fromEntries(Object.entries(counts).filter(([label]) => label.startsWith(`${name}: `)));

  await expect(buttonOf('Japan')).toHaveAttribute('aria-expanded', 'false');
  const box = await buttonOf('Japan').boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await buttonOf('Japan').click();
  await expect(buttonOf('Japan')).toHaveAttribute('aria-expanded', 'true');
  await expect(buttonOf('Japan')).toBeFocused();
  await expect.poll(async () => below(await laneCounts(page), 'Japan')).toEqual(expected('JP'));
  const order = await names(page);
  const at = order.indexOf('Japan');
  expect(order[at + 1]).toBe('Japan: Japan (state)');
  expect(order.slice(at + 1, at + 1 + Object.keys(expected('JP')).length).sort()).toEqual(
    Object.keys(expected('JP')).sort(),
  );

  // By key: the arrows unfold and fold the lane whose name has the focus.
  await pictureOf(page)
    .getByRole('link', { name: /^NATO, / })
    .focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => below(await laneCounts(page), 'NATO')).toEqual(expected('nato'));
  await expect.poll(() => addressOf(page)).toBe('/?unfold=JP&unfold=nato');
  const unfolded = await laneCounts(page);
  // The others are as they were; the last are now below the frame.
  const others = Object.entries(unfolded).filter(([name]) => !name.includes(': '));
  expect(others.length).toBeGreaterThan(5);
  expect(folded).toMatchObject(Object.fromEntries(others));
  // What is in sight tells as much as the whole column, in a tenth of the time.
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 7200 });

  const linked = await freshPage({ viewport: { width: 1440, height: 7200 } });
  await linked.goto(addressOf(page));
  await expect.poll(() => laneCounts(linked)).toMatchObject(unfolded);

  // Left goes from an actor to its country or body, and folds that one; the focus is never lost.
  const nato = pictureOf(page).getByRole('link', { name: /^NATO, / });
  await nato.focus();
  await page.keyboard.press('ArrowDown');
  await expect(
    pictureOf(page)
      .getByRole('link', { name: /^NATO: / })
      .first(),
  ).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(nato).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(nato).toBeFocused();
  await expect(buttonOf('NATO')).toHaveAttribute('aria-expanded', 'false');
  await buttonOf('Japan').press('Enter');
  await expect(buttonOf('Japan')).toBeFocused();
  await expect.poll(() => laneCounts(page)).toEqual(folded);
  await expect.poll(() => addressOf(page)).toBe('/');
});

test('an event in several lanes is one event: named with the others, lit in all, counted once', async ({ page }) => {
  // Of several countries, and alone on its days, so that all of its marks are its own.
  const found = events.find(
    (event) =>
      lanesAt(event, 'country').length > 1 &&
      !event.date.includes('/') &&
      events.every(
        (other) =>
          other === event ||
          Math.abs(Date.parse(firstDay(other.date)) - Date.parse(firstDay(event.date))) > 9 * 86_400_000,
      ),
  );
  const event = eventOf(found?.id ?? '');
  const day = firstDay(event.date);
  await page.goto(`/?from=${day}&to=${day}`);
  const marks = pictureOf(page).locator(`a[href*="/event/${event.id}/"][data-emphasis]`);
  const lanes = lanesAt(event, 'country').map((key) => nameOf('country', key));
  await expect(marks).toHaveCount(lanes.length);
  for (const mark of await marks.all()) {
    const label = (await mark.getAttribute('aria-label')) ?? '';
    const own = lanes.find((lane) => label.endsWith(`(${lane})`)) ?? '';
    const also = (await mark.getAttribute('aria-description')) ?? '';
    expect(own).not.toBe('');
    expect(also).toMatch(/^also in: /);
    expect(also).not.toContain(own);
    for (const other of lanes.length <= 4 ? lanes.filter((lane) => lane !== own) : []) expect(also).toContain(other);
  }
  await marks.first().focus();
  await expect(pictureOf(page).locator('[data-emphasis="highlighted"]')).toHaveCount(lanes.length);
  await marks.last().click();
  await expect(panelTitle(page)).toHaveText(event.title.en);
  await expect(placeOf(page)).toHaveText(`1 of ${eventsOf(`from=${day}&to=${day}`).length}`);
});

test('Back leads to the order before, past an event to the same lanes; what a link gets wrong is said', async ({
  page,
}) => {
  await page.goto('/?unfold=FR');
  await expect(countLine(page)).toHaveText(countWords(''));
  const order = pictureOf(page).getByRole('combobox', { name: 'Order of lanes' });
  await order.selectOption('by name');
  await expect.poll(() => addressOf(page)).toBe('/?order=name&unfold=FR');
  // All of them are there once the picture has come to rest.
  await expect.poll(() => names(page)).toEqual(expect.arrayContaining(lanesOf('').map(({ name }) => name)));
  const before = await names(page);
  await pictureOf(page).locator('a[data-emphasis]').first().click();
  await expect(panelTitle(page)).toHaveCount(1);
  await page.goBack();
  await expect(panelTitle(page)).toHaveCount(0);
  await expect.poll(() => names(page)).toEqual(before);
  await page.goBack();
  await expect(order).toHaveValue('activity');
  await expect.poll(() => addressOf(page)).toBe('/?unfold=FR');
  expect((await names(page))[0]).toBe(lanesOf('').sort((a, b) => b.count - a.count)[0]?.name);

  await page.goto('/?order=loudest&unfold=ZZ&unfold=nobody-at-all&unfold=FR');
  const notice = page.getByRole('status').filter({ hasText: 'Left out of this link' });
  await expect(notice).toContainText('“order=loudest” says nothing that can be used here');
  await expect(notice).toContainText('no actor of a country “ZZ” is on record');
  await expect(notice).toContainText('no actor “nobody-at-all” is on record');
  await expect(order).toHaveValue('activity');
  await expect(pictureOf(page).getByRole('link', { name: /^France: France \(state\), / })).toBeVisible();
});

test('an unfolded actor has a ribbon of its own, beside that of the state', async ({ page }) => {
  await page.goto('/?unfold=FR&ribbon=tokyo-office');
  await expect(countLine(page)).toHaveText(countWords(''));
  const stepsOf = async (who: string) => {
    const steps = pictureOf(page).getByRole('link', { name: new RegExp(`^${who}: .*\\d{4}: `) });
    await expect(steps.first()).toBeVisible();
    return steps.evaluateAll((links) => links.map((link) => link.ariaLabel ?? '').join('\n'));
  };
  // On one day an unnamed official spoke for the state: the state moved then, the president did not.
  const [state, president] = ['France', 'Emmanuel Macron'];
  const days = (actor: string) =>
    record.statements
      .filter((s) => s.issue === 'tokyo-office' && (s.actor === actor || s.onBehalfOf === actor))
      .map((s) => s.date);
  const official = days('france').filter((day) => !days('macron').includes(day) && day < '2023-07');
  expect(official).toEqual(['2023-06-06']);
  expect(await stepsOf(state)).toContain('6 June 2023: ');
  expect(await stepsOf(president)).toContain('5 June 2023: ');
  expect(await stepsOf(president)).not.toContain('6 June 2023: ');
});
