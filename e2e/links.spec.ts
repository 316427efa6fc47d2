/** Links as they arrive in a chat: in a fresh profile, in another language, under a path of a host's own, or broken. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { addressOf, countLine, expectStand, panelOf, panelTitle, placeOf } from './pages.ts';
import { actorOf, countWords, eventOf, events, eventsOf, issueOf, record, sourceOf, statementsAt } from './record.ts';
import { startStaticServer } from './staticServer.ts';
import { expect, test } from './support.ts';

const ID = 'macron-nato-geography-2023';
const MACRON = eventOf(ID);
const ALL_PLACE = `${events.indexOf(MACRON) + 1} of ${events.length}`;

/** The event as a reader sees it who has only the link: what, who stood where, on what evidence, from which source. */
async function expectMacron(page: Page): Promise<void> {
  await expect(panelTitle(page)).toHaveText(MACRON.title.en);
  await expect(page).toHaveTitle(new RegExp(`^${MACRON.title.en}`));
  await expect(placeOf(page)).toHaveText(ALL_PLACE);
  const panel = panelOf(page);
  for (const said of statementsAt(MACRON)) {
    const line = panel.getByRole('listitem').filter({ hasText: issueOf(said.issue).proposition.en });
    await expect(line.first()).toContainText(actorOf(said.actor).name.en);
    await expect(line.first()).toContainText(said.position === -2 ? 'firmly against' : /for|against|neutral|declined/);
  }
  await expect(panel.getByRole('heading', { name: `Evidence (${MACRON.evidence.length})` })).toBeVisible();
  for (const { phrase, source } of MACRON.evidence) {
    const piece = panel.getByRole('listitem').filter({ hasText: phrase ?? '' });
    const { url } = sourceOf(source);
    // The link may go on to the phrase itself.
    const link = piece.getByRole('link', { name: 'open the source' }).first();
    if (url) expect((await link.getAttribute('href'))?.split('#')[0]).toBe(url.split('#')[0]);
  }
  expect(MACRON.evidence.some(({ source }) => sourceOf(source).url !== null)).toBe(true);
  await expectStand(page, { isInSight: true });
}

test('a link to an event opens it in a fresh profile, with who stood where, the evidence and its source', {
  tag: '@smoke',
}, async ({ freshPage }) => {
  const page = await freshPage();
  await page.goto(`/event/${ID}/`);
  await expectMacron(page);
});

test('a Chinese link opens the event in Chinese, and leads to the same in English', { tag: '@smoke' }, async ({
  page,
}) => {
  await page.goto(`/zh/event/${ID}/`);
  await expect(panelTitle(page)).toHaveText(MACRON.title.zh);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.getByRole('heading', { name: '各方立场' })).toBeVisible();
  await expect(countLine(page)).toHaveText(`${events.length}个事件`);
  await page.getByRole('link', { name: 'EN', exact: true }).click();
  await expectMacron(page);
  expect(addressOf(page)).toBe(`/event/${ID}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a linked event that the filters of the link would hide is shown, with a note', async ({ page }) => {
  const query = record.actors
    .map(({ id }) => `actor=${id}`)
    .find((q) => {
      const left = eventsOf(q);
      return left.length > 5 && !left.includes(MACRON);
    });
  await page.goto(`/event/${ID}/?${query}`);
  await expect(panelTitle(page)).toHaveText(MACRON.title.en);
  await expect(panelOf(page)).toContainText('The filters in use would hide this event.');
  await expect(placeOf(page)).toHaveText('hidden by filters');
  await expect(countLine(page)).toHaveText(countWords(query ?? ''));
  await expectStand(page, { isInSight: true });
});

test.describe('a link that leads nowhere', () => {
  test.use({ expectedMessages: [/status of 404/] });

  test('an unknown event is said to be unknown, and the nearest is offered', async ({ page }) => {
    const response = await page.goto('/event/macron-nato-geografy-2023/?country=JP');
    expect(response?.status()).toBe(404);
    await expect(panelTitle(page)).toHaveText('No such event');
    await expect(panelOf(page)).toContainText('macron-nato-geografy-2023');
    await panelOf(page).getByRole('listitem').getByRole('link', { name: MACRON.title.en }).click();
    await expect(panelTitle(page)).toHaveText(MACRON.title.en);
    expect(addressOf(page)).toBe(`/event/${ID}/?country=JP`);
  });

  test('an unknown path is said to be none, and the app is there all the same', async ({ page }) => {
    const response = await page.goto('/no-such-view/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('status').filter({ hasText: 'no page at “/no-such-view/”' })).toBeVisible();
    await expect(countLine(page)).toHaveText(countWords(''));
    await page.getByRole('link', { name: 'Matrix', exact: true }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    expect(addressOf(page)).toBe('/matrix/');
  });

  test('a path in capitals is read as the one meant', async ({ page }) => {
    await page.goto(`/EVENT/${ID.toUpperCase()}/`);
    await expectMacron(page);
  });
});

test('unknown ids, keys and values of a link are said in words, and the rest of it holds', async ({ page }) => {
  await page.goto('/?country=JP&actor=nobody-at-all&colour=blue&from=yesterday&stance=for&stance=for');
  const notice = page.getByRole('status').filter({ hasText: 'Left out of this link' });
  await expect(notice).toContainText('no actor “nobody-at-all” is on record');
  await expect(notice).toContainText('“colour” is not a setting of this page');
  await expect(notice).toContainText('“from=yesterday” says nothing that can be used here');
  await expect(notice).toContainText('“stance=for” says nothing that can be used here');
  await expect(countLine(page)).toHaveText(countWords('country=JP&stance=for'));

  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(eventsOf('country=JP&stance=for').length + 1);
  await expect(notice).toBeHidden();
  expect(addressOf(page)).toBe('/table/?country=JP&stance=for');
});

/**
 * The built site as `BASE_PATH=<base> npm run build` leaves it. Only its `404.html` differs, since that page alone is
 * served from anywhere and must know where the site is.
 */
function siteUnder(base: string, folder: string): string {
  const dist = path.join(import.meta.dirname, '..', 'dist');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(dist)) {
    if (name === '404.html') {
      const page = readFileSync(path.join(dist, name), 'utf8');
      writeFileSync(
        path.join(folder, name),
        page.replace(/(src|href)="\//g, (_, key: string) => `${key}="${base}`),
      );
    } else symlinkSync(path.join(dist, name), path.join(folder, name));
  }
  return folder;
}

test.describe('under a path of its own on a plain static host', () => {
  test.use({ expectedMessages: [/status of 404/] });

  test('the same link opens with a slash at the end, without one, and in capitals', async ({ freshPage }, testInfo) => {
    const base = '/some/base/';
    const host = await startStaticServer(base, siteUnder(base, testInfo.outputPath('site')));
    const page = await freshPage();
    for (const address of [`event/${ID}/`, `event/${ID}`, `Event/${ID.toUpperCase()}/`]) {
      await page.goto(host.url + address);
      await expectMacron(page);
    }
    await page.getByRole('link', { name: 'Table', exact: true }).click();
    await expect(page.getByRole('table')).toBeVisible();
    expect(addressOf(page)).toBe(`${base}event/${ID}/?view=table`);
    await host.close();
  });
});
