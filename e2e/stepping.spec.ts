/** Previous and next: through the whole filtered set in time order, each event exactly once, and the picture follows. */
import { countLine, expectStand, panelOf, panelTitle, placeOf } from './pages.ts';
import { countWords, events, eventsOf, lanesAt, type RecordEvent, record } from './record.ts';
import { expect, test } from './support.ts';

/** The filter by one actor or country that leaves the number of events nearest to 30. */
function queryOfAboutThirty(): string {
  const countries = [...new Set(record.actors.flatMap((actor) => actor.country ?? []))];
  const queries = [...record.actors.map(({ id }) => `actor=${id}`), ...countries.map((code) => `country=${code}`)];
  const distances = queries.map((query) => Math.abs(eventsOf(query).length - 30));
  return queries[distances.indexOf(Math.min(...distances))] ?? '';
}

test('the buttons lead through a filtered set, each event once in time order, and back', { tag: '@smoke' }, async ({
  page,
}) => {
  const query = queryOfAboutThirty();
  const set = eventsOf(query);
  expect(set.length).toBeGreaterThan(20);
  await page.goto(`/?${query}`);
  await expect(countLine(page)).toHaveText(countWords(query));

  const arriveAt = (event: RecordEvent | undefined, index: number) =>
    expectStand(page, {
      address: `/event/${event?.id}/?${query}`,
      title: event?.title.en ?? '',
      place: `${index + 1} of ${set.length}`,
      isInSight: true,
    });
  const next = panelOf(page).getByRole('button', { name: 'Next event' });
  const previous = panelOf(page).getByRole('button', { name: 'Previous event' });

  // With nothing open, the key opens the first.
  await page.keyboard.press('k');
  await expect(previous).toBeDisabled();
  for (const [index, event] of set.entries()) {
    if (index > 0) await next.click();
    await arriveAt(event, index);
  }
  await expect(next).toBeDisabled();
  for (const [index, event] of [...set.entries()].reverse().slice(1)) {
    await previous.click();
    await arriveAt(event, index);
  }
  await expect(previous).toBeDisabled();
});

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('K walks the whole record from first to last, and J turns back', async ({ page }) => {
    await page.goto('/');
    await expect(countLine(page)).toHaveText(countWords(''));
    for (const [index, event] of events.entries()) {
      await page.keyboard.press('k');
      await expectStand(page, {
        address: `/event/${event.id}/`,
        place: `${index + 1} of ${events.length}`,
        isInSight: lanesAt(event, 'country').length > 0,
      });
    }
    // At the end there is no next.
    await page.keyboard.press('k');
    await expect(placeOf(page)).toHaveText(`${events.length} of ${events.length}`);
    await page.keyboard.press('j');
    await expect(panelTitle(page)).toHaveText(events.at(-2)?.title.en ?? '');
  });
});
