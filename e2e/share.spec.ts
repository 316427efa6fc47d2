/** What is open, passed on: as a link, a citation, a report. */
import { addressOf, panelOf } from './pages.ts';
import { eventOf, record } from './record.ts';
import { axe, expect, test } from './support.ts';

const MACRON = eventOf('macron-nato-geography-2023');

test('an event is copied as a link and as a citation, with its release and its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/event/${MACRON.id}/?lanes=actor`);
  const panel = panelOf(page);
  await panel.getByText('Share, cite, report').click();
  const text = panel.getByRole('textbox', { name: 'Text to copy' });
  await expect(text).toHaveValue(page.url());
  await panel.getByRole('combobox', { name: 'As', exact: true }).selectOption('BibTeX');
  await expect(text).toHaveValue(new RegExp(`Release ${record.release.date}`));
  await expect(text).toHaveValue(new RegExp(MACRON.title.en.replaceAll(/[’.?()]/g, '.')));
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());

  await panel.getByRole('combobox', { name: 'As', exact: true }).selectOption('Report of a problem');
  await expect(text).toHaveValue(new RegExp(`event/${MACRON.id}`));
  await expect(panel.getByRole('link', { name: 'Write a mail' })).toHaveAttribute('href', /^mailto:\?subject=/);
  expect(addressOf(page)).toBe(`/event/${MACRON.id}/?lanes=actor`);
});

test('a view is passed on as a link, kept to its release, and as a QR code', async ({ page }) => {
  await page.goto('/matrix/?country=JP&asof=2023-06-05');
  await page.locator('header').getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Share: Matrix/ });
  const text = dialog.getByRole('textbox', { name: 'Text to copy' });
  await expect(text).toHaveValue(page.url());
  await dialog.getByRole('combobox', { name: 'Release' }).selectOption('pinned');
  await expect(text).toHaveValue(`${page.url()}&release=${record.release.id}`);
  await dialog.getByRole('combobox', { name: 'As', exact: true }).selectOption('Citation, Chicago');
  await expect(text).toHaveValue(/Matrix · .*Japan.*as of 5 June 2023/);
  await dialog.getByRole('combobox', { name: 'As', exact: true }).selectOption('QR code');
  await expect(
    dialog.getByRole('img', { name: new RegExp(`QR code of .*release=${record.release.id}`) }),
  ).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator('header').getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('a statement is cited by itself, at an address that leads to it', async ({ page }) => {
  const said = record.statements.find(({ event }) => event === MACRON.id);
  await page.goto(`/event/${MACRON.id}/`);
  const panel = panelOf(page);
  await panel.getByText('Share, cite, report').click();
  await panel.getByRole('combobox', { name: 'What' }).selectOption(`statement/${said?.id}`);
  await panel.getByRole('combobox', { name: 'As', exact: true }).selectOption('CSL-JSON');
  const [cited] = JSON.parse(await panel.getByRole('textbox', { name: 'Text to copy' }).inputValue());
  expect(cited.id).toBe(`statement/${said?.id}`);
  expect(cited.title).toContain('Emmanuel Macron on “');
  await page.goto(cited.URL);
  await expect(page.locator(`[id="${said?.id}"]`)).toBeInViewport();
  await expect(page.locator('[data-linked]')).toHaveCount(1);
});
