/** What moved, who contradicts whom, and the way from an event to the cells it touched and back. */
import type { Page } from 'playwright/test';
import { addressOf, panelOf, panelTitle } from './pages.ts';
import { actorOf, eventOf, issueOf, movesOnRecord, record, statementsAt } from './record.ts';
import { expect, test } from './support.ts';

/** Each move listed: whose, on what, from which sign to which. */
const listed = (page: Page): Promise<string[]> =>
  page.locator('main article').evaluateAll((articles) =>
    articles.map((article) => {
      const signs = [...article.querySelectorAll('[data-value]')].map((mark) => mark.textContent);
      const path = article.querySelector('h3 a')?.getAttribute('href')?.split('?')[0] ?? '';
      return `${path.replace(/^.*\/stance\//, '')} ${signs.join(' → ')}`;
    }),
  );

const expectedMoves = movesOnRecord();
const moveText = ({ actor, issue, signs }: (typeof expectedMoves)[number]) => `${actor}/${issue}/ ${signs.join(' → ')}`;

test('every move on record is listed once, and none else', async ({ page }) => {
  await page.goto('/changes/');
  const tab = page.getByRole('link', { name: /^Moves/ });
  await expect(tab).toHaveText(`Moves ${expectedMoves.length}`);
  const more = page.getByRole('button', { name: /^Show \d+ more/ });
  while (await more.isVisible()) await more.click();
  expect((await listed(page)).sort()).toEqual(expectedMoves.map(moveText).sort());
});

test('the lists have addresses, follow the filters, and say when there is nothing', async ({ page }) => {
  const country = 'US';
  await page.goto(`/changes/?country=${country}`);
  const own = expectedMoves.filter(({ actor }) => actorOf(actor).country === country);
  await expect(page.getByRole('link', { name: /^Moves/ })).toHaveText(`Moves ${own.length}`);
  await page.getByRole('link', { name: /^Splits/ }).click();
  await expect(page).toHaveURL(`/changes/?country=${country}&list=splits`);
  await expect(page.getByText('No state or body was split', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: /^Turnabouts/ }).click();
  const flips = (text: string) => /[−] → \+/.test(text) || /\+ → [−]/.test(text);
  expect((await listed(page)).filter((text) => !flips(text))).toEqual([]);
  await page.goBack();
  expect(addressOf(page)).toBe(`/changes/?country=${country}&list=splits`);
});

test('a move opens the stance as of its day, and the event it was made at', { tag: '@smoke' }, async ({ page }) => {
  await page.goto('/changes/?list=flips');
  const move = page.locator('main article').first();
  const title = await move.getByRole('link').last().textContent();
  await move.getByRole('link').first().click();
  await expect(panelTitle(page)).toContainText('on “');
  expect(addressOf(page)).toMatch(/^\/stance\/[^/]+\/[^/]+\/\?asof=[\d-]+&list=flips&view=changes$/);
  await move.getByRole('link').last().click();
  await expect(panelTitle(page)).toHaveText(title ?? '');
});

/** An event with the fewest statements that have a spokesman, so that it touches a few cells of two rows. */
const spoken = record.events.find((event) => {
  const said = statementsAt(event);
  return said.length === 1 && said[0]?.onBehalfOf !== undefined && said[0].onBehalfOf !== said[0].actor;
});

test('an event lists the stances it touched; each lights its cell and is lit by it', async ({ page }) => {
  const event = eventOf(spoken?.id ?? '');
  const [said] = statementsAt(event);
  if (!said?.onBehalfOf) throw new Error('no event with a spokesman');
  await page.goto(`/event/${event.id}/?view=matrix&actor=${said.actor}&actor=${said.onBehalfOf}`);
  const touched = panelOf(page).locator('section').filter({ hasText: 'Stances it touched' }).getByRole('listitem');
  await expect(touched).toHaveCount(2);
  await expect(touched.first()).toContainText(issueOf(said.issue).proposition.en);
  const cellOf = (actor: string) =>
    page.locator('td', { has: page.locator(`a[href*="/stance/${actor}/${said.issue}/"]`) });
  await touched.first().hover();
  await expect(cellOf(said.actor)).toHaveAttribute('data-lit', 'true');
  await cellOf(said.onBehalfOf).hover();
  await expect(touched.nth(1)).toHaveAttribute('data-lit', 'true');
  await expect(touched.first()).not.toHaveAttribute('data-lit');

  // From the statement back to the picture of time, with the lanes coloured by its issue.
  await touched.first().getByRole('link').click();
  await panelOf(page).getByRole('link', { name: 'show on the timeline' }).first().click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  expect(addressOf(page)).toContain(`ribbon=${said.issue}`);
});
