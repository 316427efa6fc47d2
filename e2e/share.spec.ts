/** What is open, passed on: as a link, a citation, a report. */
import { addressOf, panelOf } from './pages.ts';
import { eventOf, record } from './record.ts';
import { expect, test } from './support.ts';

const MACRON = eventOf('macron-nato-geography-2023');

test('an event is copied as a link and as a citation, with its release and its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/event/${MACRON.id}/?lanes=actor`);
  const panel = panelOf(page);
  await panel.getByText('Share, cite, report').click();
  const text = panel.getByRole('textbox', { name: 'Text to copy' });
  await expect(text).toHaveValue(page.url());
  await panel.getByRole('combobox', { name: 'As' }).selectOption('BibTeX');
  await expect(text).toHaveValue(new RegExp(`Release ${record.release.date}`));
  await expect(text).toHaveValue(new RegExp(MACRON.title.en.replaceAll(/[’.?()]/g, '.')));
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());

  await panel.getByRole('combobox', { name: 'As' }).selectOption('Report of a problem');
  await expect(text).toHaveValue(new RegExp(`event/${MACRON.id}`));
  await expect(panel.getByRole('link', { name: 'Write a mail' })).toHaveAttribute('href', /^mailto:\?subject=/);
  expect(addressOf(page)).toBe(`/event/${MACRON.id}/?lanes=actor`);
});
