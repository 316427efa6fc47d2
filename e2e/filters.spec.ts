/** Filters by mouse, their counts, and one filtered set in every view, compared with the record. */
import type { Page } from 'playwright/test';
import { pick, randomNumbers } from '#base/random.ts';
import { addressOf, countLine, laneCounts, tableIds } from './pages.ts';
import { countWords, events, eventsOf, lanesAt, nameOf, record, valuesAt } from './record.ts';
import { expect, test } from './support.ts';

const FACETS = ['actor', 'country', 'issue', 'kind'];

/** Every value of a facet that an event has, the most frequent first. */
function valuesOf(facet: string): string[] {
  const counts = new Map<string, number>();
  for (const value of events.flatMap((event) => valuesAt(event, facet))) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

const heading = (facet: string) => facet[0]?.toUpperCase() + facet.slice(1);

async function openFacet(page: Page, facet: string) {
  await page
    .getByRole('search')
    .getByRole('button', { name: heading(facet), exact: true })
    .click();
  return page.getByRole('dialog', { name: heading(facet), exact: true });
}

/** The options of an open facet as they stand: name and count. */
const optionsIn = (page: Page, facet: string) =>
  page
    .getByRole('dialog', { name: heading(facet), exact: true })
    .locator('li label')
    .evaluateAll((labels) =>
      Object.fromEntries(labels.map((label) => [...label.querySelectorAll('span')].map((part) => part.textContent))),
    );

/** An actor and a country that at least three events have in common, though not all of either. */
function actorAndCountry(): readonly [string, string] {
  for (const actor of valuesOf('actor')) {
    const ofActor = eventsOf(`actor=${actor}`);
    for (const country of valuesOf('country')) {
      const both = eventsOf(`actor=${actor}&country=${country}`).length;
      if (both >= 3 && both < ofActor.length && both < eventsOf(`country=${country}`).length) return [actor, country];
    }
  }
  throw new Error('no such pair');
}

test('an actor and a country are chosen by mouse; chips take one away, Clear takes all', { tag: '@smoke' }, async ({
  page,
}) => {
  const [actor, country] = actorAndCountry();
  await page.goto('/');
  const actors = await openFacet(page, 'actor');
  await actors.getByRole('searchbox').fill(nameOf('actor', actor));
  const option = actors
    .getByRole('listitem')
    .filter({ hasText: nameOf('actor', actor) })
    .first();
  await expect(option).toContainText(`${eventsOf(`actor=${actor}`).length}`);
  await option.getByRole('checkbox').check();
  await expect(countLine(page)).toHaveText(countWords(`actor=${actor}`));

  // Counts under the actor that is chosen.
  const countries = await openFacet(page, 'country');
  await expect(actors).toBeHidden();
  const choice = countries.getByRole('checkbox', { name: new RegExp(`^${nameOf('country', country)}`) });
  await choice.check();
  const query = `actor=${actor}&country=${country}`;
  await expect(countLine(page)).toHaveText(countWords(query));
  await page.keyboard.press('Escape');
  await expect(countries).toBeHidden();
  expect(addressOf(page)).toBe(`/?${query}`);

  const chips = page.getByRole('list', { name: 'Chosen filters' }).getByRole('button');
  await expect(chips).toHaveText(
    [`Actor: ${nameOf('actor', actor)}`, `Country: ${nameOf('country', country)}`].map(
      (words) => new RegExp(`^${words}`),
    ),
  );
  await chips.first().click();
  await expect(chips).toHaveCount(1);
  await expect(countLine(page)).toHaveText(countWords(`country=${country}`));
  expect(addressOf(page)).toBe(`/?country=${country}`);

  await page.getByRole('search').getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(chips).toHaveCount(0);
  await expect(countLine(page)).toHaveText(countWords(''));
  expect(addressOf(page)).toBe('/');

  // Excluding is the other half of the same choice.
  await openFacet(page, 'country');
  await countries.getByRole('button', { name: `not ${nameOf('country', country)}`, exact: true }).click();
  await expect(countLine(page)).toHaveText(countWords(`not-country=${country}`));
});

test('the first filter brings its chip with what it leaves, and moves nothing after', async ({ page }) => {
  await page.goto('/');
  const countries = await openFacet(page, 'country');
  await expect(countries.getByRole('checkbox').first()).toBeVisible();
  const places = await page.evaluate(async () => {
    const top = () => document.querySelector('#main')?.getBoundingClientRect().top;
    document.querySelector<HTMLElement>(':popover-open input[type="checkbox"]')?.click();
    // React has drawn by then, and nothing that is fetched has come.
    await null;
    const soon = top();
    await new Promise((done) => setTimeout(done, 1000));
    return [soon, top()];
  });
  await expect(page.getByRole('list', { name: 'Chosen filters' }).getByRole('button')).toHaveCount(1);
  expect(places[0]).toBeGreaterThan(0);
  expect(places[0]).toBe(places[1]);
});

test('what opens for the first time shows as soon as its code is there', async ({ page }) => {
  await page.clock.install();
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Legend' })).toBeVisible();
  // React holds back what takes another's place by a timer.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByRole('button', { name: 'Legend' }).click();
  await expect(page.getByRole('dialog', { name: 'Legend' })).toContainText('for');
});

test('the number beside every option is what choosing it would leave', async ({ page }) => {
  const [actor, country] = actorAndCountry();
  for (const query of ['', `actor=${actor}`, `country=${country}&kind=remarks`]) {
    await page.goto(`/?${query}`);
    for (const facet of FACETS) {
      // Of its own facet each value is counted as if it alone were chosen.
      const others = new URLSearchParams(query);
      others.delete(facet);
      const left = eventsOf(others.toString());
      const expected = Object.fromEntries(
        valuesOf(facet).map((value) => [
          nameOf(facet, value),
          `${left.filter((event) => valuesAt(event, facet).includes(value)).length}`,
        ]),
      );
      await openFacet(page, facet);
      await expect.poll(() => optionsIn(page, facet), `${query} ${facet}`).toMatchObject(expected);
      await page.keyboard.press('Escape');
    }
  }
});

test('when nothing is left, the page names the filter to drop, and dropping it works', async ({ page }) => {
  const [actor] = valuesOf('actor').filter((value) => eventsOf(`actor=${value}`).length >= 5);
  const country = valuesOf('country').find((value) => eventsOf(`actor=${actor}&country=${value}`).length === 0);
  const query = `actor=${actor}&country=${country}`;
  for (const view of ['', 'matrix/', 'table/']) {
    await page.goto(`/${view}?${query}`);
    await expect(page.getByText('No event passes all of these filters.')).toBeVisible();
    await expect(countLine(page)).toHaveText(countWords(query));
  }
  const gained = eventsOf(`country=${country}`).length;
  await page.getByRole('button', { name: `Drop “Actor: ${nameOf('actor', actor ?? '')}” → ${gained} events` }).click();
  await expect(countLine(page)).toHaveText(countWords(`country=${country}`));
  await expect.poll(() => tableIds(page)).toHaveLength(gained);
  // The button is gone; the focus is not.
  await expect(page.getByRole('main')).toBeFocused();
});

/** Twelve sets of filters, of values that the record has: the same on every run. */
function querySets(): string[] {
  const random = randomNumbers(20_261_122);
  const value = (facet: string) => pick(valuesOf(facet).slice(0, 20), random());
  const word = () =>
    pick(record.events, random())
      .title.en.split(/[^A-Za-z]+/)
      .sort((a, b) => b.length - a.length)[0];
  return [
    `actor=${value('actor')}`,
    `actor=${value('actor')}&actor=${value('actor')}`,
    `country=${value('country')}&kind=${value('kind')}`,
    `not-country=${value('country')}&not-kind=${value('kind')}`,
    `issue=${value('issue')}`,
    `issue=${value('issue')}&stance=against`,
    'stance=declined&stance=neutral',
    `source=${value('source')}`,
    'from=2023-05-15&to=2023-06-15',
    `to=2022-12-31&country=${value('country')}`,
    `q=${word()}`,
    `country=${value('country')}&not-actor=${value('actor')}&from=2023-01-01&q=nato`,
  ];
}

test('one filtered set stands in the count, the table and the lanes of the timeline', async ({ page }) => {
  // So high that no lane is below the frame: only the names of those that show are on the page.
  await page.setViewportSize({ width: 1440, height: 9000 });
  for (const query of querySets()) {
    const set = eventsOf(query);
    await test.step(`${query}: ${set.length}`, async () => {
      await page.goto(`/table/?${query}`);
      await expect(countLine(page)).toHaveText(new RegExp(`^${countWords(query)}`));
      if (set.length === 0) return expect(page.getByText('No event passes all')).toBeVisible();
      await expect.poll(() => tableIds(page)).toEqual(set.map(({ id }) => id));

      await page.getByRole('link', { name: 'Timeline', exact: true }).click();
      for (const lanes of ['country', 'kind', 'issue', 'actor']) {
        await page.getByRole('combobox', { name: 'Lanes', exact: true }).selectOption(lanes);
        const expected: Record<string, number> = {};
        for (const lane of set.flatMap((event) => lanesAt(event, lanes))) {
          const name = nameOf(lanes, lane);
          expected[name] = (expected[name] ?? 0) + 1;
        }
        await expect.poll(() => laneCounts(page), lanes).toEqual(expected);
      }
    });
  }
});
