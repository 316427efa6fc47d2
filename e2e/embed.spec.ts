/** A record and a picture in a frame on another's page: its height, what it says and hears, and a keyboard that passes through. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright/test';
import { eventOf, record } from './record.ts';
import { type StaticServer, startStaticServer } from './staticServer.ts';
import { axe, expect, test } from './support.ts';

const MACRON = eventOf('macron-nato-geography-2023');

let folder = '';
let host: StaticServer;
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stanceline-host-'));
  host = await startStaticServer('/', folder);
});
test.afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of somebody else's with the code that the page offers for an address. */
async function embedded(page: Page, address: string, version = 'live'): Promise<FrameLocator> {
  await page.goto(address);
  await page.locator('header').getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Share/ });
  await dialog.getByRole('combobox', { name: 'As', exact: true }).selectOption('Embed');
  await dialog.getByRole('combobox', { name: 'Release' }).selectOption(version);
  const code = await dialog.getByRole('textbox', { name: 'Text to copy' }).inputValue();
  const name = `${Math.random()}`.slice(2);
  writeFileSync(
    path.join(folder, `${name}.html`),
    `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head><body><main><h1>Article</h1><p><a href="#a" id="before">Before</a></p>${code}<p><a href="#b" id="after">After</a></p></main></body></html>`,
  );
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    if (window.parent === window) addEventListener('message', ({ data }) => heard.push(data));
  });
  await page.goto(`${host.url}${name}.html`);
  return page.frameLocator('iframe');
}

const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: { kind: string; address?: string; height?: number }[] }).heard);

test('an event stands in a frame as high as it is, with its source, and lets the keyboard through', async ({
  page,
}) => {
  const frame = await embedded(page, `/event/${MACRON.id}/`);
  await expect(frame.getByRole('heading', { name: MACRON.title.en, exact: true })).toBeVisible();
  await expect(frame.getByText(`latest release, ${record.release.id}`)).toBeVisible();
  await expect(frame.getByRole('banner')).toHaveCount(0);
  const whole = frame.getByRole('link', { name: 'Open the whole page' });
  expect(await whole.evaluate((link: HTMLAnchorElement) => new URL(link.href).pathname)).toBe(`/event/${MACRON.id}/`);
  await expect
    .poll(() => page.locator('iframe').evaluate((one: HTMLIFrameElement) => Number(one.height)))
    .toBeGreaterThan(600);
  // Nothing of it lies below the frame's edge.
  await expect
    .poll(() => frame.locator('html').evaluate((root) => root.scrollHeight <= root.clientHeight + 1))
    .toBe(true);

  await page.locator('#before').focus();
  const inFrame = () => page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  await page.keyboard.press('Tab');
  await expect.poll(inFrame).toBe(true);
  for (let presses = 0; presses < 80 && (await inFrame()); presses++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('after');
});

test('the matrix of a day in a frame says what it shows, and does what its host asks', async ({ page }) => {
  const frame = await embedded(page, '/matrix/?asof=2023-06-05', 'pinned');
  await expect(frame.getByRole('grid')).toBeVisible();
  await expect(frame.getByText(`kept to release ${record.release.id}`)).toBeVisible();
  await expect
    .poll(async () => (await heard(page)).findLast(({ kind }) => kind === 'state')?.address)
    .toMatch(/\/matrix\/\?asof=2023-06-05&release=/);
  await page.evaluate((id) => {
    const window = document.querySelector('iframe')?.contentWindow;
    window?.postMessage({ stanceline: 1, kind: 'go', address: '//elsewhere' }, '*');
    window?.postMessage({ stanceline: 1, kind: 'go', address: `/zh/event/${id}/` }, '*');
  }, MACRON.id);
  await expect(frame.getByRole('heading', { name: MACRON.title.zh, exact: true })).toBeVisible();
  await expect
    .poll(async () => (await heard(page)).findLast(({ kind }) => kind === 'state')?.address)
    .toMatch(new RegExp(`/zh/event/${MACRON.id}/$`));
  await frame.getByRole('link', { name: '← 时间线' }).click();
  await expect
    .poll(async () => (await heard(page)).findLast(({ kind }) => kind === 'state')?.address)
    .toMatch(/\/zh\/$/);
});

test('a frame on its own is sound for reader software, in both languages and without JavaScript', async ({
  page,
  freshPage,
}) => {
  for (const address of [`/embed/event/${MACRON.id}/`, '/embed/zh/matrix/', '/embed/?actor=macron']) {
    await page.goto(address);
    await expect(page.getByRole('contentinfo')).toBeVisible();
    if (address.includes('actor=')) {
      // The picture has the room that the line of the filters leaves.
      const picture = page.getByRole('region', { name: 'Timeline' });
      await expect.poll(async () => (await picture.boundingBox())?.height ?? 0).toBeGreaterThan(600);
    }
    expect(await axe(page)).toEqual([]);
  }
  const plain = await freshPage({ javaScriptEnabled: false });
  await plain.goto(`/embed/event/${MACRON.id}/`);
  const whole = plain.getByRole('link', { name: 'Open the whole page' });
  expect(await whole.evaluate((link: HTMLAnchorElement) => new URL(link.href).pathname)).toBe(`/event/${MACRON.id}/`);
  await expect(plain.getByText(MACRON.title.en).first()).toBeVisible();
});
