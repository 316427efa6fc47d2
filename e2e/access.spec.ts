/** No finding of axe in any view, language, theme and size, and no sideways scroll of the page. */
import type { Page } from 'playwright/test';
import { countLine, panelTitle } from './pages.ts';
import { axe, expect, test } from './support.ts';

// A record that fails to load leaves its preload unused, and an unknown address is answered with 404.
test.use({ expectedMessages: [/Failed to load resource|was preloaded using link preload/] });

interface Stop {
  readonly name: string;
  readonly address: string;
  readonly ready: (page: Page) => Promise<void>;
}

const counted = (page: Page) => expect(countLine(page).first()).toBeVisible();
const opened = (page: Page) => expect(panelTitle(page).first()).toBeVisible();

const STOPS: readonly Stop[] = [
  { name: 'timeline', address: '/', ready: counted },
  { name: 'ribbon', address: '/?ribbon=tokyo-office&lanes=actor', ready: counted },
  { name: 'event', address: '/event/macron-nato-geography-2023/', ready: opened },
  { name: 'actor', address: '/actor/ishiba/', ready: opened },
  { name: 'issue', address: '/issue/asian-nato/', ready: opened },
  { name: 'source', address: '/source/voa-chinese-2024-10-02/', ready: opened },
  { name: 'stance', address: '/stance/japan/tokyo-office/?country=JP', ready: opened },
  { name: 'matrix', address: '/matrix/?asof=2023-07-12&country=JP', ready: counted },
  { name: 'table', address: '/table/?country=FR', ready: counted },
  { name: 'empty', address: '/?country=IN&issue=tokyo-office', ready: counted },
  { name: 'unknown', address: '/event/macron-nato-geogrphy-2023/', ready: opened },
];

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Each size, theme and language with each of the others at least once. */
const ROUNDS = [
  { name: 'desktop, light, English', viewport: DESKTOP, colorScheme: 'light', prefix: '' },
  { name: 'desktop, dark, Chinese', viewport: DESKTOP, colorScheme: 'dark', prefix: '/zh' },
  { name: 'phone, light, Chinese', viewport: PHONE, colorScheme: 'light', prefix: '/zh' },
  { name: 'phone, dark, English', viewport: PHONE, colorScheme: 'dark', prefix: '' },
] as const;

for (const { name: round, viewport, colorScheme, prefix } of ROUNDS) {
  test(`axe finds nothing: ${round}`, async ({ page }) => {
    test.setTimeout(400_000);
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const findings: string[] = [];
    for (const { name, address, ready } of STOPS) {
      await page.goto(prefix + address);
      await ready(page);
      findings.push(...(await axe(page)).map((finding) => `${name}: ${finding}`));
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) findings.push(`${name}: the page is ${sideways} px too wide`);
    }
    expect(findings).toEqual([]);
  });
}

test('axe finds nothing in an open filter, and in a record that failed to load', async ({ page }) => {
  test.setTimeout(200_000);
  await page.goto('/');
  await page.getByRole('button', { name: /^Country/ }).click();
  await expect(page.getByRole('checkbox', { name: /^Japan/ })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.route(/manifest\.json$/, (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto('/matrix/');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await axe(page)).toEqual([]);
});
