/** Back, Forward and the address: a pick is an entry of the history, a gesture is none, and an address is all there is. */
import type { Page } from 'playwright/test';
import { pick, randomNumbers } from '#base/random.ts';
import { type Deed, PICKS } from './monkey/deeds.ts';
import { addressOf, countLine, panelTitle } from './pages.ts';
import { countWords, events, eventsOf, nameOf } from './record.ts';
import { expect, test } from './support.ts';

test('Back retraces an event, a second one, a view and a filter, and Forward leads there again', {
  tag: '@smoke',
}, async ({ page }) => {
  const country = 'JP';
  const [first, second] = [events.find((one) => one.id.startsWith('macron')), events.at(-3)];
  const query = `country=${country}`;
  const steps = [
    { address: '/table/', title: '', count: countWords('') },
    { address: `/event/${first?.id}/?view=table`, title: first?.title.en, count: countWords('') },
    { address: `/event/${second?.id}/?view=table`, title: second?.title.en, count: countWords('') },
    { address: `/event/${second?.id}/?view=matrix`, title: second?.title.en, count: countWords('') },
    { address: `/event/${second?.id}/?${query}&view=matrix`, title: second?.title.en, count: countWords(query) },
  ];
  const expectStep = async (step: (typeof steps)[number] | undefined) => {
    await expect(page).toHaveURL(step?.address ?? '');
    await expect(countLine(page)).toHaveText(step?.count ?? '');
    if (step?.title) await expect(panelTitle(page)).toHaveText(step.title);
    else await expect(panelTitle(page)).toHaveCount(0);
    await expect(page.getByRole(step?.address.endsWith('view=matrix') ? 'grid' : 'table')).toBeVisible();
  };

  await page.goto('/table/');
  await expectStep(steps[0]);
  await page
    .getByRole('table')
    .getByRole('link', { name: first?.title.en ?? '', exact: true })
    .click();
  await expectStep(steps[1]);
  await page
    .getByRole('table')
    .getByRole('link', { name: second?.title.en ?? '', exact: true })
    .click();
  await expectStep(steps[2]);
  await page.getByRole('link', { name: 'Matrix', exact: true }).click();
  await expectStep(steps[3]);
  await page.getByRole('search').getByRole('button', { name: 'Country', exact: true }).click();
  await page.getByRole('checkbox', { name: new RegExp(`^${nameOf('country', country)}`) }).check();
  await page.keyboard.press('Escape');
  await expectStep(steps[4]);

  for (const step of steps.slice(0, -1).reverse()) {
    await page.goBack();
    await expectStep(step);
  }
  for (const step of steps.slice(1)) {
    await page.goForward();
    await expectStep(step);
  }
});

test('zooming and dragging change the address but add nothing to the history', async ({ page }) => {
  await page.goto('/table/');
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  const picture = page.getByRole('region', { name: 'Timeline' });
  const start = picture.getByRole('slider', { name: 'Start of what is shown' });
  await expect(start).toBeVisible();
  const entries = await page.evaluate(() => history.length);

  await page.mouse.move(800, 400);
  for (let notch = 0; notch < 6; notch++) await page.mouse.wheel(0, -100);
  await expect(page).toHaveURL(/zoom=/);
  const zoomed = addressOf(page);
  await page.mouse.down();
  await page.mouse.move(700, 420, { steps: 8 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(zoomed);
  await start.press('ArrowRight');
  await picture.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByRole('searchbox', { name: 'Words in titles and names' }).pressSequentially('nato');
  await expect(page).toHaveURL('/?q=nato');
  await expect(countLine(page)).toHaveText(countWords('q=nato'));

  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.goBack();
  await expect(page).toHaveURL('/table/');
});

/** The views and languages as links, each of which holds all that is picked. The link of the present view is the page's own address. */
const headerLinks = (page: Page) =>
  page.locator('header a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

const DEEDS: readonly Deed[] = Object.values(PICKS);

test('after 300 random interactions the address reopens in a fresh page as it was', async ({ page, freshPage }) => {
  test.setTimeout(600_000);
  const random = randomNumbers(7);
  await page.goto('/');
  await expect(countLine(page)).toHaveText(`${events.length} events`);
  const fresh = await freshPage();
  for (let count = 1; count <= 300; count++) {
    const deed = pick(DEEDS, random());
    await test.step(`${count} at ${addressOf(page)}`, () => deed(page, random));
    if (count % 25 !== 0) continue;

    // What plays by itself would leave the address that is compared.
    const pause = page.getByRole('button').filter({ hasText: '❚❚' });
    if ((await pause.count()) > 0) await pause.first().click();
    // A gesture is told when it has come to rest, links hear of it then, and the address a little later; in the end the
    // page stands where the link of its own view leads.
    await expect(page.locator('[data-moving]')).toHaveCount(0);
    await page.waitForTimeout(300);
    const own = await page.locator('header [aria-current="page"]').getAttribute('href');
    await expect(page).toHaveURL(own ?? '');
    await fresh.goto(own ?? '');
    await expect.poll(() => headerLinks(fresh), own ?? '').toEqual(await headerLinks(page));
    await expect(fresh).toHaveURL(own ?? '');
    await expect(countLine(fresh)).toHaveText((await countLine(page).textContent()) ?? '');
    await expect.poll(() => panelTitle(fresh).allTextContents()).toEqual(await panelTitle(page).allTextContents());
    await expect(fresh).toHaveTitle(await page.title());
    await expect(fresh.getByRole('status').filter({ hasText: /Left out of this link|未采用/ })).toBeHidden();
    const shown = eventsOf(new URL(page.url()).search).length;
    expect(await countLine(page).textContent()).toMatch(new RegExp(`(^|中的)${shown}( |个)`));
  }
});
