/** What the picture shows, in words: there for reader software at once, on the page at the press of a button. */
import { countLine } from './pages.ts';
import { countWords, eventOf, events, eventsOf } from './record.ts';
import { axe, expect, test } from './support.ts';

test('the picture is told in words that follow the filters, the lanes and the open event', async ({ page }) => {
  await page.goto('/');
  await expect(countLine(page)).toHaveText(countWords(''));
  const words = page.locator('[data-in-words]');
  // Hidden from the eye alone.
  await expect(words).toContainText(
    /^\d+ events from \w+ \d{4} to \w+ \d{4}, in \d+ countries and \d+ bodies\. Most in/,
  );
  expect(await words.evaluate((one) => one.getBoundingClientRect().width)).toBeLessThanOrEqual(1);
  const button = page.getByRole('button', { name: 'In words' });
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(await words.evaluate((one) => one.getBoundingClientRect().width)).toBeGreaterThan(300);
  await expect(words).toBeInViewport();
  expect(await axe(page)).toEqual([]);
  const count = async () => Number(/^(\d+) event/.exec((await words.textContent()) ?? '')?.[1]);
  const outside = async () =>
    [...((await words.textContent()) ?? '').matchAll(/(\d+) (?:earlier|later)/g)].reduce(
      (sum, [, n]) => sum + Number(n),
      0,
    );
  expect((await count()) + (await outside())).toBe(events.length);

  await page.goto('/?country=FR');
  await expect(words).toContainText('France');
  expect((await count()) + (await outside())).toBe(eventsOf('country=FR').length);
  await page.getByRole('combobox', { name: 'Lanes', exact: true }).selectOption('kind');
  await expect(words).toContainText(/of \d+ kinds\./);

  await page.goto('/event/macron-nato-geography-2023/?ribbon=tokyo-office');
  await expect(words).toContainText(`“${eventOf('macron-nato-geography-2023').title.en}”`);
  await expect(words).toContainText(/Statements on .*: \d+ for, \d+ against/);
});
